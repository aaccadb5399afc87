// Everything works without this script; it adds completion, answers without a new page, and keys.
"use strict";
(() => {
  const box = document.getElementById("q");
  const main = document.getElementById("main");
  const announce = document.getElementById("announce");

  // --- Completion: an ARIA combobox with manual selection. Keys for editing text are left alone. ---
  const form = box.form;
  const list = document.createElement("ul");
  list.id = "completions";
  list.className = "completions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.dataset.completions);
  form.append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) box.setAttribute(name, value);
  let asked = 0, selected = -1, waiting, typed = "";

  // An answer that is still under way must not open again what was closed.
  const close = () => { clearTimeout(waiting); asked++; list.hidden = true; selected = -1; box.setAttribute("aria-expanded", "false"); box.removeAttribute("aria-activedescendant"); };
  const select = at => {
    const options = [...list.children];
    selected = (at + options.length + 1) % (options.length + 1);
    if (selected === options.length) selected = -1;
    options.forEach((option, i) => option.setAttribute("aria-selected", i === selected));
    if (selected < 0) { box.removeAttribute("aria-activedescendant"); box.value = typed; }
    else { box.setAttribute("aria-activedescendant", options[selected].id); box.value = options[selected].dataset.text; }
  };
  const complete = async () => {
    const ask = ++asked, text = typed = box.value;
    if (text.trim().length < 2) return close();
    const index = new URLSearchParams(location.search).get("index");
    const answer = await fetch("/api/v1/suggest?q=" + encodeURIComponent(text) + (index ? "&index=" + encodeURIComponent(index) : "")).catch(() => null);
    if (!answer?.ok || ask !== asked || document.activeElement !== box) return;
    const { completions } = await answer.json();
    if (ask !== asked) return;
    list.replaceChildren(...completions.filter(one => one.text !== text).map((one, i) => {
      const option = document.createElement("li");
      option.id = "completion-" + i;
      option.dataset.text = one.text;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const word = document.createElement("bdi"), count = document.createElement("span");
      word.textContent = one.text;
      count.textContent = one.documents;
      count.className = "number";
      option.append(word, count);
      option.addEventListener("mousedown", event => { event.preventDefault(); box.value = one.text; close(); form.requestSubmit(); });
      return option;
    }));
    selected = -1;
    list.hidden = list.children.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
  };
  box.addEventListener("input", () => { clearTimeout(waiting); asked++; waiting = setTimeout(complete, 60); });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      if (!list.hidden) event.preventDefault();
      if (selected >= 0) box.value = typed;
      close();
    }
    else if (list.hidden || event.altKey || event.ctrlKey || event.metaKey) return;
    else if (event.key === "ArrowDown") { event.preventDefault(); select(selected + 1); }
    else if (event.key === "ArrowUp") { event.preventDefault(); select(selected < 0 ? list.children.length - 1 : selected - 1); }
  });
  form.addEventListener("submit", close);

  // --- Links and forms that change only what is shown: the new content is fetched and put in place; the address says all. ---
  let fetching;
  const show = async (address, { replace = false, keepForm = false } = {}) => {
    fetching?.abort();
    fetching = new AbortController();
    const focus = document.activeElement?.id;
    try {
      const answer = await fetch(address, { signal: fetching.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const ranking = keepForm && page.getElementById("ranking");
      if (ranking) document.getElementById("ranking").replaceWith(ranking);
      else {
        main.replaceChildren(...page.getElementById("main").childNodes);
        form.querySelectorAll("input[type=hidden]").forEach(field => field.remove());
        form.append(...page.querySelectorAll("form.search input[type=hidden]"));
        document.querySelector("header nav").replaceWith(page.querySelector("header nav"));
        document.querySelector("footer").replaceWith(page.querySelector("footer"));
        box.value = page.getElementById("q").value;
      }
      document.title = page.title;
      history[replace ? "replaceState" : "pushState"]({ live: true }, "", address);
      announce.textContent = document.getElementById("count")?.textContent.trim() ?? page.title;
      if (focus) document.getElementById(focus)?.focus();
      else if (!keepForm) main.focus({ preventScroll: true });
      ready();
    } catch (failure) {
      if (failure.name !== "AbortError") location.href = address;
    }
  };
  const address = form => {
    const data = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    for (const slider of form.querySelectorAll("input[data-standard]")) if (slider.value === slider.dataset.standard) data.delete(slider.name);
    return form.getAttribute("action") + (data.size ? "?" + data : "");
  };
  document.addEventListener("click", event => {
    const link = event.target.closest?.("a[data-live]");
    if (!link || event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link.getAttribute("href"));
  });
  document.addEventListener("submit", event => {
    if (!event.target.matches("form[data-live]")) return;
    event.preventDefault();
    show(address(event.target));
  });
  addEventListener("popstate", () => show(location.href, { replace: true }));

  // --- Sliders rank again while they move. ---
  let moving;
  document.addEventListener("input", event => {
    const instant = event.target.closest?.("form[data-instant]");
    if (!instant || event.target.name === "q") return;
    event.target.parentElement.querySelector("output")?.replaceChildren(event.target.value);
    clearTimeout(moving);
    moving = setTimeout(() => show(address(instant), { replace: true, keepForm: event.target.type === "range" }), 80);
  });

  // --- Keys, only where nothing is being typed. ---
  const travel = (items, step) => {
    const all = [...items], at = all.indexOf(document.activeElement);
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length];
    next?.focus();
    next?.scrollIntoView({ block: "center" });
  };
  const marks = () => document.querySelectorAll(".text mark");
  const undone = [];
  const judge = key => {
    const pool = document.querySelector("[data-judging]");
    if (!pool) return false;
    const current = document.activeElement.closest(".pool > li") ?? pool.querySelector("li:not(.judged)");
    const step = by => (by > 0 ? current?.nextElementSibling : current?.previousElementSibling)?.focus();
    if (/^[0-3]$/.test(key) && current) { undone.push(current.id); current.querySelector(`button[value="${key}"]`).click(); }
    else if (key === "s") step(1);
    else if (key === "u") document.getElementById(undone.pop() ?? current?.previousElementSibling?.id)?.querySelector('button[value="-"]')?.click();
    else return false;
    return true;
  };
  document.addEventListener("keydown", event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches("input:not([type=range]), select, textarea")) return;
    const handled = (() => {
      if (judge(event.key)) return true;
      switch (event.key) {
        case "/": box.focus(); box.select(); return true;
        case "j": travel(document.querySelectorAll(".hit h3 a"), 1); return true;
        case "k": travel(document.querySelectorAll(".hit h3 a"), -1); return true;
        case "n": travel(marks(), 1); return true;
        case "p": travel(marks(), -1); return true;
      }
      return false;
    })();
    if (handled) event.preventDefault();
  });
  // A judgement is sent without leaving the page; the next hit gets the focus.
  document.addEventListener("submit", async event => {
    const item = event.target.closest(".pool > li");
    if (!item || !event.submitter) return;
    event.preventDefault();
    const data = new URLSearchParams(new FormData(event.target, event.submitter));
    const answer = await fetch("/judge", { method: "POST", body: data });
    if (!answer.ok) return void (location.href = answer.url);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    item.replaceWith(page.getElementById(item.id));
    document.getElementById("count").replaceWith(page.getElementById("count"));
    const now = document.getElementById(item.id);
    (event.submitter.value === "-" ? now : now.nextElementSibling ?? now).focus();
    announce.textContent = document.getElementById("count").textContent;
  });

  // --- What a new content needs. ---
  const ready = () => {
    for (const button of document.querySelectorAll("button[data-mark]")) {
      button.hidden = false;
      button.onclick = () => travel(marks(), Number(button.dataset.mark));
    }
    if (document.querySelector("[data-reload]")) setTimeout(() => { if (document.activeElement !== box) location.reload(); }, 1500);
  };
  ready();
})();
