/* The roll survives a lost connection: what was marked is kept on the phone (ids and marks, no names) until the school has it. */
(() => {
  "use strict";
  const corner = () => document.getElementById("roll-kept");
  if (!corner()) return;
  const words = corner().dataset;
  const prefix = `contrepoint.roll.${words.account}.`;
  const RETRY = 10000;
  const PATIENCE = 15000;
  const all = (root, selector) => [...root.querySelectorAll(selector)];

  /* Kept rolls, one a lesson. Where the browser keeps nothing, memory does as long as the page lives. */
  const memory = new Map();
  const keys = () => {
    try {
      return [...new Set([...memory.keys(), ...Object.keys(localStorage).filter(key => key.startsWith(prefix))])];
    } catch {
      return [...memory.keys()];
    }
  };
  const text = key => {
    try {
      return memory.get(key) ?? localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const read = key => {
    try {
      return JSON.parse(text(key));
    } catch {
      return null;
    }
  };
  const write = (key, kept) => {
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      memory.set(key, JSON.stringify(kept));
    }
  };
  const drop = key => {
    memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch { /* nothing was kept there */ }
  };

  const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  };

  const say = (kind, words, ...links) => {
    const place = corner();
    const shown = place.textContent;
    const notice = document.createElement("div");
    const sentence = document.createElement("p");
    notice.className = `notice ${kind}`;
    sentence.textContent = words;
    notice.append(sentence);
    if (links.length > 0) {
      const row = document.createElement("p");
      row.className = "actions";
      row.append(...links);
      notice.append(row);
    }
    if (shown !== notice.textContent) place.replaceChildren(notice);
  };
  const hush = () => corner().replaceChildren();
  const link = (text, href) => {
    const a = document.createElement("a");
    a.className = "button";
    a.href = href;
    a.textContent = text;
    return a;
  };
  const button = (text, act) => {
    const b = document.createElement("button");
    b.type = "button";
    b.className = "button";
    b.textContent = text;
    b.addEventListener("click", act);
    return b;
  };

  const roll = () => document.getElementById("roll");
  const dayOf = fields => fields.find(([name]) => name === "day")?.[1] ?? "";
  const keyOf = (path, day) => `${prefix}${path.split("/").pop()}.${day}`;
  const isShown = kept => roll()?.getAttribute("action") === kept.path && roll().elements.day.value === dayOf(kept.fields);
  const addressOf = kept => `${kept.path}?seance=${dayOf(kept.fields)}`;

  /* The form as it stands, without the token. The same marks keep their id, so that sending them twice makes one roll. */
  const marksOf = fields => JSON.stringify(fields.filter(([name]) => name !== "rollId"));
  const keep = form => {
    const token = form.querySelector("[name=_csrf]");
    const path = form.getAttribute("action");
    const fields = [...new FormData(form)].filter(([name]) => name !== token.name);
    const key = keyOf(path, dayOf(fields));
    const before = read(key);
    if (before) {
      const id = fields.find(([name]) => name === "rollId");
      id[1] = marksOf(before.fields) === marksOf(fields)
        ? before.fields.find(([name]) => name === "rollId")[1]
        : before.fields.some(([name, value]) => name === "rollId" && value === id[1]) ? newId() : id[1];
    }
    write(key, {path, fields});
    form.setAttribute("data-form", "plain");
  };

  const tokens = root => all(root, "input[name=_csrf]");
  const post = kept => {
    const body = new URLSearchParams(kept.fields);
    body.append("_csrf", tokens(document)[0].value);
    return fetch(kept.path, {
      method: "POST",
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
      headers: {"HX-Request": "true", "HX-Current-URL": new URL(addressOf(kept), location.href).href},
    });
  };
  /* Another log-in in this browser changed the token: take the new one. */
  const renewToken = async kept => {
    const answer = await fetch(addressOf(kept), {signal: AbortSignal.timeout(PATIENCE), headers: {"HX-Request": "true"}});
    if (!answer.ok) return false;
    const fresh = tokens(new DOMParser().parseFromString(await answer.text(), "text/html"))[0];
    if (!fresh) return false;
    for (const token of tokens(document)) token.value = fresh.value;
    return true;
  };

  const busy = on => {
    const save = document.getElementById("save-roll");
    if (on) save?.setAttribute("aria-disabled", "true");
    else save?.removeAttribute("aria-disabled");
  };
  const leaveTo = address => {
    roll()?.setAttribute("data-form", "plain");
    location.assign(address);
  };
  const done = (key, kept) => {
    drop(key);
    if (isShown(kept)) leaveTo(addressOf(kept));
    else if (location.pathname === "/enseignant") location.reload();
    else say("success", words.sent);
  };
  const expired = kept => {
    if (isShown(kept)) leaveTo("/connexion");
    else say("warn", words.expired, link(words.login, "/connexion"));
  };
  /* The school answered no: its page says why, with what was marked. */
  const refused = async (key, kept, answer) => {
    write(key, {...kept, refused: true});
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const main = page.getElementById("main");
    if (isShown(kept) && page.getElementById("roll")) {
      document.getElementById("main").replaceWith(document.importNode(main, true));
      document.title = page.title;
      ready();
      document.querySelector("[data-focus]")?.focus();
      return;
    }
    const why = main?.querySelector("#errors p, .problem, .lead, p")?.textContent ?? "";
    say("error", `${words.refused} ${why}`.trim(), link(words.open, addressOf(kept)), button(words.drop, () => {
      drop(key);
      hush();
    }));
  };

  /* True once the school has answered. What was marked anew in the meantime stays to be sent. */
  const send = async key => {
    const sent = text(key);
    const kept = read(key);
    if (!kept) return true;
    if (kept.refused && !isShown(kept)) {
      say("error", words.refused, link(words.open, addressOf(kept)), button(words.drop, () => {
        drop(key);
        hush();
      }));
      return true;
    }
    try {
      let answer = await post(kept);
      if (answer.status === 403 && await renewToken(kept)) answer = await post(kept);
      if (text(key) !== sent) again = true;
      else if (answer.type === "opaqueredirect" || answer.ok) done(key, kept);
      else if (answer.status === 401) expired(kept);
      else if (answer.status < 500 && answer.status !== 429) await refused(key, kept, answer);
      else throw new Error(String(answer.status));
      return true;
    } catch {
      say("warn", words.offline);
      return false;
    }
  };
  let sending = false;
  let again = false;
  const flush = async () => {
    again = sending;
    if (sending) return;
    sending = true;
    busy(true);
    try {
      do {
        again = false;
        for (const key of keys()) if (!await send(key)) break;
      } while (again);
    } finally {
      sending = false;
      busy(false);
    }
  };
  const open = () => keys().filter(key => !read(key)?.refused);
  const retry = () => {
    if (open().length > 0) flush();
  };

  /* Everybody present in one tap, but for those who are marked already. */
  const rows = form => all(form, ".pupil");
  const chosen = row => row.querySelector("input[type=radio]:checked");
  const everyone = form => {
    form.elements.teacherAbsent.checked = false;
    for (const row of rows(form)) {
      if (!chosen(row)) row.querySelector("input[type=radio]").checked = true;
    }
    form.dispatchEvent(new Event("change", {bubbles: true}));
    document.getElementById("save-roll").focus({preventScroll: true});
  };
  const pointAtUnmarked = form => {
    const tally = document.getElementById("tally");
    const unmarked = form.elements.teacherAbsent.checked ? [] : rows(form).filter(row => !chosen(row));
    for (const row of unmarked) {
      row.classList.add("wrong");
      const group = row.querySelector("fieldset");
      if (row.querySelector(".problem")) continue;
      const problem = document.createElement("p");
      problem.className = "problem";
      problem.id = `${row.id}-problem`;
      problem.textContent = tally.dataset.mark;
      group.querySelector(".marks").before(problem);
      group.setAttribute("aria-describedby", problem.id);
    }
    unmarked[0]?.querySelector("input[type=radio]").focus();
    return unmarked.length > 0;
  };
  const count = () => {
    const form = roll();
    const tally = document.getElementById("tally");
    if (!form || !tally) return;
    const marks = rows(form).map(row => chosen(row)?.value ?? "");
    const number = value => marks.filter(mark => mark === value).length;
    const parts = [["PRESENT", "present"], ["LATE", "late"], ["EXCUSED", "excused"], ["NOT_EXCUSED", "notExcused"], ["", "unmarked"]]
      .filter(([value]) => number(value) > 0)
      .map(([value, word]) => `${tally.dataset[word]} ${number(value)}`);
    const told = form.elements.teacherAbsent.checked || number("") === marks.length ? "" : parts.join(" · ");
    if (tally.textContent !== told) tally.textContent = told;
    const first = document.getElementById("everyone");
    first.dataset.all ??= first.textContent;
    first.textContent = number("") === marks.length ? first.dataset.all
      : number("") > 0 ? first.dataset.rest : tally.dataset.complete;
    first.disabled = number("") === 0 && !form.elements.teacherAbsent.checked;
    for (const row of rows(form)) {
      if (!chosen(row)) continue;
      row.classList.remove("wrong");
      row.querySelector(".problem")?.remove();
    }
  };

  /* How much room a comment has left. */
  const measure = field => {
    const hint = document.getElementById(field.getAttribute("aria-describedby").split(" ")[0]);
    const left = Number(field.dataset.most) - [...field.value.trim()].length;
    const number = Math.abs(left).toLocaleString(document.documentElement.lang);
    hint.textContent = (left < 0 ? hint.dataset.over : hint.dataset.left).replace("#", number);
    hint.classList.toggle("problem", left < 0);
  };

  let confirmed = false;
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.id === "log-out" && keys().length > 0) {
      if (confirmed) {
        keys().forEach(drop);
        return;
      }
      event.preventDefault();
      confirmed = true;
      say("warn", words.leave);
    }
    if (form.id !== "roll") return;
    event.preventDefault();
    if (event.submitter?.name === "everyone") everyone(form);
    else if (!pointAtUnmarked(form)) {
      keep(form);
      say("info", words.sending);
      flush();
    }
  }, true);
  document.addEventListener("click", event => {
    const stored = event.target.closest?.("[data-roll-drop]");
    if (stored) {
      drop(keyOf(roll().getAttribute("action"), stored.dataset.rollDrop));
      roll().setAttribute("data-form", "plain");
    }
  });
  for (const type of ["input", "change"]) {
    document.addEventListener(type, event => {
      if (event.target.dataset?.most) measure(event.target);
      count();
    });
  }
  const ready = () => {
    count();
    all(document, "textarea[data-most]").forEach(measure);
  };
  addEventListener("online", retry);
  addEventListener("focus", retry);
  document.addEventListener("visibilitychange", retry);
  setInterval(retry, RETRY);
  addEventListener("pageshow", () => {
    ready();
    flush();
  });
})();
