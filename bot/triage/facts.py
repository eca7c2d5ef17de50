"""What a description says in so many words: counts, times, codes, money, links."""

from collections.abc import Iterator, Sequence

from bot.triage import fact_patterns as patterns
from bot.triage.assessment import Facts
from bot.triage.fact_patterns import Pattern
from bot.triage.phrases import PhraseBook
from bot.triage.words import Word, split

_AREAS = PhraseBook([("area", patterns.AREAS)])
#: Words before the one that is counted in which its number stands.
_REACH = 9
_MOST_TRIED = 4


def find(text: str, customers: tuple[str, ...]) -> Facts:
    """Everything the text states; the customers are found elsewhere."""
    seen = _Text(text)
    return Facts(
        customers=customers,
        segment=seen.first(patterns.SEGMENT),
        affected=seen.affected() or seen.first(patterns.AFFECTED_SHARE),
        since=seen.first(*patterns.SINCE),
        errors=tuple(dict.fromkeys(seen.errors())),
        intermittent=seen.first(patterns.INTERMITTENT) is not None,
        frequency=seen.first(patterns.FREQUENCY) or seen.first(patterns.INTERMITTENT),
        deadline=seen.first(*patterns.DEADLINE),
        money=seen.first(*patterns.MONEY),
        links=tuple(link.rstrip(".,;:)]'") for link in seen.all(patterns.LINKS)),
        tried=seen.tried(),
        environment=", ".join(seen.environment()) or None,
        area=seen.area(),
        sla=seen.sla(),
    )


class _Text:
    """A text with its words, split once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: Sequence[Word] = split(text)
        self.norms = {word.norm for word in self.words}
        self.digits = any(norm[0].isdigit() or norm[-1].isdigit() for norm in self.norms)

    def first(self, *wanted: Pattern) -> str | None:
        """What the first of the patterns that matches finds first."""
        for pattern in wanted:
            if pattern.may_match(self.norms, digits=self.digits) and (
                match := pattern.regex.search(self.text)
            ):
                return match.group().strip()
        return None

    def all(self, pattern: Pattern) -> list[str]:
        """Everything the pattern finds, each once."""
        if not pattern.may_match(self.norms, digits=self.digits) and "://" not in self.text:
            return []
        return list(dict.fromkeys(match.group() for match in pattern.regex.finditer(self.text)))

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
        for match in patterns.ERRORS.regex.finditer(self.text):
            yield next(group for group in match.groups() if group)
        if patterns.ERROR_TEXT.may_match(self.norms, digits=False):
            for match in patterns.ERROR_TEXT.regex.finditer(self.text):
                if patterns.ERROR_LIKE.search(match["text"]):
                    yield match["text"].strip()

    def environment(self) -> list[str]:
        """Browsers, systems, versions, regions."""
        if patterns.VERSION.search(self.text) or patterns.ENVIRONMENT.may_match(
            self.norms, digits=False
        ):
            found = patterns.ENVIRONMENT.regex.finditer(self.text)
            return list(dict.fromkeys(match.group() for match in found))
        return []

    def tried(self) -> str | None:
        """The sentences that say what was tried, a line for each."""
        if not patterns.TRIED.may_match(self.norms, digits=False):
            return None
        sentences = (match.group().strip() for match in patterns.SENTENCE.finditer(self.text))
        told = [s for s in sentences if patterns.TRIED.regex.search(s)]
        return "\n".join(told[:_MOST_TRIED]) or None

    def area(self) -> str | None:
        """The first area named, in its longest form there."""
        found = min(_AREAS.find(self.words), key=lambda f: (f.first, -f.last), default=None)
        return (
            self.text[self.words[found.first].start : self.words[found.last].end] if found else None
        )

    def sla(self) -> str | None:
        """How the service level stands."""
        if self.first(patterns.AT_RISK):
            return "at_risk"
        return "breached" if self.first(patterns.BREACHED) else None
