// What the page knows: the server's last snapshot, and what only this window
// remembers (drafts, open reply boxes, what has been seen).

export const state = {
  snapshot: null,
  place: null, // a channel's id, or "home"
  switching: false, // the acting user changed and their snapshot isn’t here yet
  openReplies: new Set(), // "channel/ts" of threads whose reply box is open
};

const SEEN = "sandbox.seen";
const DRAFTS = "sandbox.drafts";

export function me() {
  return state.snapshot.me;
}

export function channelOf(id) {
  return state.snapshot.channels.find((channel) => channel.id === id);
}

export function userOf(id) {
  return state.snapshot.users.find((user) => user.id === id);
}

export function bot() {
  const direct = state.snapshot.channels.find((channel) => channel.is_im);
  const bots = state.snapshot.users.filter((user) => user.is_bot);
  return bots.find((user) => nameOf(user) === direct?.name) ?? bots[0];
}

export function nameOf(user) {
  return user.real_name || user.name;
}

export function messagesOf(channel) {
  return state.snapshot.messages[channel] ?? [];
}

export function titleOf(channel) {
  return channel.is_im ? channel.name : `#${channel.name}`;
}

/** The page as another user until their snapshot comes: what is private to the first one is gone. */
export function switchTo(user) {
  const { snapshot } = state;
  const channels = snapshot.channels.filter((channel) => !channel.is_private && !channel.is_im);
  const messages = Object.fromEntries(channels.map(({ id }) => [id, messagesOf(id).filter((message) => !message.ephemeral)]));
  state.snapshot = { ...snapshot, me: user, channels, messages, home: null, views: [], errors: {}, busy: false };
  state.switching = true;
}

/** The open place if the acting user may see it, else #support, else the first channel. */
export function settlePlace(wanted) {
  const { channels } = state.snapshot;
  const direct = channels.find((channel) => channel.is_im);
  if (wanted === "dm" && direct) return void (state.place = direct.id);
  const known = wanted === "home" || channels.some((channel) => channel.id === wanted);
  const fallback = channels.find((channel) => channel.name === "support") ?? channels[0];
  state.place = known ? wanted : fallback?.id ?? "home";
}

export function markSeen() {
  const seen = read(SEEN);
  seen.baseline ??= newest(Object.values(state.snapshot.messages).flat());
  if (state.place !== "home") seen[seenKey(state.place)] = newest(messagesOf(state.place));
  write(SEEN, seen);
}

export function isUnread(channel) {
  if (channel.id === state.place) return false;
  const seen = read(SEEN);
  const upTo = seen[seenKey(channel.id)] ?? seen.baseline ?? "";
  return messagesOf(channel.id).some((message) => message.ts > upTo && message.user !== me().id);
}

export function draft(key) {
  return read(DRAFTS)[`${me().id}/${key}`] ?? "";
}

export function keepDraft(key, text) {
  const drafts = read(DRAFTS);
  if (text) drafts[`${me().id}/${key}`] = text;
  else delete drafts[`${me().id}/${key}`];
  write(DRAFTS, drafts);
}

function seenKey(channel) {
  return `${me().id}/${channel}`;
}

function newest(messages) {
  return messages.reduce((latest, message) => (message.ts > latest ? message.ts : latest), "");
}

function read(name) {
  try {
    return JSON.parse(sessionStorage.getItem(name)) ?? {};
  } catch {
    return {};
  }
}

function write(name, content) {
  try {
    sessionStorage.setItem(name, JSON.stringify(content));
  } catch {
    // A full or forbidden storage costs drafts on reload, nothing else.
  }
}
