// Building elements, and changing live ones in place so that focus, scroll
// position and half-typed text survive an update.

const HANDLERS = [
  "onclick", "onchange", "oninput", "onkeydown", "onsubmit", "onfocusout",
];
const CARRIED = [...HANDLERS, "slack", "container"];

// Attributes that behaviours (menus, waiting buttons) set on live elements;
// rendering never sets them and must not take them away.
const LIVE = new Set(["aria-expanded", "aria-busy", "aria-disabled", "data-working"]);

/** An element; text children become text nodes, so user text is never parsed as HTML. */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  const { key, value, checked, ...rest } = props ?? {};
  if (key !== undefined) node.dataset.key = key;
  for (const [name, content] of Object.entries(rest)) {
    if (content === null || content === undefined || content === false) continue;
    if (CARRIED.includes(name)) node[name] = content;
    else node.setAttribute(name, content === true ? "" : content);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  if (value !== undefined) node.value = value;
  if (checked !== undefined) node.checked = checked;
  return node;
}

/** Makes the live children of `parent` equal to `nodes`, which may be live themselves. */
export function reconcile(parent, nodes) {
  const wanted = new Set(nodes.map(keyOf).filter(Boolean));
  for (const child of [...parent.childNodes]) {
    const key = keyOf(child);
    if (key && !wanted.has(key) && !nodes.includes(child)) child.remove();
  }
  const live = new Map([...parent.childNodes].map((child) => [keyOf(child), child]));
  let cursor = parent.firstChild;
  for (const node of nodes) {
    const key = keyOf(node);
    const match = node.parentNode === parent ? node : key ? live.get(key) : alike(cursor, node) ? cursor : null;
    const placed = match && (match === node || sameKind(match, node)) ? match : node;
    if (placed === cursor) cursor = cursor.nextSibling;
    else place(parent, placed, cursor);
    if (placed !== node) morph(placed, node);
    else if (match && match !== node) match.remove();
    if (cursor && cursor.parentNode !== parent) cursor = placed.nextSibling;
  }
  while (cursor) {
    const next = cursor.nextSibling;
    cursor.remove();
    cursor = next;
  }
}

function morph(live, fresh) {
  if (live.nodeType !== Node.ELEMENT_NODE) {
    if (live.data !== fresh.data) live.data = fresh.data;
    return;
  }
  patchAttributes(live, fresh);
  for (const name of CARRIED) live[name] = fresh[name] ?? null;
  const chosen = live.tagName === "SELECT" ? live.value : null;
  reconcile(live, [...fresh.childNodes]);
  if (chosen !== null) live.value = [...live.options].some((option) => option.value === chosen) ? chosen : fresh.value;
}

function patchAttributes(live, fresh) {
  for (const { name } of [...live.attributes]) {
    if (!fresh.hasAttribute(name) && !LIVE.has(name)) live.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (live.getAttribute(name) !== value && !(LIVE.has(name) && live.hasAttribute(name))) live.setAttribute(name, value);
  }
}

function place(parent, node, before) {
  const focused = node.contains(document.activeElement) ? document.activeElement : null;
  parent.insertBefore(node, before);
  focused?.focus({ preventScroll: true });
}

function keyOf(node) {
  return node?.dataset?.key;
}

function sameKind(a, b) {
  return a.nodeType === b.nodeType && a.nodeName === b.nodeName && a.type === b.type;
}

function alike(live, fresh) {
  return live && !keyOf(live) && sameKind(live, fresh);
}

/** Marks a control as waiting until the promise settles; it stays focusable. */
export async function working(control, promise) {
  control.setAttribute("data-working", "");
  control.setAttribute("aria-busy", "true");
  control.setAttribute("aria-disabled", "true");
  try {
    return await promise;
  } finally {
    for (const name of ["data-working", "aria-busy", "aria-disabled"]) control.removeAttribute(name);
  }
}

export function isWorking(control) {
  return control.hasAttribute("data-working");
}

export function byId(id) {
  return document.getElementById(id);
}
