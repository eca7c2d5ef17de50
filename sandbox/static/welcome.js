// What stands at the top of #support: what to try, and what comes of it.

import { h } from "./dom.js";
import { write } from "./composer.js";
import { state } from "./state.js";

const EXAMPLE = "API returning 500 errors intermittently for Acme Corp";

export function welcome() {
  const command = state.snapshot.commands[0]?.command ?? "/customer-escalation";
  const text = `${command} ${EXAMPLE}`;
  return h("section", { key: "welcome", class: "welcome" },
    h("h2", {}, "Raise an escalation"),
    h("p", {}, "You work in support, and a customer has a problem that needs another team. Type this below, then press Enter:"),
    h("p", { class: "example" }, h("code", {}, text), h("button", { type: "button", class: "primary", onclick: () => write(text) }, "Try it")),
    h("h3", {}, "What happens next"),
    h("ol", {},
      h("li", {}, "A form opens, filled in from your words: who should act, how bad it is, who the customer is."),
      h("li", {}, "You add what is missing and send it. The brief appears in that team’s channel, on the left."),
      h("li", {}, "Wait a little: the team is asked in the brief’s thread, and you are reminded in your direct messages, at the top left."),
      h("li", {}, "Change “Acting as” to answer as somebody of that team: take it, post an update, resolve it."),
      h("li", {}, "It goes on until the customer says it’s fixed.")));
}
