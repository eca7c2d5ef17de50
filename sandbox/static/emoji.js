const KNOWN = {
  warning: "⚠️", white_check_mark: "✅", x: "❌", rotating_light: "🚨", eyes: "👀", bell: "🔔",
  clock1: "🕐", hourglass: "⌛", hourglass_flowing_sand: "⏳", tada: "🎉", thumbsup: "👍", "+1": "👍",
  wave: "👋", memo: "📝", lock: "🔒", link: "🔗", fire: "🔥", bulb: "💡", pushpin: "📌", speech_balloon: "💬",
  red_circle: "🔴", large_orange_circle: "🟠", large_yellow_circle: "🟡", large_green_circle: "🟢", zzz: "💤",
  arrow_right: "➡️", information_source: "ℹ️", mega: "📣", raised_hands: "🙌", smile: "😄", slightly_smiling_face: "🙂",
};

/** The sign for a shortcode's name, or undefined when the page doesn't know it. */
export function emojiNamed(name) {
  return Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
}

export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (code, name) => emojiNamed(name) ?? code);
}
