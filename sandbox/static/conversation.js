// The open channel: its messages, kept by thread so that an update touches
// only what changed, and the scroll position.

import { formatDate, dayKey } from "./dates.js";
import { byId, h, reconcile } from "./dom.js";
import { messageId, threadKey, threadNode, threadsOf } from "./messages.js";
import { notePlace, readPlace } from "./place.js";
import { channelOf, me, messagesOf, state, titleOf } from "./state.js";
import { welcome } from "./welcome.js";

const NEAR = 60; // pixels from the end that count as reading the newest
const FOUND_FOR = 4000; // ms

let shown = { place: null, newest: "" };
let known = new Map(); // thread → {signature, node}

export function showConversation() {
  const channel = channelOf(state.place);
  const messages = messagesOf(channel.id);
  const place = `${me().id}/${channel.id}`;
  const arrived = shown.place !== place;
  if (arrived) known = new Map();
  const scroller = byId("scroller");
  const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
  reconcile(byId("stage"), [introduction(channel, messages), messages.length > 0 && log(channel, messages, place)].filter(Boolean));
  const fresh = arrived ? [] : messages.filter((message) => message.ts > shown.newest);
  follow(scroller, { arrived, atEnd, fresh });
  const newest = messages.at(-1)?.ts ?? "";
  shown = { place, newest: arrived || newest > shown.newest ? newest : shown.newest };
  goToNamed();
}

export function leaveConversation() {
  shown = { place: null, newest: "" };
  byId("newest").hidden = true;
}

// A log per channel: what is added to it is read out, a change of channel isn't.
function log(channel, messages, place) {
  const node = byId("stage").querySelector(`[data-key="${CSS.escape(place)}"]`)
    ?? h("ol", { key: place, class: "log", role: "log", "aria-relevant": "additions", "aria-label": `Conversation in ${titleOf(channel)}` });
  const world = JSON.stringify([state.snapshot.users, state.snapshot.groups, state.snapshot.channels]);
  const nodes = [];
  let day = null;
  for (const thread of threadsOf(messages)) {
    const unix = Number.parseFloat(thread.message.ts);
    const its = dayKey(unix, me().tz);
    if (its !== day) nodes.push(dayNode(unix));
    day = its;
    nodes.push(remembered(thread, world));
  }
  reconcile(node, nodes);
  for (const child of node.children) if (known.has(child.dataset.key)) known.get(child.dataset.key).node = child;
  return node;
}

function remembered(thread, world) {
  const key = messageId(thread.message);
  const signature = JSON.stringify([thread, state.openReplies.has(threadKey(thread.message))]) + world;
  const before = known.get(key);
  if (before?.signature === signature) return before.node;
  const node = threadNode(thread);
  node.dataset.key = key;
  known.set(key, { signature, node });
  return node;
}

function dayNode(unix) {
  const text = formatDate(unix, "{date_long_pretty}", me().tz);
  return h("li", { key: `day-${dayKey(unix, me().tz)}`, class: "day" }, h("span", {}, text[0].toUpperCase() + text.slice(1)));
}

// The steps stay where they were read: whoever follows them comes back to look.
function introduction(channel, messages) {
  if (channel.name === "support") return welcome();
  if (messages.length) return null;
  const words = channel.is_im ? `This is where ${channel.name} writes to you alone.` : "Nothing here yet.";
  return h("p", { key: `empty-${channel.id}`, class: "empty" }, words);
}

function follow(scroller, { arrived, atEnd, fresh }) {
  const mine = fresh.some((message) => message.user === me().id && !message.thread_ts);
  if (arrived || (fresh.length && (atEnd || mine))) {
    scroller.scrollTop = scroller.scrollHeight;
    byId("newest").hidden = true;
  } else if (fresh.length) {
    const last = byId(messageId(fresh.at(-1)));
    byId("newest").hidden = !last || isInView(last, scroller);
    byId("newest").onclick = () => { byId("newest").hidden = true; last.scrollIntoView({ block: "center" }); last.focus({ preventScroll: true }); };
  }
}

function isInView(node, scroller) {
  const { top, bottom } = node.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  return bottom > frame.top && top < frame.bottom;
}

// A link to a message names it in the address; once found it is marked, and
// the address is plain again so that a reload doesn't jump.
function goToNamed() {
  const { at } = readPlace();
  const found = at && byId(messageId({ channel: state.place, ts: at }));
  if (!found) return;
  notePlace({ at: null });
  const fits = found.offsetHeight < byId("scroller").clientHeight;
  found.scrollIntoView({ block: fits ? "center" : "start" });
  found.focus({ preventScroll: true });
  found.dataset.found = "";
  setTimeout(() => delete found.dataset.found, FOUND_FOR);
}
