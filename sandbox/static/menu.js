// A popup menu under a button. It lives outside the rendered page, so that an
// update doesn't close it.

import { h } from "./dom.js";

let current = null;

/** Opens a menu of {label, act}; a second press on the same button closes it. */
export function toggleMenu(button, items) {
  const again = current?.button === button;
  closeMenu();
  if (!again) openMenu(button, items);
}

export function closeMenu({ focusBack = false } = {}) {
  if (!current) return;
  const { button, list } = current;
  current = null;
  list.remove();
  button.setAttribute("aria-expanded", "false");
  if (focusBack) button.focus();
}

function openMenu(button, items) {
  const list = h("div", { class: "menu", role: "menu", onkeydown: steer }, items.map(({ label, act }) =>
    h("button", { type: "button", role: "menuitem", tabindex: "-1", onclick: () => { closeMenu({ focusBack: true }); act(); } }, label)));
  if (!items.length) list.append(h("p", { class: "about" }, "Nothing here yet."));
  (button.closest("dialog") ?? document.body).append(list);
  current = { button, list };
  button.setAttribute("aria-expanded", "true");
  putNear(list, button.getBoundingClientRect());
  list.querySelector("button")?.focus();
}

function putNear(list, at) {
  const { offsetWidth, offsetHeight } = list;
  const below = at.bottom + offsetHeight + 4 < innerHeight;
  list.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - offsetHeight - 4)}px`;
  list.style.left = `${Math.max(8, Math.min(at.left, innerWidth - offsetWidth - 8))}px`;
}

function steer(event) {
  const entries = [...event.currentTarget.querySelectorAll("button")];
  const here = entries.indexOf(document.activeElement);
  const moves = { ArrowDown: here + 1, ArrowUp: here - 1 + entries.length, Home: 0, End: entries.length - 1 };
  if (event.key in moves) {
    entries[moves[event.key] % entries.length]?.focus();
    event.preventDefault();
  } else if (event.key === "Escape" || event.key === "Tab") {
    closeMenu({ focusBack: true });
    event.preventDefault();
  }
}

document.addEventListener("pointerdown", (event) => {
  if (current && !current.list.contains(event.target) && !current.button.contains(event.target)) closeMenu();
});
window.addEventListener("resize", () => closeMenu());
