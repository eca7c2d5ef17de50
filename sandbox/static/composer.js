// The composer under a channel, its command hints and the shortcuts menu.

import { alertPerson } from "./alerts.js";
import { post } from "./connection.js";
import { byId, h, reconcile } from "./dom.js";
import { toggleMenu } from "./menu.js";
import { runShortcut } from "./messages.js";
import { draft, keepDraft, me, state } from "./state.js";
import { fit, onSendKey } from "./writing.js";

const INVITE = { command: "/invite", usage_hint: "", description: "Add the app to this channel" };
const box = byId("composer-text");
const hints = byId("hints");
let holds = null; // "user/channel" whose draft the box shows
let chosen = -1;

/** Shows the composer for the open channel with the draft kept for it. */
export function showComposer() {
  byId("composer").hidden = state.place === "home";
  enable();
  byId("busy").textContent = state.snapshot.busy ? "Working on it…" : "";
  const wanted = `${me().id}/${state.place}`;
  if (holds === wanted) return;
  holds = wanted;
  if (state.place !== "home") put(draft(state.place));
}

// Until the page knows where it is, it takes no text: nothing could be sent from nowhere.
function enable() {
  for (const control of byId("composer").elements) control.disabled = false;
}

/** Puts a text in the composer, ready to be sent. */
export function write(text) {
  put(text);
  keepDraft(state.place, text);
  box.focus();
}

function put(text) {
  box.value = text;
  fit(box);
  showHints();
}

async function send(event) {
  event.preventDefault();
  const text = box.value;
  const { place } = state;
  if (!text.trim()) return;
  write("");
  const problem = await deliver(place, text);
  if (!problem) return;
  if (place === state.place && !box.value) write(text);
  else if (place !== state.place) keepDraft(place, text);
  alertPerson(problem);
}

// Inviting the app is Slack's own command: no app registers it.
function deliver(channel, text) {
  const invites = text.split(/\s/, 1)[0] === INVITE.command;
  return invites ? post("/page/invite", { user: me().id, channel }) : post("/page/message", { user: me().id, channel, text });
}

function showHints() {
  const typed = box.value;
  const fits = typed.startsWith("/") && !typed.includes("\n")
    ? [...state.snapshot.commands, INVITE].filter(({ command }) => command.startsWith(typed) || typed === command || typed.startsWith(`${command} `))
    : [];
  hints.hidden = !fits.length;
  chosen = fits.length ? Math.min(chosen, fits.length - 1) : -1;
  reconcile(hints, fits.map(hint));
  markChosen();
}

function hint({ command, description, usage_hint: usage }, index) {
  return h("div", { id: `hint-${index}`, role: "option", class: "hint-option", "aria-selected": "false", onclick: () => take(command) },
    h("span", {}, h("strong", {}, command), " ", usage),
    h("small", {}, description));
}

function take(command) {
  chosen = -1;
  if (!box.value.startsWith(`${command} `)) write(`${command} `);
  else box.focus();
}

function markChosen() {
  [...hints.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === chosen)));
  if (chosen >= 0) box.setAttribute("aria-activedescendant", `hint-${chosen}`);
  else box.removeAttribute("aria-activedescendant");
}

function keys(event) {
  if (!hints.hidden && steerHints(event)) event.preventDefault();
  else onSendKey(event);
}

// Enter takes a hint only when one was chosen with the arrows; otherwise it sends.
function steerHints({ key, shiftKey }) {
  const commands = [...hints.querySelectorAll("strong")].map((name) => name.textContent);
  if (key === "Escape") hints.hidden = true;
  else if (key === "ArrowDown" || key === "ArrowUp") {
    if (box.value.includes(" ")) return false;
    chosen = (chosen + (key === "ArrowDown" ? 1 : -1) + commands.length) % commands.length;
    markChosen();
  } else if (key === "Enter" && chosen >= 0 && !shiftKey) take(commands[chosen]);
  else if (key === "Tab" && !shiftKey && commands.length && !commands.some((command) => box.value.startsWith(command))) take(commands[Math.max(chosen, 0)]);
  else return false;
  return true;
}

function offerShortcuts({ currentTarget }) {
  const offered = state.snapshot?.shortcuts.filter(({ type }) => type === "global") ?? [];
  toggleMenu(currentTarget, offered.map((shortcut) => ({ label: shortcut.name, act: () => runShortcut(shortcut) })));
}

box.addEventListener("input", () => {
  fit(box);
  showHints();
  keepDraft(state.place, box.value);
});
box.addEventListener("keydown", keys);
byId("composer").addEventListener("submit", send);
byId("shortcuts").addEventListener("click", offerShortcuts);
