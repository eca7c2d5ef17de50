// rich_text blocks as elements.

import { h } from "./dom.js";
import { emojiNamed } from "./emoji.js";
import { broadcast, channelMention, date, group, link, person } from "./mentions.js";

const STYLES = { bold: "strong", italic: "em", strike: "s", code: "code", underline: "u" };
const PIECES = {
  text: (piece) => piece.text,
  link: (piece) => link(piece.url, piece.text || piece.url),
  user: (piece) => person(piece.user_id),
  usergroup: (piece) => group(piece.usergroup_id),
  channel: (piece) => channelMention(piece.channel_id),
  broadcast: (piece) => broadcast(piece.range),
  emoji: (piece) => emojiNamed(piece.name) ?? `:${piece.name}:`,
  date: (piece) => date(piece.timestamp, piece.format, piece.url, piece.fallback),
  color: (piece) => piece.value,
};

export function richText(block) {
  return h("div", { class: "rich-text" }, (block.elements ?? []).map(part));
}

function part(element) {
  switch (element.type) {
    case "rich_text_list":
      return list(element);
    case "rich_text_quote":
      return h("blockquote", {}, pieces(element.elements));
    case "rich_text_preformatted":
      return h("pre", {}, pieces(element.elements));
    default:
      return h("div", { class: "rich-section" }, pieces(element.elements ?? []));
  }
}

function list(element) {
  const tag = element.style === "ordered" ? "ol" : "ul";
  const start = tag === "ol" && element.offset ? element.offset + 1 : null;
  const items = element.elements.map((item) => h("li", {}, pieces(item.elements ?? [])));
  return h(tag, { class: `indent-${Math.min(element.indent ?? 0, 4)}`, start }, items);
}

function pieces(elements) {
  return elements.map((piece) => {
    const content = (PIECES[piece.type] ?? (() => ""))(piece);
    const tags = Object.keys(piece.style ?? {}).filter((name) => piece.style[name] && STYLES[name]);
    return tags.reduce((inner, name) => h(STYLES[name], {}, inner), content);
  });
}
