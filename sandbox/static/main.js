// Starts the page: listens to the server, the address and the select of people,
// and shows what the last snapshot says.

import { alertPerson } from "./alerts.js";
import { showComposer } from "./composer.js";
import { connect, post } from "./connection.js";
import { leaveConversation, showConversation } from "./conversation.js";
import { byId, h, reconcile, working } from "./dom.js";
import { leaveHome, showHome } from "./home.js";
import { refreshAgo } from "./mentions.js";
import { closeMenu } from "./menu.js";
import { showModals } from "./modal.js";
import { go, notePlace, readPlace } from "./place.js";
import { showSidebar, toggleSidebar } from "./sidebar.js";
import { bot, channelOf, markSeen, me, nameOf, settlePlace, state, switchTo, titleOf, userOf } from "./state.js";

const AGO_EVERY = 30_000; // ms
let planned = false;

function render() {
  planned = false;
  if (!state.snapshot) return;
  const wanted = readPlace().in ?? state.place;
  const before = state.place;
  settlePlace(wanted);
  if (before !== state.place) closeMenu();
  if (!state.switching) {
    notePlace({ in: state.place, as: me().id, ...(wanted === state.place ? {} : { at: null }) });
    markSeen();
  }
  showFrame();
  showSidebar();
  showPlace();
  showModals(state.snapshot);
}

function showPlace() {
  if (state.place === "home") {
    leaveConversation();
    showHome();
  } else {
    leaveHome();
    showConversation();
  }
}

function showFrame() {
  const { workspace, notice } = state.snapshot;
  const title = state.place === "home" ? "Home" : titleOf(channelOf(state.place));
  byId("workspace-name").textContent = workspace.name;
  byId("notice").textContent = notice ?? "";
  byId("notice").hidden = !notice;
  byId("promise").hidden = Boolean(notice); // a notice says it itself
  byId("place-name").textContent = title;
  byId("place-about").textContent = about();
  document.title = `${title} · ${workspace.name} (sandbox)`;
  reconcile(byId("place-tools"), placeTools());
  showPeople();
  showComposer();
}

function about() {
  const channel = state.place === "home" ? null : channelOf(state.place);
  if (!channel || channel.is_im) return "";
  if (channel.is_member === false) return "You’re not a member: you can read along.";
  return channel.is_private ? "Private channel" : "";
}

function showPeople() {
  const select = byId("acting-as");
  const people = state.snapshot.users.filter((user) => !user.is_bot);
  reconcile(select, people.map((user) => h("option", { key: user.id, value: user.id }, nameOf(user))));
  select.value = me().id;
}

function placeTools() {
  const channel = state.place === "home" ? null : channelOf(state.place);
  if (!channel || channel.is_im || !bot() || channel.has_bot !== false) return [];
  const invite = async ({ currentTarget }) => {
    const problem = await working(currentTarget, post("/page/invite", { user: me().id, channel: channel.id }));
    if (problem) alertPerson(problem);
  };
  return [h("button", { key: "invite", type: "button", onclick: invite }, `Invite ${nameOf(bot())}`)];
}

// One frame draws the last of the snapshots that came meanwhile.
function plan() {
  if (planned) return;
  planned = true;
  if (document.hidden) setTimeout(render);
  else requestAnimationFrame(render);
}

// From here on everything is done as that person, even before the server answers.
function switchUser(id) {
  const user = userOf(id);
  if (!user || id === me().id) return;
  const direct = state.place !== "home" && channelOf(state.place)?.is_im;
  switchTo(user);
  go({ as: id, in: direct ? "dm" : readPlace().in });
  actAs(id);
}

function actAs(user) {
  connect(user, {
    onSnapshot: (snapshot) => {
      state.snapshot = snapshot;
      state.switching = false;
      plan();
    },
    onState: (now) => {
      byId("connection").textContent = now === "connected" ? "" : "Reconnecting…";
      byId("connection").hidden = now === "connected";
    },
  });
}

addEventListener("hashchange", () => {
  const { as } = readPlace();
  if (as && state.snapshot && as !== me().id) switchUser(as);
  else plan();
});
addEventListener("sandbox:render", render);
byId("acting-as").addEventListener("change", (event) => switchUser(event.target.value));
byId("toggle-sidebar").addEventListener("click", () => toggleSidebar());
byId("skip").addEventListener("click", () => byId("main").focus());
setInterval(refreshAgo, AGO_EVERY);
actAs(readPlace().as);
