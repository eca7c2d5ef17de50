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

#: Said beside it, these make the words a question or an old story; then the weights decide.
_HARMLESS = """
    questionnaire; form asks; harmless; test key; public test;
    asks if we ever; asks whether we ever; ever had; false positive;
    false alarm; never mind; nvm; turned out; turns out; demo data; sample data; test data; dummy;
    staging; own ip; own vpn; tabletop; exercise; drill; webinar; training on; policy page;
    trust page; trust centre; trust center; what would happen; what happens if; wants to prevent;
    so that no; as designed; on purpose; simulat*; hypothetical*; in case of
"""
_HARMLESS_BOOK = PhraseBook([("harmless", _HARMLESS)])


def find(text: Text) -> tuple[Evidence, ...]:
    """The words that make it plausible, none when they are denied or told as harmless."""
    found = list(_BOOK.find(text.words))
    if not found or any(_HARMLESS_BOOK.find(text.words)):
        return ()
    return tuple(dict.fromkeys(_evidence(text.written, text.words, found)))[:_MOST]


def _evidence(text: str, words: Sequence[Word], plausible: Sequence[Found]) -> Iterator[Evidence]:
    taken_back = denied(words)
    for found in plausible:
        if found.first not in taken_back:
            said = text[words[found.first].start : words[found.last].end]
            yield Evidence(words=said, meaning=found.owner)
