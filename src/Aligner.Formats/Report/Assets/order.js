"use strict";

{
  // From the page of a story to the one before it or behind it; from an end to the first page. Who goes back is not sent on again.
  const asked = /^#(prev|next)=(.+)$/.exec(location.hash);
  if (asked !== null) {
    const links = [...byId("stories").querySelectorAll("a")];
    const from = links.findIndex(link => link.textContent === decodeURIComponent(asked[2]));
    const to = from < 0 ? undefined : links[from + (asked[1] === "next" ? 1 : -1)];
    location.replace(to === undefined ? "index.html" : to.href);
  }
}
