// Input blocks: label, control, hint and error, tied together for everybody.

import { act } from "./acts.js";
import { control, isControl, isEmpty, isGroup, readControl } from "./controls.js";
import { h } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { me } from "./state.js";

const MISSING = {
  plain_text_input: "Still needed. A few words are enough.",
  datepicker: "Still needed. Which day?",
  datetimepicker: "Still needed. Which day and time?",
  timepicker: "Still needed. What time?",
};

/** One input block; `prefix` makes its ids unique on the page. */
export function inputBlock(block, { prefix, errors = {}, saved = {} }) {
  const { element, block_id: blockId } = block;
  const id = `${prefix}-${blockId}`;
  const error = errors[blockId];
  const label = withEmoji(block.label.text);
  return h("div", { class: error ? "field wrong" : "field", "data-block": blockId },
    h("div", { class: "label-line" },
      isGroup(element) ? h("span", { id: `${id}-label`, class: "label" }, label) : h("label", { id: `${id}-label`, for: id }, label),
      block.optional && h("span", { class: "optional" }, "(optional)")),
    isControl(element) ? inputControl(block, { id, error, saved }) : h("p", { class: "about" }, `The sandbox can’t show “${element.type}” yet.`),
    error && h("p", { key: "error", id: `${id}-error`, class: "error" }, error),
    block.hint && h("p", { key: "hint", id: `${id}-hint`, class: "hint" }, withEmoji(block.hint.text)),
    element.type === "datetimepicker" && h("p", { key: "zone", id: `${id}-zone`, class: "hint" }, `Time zone: ${me().tz}`));
}

function inputControl(block, { id, error, saved }) {
  const { element, block_id: blockId } = block;
  const described = [
    error && `${id}-error`, block.hint && `${id}-hint`, element.type === "datetimepicker" && `${id}-zone`,
  ].filter(Boolean).join(" ");
  return control({
    blockId,
    element,
    saved: saved[blockId]?.[element.action_id],
    attributes: {
      id,
      required: !block.optional,
      "aria-invalid": error ? "true" : null,
      "aria-describedby": described || null,
      "aria-labelledby": isGroup(element) ? `${id}-label` : null,
    },
    onChosen: block.dispatch_action ? (node) => act(node, node.slack, readControl(node)) : null,
  });
}

/** Words for each input block that can't be sent as it is, by block_id. */
export function refusals(blocks, root) {
  const found = {};
  for (const block of blocks.filter(({ type }) => type === "input")) {
    const node = root.querySelector(`[data-block="${CSS.escape(block.block_id)}"] [data-control]`);
    const words = node && refusal(block, readControl(node));
    if (words) found[block.block_id] = words;
  }
  return found;
}

function refusal({ optional, element }, answer) {
  if (isEmpty(answer)) return optional ? null : MISSING[element.type] ?? "Still needed. Which one is it?";
  const length = answer.value?.length ?? 0;
  const { max_length: most, min_length: least } = element;
  if (most && length > most) return `A little shorter: ${length - most} characters don’t fit.`;
  return least && length < least ? `A little more: at least ${least} characters.` : null;
}
