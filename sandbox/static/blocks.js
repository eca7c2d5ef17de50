// Block Kit blocks as elements.

import { act } from "./acts.js";
import { control, isControl, readControl } from "./controls.js";
import { h, isWorking } from "./dom.js";
import { inputBlock } from "./inputs.js";
import { insideHash } from "./mentions.js";
import { toggleMenu } from "./menu.js";
import { richText } from "./richtext.js";
import { textObject } from "./text.js";

const BLOCKS = {
  header: (block) => h("h3", { class: "header" }, textObject(block.text)),
  section,
  context: (block) => h("div", { class: "context" }, block.elements.map(contextPart)),
  divider: () => h("hr"),
  actions: (block, options) => h("div", { class: "actions" }, block.elements.map((element) => interactive(block, element, options))),
  input: inputBlock,
  image,
  rich_text: richText,
  markdown: (block) => h("pre", { class: "markdown" }, block.text),
};

/** Elements for blocks, one each and keyed; `options`: prefix, errors, saved. */
export function blockNodes(blocks, options) {
  return blocks.map((block, index) => {
    const node = (BLOCKS[block.type] ?? unknown)(block, options);
    node.dataset.key = `${block.type}/${block.block_id ?? index}`;
    return node;
  });
}

function section(block, options) {
  return h("div", { class: "section" },
    h("div", { class: "section-text" },
      block.text && h("div", { key: "text" }, textObject(block.text)),
      block.fields && h("div", { key: "fields", class: "fields" }, block.fields.map((field) => h("div", {}, textObject(field))))),
    block.accessory && h("div", { key: "accessory", class: "accessory" },
      block.accessory.type === "image" ? altText(block.accessory) : interactive(block, block.accessory, options)));
}

function contextPart(element) {
  return element.type === "image" ? altText(element) : h("span", {}, textObject(element));
}

function image(block) {
  return h("figure", { class: "image" }, block.title && h("figcaption", {}, textObject(block.title)), altText(block));
}

// No picture is fetched: nothing leaves this computer.
function altText(element) {
  return h("span", { class: "alt" }, `[${element.alt_text}]`);
}

function interactive(block, element, { saved = {}, prefix }) {
  if (element.type === "button") return button(block, element);
  if (element.type === "overflow") return overflow(block, element);
  if (!isControl(element)) return unknown(element);
  return control({
    blockId: block.block_id,
    element,
    saved: saved[block.block_id]?.[element.action_id],
    attributes: {
      id: `${prefix}-${block.block_id}-${element.action_id}`,
      "aria-label": element.placeholder?.text ?? block.text?.text ?? element.action_id,
    },
    onChosen: (node) => act(node, node.slack, readControl(node)),
  });
}

function button(block, element) {
  return h("button", {
    type: "button",
    key: element.action_id,
    class: element.style ?? null,
    "aria-label": element.accessibility_label,
    slack: { blockId: block.block_id, element },
    onclick: press,
  }, textObject(element.text));
}

function press(event) {
  const { currentTarget } = event;
  if (isWorking(currentTarget)) return;
  const { element } = currentTarget.slack;
  if (element.url) follow(element.url);
  act(currentTarget, currentTarget.slack, { type: "button", value: element.value });
}

function follow(url) {
  const inside = insideHash(url);
  if (inside) location.hash = inside;
  else if (/^https?:/.test(url)) window.open(url, "_blank", "noopener");
}

function overflow(block, element) {
  return h("button", {
    type: "button",
    key: element.action_id,
    class: "quiet",
    "aria-haspopup": "menu",
    "aria-label": "More choices",
    slack: { blockId: block.block_id, element },
    onclick: ({ currentTarget }) => toggleMenu(currentTarget, element.options.map((option) => ({
      label: option.text.text,
      act: () => act(currentTarget, currentTarget.slack, { type: "overflow", selected_option: option }),
    }))),
  }, "⋯");
}

function unknown(part) {
  return h("p", { class: "about" }, `The sandbox can’t show “${part.type}” yet.`);
}
