// One message and its thread.

import { alertPerson } from "./alerts.js";
import { blockNodes } from "./blocks.js";
import { post } from "./connection.js";
import { formatDate } from "./dates.js";
import { h } from "./dom.js";
import { mrkdwn } from "./mrkdwn.js";
import { toggleMenu } from "./menu.js";
import { placeHash } from "./place.js";
import { replyBox } from "./reply.js";
import { bot, me, nameOf, state, userOf } from "./state.js";

const COLOURS = 6;

/** Top messages with their replies, in order; a reply whose parent can't be seen stands alone. */
export function threadsOf(messages) {
  const parents = new Map(messages.filter((message) => !isReply(message)).map((message) => [message.ts, { message, replies: [] }]));
  const alone = [];
  for (const message of messages.filter(isReply)) {
    const thread = parents.get(message.thread_ts);
    if (thread) thread.replies.push(message);
    else alone.push({ message, replies: [] });
  }
  return [...parents.values(), ...alone].sort((a, b) => (a.message.ts < b.message.ts ? -1 : 1));
}

export function threadNode({ message, replies }) {
  const open = state.openReplies.has(threadKey(message));
  const mayReply = !message.ephemeral && !isReply(message);
  const ask = mayReply && !open ? replyButton(message) : null;
  return h("li", { class: "thread" },
    messageNode(message, replies.length ? null : ask),
    (replies.length > 0 || open) && h("div", { key: "replies", class: "replies" },
      h("ol", { key: "list" }, replies.map((reply) => h("li", { key: reply.ts }, messageNode(reply, null)))),
      replies.length > 0 && ask,
      open && replyBox(message)));
}

export function threadKey({ channel, ts }) {
  return `${channel}/${ts}`;
}

export function messageId({ channel, ts }) {
  return `m-${channel}-${ts}`;
}

function isReply({ ts, thread_ts: thread }) {
  return Boolean(thread) && thread !== ts;
}

function messageNode(message, ask) {
  const node = h("article", { key: "message", class: message.ephemeral ? "message ephemeral" : "message", id: messageId(message), tabindex: "-1" },
    avatar(message),
    h("div", { class: "message-body" },
      byline(message),
      h("div", { class: "content" }, content(message), message.edited && h("span", { key: "edited", class: "edited" }, "(edited)"))),
    h("div", { class: "tools" }, ask, !message.ephemeral && moreButton(message)));
  node.dataset.root = "";
  node.container = { channel: message.channel, ts: message.ts };
  return node;
}

function content(message) {
  if (message.blocks?.length) return blockNodes(message.blocks, { prefix: messageId(message) });
  return [h("div", { key: "text", class: "text" }, mrkdwn(message.text ?? ""))];
}

function byline(message) {
  const unix = Number.parseFloat(message.ts);
  return h("div", { class: "byline" },
    h("strong", {}, authorOf(message)),
    message.is_bot && h("span", { class: "badge" }, "App"),
    h("a", { class: "time", href: placeHash({ in: message.channel, at: message.ts }), title: formatDate(unix, "{date_long} {time_secs}", me().tz) },
      formatDate(unix, "{time}", me().tz)),
    message.ephemeral && h("span", { class: "private" }, "Only visible to you"));
}

function authorOf(message) {
  const user = userOf(message.user);
  return message.username || (user ? nameOf(user) : message.is_bot && bot() ? nameOf(bot()) : "Someone");
}

function avatar(message) {
  const name = authorOf(message);
  const letters = name.split(/\s+/).slice(0, 2).map((word) => word[0]).join("").toUpperCase();
  const colour = message.is_bot ? "bot" : [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % COLOURS;
  return h("span", { class: `avatar avatar-${colour}`, "aria-hidden": "true" }, letters);
}

function replyButton(message) {
  const open = () => {
    state.openReplies.add(threadKey(message));
    dispatchEvent(new Event("sandbox:render"));
    document.getElementById(messageId(message))?.closest(".thread").querySelector(".reply textarea")?.focus();
  };
  return h("button", { key: "ask", type: "button", class: "quiet", onclick: open }, "Reply in thread");
}

function moreButton(message) {
  return h("button", {
    key: "more", type: "button", class: "quiet", "aria-label": "More actions", title: "More actions", "aria-haspopup": "menu",
    onclick: ({ currentTarget }) => toggleMenu(currentTarget, shortcutsFor(message)),
  }, "⋮");
}

function shortcutsFor({ channel, ts }) {
  const offered = state.snapshot.shortcuts.filter(({ type }) => type === "message");
  return offered.map((shortcut) => ({ label: shortcut.name, act: () => runShortcut(shortcut, { channel, ts }) }));
}

export async function runShortcut({ callback_id }, message) {
  const problem = await post("/page/shortcut", { user: me().id, callback_id, message });
  if (problem) alertPerson(problem);
}
