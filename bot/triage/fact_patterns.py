"""How people write counts, times, sums, codes and links. Every repetition is bounded."""

import re


def _pattern(*parts: str, case: bool = False) -> re.Pattern[str]:
    return re.compile("".join(parts), 0 if case else re.IGNORECASE)


_NUMBER = (
    r"(?:\d[\d,.]{0,9}[km]?\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty|fifty|hundreds of|thousands of|dozens of|a dozen)"
)
_PEOPLE = (
    r"(?:customers|clients|accounts|tenants|users|agents|employees|people|staff|firms|shops|stores"
    r"|sites|seats|orgs|organi[sz]ations|companies|merchants|patients|students|teams|offices"
    r"|branches|locations|hospitals|schools|drivers|members|workers|technicians|contractors"
    r"|households|partners|admins|brokers|buyers|hotels|clinics|councils)"
)
_GROUP = (
    r"(?:customers|clients|accounts|tenants|users|agents|admins|employees|orgs|organi[sz]ations"
    r"|workspaces|merchants|stores|shops|regions)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|yesterday"
    rf"|(?:the )?\d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,2}} {_MONTH}\b|{_MONTH}\b(?: \d{{1,2}}\b)?)"
)
_CLOCK = (
    r"(?:\d{1,2}[:.]\d\d(?: ?[ap]m)?(?: ?(?:UTC|GMT|[CE]E?S?T))?\b|\d{1,2} ?[ap]m\b|noon|midnight)"
)
_PART = r"(?:morning|afternoon|evening|night|week|weekend|month|quarter|year)"
_CHANGE = r"(?:release|deploy(?:ment)?|update|upgrade|migration|patch|rollout|hotfix|maintenance)"
_SPAN = r"(?:minutes|hours|days|weeks|months)"
_SMALL = r"(?:and|or|of|to|the|on|in|at|with|for|when|if|is|are)"
_PER_YEAR = r"(?: ?(?:(?:in |of )?ARR|MRR|ACV|a year|per year|/ ?ye?a?r|annually)\b)?"

