"""What a description says in so many words: counts, times, codes, money, links."""

import itertools
import re
from collections.abc import Iterator, Sequence

from bot.triage import fact_patterns as patterns
from bot.triage.assessment import Facts
from bot.triage.fact_patterns import Pattern
from bot.triage.phrases import PhraseBook
from bot.triage.text import Text

_AREAS = PhraseBook([("area", patterns.AREAS)])
#: Words before the one that is counted in which its number stands.
_REACH = 9
_MOST_TRIED = 4


def find(text: Text) -> Facts:
    """Everything the text states; the customers are found elsewhere."""
    seen = _Places(text)
    return Facts(
        customers=text.names,
        segment=seen.first(patterns.SEGMENT),
        affected=seen.affected() or seen.first(patterns.AFFECTED_SHARE),
        since=seen.first(*patterns.SINCE),
        errors=tuple(dict.fromkeys(seen.errors())),
        intermittent=seen.first(patterns.INTERMITTENT) is not None,
        frequency=seen.first(patterns.FREQUENCY) or seen.first(patterns.INTERMITTENT),
        deadline=seen.first(*patterns.DEADLINE),
        money=seen.first(*patterns.MONEY),
        links=seen.links(),
        tried=seen.tried(),
        environment=seen.environment(),
        area=seen.area(),
        sla=seen.sla(),
    )


class _Places:
    """A text, and where each of its words stands."""

    def __init__(self, text: Text) -> None:
        self.text = text.written
        self.words = text.words
        self.starts: dict[str, list[int]] = {}
        self.numbers: list[int] = []
        self.versions: list[int] = []
        self.errors_named: list[int] = []
        for sign in patterns.RARE_SIGNS.finditer(self.text):
            self.starts.setdefault(sign.group(), []).append(sign.start())
        for word in self.words:
            norm = word.norm
            self.starts.setdefault(norm, []).append(word.start)
            if norm[0].isdigit():
                self.numbers.append(word.start)
            elif norm[-1].isdigit():
                self.versions.append(word.start)
            elif norm.endswith(("error", "exception")):
                self.errors_named.append(word.start)

    def matches(self, pattern: Pattern, *besides: Sequence[int]) -> Iterator[re.Match[str]]:
        """Everything the pattern finds, in order, none inside another."""
        places = [at for word in pattern.words & self.starts.keys() for at in self.starts[word]]
        places += self.numbers if pattern.numbers else []
        reached = 0
        for at in sorted(itertools.chain(places, *besides)):
            if at >= reached and (match := pattern.regex.match(self.text, at)):
                reached = match.end()
                yield match

    def first(self, *wanted: Pattern) -> str | None:
        """What the first of the patterns that matches finds first."""
        found = (match for pattern in wanted for match in self.matches(pattern))
        match = next(found, None)
        return match.group().strip() if match else None

    def links(self) -> tuple[str, ...]:
        """Addresses and tickets."""
        if not self.numbers and not self.versions and "://" not in self.text:
            return ()
        found = (match.group().rstrip(".,;:)]'") for match in patterns.LINKS.finditer(self.text))
        return tuple(dict.fromkeys(found))

    def affected(self) -> str | None:
        """A number, and who is counted by it, close behind."""
        for at, word in enumerate(self.words):
            if word.norm in patterns.PEOPLE:
                start = max(0, self.words[max(0, at - _REACH)].start - 2)
                window = self.text[start : word.end]
                for match in patterns.AFFECTED.finditer(window):
                    named = window[: match.start()].rstrip(" .").rpartition(" ")[2].lower()
                    if match.end() == len(window) and named not in patterns.NUMBERED:
                        return match.group().strip()
        return None

    def errors(self) -> Iterator[str]:
        """Codes, names of errors, and what was quoted as one."""
        for match in self.matches(patterns.ERRORS, self.versions, self.errors_named):
            yield next(group for group in match.groups() if group)
        for match in self.matches(patterns.ERROR_TEXT):
            if patterns.ERROR_LIKE.search(match["text"]):
                yield match["text"].strip()

    def environment(self) -> str | None:
        """Browsers, systems, versions, regions."""
        found = self.matches(patterns.ENVIRONMENT, self.versions)
        return ", ".join(dict.fromkeys(match.group() for match in found)) or None

    def tried(self) -> str | None:
        """The sentences that say what was tried, a line for each."""
        told = [match.start() for match in self.matches(patterns.TRIED)]
        if not told:
            return None
        sentences = patterns.SENTENCE.finditer(self.text)
        holding = (s for s in sentences if any(s.start() <= at < s.end() for at in told))
        return "\n".join(s.group().strip() for s in itertools.islice(holding, _MOST_TRIED)) or None

    def area(self) -> str | None:
        """The first area named, in its longest form there."""
        found = min(_AREAS.find(self.words), key=lambda f: (f.first, -f.last), default=None)
        if found is None:
            return None
        return self.text[self.words[found.first].start : self.words[found.last].end]

    def sla(self) -> str | None:
        """How the service level stands."""
        if self.first(patterns.AT_RISK):
            return "at_risk"
        return "breached" if self.first(patterns.BREACHED) else None
