// The reply box under a thread.

import { alertPerson } from "./alerts.js";
import { post } from "./connection.js";
import { h } from "./dom.js";
import { draft, keepDraft, me, state } from "./state.js";
import { fit, onSendKey } from "./writing.js";

export function replyBox({ channel, ts }) {
  const key = `${channel}/${ts}`;
  const text = h("textarea", {
    rows: "1", placeholder: "Reply in this thread", "aria-label": "Reply", enterkeyhint: "send", value: draft(key),
    oninput: ({ currentTarget }) => { fit(currentTarget); keepDraft(key, currentTarget.value); },
    onkeydown: (event) => { onSendKey(event); if (event.key === "Escape") close(key); },
  });
  return h("form", { key: "reply", class: "reply", onsubmit: (event) => send(event, channel, ts) },
    text,
    h("button", { type: "button", class: "quiet", onclick: () => close(key) }, "Close"),
    h("button", { type: "submit" }, "Send reply"));
}

async function send(event, channel, ts) {
  event.preventDefault();
  const key = `${channel}/${ts}`;
  const box = event.currentTarget.querySelector("textarea");
  const text = box.value;
  if (!text.trim()) return;
  clear(box, key);
  const problem = await post("/page/message", { user: me().id, channel, text, thread_ts: ts });
  if (!problem) return;
  if (!box.value) {
    box.value = text;
    keepDraft(key, text);
  }
  alertPerson(problem);
}

function clear(box, key) {
  box.value = "";
  fit(box);
  keepDraft(key, "");
}

function close(key) {
  state.openReplies.delete(key);
  dispatchEvent(new Event("sandbox:render"));
}