AFFECTED = _pattern(
    r"(?:(?:~|\babout |\broughly |\baround |\bover |\bmore than |\bat least ))?",
    rf"(?<![\w.,]){_NUMBER} (?:(?!{_SMALL} )[a-z-]{{2,15}} ){{0,2}}{_PEOPLE}\b",
)
SEGMENT = _pattern(rf"\b(?:all|every) (?:[\w-]{{1,20}} ){{0,3}}{_GROUP}\b")
SINCE = (
    _pattern(
        r"\bsince (?:about |around |early |late )?",
        rf"(?:{_CLOCK}(?: (?:today|yesterday|this morning))?",
        rf"|(?:this|last|yesterday|early this) {_PART}\b",
        rf"|{_DAY}(?:['’]s {_CHANGE}| {_PART}\b)?(?: {_CLOCK})?",
        rf"|\d{{1,2}} this morning|(?:the )?(?:[\w:.’'-]{{1,20}} ){{0,2}}{_CHANGE}\b",
        r"|v?\d[\w.]{0,12}|(?:spring|summer|autumn|winter|easter|christmas))",
    ),
    _pattern(
        rf"\bfor (?:the (?:last|past) )?(?:{_NUMBER}|a few|several) {_SPAN}\b",
        rf"|\bfor (?:an hour|a day|a week|a month|{_SPAN})\b",
        rf"|\b{_NUMBER} {_SPAN} (?:ago|now|open)\b|\bday \d{{1,3}}\b",
    ),
    _pattern(
        r"\b(?:this (?:morning|afternoon|week|month)|earlier today|today|yesterday|overnight",
        rf"|last {_PART})\b",
    ),
)
DEADLINE = (
    _pattern(
        r"\b(?:by|before|due(?: (?:on|by))?|deadline(?: is| on)?:?|(?:not|no) later than) ",
        r"(?:the )?(?:(?:next|this) )?(?:end of (?:the )?(?:day|week|month|quarter)",
        rf"|{_DAY}(?: (?:{_CLOCK}|{_PART}\b))?|{_CLOCK}(?: {_DAY})?",
        rf"|eod\b|eow\b|month[- ]end|year[- ]end|next {_PART}\b)",
    ),
    _pattern(
        r"\b(?:go[- ]live|launch|goes live|cut-?over|renewal|pay ?day|audit)",
        rf"(?: is)?(?: on| due)? {_DAY}",
    ),
    _pattern(rf"\bwithin (?:the|an) hour\b|\bin {_NUMBER} (?:minutes|hours|days)\b"),
)
MONEY = (
    _pattern(
        r"(?:US)?[$£€] ?\d[\d.,]{0,11}(?<![.,]) ?",
        rf"(?:(?:k|m|bn|mn|million|thousand|billion)\b)?{_PER_YEAR}",
    ),
    _pattern(
        r"(?<![\w.,])\d[\d.,]{0,11} ?[km]? ?(?:EUR|USD|GBP|CHF|euros?|dollars|pounds|kr)\b",
        _PER_YEAR,
    ),
    _pattern(
        r"(?<![\w.,])\d[\d.,]{0,8} ?[km] ",
        r"(?:ARR|MRR|ACV|a year|per year|renewal|contract|deal)\b",
        r"|(?<![\w.,])\d[\d.,]{0,8} ?[km]/ye?a?r\b",
    ),
)
ERRORS = _pattern(
    r"\b(?:HTTP|errors?|status|code|returns?|returning|throws|throwing|gives|giving|gets|getting",
    r"|an?|with) (?:an? |HTTP |error |code )?(?P<after>[45]\d\d)s?\b",
    r"(?! (?:users|customers|rows|people|items|k\b))",
    r"|\b(?P<before>[45]\d\d)(?=s\b| errors?\b| on (?:every|all|any|each|the|/)| responses?\b)",
    r"|\b(?P<name>[A-Z]\w{2,40}(?:Exception|Error))\b",
    r"|\b(?P<code>ERR_\w{2,30}|0x[0-9A-Fa-f]{4,10}|5xx|4xx)\b",
    case=True,
)
LINKS = _pattern(
    r"https?://[^\s<>|\"]{3,500}|\bCVE-\d{4}-\d{3,7}\b",
    r"|\b(?!(?:UTF|SHA|ISO|SEV|CVE|TLS|MD|AES|RFC|COVID|GPT|P|Q)-)[A-Z][A-Z0-9]{1,9}-\d{1,7}\b",
    r"|(?<![\w&])#\d{3,9}\b",
    case=True,
)
TRIED = _pattern(
    r"\b(?:tried|cleared|checked|restarted|reinstalled|rebooted|ruled out|re-?synced|compared",
    r"|went through|been through|followed the|already did|re-?ran|toggled|re-?created)\b",
)
ENVIRONMENT = _pattern(
    r"\b(?:(?:Chrome|Firefox|Safari|Edge|Windows(?: Server)?|macOS|Mac OS|iOS|iPadOS|iPad|iPhone",
    r"|Android|Ubuntu|RHEL|Debian|Linux)(?: v?\d[\d.]{0,9})?",
    r"|(?:version|build|release) v?\d[\w.]{0,12}|v\d{1,3}(?:\.\d{1,5}){1,3})\b",
    case=True,
)
INTERMITTENT = _pattern(
    r"\b(?:intermittent(?:ly)?|sporadic(?:ally)?|occasional(?:ly)?|sometimes|now and then",
    r"|random(?:ly)?|on and off|comes and goes|every so often|flaky|from time to time)\b",
)
BREACHED = _pattern(
    r"\bSLAs? (?:is |was |has been |already )?(?:breached|missed|blown|broken|violated|breach\b)",
    r"|\b(?:breached|missed|past|beyond|outside|over|broke|blew|out of|breach of|violated)",
    r" (?:(?:our|the|their|an?) )?SLA\b|\bbelow (?:the )?99",
)
AT_RISK = _pattern(
    r"\bSLA (?:\w{1,12} ){0,2}(?:at risk|imminent|soon|in danger|about to|close to|expires)",
    r"|\b(?:about|going) to (?:breach|miss)\b|\bclose to (?:the )?SLA\b|\bSLA (?:risk|deadline)\b",
)
SENTENCE = _pattern(r"[^.!?\n]{1,400}[.!?]?")
AREAS = """
    sso login; sso; saml; login; sign in; password reset; mfa; 2fa; data export; csv export;
    export; exports; data import; csv import; import; imports; api; rest api; graphql api;
    webhook; webhooks; audit log; audit logs; audit trail; dashboard; dashboards; report;
    reports; reporting; billing; invoice; invoices; invoicing; checkout; payment; payments;
    payroll; payslips; search; notifications; email notifications; permissions; roles; user
    management; mobile app; android app; ios app; integration; integrations; calendar sync;
    sync; scheduler; scheduling; calendar; attachments; file upload; uploads; upload; pdf
    export; templates; user provisioning; scim; provisioning; admin console; backups; sandbox;
    bank feed; approvals; timesheets; bookings; alerts; analytics
"""
