// The stack of modals. Each view keeps its own dialog as long as it is in the
// stack, so that what was typed below the top one stays.

import { blockNodes } from "./blocks.js";
import { post } from "./connection.js";
import { valuesIn } from "./controls.js";
import { h, reconcile } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { refusals } from "./inputs.js";
import { me } from "./state.js";

const open = new Map(); // view id → Modal
const FOCUSABLE = "button, select, textarea, input, a[href]";

/** Shows the top view; opens, updates and closes what changed. */
export function showModals({ views, errors }) {
  const ids = new Set(views.map((view) => view.id));
  for (const [id, modal] of open) {
    if (!ids.has(id)) {
      open.delete(id);
      modal.remove();
    }
  }
  const top = views.at(-1);
  for (const view of views) {
    if (!open.has(view.id)) open.set(view.id, new Modal(view));
    open.get(view.id).update(view, view === top ? errors ?? {} : {});
  }
  for (const [id, modal] of open) if (id !== top?.id) modal.hide();
  if (top) open.get(top.id).show();
}

class Modal {
  constructor(view) {
    this.view = view;
    this.saved = view.state?.values ?? {};
    this.refused = {}; // by the page, before sending
    this.serverErrors = {};
    this.settled = new Set(); // blocks touched since the server's answer
    this.focusError = false;
    this.waiting = false;
    this.problem = null;
    this.form = h("form", { novalidate: true, onsubmit: (event) => this.submit(event), oninput: (event) => this.touched(event) });
    this.form.dataset.root = "";
    this.form.container = { view_id: view.id };
    this.dialog = h("dialog", { class: "modal", "aria-labelledby": `${view.id}-title`, onkeydown: (event) => this.keys(event) }, this.form);
    this.dialog.addEventListener("cancel", (event) => { event.preventDefault(); this.cancel(); });
    document.body.append(this.dialog);
  }

  update(view, errors) {
    this.view = view;
    this.serverErrors = errors;
    this.paint();
    this.saved = {}; // afterwards a block that comes anew starts from its initial value
  }

  errors() {
    const standing = Object.entries(this.serverErrors).filter(([block]) => !this.settled.has(block));
    return { ...Object.fromEntries(standing), ...this.refused };
  }

  paint() {
    const { view } = this;
    const errors = this.errors();
    const blocks = blockNodes(view.blocks ?? [], { prefix: view.id, errors, saved: this.saved });
    const homeless = Object.entries(errors).filter(([id]) => !view.blocks.some((block) => block.type === "input" && block.block_id === id));
    const hasInputs = view.blocks.some((block) => block.type === "input");
    reconcile(this.form, [
      h("header", { key: "head" }, h("h2", { id: `${view.id}-title` }, withEmoji(view.title?.text ?? ""))),
      h("div", { key: "body", class: "modal-body" }, blocks),
      h("div", { key: "said", class: "modal-said", role: "alert" }, this.problem, homeless.map(([, words]) => words)),
      h("footer", { key: "foot", class: "foot" },
        h("span", { class: "busy", role: "status" }, this.waiting && "Working…"),
        h("button", { key: "close", type: "button", onclick: () => this.cancel() }, withEmoji(view.close?.text ?? "Cancel")),
        (view.submit || hasInputs) && h("button", { key: "submit", type: "submit", class: "primary" }, withEmoji(view.submit?.text ?? "Submit"))),
    ]);
    const submit = this.form.querySelector('[type="submit"]');
    if (submit) this.markWaiting(submit);
    if (this.focusError && Object.keys(errors).length) this.goToError();
  }

  markWaiting(submit) {
    for (const name of ["data-working", "aria-busy", "aria-disabled"]) {
      if (this.waiting) submit.setAttribute(name, "true");
      else submit.removeAttribute(name);
    }
  }

  goToError() {
    const first = this.form.querySelector(".field.wrong [data-control]");
    if (!first) return;
    this.focusError = false;
    (first.matches(FOCUSABLE) ? first : first.querySelector("input") ?? first).focus();
  }

  async submit(event) {
    event.preventDefault();
    if (this.waiting) return;
    this.refused = refusals(this.view.blocks, this.form);
    this.problem = null;
    if (Object.keys(this.refused).length) {
      this.focusError = true;
      this.paint();
      return;
    }
    this.waiting = true;
    this.paint();
    this.problem = await post("/page/submit", { user: me().id, view_id: this.view.id, values: valuesIn(this.form) });
    this.waiting = false;
    this.settled.clear();
    this.focusError = true;
    this.paint();
  }

  touched({ target }) {
    const block = target.closest("[data-block]")?.dataset.block;
    this.focusError = false;
    if (!block || !(block in this.errors())) return;
    this.settled.add(block);
    delete this.refused[block];
    this.paint();
  }

  async cancel() {
    this.problem = await post("/page/close", { user: me().id, view_id: this.view.id });
    if (this.problem) this.paint();
  }

  keys(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      this.cancel();
    }
    if (event.key === "Tab") this.wrap(event);
  }

  wrap(event) {
    const stops = [...this.form.querySelectorAll(FOCUSABLE)].filter((node) => node.tabIndex >= 0 && node.offsetParent);
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (document.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0]).focus();
  }

  show() {
    if (this.dialog.open) return;
    this.dialog.showModal();
    const body = this.form.querySelector(".modal-body");
    const wanted = this.left?.isConnected ? this.left : this.firstField();
    wanted?.focus({ preventScroll: wanted !== this.left });
    if (wanted !== this.left) body.scrollTop = 0;
  }

  firstField() {
    const asked = this.view.blocks.find((block) => block.element?.focus_on_load)?.block_id;
    const field = asked ? `[data-block="${CSS.escape(asked)}"] ` : ".modal-body ";
    return this.form.querySelector(`${field}:is(input, select, textarea)`) ?? this.form.querySelector(".foot button");
  }

  hide() {
    if (!this.dialog.open) return;
    this.left = this.form.contains(document.activeElement) ? document.activeElement : null;
    this.dialog.close();
  }

  remove() {
    this.dialog.close();
    this.dialog.remove();
  }
}
