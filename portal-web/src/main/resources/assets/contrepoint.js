/* Comforts only: every page works without this file. */
(() => {
  "use strict";
  const words = document.body.dataset;
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const inputs = field => all(field, "input:not([type=hidden]),select,textarea");
  const boxes = input => input.type === "radio" || input.type === "checkbox";

  const valueOf = field => inputs(field)
    .filter(input => !boxes(input) || input.checked)
    .map(input => input.value)
    .join(",");

  const firstValueOf = input => input.options
    ? [...input.options].find(option => option.defaultSelected)?.value ?? ""
    : input.defaultValue;

  const initialOf = field => field.dataset.initial ?? inputs(field)
    .filter(input => !boxes(input) || input.defaultChecked)
    .map(input => boxes(input) ? input.value : firstValueOf(input))
    .join(",");

  const plain = text => text.replace(/\r\n?/g, "\n").trim();
  const isChanged = field => plain(valueOf(field)) !== plain(initialOf(field));
  const guarded = "[data-form=guarded] [data-field]";
  const fieldsIn = root => root.matches?.(guarded) ? [root] : all(root, guarded);
  const changedIn = root => fieldsIn(root).filter(isChanged);

  /* A tick beside each changed field, and how many there are. */
  const mark = form => {
    let count = 0;
    for (const field of all(form, "[data-field]")) {
      const changed = isChanged(field);
      count += changed ? 1 : 0;
      field.classList.toggle("changed", changed);
      const tick = field.querySelector("[data-mark]");
      const text = changed ? words.changed : "";
      if (tick && tick.textContent !== text) tick.textContent = text;
    }
    const summary = form.querySelector("[data-changes]");
    if (!summary) return;
    const text = count === 0 ? "" : count === 1 ? words.changedOne : words.changedMany.replace("#", count);
    if (summary.textContent !== text) summary.textContent = text;
  };

  /* A field that matters only after a certain answer. */
  const reveal = form => {
    for (const field of all(form, "[data-reveal-by]")) {
      const by = form.querySelector(`[data-field="${field.dataset.revealBy}"]`);
      field.hidden = by !== null && !field.dataset.revealOn.split(",").includes(valueOf(by));
    }
  };

  const refresh = root => {
    for (const form of all(root, "form[data-form]")) {
      reveal(form);
      if (form.dataset.form === "guarded") mark(form);
    }
  };

  const formOf = event => event.target.closest?.("form[data-form]");
  for (const type of ["input", "change"]) {
    document.addEventListener(type, event => {
      const form = formOf(event);
      if (form) refresh(form.parentNode);
    });
  }
  document.addEventListener("reset", event => setTimeout(() => refresh(event.target.parentNode)));

  /* One click, one request. */
  let leaving = false;
  const release = () => {
    leaving = false;
    for (const form of all(document, "form[data-sent]")) {
      delete form.dataset.sent;
      for (const button of all(form, "button[aria-disabled]")) button.removeAttribute("aria-disabled");
    }
  };
  document.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    for (const field of all(form, "[data-reveal-by][hidden]")) {
      for (const input of inputs(field)) {
        if (boxes(input)) input.checked = false;
        else input.value = "";
      }
    }
    leaving = true;
    form.dataset.sent = "yes";
    for (const button of all(form, "button")) button.setAttribute("aria-disabled", "true");
    setTimeout(release, 8000);
  });

  /* Files that are there and not sent yet, or on their way. */
  const unsent = root => root.querySelector("[data-form=guarded] :is([data-unsent], [data-busy])") !== null;
  addEventListener("beforeunload", event => {
    if (!leaving && (changedIn(document).length > 0 || unsent(document))) event.preventDefault();
  });

  /* A live update never takes away what somebody is writing, nor what is wrong with it. */
  const same = (target, event) => {
    const fresh = event.detail.fragment?.querySelector?.(`#${CSS.escape(target.id)}[data-stamp]`);
    return fresh && fresh.dataset.stamp === target.dataset.stamp;
  };
  const spare = event => {
    const target = event.detail.target;
    if (!target) return;
    const written = fieldsIn(target).length > 0 && target.contains(document.activeElement);
    const wrong = target.matches(".field.wrong");
    if (written || wrong || changedIn(target).length > 0 || target.querySelector(".upload") || same(target, event)) event.detail.shouldSwap = false;
  };
  document.addEventListener("htmx:beforeSwap", spare);
  document.addEventListener("htmx:oobBeforeSwap", spare);
  document.addEventListener("htmx:load", event => refresh(event.target.parentNode ?? document));

  /* What a reader opened stays open when the page is drawn anew. */
  let opened = [];
  document.addEventListener("htmx:beforeSwap", () => {
    opened = all(document, "details[id][open]").map(details => details.id);
  });
  document.addEventListener("htmx:afterSwap", () => {
    for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  });

  /* Requests chosen for a batch: all of a page at once, and kept when the list is drawn anew. */
  const chosen = () => all(document, "[data-choose]:checked");
  const count = () => {
    const every = document.querySelector("[data-choose-all]");
    if (every) {
      const boxes = all(document, "[data-choose]");
      every.hidden = false;
      every.checked = boxes.length > 0 && boxes.every(box => box.checked);
    }
    for (const text of all(document, "[data-chosen]")) {
      const number = chosen().length;
      text.textContent = number === 0 ? "" : number === 1 ? text.dataset.chosenOne : text.dataset.chosen.replace("#", number);
    }
  };
  document.addEventListener("change", event => {
    if (event.target.matches?.("[data-choose-all]")) {
      for (const box of all(document, "[data-choose]")) box.checked = event.target.checked;
    }
    if (event.target.matches?.("[data-choose-all],[data-choose]")) count();
  });
  let kept = [];
  document.addEventListener("htmx:beforeSwap", () => {
    kept = chosen().map(box => box.value);
  });
  document.addEventListener("htmx:afterSwap", () => {
    for (const box of all(document, "[data-choose]")) box.checked ||= kept.includes(box.value);
    count();
  });

  /* Single keys, which can be switched off (WCAG 2.1.4) and never fire while somebody types. */
  const keys = document.querySelector("[data-keys]");
  const keysOn = keys?.querySelector("[data-keys-on]");
  const stored = change => {
    try {
      return change(localStorage);
    } catch {
      return null;
    }
  };
  if (keys) {
    keys.hidden = false;
    keysOn.checked = stored(store => store.getItem("contrepoint.keys")) !== "off";
    keysOn.addEventListener("change", () =>
      stored(store => store.setItem("contrepoint.keys", keysOn.checked ? "on" : "off")));
  }
  const typing = target => target.isContentEditable
    || target.matches("textarea,select,input:not([type=checkbox],[type=radio])");
  const walk = step => {
    const links = all(document, "[data-row] [data-open]");
    const here = links.findIndex(link => link.closest("[data-row]").contains(document.activeElement));
    links[Math.max(0, Math.min(links.length - 1, here < 0 ? 0 : here + step))]?.focus();
  };
  const row = () => document.activeElement.closest("[data-row]");
  const refuse = () => {
    const items = all(document, "article.item").filter(item => item.querySelector("[value=REFUSE]"));
    const item = items.find(one => one.contains(document.activeElement)) ?? items[0];
    item?.querySelector("[value=REFUSE]").click();
    item?.querySelector("select")?.focus();
  };
  const actions = {
    j: () => walk(1),
    k: () => walk(-1),
    o: () => row()?.querySelector("[data-open]").click(),
    x: () => row()?.querySelector("[data-choose]")?.click(),
    r: refuse,
    "?": () => {
      keys.open = true;
      keys.querySelector("summary").focus();
    },
  };
  document.addEventListener("keydown", event => {
    if (!keysOn?.checked || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing(event.target)) return;
    const marked = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    const action = marked ? () => (typing(marked) ? marked.focus() : marked.click()) : actions[event.key];
    if (!action || event.repeat && marked) return;
    event.preventDefault();
    action();
  });

  addEventListener("pageshow", () => {
    release();
    refresh(document);
    count();
  });
  document.querySelector("[data-focus]")?.focus();
})();
