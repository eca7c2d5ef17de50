// People, groups, channels, links and dates inside text.

import { formatDate } from "./dates.js";
import { h } from "./dom.js";
import { placeHash } from "./place.js";
import { channelOf, me, nameOf, state, userOf } from "./state.js";

const PERMALINK = /^\/archives\/([A-Z0-9]+)(?:\/p(\d{10})(\d{6}))?\/?$/;
const SAFE = new Set(["http:", "https:", "mailto:", "tel:"]);

export function person(id, label) {
  const user = userOf(id);
  const mine = id === me().id;
  return h("span", { class: mine ? "mention mine" : "mention" }, `@${user ? nameOf(user) : label || "someone"}`);
}

export function group(id, label) {
  const found = state.snapshot.groups.find((candidate) => candidate.id === id);
  const name = found ? found.handle : (label || "group").replace(/^@/, "");
  return h("span", { class: "mention" }, `@${name}`);
}

export function channelMention(id, label) {
  const channel = channelOf(id);
  if (!channel) return h("span", { class: "mention" }, label ? `#${label}` : "a private channel");
  return h("a", { class: "mention", href: placeHash({ in: id }) }, `#${channel.name}`);
}

export function broadcast(range) {
  return h("span", { class: "mention mine" }, `@${range}`);
}

/** A link; one to a message or channel of this workspace opens it in the page. */
export function link(url, ...content) {
  const inside = insideHash(url);
  if (inside) return h("a", { href: inside }, ...content);
  const safe = URL.canParse(url) && SAFE.has(new URL(url).protocol);
  return safe ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...content) : h("span", {}, ...content);
}

/** The page's own address for a link into this workspace, else null. */
export function insideHash(url) {
  if (!URL.canParse(url)) return null;
  const { host, pathname } = new URL(url);
  const { domain } = state.snapshot.workspace;
  const found = [domain, `${domain}.slack.com`].includes(host) ? PERMALINK.exec(pathname) : null;
  if (!found || !channelOf(found[1])) return null;
  return placeHash({ in: found[1], at: found[2] ? `${found[2]}.${found[3]}` : null });
}

export function date(unix, template, url, fallback) {
  if (!Number.isFinite(unix)) return h("span", {}, fallback ?? "");
  const text = formatDate(unix, template, me().tz);
  const moment = new Date(unix * 1000);
  const node = h("time", { datetime: moment.toISOString(), title: fallback, "data-template": template }, text);
  return url ? link(url, node) : node;
}

/** Says "3 minutes ago" anew for the dates that count from now. */
export function refreshAgo() {
  for (const node of document.querySelectorAll('time[data-template*="{ago}"]')) {
    node.textContent = formatDate(Date.parse(node.dateTime) / 1000, node.dataset.template, me().tz);
  }
}
