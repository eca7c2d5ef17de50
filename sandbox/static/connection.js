// The line to the sandbox server: snapshots in, requests out.

const FIRST_WAIT = 300; // ms
const LONGEST_WAIT = 4000; // ms

let socket = null;
let wait = FIRST_WAIT;
let timer = null;

/** Connects as that user (the server chooses when null); reconnects until called again. */
export function connect(user, { onSnapshot, onState }) {
  clearTimeout(timer);
  const line = open(user);
  socket?.close();
  socket = line;
  line.onmessage = (event) => {
    if (line !== socket) return;
    wait = FIRST_WAIT;
    onState("connected");
    onSnapshot(JSON.parse(event.data));
  };
  line.onclose = async () => {
    if (line !== socket) return;
    onState("reconnecting");
    const stranger = await isStranger(user);
    if (line !== socket) return;
    timer = setTimeout(() => connect(stranger ? null : user, { onSnapshot, onState }), wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };
}

// An old address may name somebody whom this workspace doesn't know; a failed
// WebSocket doesn't say why, a plain request does.
async function isStranger(user) {
  try {
    return Boolean(user) && (await fetch(`/page/ws?user=${encodeURIComponent(user)}`)).status === 404;
  } catch {
    return false;
  }
}

function open(user) {
  const address = new URL("/page/ws", location.href);
  address.protocol = address.protocol.replace("http", "ws");
  address.hash = "";
  if (user) address.searchParams.set("user", user);
  return new WebSocket(address);
}

/** Posts and returns null, or words for a person when it didn't work. */
export async function post(path, body) {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const { ok, error } = await answer.json();
    return ok ? null : error || "That didn’t work. Try once more.";
  } catch {
    return "The sandbox can’t be reached just now. Nothing you typed is lost; try again in a moment.";
  }
}
