/* Documents travel by themselves as soon as they are chosen; without this file the form carries them. */
(() => {
  "use strict";
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const MOST = 15 * 1024 * 1024;
  const AT_ONCE = 2;
  document.documentElement.classList.add("js");

  const waiting = [];
  let running = 0;

  const say = (row, word, text) => {
    const status = row.querySelector("[data-status]");
    status.textContent = text ?? status.dataset[word];
  };
  const idle = row => {
    row.querySelector("progress").hidden = true;
    delete row.dataset.busy;
  };

  /* What the server has by now: the list of files, and how much is ready to leave. */
  const refresh = async type => {
    const answer = await fetch(location.href, {headers: {Accept: "text/html"}});
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of ["staged-" + type, "ready"]) {
      const now = fresh.getElementById(id);
      const shown = document.getElementById(id);
      if (now && shown) shown.replaceWith(document.adoptNode(now));
    }
  };

  const sentence = request => {
    try {
      return JSON.parse(request.responseText).message;
    } catch {
      return undefined;
    }
  };

  const send = upload => {
    const {row, file, handover} = upload;
    const bar = row.querySelector("progress");
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("folder", handover.folder);
    body.append("type", handover.type);
    body.append("file", file, file.name);
    row.dataset.busy = "yes";
    bar.hidden = false;
    bar.value = 0;
    row.querySelector("[data-retry]").hidden = true;
    say(row, "sending");
    upload.request = request;
    running++;
    const done = () => {
      running--;
      next();
    };
    request.upload.addEventListener("progress", event => {
      if (event.lengthComputable) bar.value = 100 * event.loaded / event.total;
    });
    request.upload.addEventListener("load", () => {
      bar.removeAttribute("value");
      say(row, "checking");
    });
    request.addEventListener("load", async () => {
      if (request.status >= 200 && request.status < 300) {
        try {
          await refresh(handover.type);
        } finally {
          row.remove();
        }
      } else if (request.status === 401) {
        location.reload();
      } else {
        idle(row);
        row.classList.add("wrong");
        say(row, "failed", sentence(request));
        row.querySelector("[data-retry]").hidden = request.status < 500;
      }
      done();
    });
    request.addEventListener("error", () => {
      idle(row);
      row.dataset.cut = "yes";
      say(row, "cut");
      row.querySelector("[data-retry]").hidden = false;
      done();
    });
    request.addEventListener("abort", () => {
      row.remove();
      done();
    });
    request.open("POST", "/fichiers");
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-XSRF-TOKEN", document.querySelector("form[data-form] input[name=_csrf]").value);
    request.send(body);
  };

  const next = () => {
    while (running < AT_ONCE && waiting.length > 0) send(waiting.shift());
  };

  const uploads = new WeakMap();
  const queue = upload => {
    delete upload.row.dataset.cut;
    upload.row.dataset.busy = "yes";
    waiting.push(upload);
    next();
  };
  const add = (handover, files) => {
    const list = handover.querySelector("[data-uploads]");
    const template = handover.querySelector("template[data-upload]");
    for (const file of files) {
      const row = template.content.firstElementChild.cloneNode(true);
      row.querySelector("[data-name]").textContent = file.name;
      list.append(row);
      const upload = {row, file, handover: {folder: handover.dataset.folder, type: handover.dataset.type}};
      uploads.set(row, upload);
      if (file.size > MOST) {
        idle(row);
        row.classList.add("wrong");
        say(row, "tooLarge");
      } else {
        queue(upload);
      }
    }
  };

  document.addEventListener("change", event => {
    const input = event.target;
    const handover = input.type === "file" && input.closest("[data-handover]");
    if (!handover) return;
    add(handover, [...input.files]);
    input.value = "";
  });

  /* Drag and drop; a file dropped beside a zone must not replace the page. */
  const zone = event => event.target.closest?.("[data-drop]");
  const carries = event => event.dataTransfer?.types.includes("Files");
  for (const type of ["dragenter", "dragover"]) {
    document.addEventListener(type, event => {
      if (!carries(event) || !document.querySelector("[data-drop]")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = zone(event) ? "copy" : "none";
      for (const other of all(document, "[data-drop].over")) if (other !== zone(event)) other.classList.remove("over");
      zone(event)?.classList.add("over");
    });
  }
  document.addEventListener("dragleave", event => {
    if (!event.relatedTarget) for (const other of all(document, "[data-drop].over")) other.classList.remove("over");
  });
  document.addEventListener("drop", event => {
    if (!carries(event) || !document.querySelector("[data-drop]")) return;
    event.preventDefault();
    const target = zone(event);
    if (!target) return;
    target.classList.remove("over");
    add(target.closest("[data-handover]"), [...event.dataTransfer.files]);
  });

  document.addEventListener("click", async event => {
    const retry = event.target.closest?.("[data-retry]");
    const cancel = event.target.closest?.("[data-drop-it]");
    const discard = event.target.closest?.("[data-discard]");
    if (retry) queue(uploads.get(retry.closest(".upload")));
    if (cancel) {
      const upload = uploads.get(cancel.closest(".upload"));
      const place = waiting.indexOf(upload);
      if (place >= 0) waiting.splice(place, 1);
      if (upload.request && upload.request.readyState < 4) upload.request.abort();
      upload.row.remove();
    }
    if (discard) {
      event.preventDefault();
      const handover = discard.closest("[data-handover]");
      const token = document.querySelector("form[data-form] input[name=_csrf]").value;
      try {
        await fetch(discard.dataset.discard, {method: "POST", headers: {"X-XSRF-TOKEN": token, Accept: "application/json"}});
        await refresh(handover.dataset.type);
        handover.querySelector("input[type=file]")?.focus();
      } catch {
        discard.form.requestSubmit(discard);
      }
    }
  });
  addEventListener("online", () => {
    for (const row of all(document, ".upload[data-cut]")) queue(uploads.get(row));
  });

  /* Nothing leaves while a file is on its way. */
  document.addEventListener("submit", event => {
    const busy = event.target.querySelector(".upload[data-busy]");
    if (!busy) return;
    event.preventDefault();
    busy.scrollIntoView({block: "center"});
    const ready = document.getElementById("ready");
    if (ready) ready.textContent = document.getElementById("send").dataset.wait;
  }, true);

  const reveal = root => {
    for (const invite of all(root, "[data-invite]")) invite.hidden = false;
  };
  document.addEventListener("htmx:load", event => reveal(event.target.parentNode ?? document));
  reveal(document);
})();
