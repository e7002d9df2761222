// @ts-check
// Forms on paper: what was written stands there whole, however small its field is on the screen; and a form can be printed
// as if nobody had filled it in, without a change to what was.
"use strict";

(() => {
  const { make } = guide;

  /** Prints the page, with a form filled in or empty. @param {HTMLFormElement} form @param {boolean} empty */
  guide.printed = (form, empty) => {
    form.classList.toggle("blank", empty);
    print();
  };

  addEventListener("beforeprint", () => {
    for (const field of /** @type {NodeListOf<HTMLTextAreaElement>} */ (document.querySelectorAll("form[data-tool] textarea"))) {
      // Paper has no scroll bar. The field itself is not printed where its words stand behind it.
      if (field.value.trim()) field.after(make("div", { class: "written" }, field.value));
    }
    for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("form[data-tool] [type=date]"))) {
      field.classList.toggle("no-day", !field.value);
    }
  });
  addEventListener("afterprint", () => {
    for (const one of document.querySelectorAll(".written")) one.remove();
    for (const form of document.querySelectorAll("form.blank")) form.classList.remove("blank");
  });
})();
