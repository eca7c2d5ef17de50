"""What a signal is: a meaning, the phrases people use for it, and where it leans."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Signal:
    """One thing a description can say, however it is worded.

    Attributes:
        key: names the signal in the model.
        meaning: the same for people, lower case: "server errors".
        leans: what it speaks for, of the names in `model.COLUMNS` (or "compliance", a
            category); only a suggestion it leans to may be shown as resting on it.
        phrases: separated by semicolons, in lower case and without apostrophes. A word may end in
            `*` (any ending) and offer choices (`cant|cannot`); `_` stands for up to three words,
            `#` for a word that begins with a digit.
        deniable: "no", "never", "asks if we ever had" in front take it back.
    """

    key: str
    meaning: str
    leans: frozenset[str]
    phrases: str
    deniable: bool = False


def signal(key: str, meaning: str, leans: str, phrases: str, *, deniable: bool = False) -> Signal:
    """A row of a table: `leans` is written with spaces."""
    return Signal(
        key=key,
        meaning=meaning,
        leans=frozenset(leans.split()),
        phrases=phrases,
        deniable=deniable,
    )
