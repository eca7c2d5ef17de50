"""Where the words alone make an exposure or an intruder plausible: security, whatever else is said.

A rule, not a weight: however politely or in passing it is asked, this never stays with support.
"""

from collections.abc import Iterator, Sequence

from bot.triage.assessment import Evidence
from bot.triage.denial import denied
from bot.triage.phrases import Found, PhraseBook
from bot.triage.text import Text
from bot.triage.words import Word

_MOST = 3
_OTHERS = "another|other|different|wrong|someone|somebody"
_WHOSE = (
    "customers|customer|tenants|tenant|companys|company|companies|users|user|patients|patient"
    "|peoples|firms|firm|clients|client|accounts|elses|else"
)
_WHAT = (
    "data|record*|invoice*|file*|order*|document*|payslip*|address*|detail*|message*|report*"
    "|salar*|contact*|ticket*|name*|photo*|booking*|passport*|statement*|conversation*"
)
_SEES = "see|sees|saw|seen|seeing|view|views|viewing|open|opens|download|downloads|read|reads"
_SECRETS = "password*|credential*|token*|secret*|key|keys|laptop"

_INTRUDER = f"""
    unauthori* access*; unauthori* _ login*; unauthori* _ logged; unauthori* person;
    unauthori* people; unauthori* part*; unauthori* user*; unauthori* transfer*;
    account takeover; account was taken over; took over _ account*; ransomware;
    hijack* _ account*|session*; account* _ hijack*; stolen _ {_SECRETS};
    someone|somebody|stranger|attacker|intruder|hacker _ logged|broke|got in|into;
    someone|somebody|stranger|attacker|intruder|hacker has|have|had|with access _ to;
    attacker|intruder|hacker has|is in|inside|access; were|was being attacked;
    former|ex|dismissed|fired employee* _ still _ access|log|login|see|in
"""
_EXPOSED = f"""
    data breach; security breach; data leak*; leaked _ {_SECRETS}|data|record*;
    {_SECRETS} _ leaked; {_SECRETS} _ exposed; data|record*|files|documents _ exposed;
    exposes|exposed|exposing _ data|record*|files|documents|{_SECRETS};
    {_SEES} _ {_OTHERS} {_WHOSE} {_WHAT}; {_SEES} _ {_OTHERS} {_WHOSE} _ {_WHAT};
    data|record*|invoice*|files _ of another|other {_WHOSE};
    {_SECRETS} _ public|github; public _ bucket|repo|repository _ {_SECRETS}|data|record*;
    {_WHAT} _ without logging|login|password|authentication; sql injection
"""
_BOOK = PhraseBook([("unauthorised access", _INTRUDER), ("data exposed", _EXPOSED)])

#: Said anywhere, these make the words a question; then the weights decide.
_ASKED = """
    questionnaire; form asks; asks if we ever; asks whether we ever; tabletop; hypothetical*;
    policy page; trust page; trust centre; trust center; what would happen; what happens if;
    security|breach|incident|phishing exercise|drill|webinar|training
"""
#: In the same sentence, these make them an old story, or nobody's data; then the weights decide.
_TAKEN_BACK = """
    harmless; test key; public test; ever had; false positive; false alarm; never mind; nvm;
    demo data; sample data; test data; dummy; staging; own ip; own vpn; training on;
    wants to prevent; so that no; as designed; on purpose; simulat*; in case of
"""
_HARMLESS = PhraseBook([("asked", _ASKED), ("taken back", _TAKEN_BACK)])


def find(text: Text) -> tuple[Evidence, ...]:
    """The words that make it plausible, none when they are denied or told as harmless."""
    found = list(_BOOK.find(text.words))
    if not found:
        return ()
    harmless = list(_HARMLESS.find(text.words))
    if any(words.owner == "asked" for words in harmless):
        return ()
    old = {text.words[words.first].sentence for words in harmless}
    now = [words for words in found if text.words[words.first].sentence not in old]
    return tuple(dict.fromkeys(_evidence(text.written, text.words, now)))[:_MOST]


def _evidence(text: str, words: Sequence[Word], plausible: Sequence[Found]) -> Iterator[Evidence]:
    taken_back = denied(words)
    for found in plausible:
        if found.first not in taken_back:
            said = text[words[found.first].start : words[found.last].end]
            yield Evidence(words=said, meaning=found.owner)
