"use strict";

{
  const table = byId("concepts");
  const concepts = [...table.tBodies].map((element, order) => ({ element, order, text: null }));
  const types = new Set();
  let query = "";
  byId("tools").hidden = false;

  const textOf = concept => concept.text ??= fold([...concept.element.querySelectorAll(".term")].map(cell => cell.textContent).join("\n"));

  function filter() {
    const status = byId("status-filter").value;
    const confidence = byId("confidence-filter").value;
    let shown = 0;
    for (const concept of concepts) {
      const { element } = concept;
      element.hidden = !((types.size === 0 || types.has(element.className))
        && (status === "any" || element.querySelector("[data-status]").dataset.status === status)
        && (confidence === "any" || (confidence === "suspect" ? "suspect" in element.dataset : element.dataset.grade === confidence))
        && (query === "" || textOf(concept).includes(query)));
      if (!element.hidden) shown++;
    }
    byId("status").textContent = shown === concepts.length ? "" : `${shown} of ${concepts.length}`;
    highlight(concepts.filter(({ element }) => !element.hidden).flatMap(({ element }) => [...element.querySelectorAll(".term")]), query);
  }

  onSearch(text => { query = text; filter(); });
  for (const button of document.querySelectorAll("[data-type]")) {
    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", on);
      if (on) types.add(button.dataset.type);
      else types.delete(button.dataset.type);
      filter();
    });
  }
  for (const id of ["status-filter", "confidence-filter"]) byId(id).addEventListener("change", filter);

  const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });
  const keys = {
    type: element => element.className,
    count: element => Number(element.dataset.count),
    confidence: element => Number(element.dataset.sure),
    status: element => element.querySelector("[data-status]").dataset.status,
  };

  function sort(head) {
    const by = head.dataset.sort;
    const key = keys[by] ?? (element => element.querySelector(`[data-term="${by}"]`)?.textContent ?? "");
    const numeric = by === "count" || by === "confidence";
    const before = head.getAttribute("aria-sort");
    const direction = before === null ? (numeric ? "descending" : "ascending") : before === "ascending" ? "descending" : "ascending";
    for (const other of table.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", direction);
    const sign = direction === "ascending" ? 1 : -1;
    const order = concepts.map(concept => [concept, key(concept.element)]);
    order.sort(([a, x], [b, y]) => {
      // What has no term stays last either way.
      if (!numeric && (x === "") !== (y === "")) return x === "" ? 1 : -1;
      return sign * (numeric ? x - y : collator.compare(x, y)) || a.order - b.order;
    });
    table.append(...order.map(([concept]) => concept.element));
  }

  for (const head of table.querySelectorAll("[data-sort]")) {
    const button = make("button", { type: "button" }, ...head.childNodes);
    button.addEventListener("click", () => sort(head));
    head.append(button);
  }
}
