// What the composer and the reply boxes share.

const MOST_ROWS = 8;

/** Enter sends, Shift+Enter starts a new line. */
export function onSendKey(event) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.defaultPrevented) return;
  event.preventDefault();
  event.currentTarget.form.requestSubmit();
}

/** Gives the box as many rows as its text needs. */
export function fit(box) {
  box.rows = Math.min(MOST_ROWS, box.value.split("\n").length);
}
