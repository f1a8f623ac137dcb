/* Towns of a postal code, schools as one types. Comforts only: forms work without this file. */
(() => {
  "use strict";
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const fragment = address => fetch(address, { headers: { Accept: "text/html" } })
    .then(answer => (answer.ok ? answer.text() : ""))
    .catch(() => "");
  const changed = input => {
    for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
  };

  /* The town field learns the towns of its postal code. */
  const asked = new WeakMap();
  const townsOf = async postal => {
    const code = postal.value.replace(/\s/g, "");
    const towns = all(postal.form, "[data-towns-of]").filter(field => field.dataset.townsOf === postal.name);
    if (towns.length === 0 || !/^\d{5}$/.test(code) || asked.get(postal) === code) return;
    asked.set(postal, code);
    const template = document.createElement("template");
    template.innerHTML = await fragment(`/communes?cp=${code}`);
    const options = all(template.content, "option");
    if (asked.get(postal) !== code || options.length === 0) return;
    for (const field of towns) {
      const names = options.map(option => option.value);
      if (field.tagName === "SELECT") {
        const chosen = names.includes(field.value) ? field.value : "";
        field.replaceChildren(field.options[0], ...options.map(option => option.cloneNode(true)));
        field.value = chosen;
      } else {
        field.list?.replaceChildren(...options.map(option => option.cloneNode(true)));
      }
      if (names.length === 1 && !names.includes(field.value)) {
        field.value = names[0];
        changed(field);
      }
    }
  };
  document.addEventListener("input", event => {
    if (event.target.form && event.target.inputMode === "numeric") townsOf(event.target);
  });

  /* A box that searches (combobox with a list box, as the ARIA practices describe it). */
  const boxes = new WeakSet();
  const search = field => {
    const input = field.querySelector("input");
    if (boxes.has(input)) return;
    boxes.add(input);
    const list = field.querySelector("[role=listbox]");
    const status = field.querySelector("[role=status]");
    field.hidden = false;
    field.querySelector("button")?.remove();
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": list.id,
    })) input.setAttribute(name, value);
    let timer = 0;
    let last = "";
    const options = () => all(list, "[role=option]");
    const active = () => list.querySelector("[aria-selected=true]");
    const mark = option => {
      for (const one of options()) one.setAttribute("aria-selected", one === option ? "true" : "false");
      if (option) {
        input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    };
    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      mark(null);
    };
    const choose = option => {
      const { code } = option.dataset;
      /* Looked up each time: the page replaces fields that nobody has touched when a record moves. */
      const select = document.getElementById(field.dataset.schoolSearch);
      if (![...select.options].some(one => one.value === code)) select.add(new Option(option.textContent, code));
      select.value = code;
      input.value = "";
      last = "";
      close();
      status.textContent = `${status.dataset.chosen} ${option.textContent}`;
      changed(select);
    };
    const ask = async () => {
      const text = input.value.trim();
      last = text;
      if (text.length < 2) return close();
      const html = await fragment(`/ecoles?q=${encodeURIComponent(text)}`);
      if (last !== text || !html) return;
      const code = active()?.dataset.code;
      list.innerHTML = html;
      options().forEach((option, number) => { option.id = `${list.id}-${number}`; });
      /* An answer that comes late leaves the reader on the school where they are. */
      mark(options().find(option => option.dataset.code === code) ?? null);
      const found = options().length - 2;
      status.textContent = found > 0 ? status.dataset.some.replace("#", found) : status.dataset.none;
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
    };
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 200);
    });
    input.addEventListener("keydown", event => {
      const every = options();
      const here = every.indexOf(active());
      if (event.key === "Enter") {
        event.preventDefault();
        if (!list.hidden && here >= 0) choose(every[here]);
        else ask();
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) return ask();
        const step = event.key === "ArrowDown" ? 1 : -1;
        mark(every[(here + step + every.length + (here < 0 && step < 0 ? 1 : 0)) % every.length]);
      }
    });
    list.addEventListener("mousedown", event => event.preventDefault());
    list.addEventListener("click", event => {
      const option = event.target.closest("[role=option]");
      if (option) choose(option);
    });
    input.addEventListener("blur", close);
  };
  const refresh = () => all(document, "[data-school-search]").forEach(search);
  document.addEventListener("htmx:load", refresh);
  refresh();
})();
