// @ts-check
// Keeps the place when a reader changes edition: the link leads to the item that is at the top of the window.
// Without script the link still leads to the same page.
"use strict";

/** The id of the last item that begins above the window's upper third, or "". @returns {string} */
function placeInView() {
  let found = "";
  for (const element of document.querySelectorAll(".body [id]")) {
    if (element.getBoundingClientRect().top > window.innerHeight / 3) break;
    found = element.id;
  }
  return found;
}

for (const link of document.querySelectorAll("a[data-place]")) {
  link.addEventListener("click", () => {
    const id = placeInView();
    if (id && link instanceof HTMLAnchorElement) link.hash = id;
  });
}
