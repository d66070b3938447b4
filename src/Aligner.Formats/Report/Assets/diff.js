"use strict";

{
  const rows = [...document.querySelectorAll("#rows .row")];
  const buttons = [...document.querySelectorAll("[data-show]")];
  let current = -1;
  if (byId("tools") !== null) byId("tools").hidden = false;
  if (document.querySelector(".heads") !== null) keepHeads();

  function show(which) {
    let shown = 0;
    for (const row of rows) {
      row.hidden = which !== "all" && !("differs" in row.dataset);
      if (!row.hidden) shown++;
    }
    fitStretches();
    for (const button of buttons) button.setAttribute("aria-pressed", button.dataset.show === which);
    byId("status").textContent = shown === rows.length ? "" : say("some-rows", shown, rows.length);
  }

  function go(step, isWanted) {
    for (let at = current + step; at >= 0 && at < rows.length; at += step) {
      if (rows[at].hidden || !isWanted(rows[at])) continue;
      rows[current]?.classList.remove("current");
      current = at;
      rows[at].classList.add("current");
      rows[at].focus({ preventScroll: true });
      return rows[at].scrollIntoView({ block: "center", behavior: "auto" });
    }
  }

  const differs = row => "differs" in row.dataset;
  const keys = { j: () => go(1, () => true), k: () => go(-1, () => true), n: () => go(1, differs), p: () => go(-1, differs), a: () => show("all"), d: () => show("differs") };
  for (const button of buttons) button.addEventListener("click", () => show(button.dataset.show));
  document.addEventListener("keydown", event => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  });
}
