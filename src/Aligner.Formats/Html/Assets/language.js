"use strict";

/** Of the languages this page speaks the one that the browser likes best, else the first, in which the page is written. */
const spokenLanguages = document.querySelector("meta[name=aligner-languages]").content.split(" ");
const pageLanguage = navigator.languages.map(language => language.split("-")[0].toLowerCase())
  .find(language => spokenLanguages.includes(language)) ?? spokenLanguages[0];

// Nobody sees the first language before another, nor the text jump.
if (pageLanguage !== spokenLanguages[0]) document.documentElement.style.visibility = "hidden";
