// The list of places: the app's Home and direct messages, and the channels.

import { announce } from "./alerts.js";
import { byId, h, reconcile } from "./dom.js";
import { icon } from "./icons.js";
import { go } from "./place.js";
import { isUnread, state, titleOf } from "./state.js";

let unreadBefore = null;

export function showSidebar() {
  const { channels } = state.snapshot;
  const direct = channels.filter((channel) => channel.is_im);
  const shared = channels.filter((channel) => !channel.is_im);
  reconcile(byId("sidebar"), [
    heading("App"),
    h("ul", { key: "app" }, homeEntry(), direct.map(entry)),
    heading("Channels"),
    h("ul", { key: "channels" }, shared.map(entry)),
  ]);
  tellUnread(channels.filter(isUnread));
}

export function toggleSidebar(open) {
  byId("sidebar").classList.toggle("open", open);
  byId("toggle-sidebar").setAttribute("aria-expanded", String(byId("sidebar").classList.contains("open")));
}

function heading(words) {
  return h("h2", { key: `h-${words}` }, words);
}

function homeEntry() {
  return h("li", { key: "home" }, placeButton({ place: "home", name: "Home", sign: "home", label: "Home" }));
}

function entry(channel) {
  const sign = channel.is_im ? "person" : channel.is_private ? "lock" : "hash";
  return h("li", { key: channel.id }, placeButton({
    place: channel.id, name: channel.name, sign, label: titleOf(channel), isPrivate: channel.is_private && !channel.is_im, unread: isUnread(channel),
  }));
}

function placeButton({ place, name, sign, label, isPrivate, unread }) {
  const described = [isPrivate && "Private channel", unread && "Something new"].filter(Boolean).join(", ");
  return h("button", {
    type: "button", class: unread ? "place-button unread" : "place-button", "aria-label": label,
    "aria-current": state.place === place ? "page" : null, "aria-description": described || null,
    title: isPrivate ? "Private channel" : null,
    onclick: () => { toggleSidebar(false); go({ in: place }); },
  }, icon(sign), h("span", { class: "name" }, name), unread && h("span", { class: "dot", "aria-hidden": "true" }));
}

function tellUnread(unread) {
  const fresh = unreadBefore ? unread.filter(({ id }) => !unreadBefore.has(id)) : [];
  unreadBefore = new Set(unread.map(({ id }) => id));
  if (fresh.length) announce(`Something new in ${fresh.map(({ name }) => name).join(", ")}`);
}
