// Words for the person when something didn't work.

import { byId, h } from "./dom.js";

const STAYS = 12_000; // ms

/** Says it where it can be read: inside the open dialog, since all else is inert then. */
export function alertPerson(words) {
  const dialogs = document.querySelectorAll("dialog[open]");
  const holder = dialogs[dialogs.length - 1] ?? byId("alerts");
  for (const old of holder.querySelectorAll(".alert")) if (old.firstChild.textContent === words) old.remove();
  const line = h("div", { class: "alert", role: "alert" }, h("span", {}, words));
  const dismiss = h("button", { type: "button", class: "quiet", onclick: () => line.remove() }, "Dismiss");
  line.append(dismiss);
  holder.append(line);
  keepInSight(document.activeElement);
  setTimeout(() => line.remove(), STAYS);
}

// The line takes room from the conversation, where the person may be typing.
function keepInSight(focused) {
  if (byId("scroller").contains(focused)) focused.scrollIntoView({ block: "nearest" });
}

/** Says it to screen readers only. */
export function announce(words) {
  byId("announcer").textContent = words;
}
