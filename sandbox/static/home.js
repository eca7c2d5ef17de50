// The app's Home tab.

import { alertPerson } from "./alerts.js";
import { blockNodes } from "./blocks.js";
import { post } from "./connection.js";
import { byId, h, reconcile } from "./dom.js";
import { me, state } from "./state.js";

let opened = null; // the user for whom the app was told

export function showHome() {
  if (opened !== me().id) {
    opened = me().id;
    tellApp();
  }
  const { home } = state.snapshot;
  const node = h("div", { key: home ? `${me().id}/${home.id}` : "no-home", class: "home content" },
    home ? blockNodes(home.blocks ?? [], { prefix: home.id, saved: home.state?.values }) : h("p", { class: "empty" }, "The app has shown nothing here yet."));
  node.dataset.root = "";
  node.container = home ? { view_id: home.id } : null;
  reconcile(byId("stage"), [node]);
}

export function leaveHome() {
  opened = null;
}

async function tellApp() {
  const problem = await post("/page/home", { user: me().id });
  if (problem) alertPerson(problem);
}
