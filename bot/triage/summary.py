"""A description in one line, for the headline."""

import re

LONGEST = 120
_SHORTEST = 25
_LEAST_LEFT = 8
_GREETING = re.compile(
    r"^(?:(?:hi|hello|hey|hallo|dear|good (?:morning|afternoon|evening))\b[^,.!?:\n]{0,30}[,.!?:]"
    r"|subject:|fyi\b[,:]?)\s*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n")


def summarise(text: str, customers: tuple[str, ...]) -> str:
    """The first sentence or two, without greeting and customer, at most `LONGEST` characters."""
    line = _without_customer(" ".join(_opening(text).split()), customers)
    return _cut(line.strip(" ,;:–—-"))


def _opening(text: str) -> str:
    """The first sentence; a very short one takes the next along."""
    text = _GREETING.sub("", text.strip()[: LONGEST * 8], count=1)
    for match in _SENTENCE_END.finditer(text):
        if match.start() >= _SHORTEST:
            return text[: match.start()]
    return text.rstrip(".")


def _without_customer(line: str, customers: tuple[str, ...]) -> str:
    """Without "… for Acme", "…, Acme", "… (Acme)" or "Acme: …", where enough is left."""
    line = line.rstrip(".! ")
    for names in _ways_to_list(customers):
        for tail in (f" for {names}", f" at {names}", f", {names}", f" ({names})", f" – {names}"):
            if line.endswith(tail) and len(line) - len(tail) >= _LEAST_LEFT:
                return line[: -len(tail)]
        for head in (f"{names}: ", f"{names} – ", f"{names} — ", f"{names} - "):
            if line.startswith(head) and len(line) - len(head) >= _LEAST_LEFT:
                return line[len(head) :]
    return line


def _ways_to_list(names: tuple[str, ...]) -> tuple[str, ...]:
    if len(names) < len(("one", "other")):
        return names
    start, last = ", ".join(names[:-1]), names[-1]
    return f"{start} and {last}", f"{start} & {last}", f"{start}, {last}"


def _cut(line: str) -> str:
    if len(line) <= LONGEST:
        return line
    kept = line[: LONGEST - 1]
    at_word = kept.rsplit(" ", 1)[0].rstrip(" ,;:–—-(")
    return (at_word if len(at_word) > LONGEST // 2 else kept) + "…"
