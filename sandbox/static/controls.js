// Form controls for Block Kit's input elements, and reading them back in the
// form of Slack's view.state.values.

import { fromLocal, toLocal } from "./dates.js";
import { h } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { me, nameOf, state } from "./state.js";

const MAKERS = {
  plain_text_input: textInput,
  static_select: select,
  multi_static_select: choices,
  checkboxes: choices,
  radio_buttons: choices,
  datepicker: (spec) => picker(spec, "date", "initial_date", "selected_date"),
  timepicker: (spec) => picker(spec, "time", "initial_time", "selected_time"),
  datetimepicker: dateTime,
  users_select: people,
};

const READERS = {
  plain_text_input: (control) => ({ value: control.value === "" ? null : control.value }),
  static_select: (control, element) => ({ selected_option: optionOf(element, control.value) }),
  radio_buttons: (control, element) => ({ selected_option: checkedIn(control, element)[0] ?? null }),
  checkboxes: (control, element) => ({ selected_options: checkedIn(control, element) }),
  multi_static_select: (control, element) => ({ selected_options: checkedIn(control, element) }),
  datepicker: (control) => ({ selected_date: control.value || null }),
  timepicker: (control) => ({ selected_time: control.value || null }),
  users_select: (control) => ({ selected_user: control.value || null }),
  datetimepicker: (control) => ({ selected_date_time: control.value ? fromLocal(control.value, me().tz) : null }),
};

export function isControl(element) {
  return element.type in MAKERS;
}

export function isGroup(element) {
  return [choices].includes(MAKERS[element.type]);
}

/**
 * The control for an element. `saved` is its entry of view.state.values and wins
 * over the initial value; `attributes` name, describe and mark it.
 */
export function control({ blockId, element, saved, attributes = {}, onChosen }) {
  const node = MAKERS[element.type]({ element, saved, attributes });
  node.dataset.control = element.type;
  node.dataset.key = `${element.type}/${element.action_id}`;
  node.slack = { blockId, element };
  if (onChosen) listen(node, element, onChosen);
  return node;
}

export function readControl(node) {
  const { element } = node.slack;
  return { type: element.type, ...READERS[element.type](node, element) };
}

export function valuesIn(root) {
  const values = {};
  for (const node of root.querySelectorAll("[data-control]")) {
    const { blockId, element } = node.slack;
    (values[blockId] ??= {})[element.action_id] = readControl(node);
  }
  return values;
}

/** True when nothing was typed or chosen, white space not counting. */
export function isEmpty(answer) {
  const { type: _, ...content } = answer;
  return Object.values(content).every((value) =>
    value === null || (Array.isArray(value) && !value.length) || (typeof value === "string" && !value.trim()));
}

function textInput({ element, saved, attributes }) {
  const shared = {
    ...attributes,
    placeholder: element.placeholder?.text,
    maxlength: element.max_length,
    value: (saved ? saved.value : element.initial_value) ?? "",
  };
  return element.multiline ? h("textarea", { rows: "4", ...shared }) : h("input", { type: "text", ...shared });
}

function select({ element, saved, attributes }) {
  const chosen = saved ? saved.selected_option : element.initial_option;
  const entry = (option) => h("option", { key: option.value, value: option.value }, withEmoji(option.text.text));
  const groups = (element.option_groups ?? []).map((group) =>
    h("optgroup", { key: group.label.text, label: group.label.text }, group.options.map(entry)));
  const empty = h("option", { key: "", value: "" }, element.placeholder?.text ?? "Choose one");
  return h("select", { ...attributes, value: chosen?.value ?? "" }, empty, (element.options ?? []).map(entry), groups);
}

function people({ element, saved, attributes }) {
  const chosen = saved ? saved.selected_user : element.initial_user;
  const entries = state.snapshot.users.filter((user) => !user.is_bot)
    .map((user) => h("option", { key: user.id, value: user.id }, nameOf(user)));
  const empty = h("option", { key: "", value: "" }, element.placeholder?.text ?? "Choose somebody");
  return h("select", { ...attributes, value: chosen ?? "" }, empty, entries);
}

function choices({ element, saved, attributes }) {
  const single = element.type === "radio_buttons";
  const chosen = single
    ? [saved ? saved.selected_option : element.initial_option]
    : (saved ? saved.selected_options : element.initial_options) ?? [];
  const picked = new Set(chosen.filter(Boolean).map((option) => option.value));
  const { id, required: _, ...marks } = attributes;
  const entry = (option) => h("label", { key: option.value, class: "choice" },
    h("input", { type: single ? "radio" : "checkbox", name: id ?? element.action_id, "data-value": option.value, checked: picked.has(option.value) }),
    h("span", {}, withEmoji(option.text.text), option.description && h("small", {}, option.description.text)));
  const required = single && attributes.required ? "true" : null;
  return h("div", { id, role: single ? "radiogroup" : "group", class: "choices", "aria-required": required, tabindex: "-1", ...marks },
    (element.options ?? []).map(entry));
}

function picker({ element, saved, attributes }, type, initial, selected) {
  return h("input", { type, ...attributes, value: (saved ? saved[selected] : element[initial]) ?? "" });
}

function dateTime({ element, saved, attributes }) {
  const unix = saved ? saved.selected_date_time : element.initial_date_time;
  return h("input", { type: "datetime-local", ...attributes, value: unix ? toLocal(unix, me().tz) : "" });
}

function listen(node, element, onChosen) {
  const tell = (event) => onChosen(event.currentTarget);
  if (element.type !== "plain_text_input") {
    node.onchange = tell;
    return;
  }
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  if (triggers.includes("on_character_entered")) node.onchange = tell;
  if (triggers.includes("on_enter_pressed")) {
    node.onkeydown = (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      tell(event);
    };
  }
}

function optionOf(element, value) {
  return allOptions(element).find((option) => option.value === value) ?? null;
}

function checkedIn(control, element) {
  const checked = [...control.querySelectorAll("input:checked")].map((input) => input.dataset.value);
  return allOptions(element).filter((option) => checked.includes(option.value));
}

function allOptions(element) {
  return [...(element.options ?? []), ...(element.option_groups ?? []).flatMap((group) => group.options)];
}
