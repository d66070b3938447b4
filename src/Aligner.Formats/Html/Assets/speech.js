"use strict";

// Says everything in the language of the page, before other scripts read what stands there.
{
  const block = document.getElementById("words");
  const { texts, places } = JSON.parse(block.textContent);
  const column = spokenLanguages.indexOf(pageLanguage);
  const words = Object.fromEntries(Object.entries(texts).map(([key, spoken]) => [key, spoken[column]]));
  block.textContent = JSON.stringify(words);

  // A text, a number, or what is said: texts, and arrays of a key and what it names.
  const put = (key, ...named) => {
    const [one, many] = words[key].split("|");
    return (many === undefined || named[0] === 1 ? one : many)
      .replace(/\{(\d)\}/g, (_, place) => typeof named[place] === "number" ? named[place] : said(named[place]));
  };
  const said = parts => parts.map(part => typeof part === "string" ? part : put(...part)).join("");

  // Data name what is said by its key alone.
  for (const data of document.querySelectorAll("script[type='application/json']"))
    if (data.textContent.includes("\\uFDD0"))
      data.textContent = data.textContent.replace(/\\uFDD0([a-z-]+)\\uFDD1/g, (whole, key) =>
        key in words ? JSON.stringify(words[key]).slice(1, -1) : whole);

  if (column > 0) {
    for (const element of document.querySelectorAll("[data-say]"))
      for (const [attribute, parts] of Object.entries(places[element.dataset.say]))
        if (attribute === "") element.textContent = said(parts);
        else element.setAttribute(attribute, said(parts));
    document.documentElement.style.visibility = "";
  }
}
