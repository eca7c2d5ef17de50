// Where the person is, in the address: #in=<channel or home>&as=<user>&at=<message>.

export function readPlace() {
  const fields = new URLSearchParams(location.hash.slice(1));
  return { in: fields.get("in"), as: fields.get("as"), at: fields.get("at") };
}

export function placeHash(fields) {
  const named = Object.entries({ ...readPlace(), at: null, ...fields }).filter(([, value]) => value);
  return `#${new URLSearchParams(named)}`;
}

/** Goes there at once, so that what is typed next is typed in the right place. */
export function go(fields) {
  location.hash = placeHash(fields);
  dispatchEvent(new Event("sandbox:render"));
}

/** Writes the address without a step in the browser's history. */
export function notePlace(fields) {
  const hash = placeHash({ at: readPlace().at, ...fields });
  if (hash !== location.hash) history.replaceState(null, "", hash);
}
