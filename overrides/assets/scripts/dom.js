// @ts-check
// Makes elements for the scripts that need some. Words go in as text, never as markup.
"use strict";

/**
 * An element with attributes and children. A function among the attributes listens to the event of its name
 * (`{ click: … }`); true sets an attribute without a value; false leaves it out.
 * @param {string} tag
 * @param {Record<string, string | boolean | ((event: Event) => void)>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
guide.make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
};

/** A text with its places filled in. @param {string} text @param {Record<string, string | number>} facts @returns {string} */
guide.fill = (text, facts) => text.replace(/\{(\w+)\}/g, (all, name) => String(facts[name] ?? all));

/** The sheets that were asked for. @type {Map<string, Promise<void>>} */
guide.sheets = new Map();

/** Fetches a feature's style sheet, once. @param {string} name the sheet's name in assets/features/ @returns {Promise<void>} when it is there, or will not come */
guide.style = (name) => {
  const come = guide.sheets.get(name) ?? new Promise((done) => {
    const over = () => done(undefined);
    document.head.append(guide.make("link", { rel: "stylesheet", href: `${guide.root}assets/features/${name}.css`, load: over, error: over }));
  });
  guide.sheets.set(name, come);
  return come;
};
