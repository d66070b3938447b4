"use strict";

{
  const stories = [...document.querySelectorAll(".story")].map(element => ({ element, text: fold(element.querySelector("h2").textContent + " " + element.querySelector(".versions").textContent) }));
  byId("search-label").hidden = false;
  onSearch(query => {
    let shown = 0;
    for (const { element, text } of stories) {
      element.hidden = !text.includes(query);
      if (!element.hidden) shown++;
    }
    byId("status").textContent = query === "" ? "" : `${shown} of ${stories.length} stories`;
    highlight(stories.filter(({ element }) => !element.hidden).flatMap(({ element }) => [...element.querySelectorAll("h2 bdi, .headline, .path")]), query);
  });
}
