// Slack's confirmation object, asked before an act is sent.

import { h } from "./dom.js";
import { textObject } from "./text.js";

let count = 0;

/** True when the person confirmed; Escape and the second button mean no. */
export function ask({ title, text, confirm, deny, style }) {
  const id = `confirm-${(count += 1)}`;
  const dialog = h("dialog", { class: "confirm", "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-text` },
    h("h2", { id: `${id}-title` }, textObject(title)),
    h("p", { id: `${id}-text` }, textObject(text)),
    h("div", { class: "foot" },
      h("button", { type: "button", onclick: () => dialog.close("no") }, deny ? textObject(deny) : "Cancel"),
      h("button", { type: "button", class: style === "danger" ? "danger" : "primary", onclick: () => dialog.close("yes") },
        confirm ? textObject(confirm) : "Yes")));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}
