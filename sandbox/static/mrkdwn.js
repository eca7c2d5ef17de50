// Slack's mrkdwn as elements. Text goes in as text nodes only.

import { h } from "./dom.js";
import { emojiNamed } from "./emoji.js";
import { broadcast, channelMention, date, group, link, person } from "./mentions.js";

const WORD = "\\p{L}\\p{N}";
const styled = (sign, name) => {
  const inside = `(?:<[^<>\\n]*>|\`[^\`\\n]+\`|[^${sign}\\n])+?`;
  return `(?<![${WORD}${sign}])[${sign}](?<${name}>(?=\\S)${inside})(?<=\\S)[${sign}](?![${WORD}${sign}])`;
};
const PIECE = new RegExp(
  [
    "`(?<code>[^`\\n]+)`",
    "<(?<token>[^<>\\n]+)>",
    styled("*", "strong"),
    styled("_", "em"),
    styled("~", "s"),
    ":(?<emoji>[a-z0-9_+\\-]+):",
    "(?<url>https?://[^\\s<>|]+[^\\s<>|.,;:!?)\\]'\"*_~])",
  ].join("|"),
  "gu",
);
const QUOTE = /^(?:&gt;|>) ?/;

/** Nodes for a mrkdwn text. */
export function mrkdwn(text) {
  return text.split(/```\n?([\s\S]+?)\n?```/g).flatMap((piece, index) =>
    index % 2 ? [h("pre", {}, unescape(stripTokens(piece)))] : lines(index ? piece.replace(/^\n/, "") : piece));
}

function lines(text) {
  if (!text) return [];
  const nodes = [];
  let quote = null;
  let open = false;
  for (const line of text.split("\n")) {
    if (QUOTE.test(line)) {
      quote ??= nodes[nodes.push(h("blockquote")) - 1];
      quote.append(...(quote.childNodes.length ? [h("br")] : []), ...inline(line.replace(QUOTE, "")));
      open = false;
    } else {
      if (open) nodes.push(h("br"));
      nodes.push(...inline(line));
      quote = null;
      open = true;
    }
  }
  return nodes;
}

function inline(text) {
  const nodes = [];
  let end = 0;
  for (const found of text.matchAll(PIECE)) {
    nodes.push(unescape(text.slice(end, found.index)), ...pieceOf(found));
    end = found.index + found[0].length;
  }
  nodes.push(unescape(text.slice(end)));
  return nodes.filter((node) => node !== "");
}

function pieceOf(found) {
  const { code, token: inside, emoji, url, ...styles } = found.groups;
  if (code !== undefined) return [h("code", {}, unescape(code))];
  if (inside !== undefined) return [token(inside)];
  if (emoji !== undefined) return [emojiNamed(emoji) ?? found[0]];
  if (url !== undefined) return [link(unescape(url), unescape(url))];
  const [tag, content] = Object.entries(styles).find(([, value]) => value !== undefined);
  return [h(tag, {}, inline(content))];
}

function token(inside) {
  const cut = inside.indexOf("|");
  const target = cut < 0 ? inside : inside.slice(0, cut);
  const label = cut < 0 ? "" : unescape(inside.slice(cut + 1));
  if (target.startsWith("@")) return person(target.slice(1), label);
  if (target.startsWith("#")) return channelMention(target.slice(1), label);
  if (target.startsWith("!subteam^")) return group(target.split("^")[1], label);
  if (target.startsWith("!date^")) return dateToken(target, label);
  if (target.startsWith("!")) return broadcast(target.slice(1));
  const url = unescape(target);
  return link(url, label || url.replace(/^mailto:/, ""));
}

function dateToken(target, fallback) {
  const [, unix, template = "{date}", url] = target.split("^");
  return date(Number.parseFloat(unix), unescape(template), url ? unescape(url) : null, fallback);
}

function stripTokens(text) {
  return text.replace(/<(https?:[^|<>]+)(?:\|([^<>]*))?>/g, (whole, url, label) => label || url);
}

function unescape(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
