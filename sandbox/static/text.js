import { withEmoji } from "./emoji.js";
import { mrkdwn } from "./mrkdwn.js";

/** Nodes for a text object: mrkdwn is read as such, plain text is not. */
export function textObject(text) {
  if (!text) return [];
  return text.type === "mrkdwn" ? mrkdwn(text.text) : [withEmoji(text.text)];
}
