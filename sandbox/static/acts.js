// Sending what a person pressed or chose in a block.

import { alertPerson } from "./alerts.js";
import { ask } from "./confirm.js";
import { post } from "./connection.js";
import { valuesIn } from "./controls.js";
import { working } from "./dom.js";
import { me } from "./state.js";

/** Sends one action with the whole state of the message or view it stands in. */
export async function act(control, { blockId, element }, chosen) {
  if (element.confirm && !(await ask(element.confirm))) return;
  const root = control.closest("[data-root]");
  const problem = await working(control, post("/page/action", {
    user: me().id,
    container: root.container,
    block_id: blockId,
    action_id: element.action_id,
    element: chosen,
    state: { values: valuesIn(root) },
  }));
  if (problem) alertPerson(problem);
}
