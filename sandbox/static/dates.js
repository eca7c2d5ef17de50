// Dates in the acting user's time zone, the way Slack writes them.

const HALF_A_YEAR = 182 * 86400; // Slack leaves the year out when nearer than six months
const STEPS = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60]];
const MONTHS = "January February March April May June July August September October November December".split(" ");
const makers = new Map();

const WORDS = {
  date_num: (on) => on.key,
  date: (on) => `${on.monthName} ${ordinal(on.dayNumber)}${on.yearIfFar}`,
  date_short: (on) => `${on.monthName.slice(0, 3)} ${on.dayNumber}${on.yearIfFar}`,
  date_long: (on) => `${on.weekday}, ${WORDS.date(on)}`,
  time: (on) => `${on.hour}:${on.minute}`,
  time_secs: (on) => `${on.hour}:${on.minute}:${on.second}`,
  ago: (on) => ago(on.unix, on.now),
  date_pretty: (on) => nearDay(on) ?? WORDS.date(on),
  date_short_pretty: (on) => nearDay(on) ?? WORDS.date_short(on),
  date_long_pretty: (on) => nearDay(on) ?? WORDS.date_long(on),
};

/** `template` holds Slack's date tokens; `unix` is in seconds. */
export function formatDate(unix, template, zone, now = Date.now() / 1000) {
  const parts = partsOf(unix, zone);
  const yearIfFar = Math.abs(unix - now) < HALF_A_YEAR ? "" : `, ${parts.year}`;
  const on = { ...parts, unix, now, zone, yearIfFar };
  return template.replace(/\{(\w+)\}/g, (token, name) => (Object.hasOwn(WORDS, name) ? WORDS[name](on) : token));
}

export function dayKey(unix, zone) {
  return partsOf(unix, zone).key;
}

/** The value of a datetime-local input for that moment in that zone. */
export function toLocal(unix, zone) {
  const on = partsOf(unix, zone);
  return `${on.key}T${on.hour}:${on.minute}`;
}

/** Unix seconds of a datetime-local value read in that zone; null when empty. */
export function fromLocal(text, zone) {
  const wall = Date.parse(`${text}Z`) / 1000;
  if (Number.isNaN(wall)) return null;
  const offset = (unix) => Date.parse(`${toLocal(unix, zone)}Z`) / 1000 - unix;
  const first = wall - offset(Math.floor(wall / 60) * 60);
  return wall - offset(Math.floor(first / 60) * 60);
}

function partsOf(unix, zone) {
  const parts = Object.fromEntries(maker(zone).formatToParts(unix * 1000).map(({ type, value }) => [type, value]));
  const { year, month, day } = parts;
  return { ...parts, key: `${year}-${month}-${day}`, monthName: MONTHS[month - 1], dayNumber: Number(day) };
}

function maker(zone) {
  if (!makers.has(zone)) makers.set(zone, makeFormat(zone));
  return makers.get(zone);
}

function makeFormat(zone) {
  const options = {
    year: "numeric", month: "2-digit", day: "2-digit", weekday: "long",
    hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
  };
  try {
    return new Intl.DateTimeFormat("en-US", { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat("en-US", options);
  }
}

function nearDay({ key, zone, now }) {
  if (key === dayKey(now, zone)) return "today";
  if (key === dayKey(now - 86400, zone)) return "yesterday";
  return key === dayKey(now + 86400, zone) ? "tomorrow" : null;
}

function ago(unix, now) {
  const seconds = unix - now;
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return new Intl.RelativeTimeFormat("en", { numeric: "always" }).format(Math.trunc(seconds / size), unit);
}

function ordinal(day) {
  const teens = day % 100 >= 11 && day % 100 <= 13;
  return `${day}${teens ? "th" : ["th", "st", "nd", "rd"][day % 10] ?? "th"}`;
}
