"use strict";

const byId = id => document.getElementById(id);

const words = JSON.parse(byId("words")?.textContent ?? "{}");

/** What the page says under a key, with what it names put in; of one and of many by the first of these. */
function say(key, ...named) {
  const [one, many] = words[key].split("|");
  return (many === undefined || named[0] === 1 ? one : many).replace(/\{(\d)\}/g, (_, place) => named[place]);
}

const reordering = {
  "\u202a": "[LRE]", "\u202b": "[RLE]", "\u202c": "[PDF]", "\u202d": "[LRO]", "\u202e": "[RLO]",
  "\u2066": "[LRI]", "\u2067": "[RLI]", "\u2068": "[FSI]", "\u2069": "[PDI]",
};

/** A text as it can be shown: what would reorder what stands around it shows as its name. */
const plain = text => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, character => reordering[character]);

/** An element with properties and children; text is only ever set as text. */
function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "textContent") element.textContent = plain(String(value));
    else if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.map(child => (typeof child === "string" ? plain(child) : child)));
  return element;
}

/** The key under which spellings meet: no accents, no case, plain apostrophes. */
const fold = text => text.normalize("NFKD").replace(/\p{Mn}/gu, "").replace(/[’‘ʼ]/g, "'").toLowerCase();

const isTyping = event => event.target.closest("input, select, textarea, dialog[open]") !== null;

/** Gives each stretch of rows the room of those that are shown: what is not in view is not laid out, and its height a guess. */
function fitStretches() {
  for (const stretch of document.querySelectorAll(".stretch")) {
    const shown = [...stretch.children].filter(row => !row.hidden).length;
    stretch.hidden = shown === 0;
    stretch.style.containIntrinsicBlockSize = `${shown === stretch.children.length ? "auto " : ""}${shown * 7.5}rem`;
  }
}

/** Keeps the last line of column heads under the tools when the page is scrolled. */
function keepHeads() {
  const { style } = document.documentElement;
  const heads = document.querySelector(".heads");
  const tools = byId("tools");
  const fit = () => {
    const line = heads.querySelector(".language");
    style.setProperty("--tools", `${tools !== null && getComputedStyle(tools).position === "sticky" ? tools.offsetHeight : 0}px`);
    style.setProperty("--above", `${heads.offsetHeight - line.offsetHeight}px`);
  };
  const observer = new ResizeObserver(fit);
  for (const element of [heads, tools]) if (element !== null) observer.observe(element);
}

/** Calls back when typing in the search field rests; Escape empties it, / goes there. */
function onSearch(callback) {
  const field = byId("search");
  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => callback(fold(field.value.trim())), 30);
  });
  field.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    field.value = "";
    field.blur();
    callback("");
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "/" || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** Ranges of an element's text that fold to the query. */
function rangesOf(element, query, most) {
  const ranges = [];
  const nodes = [];
  let text = "";
  for (const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT); walker.nextNode();) {
    nodes.push({ node: walker.currentNode, start: text.length });
    text += walker.currentNode.data;
  }
  const folded = fold(text);
  if (folded.length !== text.length) return ranges; // The row is shown; only its highlight would be off.
  for (let at = folded.indexOf(query); at >= 0 && ranges.length < most; at = folded.indexOf(query, at + query.length)) {
    const range = new Range();
    const place = (offset, isEnd) => {
      const entry = nodes.findLast(candidate => (isEnd ? candidate.start < offset : candidate.start <= offset));
      return [entry.node, offset - entry.start];
    };
    range.setStart(...place(at, false));
    range.setEnd(...place(at + query.length, true));
    ranges.push(range);
  }
  return ranges;
}

let highlighter = null;

/** Highlights the query in parts of elements, of each when it comes into view: thousands of marks that nobody sees cost a key its time. */
function highlight(elements, parts, query) {
  if (!("highlights" in CSS)) return;
  highlighter?.disconnect();
  CSS.highlights.delete("found");
  if (query === "") return;
  const found = new Highlight();
  CSS.highlights.set("found", found);
  highlighter = new IntersectionObserver((entries, observer) => {
    for (const { target } of entries.filter(entry => entry.isIntersecting)) {
      observer.unobserve(target);
      for (const part of target.querySelectorAll(parts))
        for (const range of rangesOf(part, query, 100)) found.add(range);
    }
  }, { rootMargin: "50% 0%" });
  for (const element of elements) highlighter.observe(element);
}
