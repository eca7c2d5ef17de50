"""How people write counts, times, sums, codes and links. Every repetition is bounded.

A pattern is tried only where a word stands that it can begin with: most texts hold few of them.
"""

import re
from dataclasses import dataclass

from bot.triage.words import vocabulary


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern, and where it can begin.

    Attributes:
        words: the words, normalised as in `words.split`, that it can begin with.
        numbers: whether it can begin with a number too.
    """

    regex: re.Pattern[str]
    words: frozenset[str] = frozenset()
    numbers: bool = False


def _pattern(*parts: str, words: str = "", numbers: bool = False, case: bool = False) -> Pattern:
    regex = re.compile("".join(parts), 0 if case else re.IGNORECASE)
    return Pattern(regex, vocabulary(words), numbers)


_NUMBER_WORDS = (
    " two three four five six seven eight nine ten eleven twelve fifteen twenty thirty fifty"
    " hundreds thousands dozens several a half"
)
_WEEKDAYS = (
    " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat"
    " sun wednes today tonight tomorrow"
)
_MONTHS = (
    " jan feb mar apr may jun june jul july aug sep sept oct nov dec january february march april"
    " august september october november december"
)
_NUMBER = (
    r"(?:\d(?:[\d,.]{0,8}\d)?[km]?\+?|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|fifteen"
    r"|twenty|thirty|fifty|hundreds of|thousands of|dozens of|(?:a|half a|two|several) dozen"
    r"|a couple of|several|a few|(?:a|several|a few) hundred)"
)
_SHARE = (
    r"(?:\d{1,3}(?:[.,]\d)? ?%|\d{1,3} percent|(?:about |roughly |over |nearly |almost )?half"
    r"|(?:one|two) thirds?|a third|a quarter|three quarters|\d{1,4} (?:in"
    r"|out of) (?:every )?\d{1,5})"
)
_PEOPLE = (
    "customers clients accounts tenants users agents employees people staff firms shops"
    " stores sites"
    " seats orgs organisations organizations companies merchants patients students teams offices"
    " branches locations hospitals schools drivers members workers technicians contractors"
    " households partners admins brokers buyers hotels clinics councils passengers pupils teachers"
    " nurses doctors guests subscribers players readers donors volunteers devices warehouses"
    " restaurants pharmacies tenancies residents learners farmers growers couriers riders"
    " cashiers tills terminals properties logins licences licenses"
)
#: A number after these counts nobody: "version 2.8 users".
NUMBERED = vocabulary(
    "version v ticket case since until release error errors code build room http status no nr"
)
#: The last word of a count.
PEOPLE = vocabulary(_PEOPLE)
_THINGS = (
    "orders payments invoices rows records requests calls transactions bookings uploads exports"
    " imports messages emails mails logins files reports shipments labels tickets attempts"
    " deliveries sessions jobs order payment request call login upload"
)
_ANYBODY = "|".join(_PEOPLE.split())
_ANYTHING = "|".join(_THINGS.split())
_GROUP = (
    r"(?:customers|clients|accounts|tenants|users|agents|admins|employees|orgs|organi[sz]ations"
    r"|workspaces|merchants|stores|shops|regions)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b(?!\.\w)"
_DAY = (
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\.\w)|today|tonight|tomorrow|yesterday"
    rf"|(?:the )?\d{{1,2}}(?:st|nd|rd|th)\b(?: (?:of )?{_MONTH}\b)?|\d{{1,2}}\.? {_MONTH}\b"
    rf"|{_MONTH}\b(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?|\d{{4}}-\d\d-\d\d\b|\d{{1,2}}[./]\d{{1,2}}\b)"
)
_ZONE = r"(?: ?(?:UTC|GMT|[CEPM][SED]?S?T)\b)?"
_CLOCK = (
    rf"(?:\d{{1,2}}[:.]\d\d(?: ?[ap]m\b)?{_ZONE}(?![\d.])|\d{{1,2}} ?[ap]m\b{_ZONE}"
    r"|noon|midnight|lunch(?:time)?|\d{1,2} o['’]?clock)"
)
_PART = r"(?:morning|afternoon|evening|night|week|weekend|month|quarter|year|lunch(?:time)?)"
_CHANGE = (
    r"(?:release|deploy(?:ment)?|update|upgrade|migration|patch|rollout|hotfix|maintenance"
    r"|outage|switch|move|cutover|change)"
)
_SPAN = r"(?:minutes|mins|min|hours|hrs|h|days|weeks|wks|months|years)"
_SMALL = (
    r"(?:and|or|of|to|the|on|in|at|with|for|when|if|is|are|from|per|by|since|days?|weeks?|hours?"
    r"|months?|minutes?|times|errors?|percent)"
)
_PER_YEAR = (
    r"(?: ?(?:(?:in |of )?(?:ARR|MRR|ACV|TCV)|a year|per year|per month|a month|p\.?a\b\.?"
    r"|/ ?(?:ye?a?r|mo(?:nth)?)|annually|annual)\b)?"
)

AFFECTED = re.compile(
    rf"(?:(?:~|\b(?:about|roughly|around|over|nearly|almost|some|at least|more than|all) ))?"
    rf"(?:(?<![\w.,#:/-]){_SHARE} (?:of )?(?:all |our |their |the |my |its )?"
    rf"(?:(?!{_SMALL} )[a-z-]{{2,15}} ){{0,2}}|(?<![\w.,#:/-])(?:v\d)?{_NUMBER}"
    rf"(?: (?:of|out of) (?:the |their "
    rf"|our )?\d[\d,.]{{0,9}})? (?:(?!{_SMALL} )[a-z-]{{2,15}} ){{0,2}})"
    rf"(?:{_ANYBODY})\b",
    re.IGNORECASE,
)
AFFECTED_SHARE = _pattern(
    rf"\bevery (?:second|third|fourth|fifth|other|\d{{1,3}}(?:nd|rd|th)) (?:[a-z-]{{2,15}} )?"
    rf"(?:{_ANYTHING}|customer|user|driver|guest|patient|caller)\b",
    rf"|(?<![\w.,#:/-]){_SHARE} of (?:all |our |their |the |my "
    rf"|its )?(?:[a-z-]{{2,15}} ){{0,2}}(?:{_ANYTHING})\b",
    r"|(?<![\w.,#:/-])(?:two|one|three) (?:thirds?|quarters?) of (?:all |our |their "
    r"|the )?[a-z-]{3,15}\b",
    words="every half about roughly over nearly almost one two three a",
    numbers=True,
)
SEGMENT = _pattern(
    rf"\b(?:all|every) (?:(?!of )[\w-]{{1,20}} ){{0,3}}{_GROUP}\b",
    words="all every",
)
SINCE = (
    _pattern(
        r"\bsince (?:about |around |early |late |roughly |approx\.? |ca\.? )?",
        rf"(?:{_CLOCK}(?: (?:today|yesterday|this morning|last night|on {_DAY}))?",
        rf"|(?:this|last|yesterday|early this) {_PART}\b|the weekend\b",
        rf"|(?:last |this )?(?:{_DAY}|{_WEEKDAY})(?:['’]s {_CHANGE}| {_PART}\b)?"
        rf"(?:,? (?:at |around |about )?{_CLOCK})?",
        rf"|\d{{1,2}} this morning|(?:the )?(?:[\w:.’'-]{{1,20}} ){{0,3}}{_CHANGE}\b",
        r"|v?\d[\w.]{0,12}(?<!\.)|(?:spring|summer|autumn|winter|easter|christmas))",
        words="since",
    ),
    _pattern(
        rf"\bfor (?:the (?:last|past) |about |over |almost |nearly |more than )?"
        rf"(?:{_NUMBER}|a few|several) (?:business |working )?{_SPAN}\b",
        rf"|\bfor (?:an hour|a day|a week|a month|{_SPAN})\b",
        rf"|(?<![\w.,/#-]){_NUMBER} {_SPAN} (?:ago|now|open|already|and counting)\b",
        r"|\b(?:an hour|a week|a month) (?:ago|now)\b|\bday \d{1,3}\b(?! of)",
        r"|\b(?:second|third|fourth|fifth|2nd|3rd|[4-9]th) (?:day|week|month)"
        r" (?:now|running|in a row)\b",
        words="for an a day second third fourth fifth few" + _NUMBER_WORDS,
        numbers=True,
    ),
    _pattern(
        r"\b(?:this (?:morning|afternoon|week|month)|earlier today|today|yesterday"
        r"(?: (?:morning|afternoon|evening|lunch))?|overnight|last ",
        rf"(?:{_PART}|{_WEEKDAY}))\b",
        words="this earlier today yesterday overnight last",
    ),
)
_BY = (
    r"\b(?:by|before|until|till|due(?: (?:on|by|in))?|deadline(?: is| on)?:?|(?:not|no) later than)"
    r" (?:go[- ]live |launch |the audit |the (?:board )?meeting )?(?:on )?(?:the )?(?:(?:next"
    r"|this|coming) )?"
)
DEADLINE = (
    _pattern(
        _BY,
        r"(?:(?:end of|the end of) (?:the )?(?:(?:business )?day|week|month|quarter|year|business)",
        rf"|{_DAY}(?:,? (?:at |morning )?(?:{_CLOCK}|{_PART}\b))?"
        rf"|{_WEEKDAY}(?:,? (?:at )?(?:{_CLOCK}|{_PART}\b))?|{_CLOCK}(?: (?:on )?(?:{_DAY}"
        rf"|{_WEEKDAY}))?",
        rf"|eod\b|eow\b|cob\b|month[- ]end|year[- ]end|next {_PART}\b)",
        words="by before until till due deadline not no",
    ),
    _pattern(
        r"\b(?:go[- ]live|launch(?:es)?|goes live|going live|cut-?over|renewal|renews"
        r"|pay ?day|audit"
        r"|inspection|demo|opening|deadline|board meeting)",
        rf"(?: is)?(?: on| due)? (?:this |next )?(?:{_DAY}|{_WEEKDAY})(?: (?:at )?{_CLOCK})?",
        rf"|\b(?:{_DAY}|{_WEEKDAY}) (?:go[- ]live|launch|cut-?over|renewal|audit|deadline)\b",
        words="go golive launch launches goes going cutover cut renewal renews pay payday audit"
        " inspection demo opening deadline board the" + _WEEKDAYS + _MONTHS,
        numbers=True,
    ),
    _pattern(
        rf"\bwithin (?:the|an) (?:hour|day|week)\b|\b(?:in|within) (?:the next )?{_NUMBER}"
        r" (?:minutes|mins|hours|hrs|h|(?:business |working )?days|weeks)\b(?! (?:ago|of))",
        words="within in",
    ),
    _pattern(
        r"\b(?:EOD|EOW|COB|end of (?:the )?(?:day|business))\b",
        words="eod eow cob end",
    ),
)
#: Signs of money that are no words to `words.split`.
RARE_SIGNS = re.compile("[¥₹]")
MONEY = (
    _pattern(
        r"(?:US|A|C)?[$£€¥₹] ?\d[\d.,]{0,11}(?<![.,]) ?",
        rf"(?:(?:k|m|bn|mn|mio|million|thousand|billion|lakh|crore)\b)?{_PER_YEAR}",
        words="$ € £ ¥ ₹ us",
    ),
    _pattern(
        r"(?<![\w.,])\d[\d.,]{0,11} ?(?:k|m|mn|mio|million|thousand)? ?"
        r"(?:(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|AUD|CAD|INR|euros?|dollars|bucks|pounds|quid|francs"
        rf"|kroner|naira|rupees|kr)\b|[€£](?!\d)){_PER_YEAR}",
        rf"|\b(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|AUD|CAD|INR|Rs\.?) ?\d[\d.,]{{0,11}}(?<![.,])"
        rf"(?: ?(?:k|m|mn|mio|million|thousand|lakh|crore)\b)?{_PER_YEAR}",
        words="eur usd gbp chf sek nok dkk aud cad inr rs",
        numbers=True,
    ),
    _pattern(
        r"(?<![\w.,])\d[\d.,]{0,8} ?[km] ",
        r"(?:ARR|MRR|ACV|TCV|a year|per year|renewal|contract|deal)\b",
        r"|(?<![\w.,])\d[\d.,]{0,8} ?[km]/(?:ye?a?r|mo)\b"
        r"|\b(?:ARR|MRR|ACV)(?: of|:)? ?\d[\d.,]{0,8} ?[km]?\b",
        words="arr mrr acv",
        numbers=True,
    ),
)
ERRORS = _pattern(
    r"\b(?:HTTP|errors?|status|code|returns?|returning|throws|throwing|gives|giving|gets|getting",
    r"|an?|with)(?:/\d(?:\.\d)?)? (?:an? |HTTP |error |code |status )?(?P<after>[45]\d\d)s?\b",
    rf"(?! (?:{_ANYBODY}|{_ANYTHING}|items|times|km|kg|k|of|per|MB|GB|ms|lines)\b|[.,:%]\d|%)",
    r"|(?<![\w.,#$€£-])(?P<before>[45]\d\d)(?=s\b| errors?\b| on (?:every|all|any|each|the|/)"
    r"| responses?\b)",
    r"|\b(?:[Ee]rror(?: code)?|[Ee]xit code|[Cc]ode|[Ee]vent ID)[ :#]{1,2}(?:no\.? )?"
    r"(?P<number>-?\d{1,6})\b(?![.,:%]\d|%| (?:%|percent|of\b|times|users|customers|rows|in\b))",
    r"|\b(?P<name>[A-Z]\w{2,40}(?:Exception|Error))\b",
    r"|\b(?P<code>ERR_\w{2,30}|0x[0-9A-Fa-f]{4,10}|5xx|4xx|E(?:CONN[A-Z]{3,12}|TIMEDOUT|NOTFOUND"
    r"|ACCES)|ORA-\d{4,6}|SQLSTATE\[\w{5}\]|NXDOMAIN|SIG(?:KILL|SEGV|TERM)|OOMKilled"
    r"|CrashLoopBackOff|[A-Z]{1,3}[-_]?E\d{2,5}|E\d{3,5})\b",
    words="http error errors status code return returns returning throws throwing gives giving gets"
    " getting a an with exit event err econnrefused econnreset econnaborted etimedout enotfound"
    " eacces ora sqlstate nxdomain sigkill sigsegv sigterm oomkilled crashloopbackoff",
    numbers=True,
    case=True,
)
#: What is set in quotation marks after a word for an error.
ERROR_TEXT = _pattern(
    r"\b(?:error|errors|says|said|saying|message|fails with|failed with|shows|throws|gets|getting)"
    r"(?: message| is| says| saying)?[:,]? [\"“'](?P<text>[^\"”\n]{4,160}?)[\"”'](?!\w)",
    words="error errors says said saying message fails failed shows throws gets getting",
)
_ERROR_LIKE = (
    r"\b(?:error|fail|cannot|can['’]?t|could not|unable|invalid|denied|expired|exception|not found"
    r"|timed? ?out|unknown|undefined|null|missing|unexpected|deadlock|refused|forbidden|exceeded"
    r"|not (?:allowed|permitted|available|supported)|try again|no such|abort|went wrong|something)"
)
ERROR_LIKE = re.compile(_ERROR_LIKE, re.IGNORECASE)
LINKS = re.compile(
    r"https?://[^\s<>|\"]{3,500}|\bCVE-\d{4}-\d{3,7}\b"
    r"|\b(?!(?:UTF|SHA|ISO|SEV|CVE|TLS|MD|AES|RFC|COVID|GPT|P|Q|HTTP|USB|RS|SSL|SSO|MP|IP|PDF"
    r"|EN|DIN"
    r"|ORA|TR|BS|UN|IEC|CAT|LTE|RTX|COM|LPT|WPA|IPV|H|A|B|V|R|T|ESC|FY|WS|K|S|X|W|E|PS|XP|AS|F)-)"
    r"[A-Z][A-Z0-9]{1,9}-\d{1,7}\b(?!-\w)"
    r"|(?<![\w&])#\d{3,9}\b(?!\w)"
    r"|\b(?:[Tt]icket|[Cc]ase|[Ii]ncident|[Rr]equest|[Bb]ug|[Ii]ssue|PR|INC|REQ|CHG) "
    r"(?:no\.? ?|number |nr\.? )?(?:\d{4,10}|[A-Z]{2,6}\d{4,10})\b",
)
TRIED = _pattern(
    r"\b(?:tried|cleared|checked|restarted|reinstalled|rebooted|ruled out|re-?synced|compared",
    r"|went through|been through|followed the|already did|re-?ran|toggled|re-?created"
    r"|reset (?:the|his|her|their|it|all)|power[- ]cycled|swapped|rolled back|re-?imported"
    r"|re-?uploaded|re-?indexed|re-?connected|re-?installed|logged out and|walked (?:him|her|them)"
    r"|turned (?:it )?off and|double[- ]checked|verified (?:that|the)|tested (?:with|on|it)"
    r"|updated the (?:app|driver|firmware)|switched (?:browser|network)|incognito)\b",
    words="tried cleared checked restarted reinstalled rebooted ruled re resynced synced compared"
    " went been followed already reran toggled recreated reset power swapped rolled reimported"
    " reuploaded reindexed reconnected logged walked turned double verified tested updated"
    " switched incognito",
)
ENVIRONMENT = _pattern(
    r"\b(?:(?:Chrome|Firefox|Safari|Edge|Windows(?: Server)?|macOS|Mac OS|iOS|iPadOS|iPad|iPhone",
    r"|Android|Ubuntu|RHEL|Debian|Linux|Outlook|Excel|Citrix|Chromebook"
    r"|ChromeOS)(?: v?\d[\d.]{0,9}(?<!\.))?",
    r"|(?:[Vv]ersion|[Bb]uild|[Rr]elease) v?\d[\w.]{0,12}(?<!\.)|v\d{1,3}(?:\.\d{1,5}){1,3}"
    r"|[Pp]roduction(?= (?:env|system|tenant|instance|cluster|database|db))|[Ss]taging"
    r"|[Ss]andbox|UAT"
    r"|(?:on|in|from) prod\b|on[- ]prem(?:ise)?s?|(?:eu|us|ap|sa|ca|me|af)-(?:north|south"
    r"|east|west|central)"
    r"(?:east|west)?(?:-\d)?|(?:EU|US|UK|APAC|AU) (?:region|cluster|datacent(?:er|re)|instance))\b",
    words="chrome firefox safari edge windows macos mac ios ipados ipad iphone android ubuntu rhel"
    " debian linux outlook excel citrix chromebook chromeos version build release production"
    " staging sandbox uat on in from eu us ap sa ca me af uk apac au",
    case=True,
)
INTERMITTENT = _pattern(
    r"\b(?:intermittent(?:ly)?|sporadic(?:ally)?|occasional(?:ly)?|sometimes|now and then",
    r"|random(?:ly)?|on and off|comes and goes|every so often|flaky|from time to time)\b",
    words="intermittent intermittently sporadic sporadically occasional occasionally sometimes now"
    " random randomly on comes every flaky from",
)
FREQUENCY = _pattern(
    r"\b(?:every time|each time|always|constantly|continuously|100 ?% of the time|never once"
    r"|(?:once|twice|(?:\d{1,4}|two|three|four|five|several|many|a few) times)"
    r" (?:a|an|per|each|every|this|in the last) (?:[\w]{1,6} )?(?:minute|hour|day|night|week"
    r"|month|shift)s?"
    r"|every (?:\d{1,3} |few |couple of |other |single |two |three )?(?:seconds?|minutes?"
    r"|mins?|hours?"
    r"|days?|nights?|mornings?|evenings?|weeks?|months?|mondays?|tuesdays?|wednesdays?|thursdays?"
    r"|fridays?|saturdays?|sundays?|login|request|call|order|page|export|save)\b"
    r"|(?:hourly|daily|nightly|weekly)(?! (?:report|export|job|backup|import|sync|mail|email"
    r"|digest))"
    r"|(?:about |roughly |maybe )?\d{1,4} (?:in|out of) (?:every )?\d{1,5}\b(?! (?:users"
    r"|customers))"
    r"|every (?:second|third|fourth|fifth|other|\d{1,3}(?:nd|rd|th)) [a-z]{3,15}"
    r"|\d{1,2} ?% of (?:the )?(?:time|requests|calls|orders|attempts|payments|logins)"
    r"|only (?:once|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|at night|in the morning))\b",
    words="every each always constantly continuously never once twice many a about roughly maybe"
    " only hourly daily nightly weekly" + _NUMBER_WORDS,
    numbers=True,
)
BREACHED = _pattern(
    r"\bSLAs? (?:is |was |has been |already )?(?:breached|missed|blown|broken|violated|breach\b)",
    r"|\b(?:breached|missed|past|beyond|outside|over|broke|blew|out of|breach of|violated)",
    r" (?:(?:our|the|their|an?) )?SLA\b|\bbelow (?:the )?99",
    words="sla slas breached missed past beyond outside over broke blew out breach violated below",
)
AT_RISK = _pattern(
    r"\bSLA (?:\w{1,12} ){0,2}(?:at risk|imminent|soon|in danger|about to|close to|expires)",
    r"|\b(?:about|going) to (?:breach|miss)\b|\bclose to (?:the )?SLA\b|\bSLA (?:risk|deadline)\b",
    words="sla about going close",
)
SENTENCE = re.compile(r"[^.!?\n]{1,400}(?:[.!?](?=\S)[^.!?\n]{1,200}){0,4}[.!?]?")
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
