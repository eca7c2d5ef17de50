"""Words that mean much the same here, under one name, so that one learnt is all learnt.

Written from what the words mean, not from examples. The weights decide what each is worth.
"""

from collections.abc import Iterator

_CONCEPTS = {
    "executive": """
        ceo cfo coo cto cio ciso cmo cro cpo cso chro evp svp vp vps md gm exec execs executive
        executives president chairman chairwoman chair chairperson board boards boardroom founder
        founders cofounder owner proprietor partner director directors directorate managing
        principal headmaster headmistress dean rector provost chancellor superintendent mayor
        minister governor trustee trustees treasurer boss bosses leadership management
        c-level c-suite headquarters hq commissioner sponsor sponsors""",
    "law": """
        lawyer lawyers legal legally solicitor solicitors attorney attorneys counsel barrister
        barristers court courts tribunal judge sue sues sued suing lawsuit lawsuits litigation
        litigate claim claims damages liable liability indemnity arbitration injunction subpoena
        subpoenaed notary ombudsman prosecutor settlement breach-of-contract""",
    "regulator": """
        regulator regulators regulatory authority authorities inspector inspectors inspection
        inspectorate watchdog commission ministry fda fca sec bafin finma ico cnil cms ofsted
        ofcom ofgem accreditation accredited fine fines fined sanction sanctions""",
    "press": """
        press journalist journalists reporter reporters newspaper newspapers tv television radio
        broadcast headline headlines article-about tweet tweets tweeted twitter linkedin facebook
        reddit trustpilot viral publicly blogger influencer podcast media story interview
        reputation review reviews statement""",
    "leaving": """
        churn churning cancel cancels cancelled canceled cancelling cancellation cancellations
        terminate terminates terminated termination leave leaves leaving quit quitting walk walks
        walking switch switches switching migrate-away elsewhere rival rivals competitor
        competitors competition tender rfp rfi rebid non-renewal unrenewed notice exit exits
        goodbye leaves departing defect defecting poached poaching lose losing lost-deal""",
    "contract": """
        contract contracts contractual contractually renewal renewals renew renews renewing
        renewed agreement agreements addendum amendment msa clause clauses terms penalty
        penalties signed sign signature-on deal deals procurement purchase quote quotes pricing
        discount discounts invoice-dispute waive waiver waived concession concessions exception
        exceptions exemption goodwill credit credits refund-policy compensation compensate
        approve approval sla slas""",
    "revenue": """
        arr mrr acv tcv revenue turnover million millions mio mn bn upsell expansion pipeline
        largest biggest flagship strategic top-ten key-account vip lighthouse reference
        whale logo""",
    "wish": """
        wish wishes wishlist wished would-like love loves hope hopes prefer prefers preferred
        nice-to-have roadmap feature features request requests requested requesting enhancement
        enhancements improvement improvements suggestion suggests idea ideas vote votes voted
        upvote upvotes backlog planned plans wants wanted ask-for asks-for missing-feature option
        options ability able allow allows flexible configurable customisable customizable""",
    "limit": """
        limit limits limited limitation limitations cap caps capped maximum max hardcoded
        hard-coded fixed-list only single one-per cannot unsupported supports support-for
        impossible mandatory forced forces restrict restricts restricted restriction lacks lack
        lacking missing nowhere absent""",
    "byhand": """
        hand manually manual workaround workarounds spreadsheet spreadsheets excel copy-paste
        copying pasting retype retypes retyping export-and detour clumsy tedious cumbersome
        clicks click-by-click sticky paper pen instead one-by-one""",
    "design": """
        design designed intended intentional intentionally deliberate deliberately by-design
        expected-behaviour behaves documented-so concept workflow workflows process processes
        model models modelled""",
    "howto": """
        how where which howto how-to guide guides guidance explain explains explained explaining
        show shows showing teach walk-through walkthrough training trainings trained webinar
        webinars tutorial tutorials onboarding lesson learn learning article articles kb faq docs
        doc documentation documented manual handbook help-page knowledge tooltip screenshot
        screenshots link linked instructions step-by-step steps question asks asking wonders
        wondering""",
    "setting": """
        setting settings setup set-up configure configures configured configuring configuration
        config toggle toggles toggled tick ticked untick unticked checkbox enable enabled disable
        disabled switch-on switched-on preference preferences option-under menu tab profile role
        roles permission permissions filter filters filtered column columns view views timezone
        default defaults dropdown button mailbox spam junk whitelist allowlist dns spf dkim mx
        firewall proxy vpn cache cookies browser plugin extension license licence seat seats plan
        tier spelling typo typed capslock""",
    "solved": """
        solved fixed-it sorted resolved worked works working fine done happy thanked thanks
        closed closing reassured calmed explained answered sent showed walked told replied helped
        cured ok okay good again-now helps cleared""",
    "known": """
        known documented already same-as last-time before usual standard normal ordinary routine
        always-been expected common typical harmless cosmetic""",
    "unknown": """
        why unclear unexplained inexplicable inexplicably mystery mysterious mystified puzzled
        puzzling baffled baffling stumped stuck clueless strange odd oddly weird weirdly
        unexpectedly random randomly sporadic sporadically intermittent intermittently sometimes
        occasionally unreproducible reproduce reproduced idea guess guesses suspect suspects
        perhaps maybe possibly unsure dunno""",
    "tried": """
        tried checked rechecked compared cleared reinstalled reinstall restarted rebooted reset
        reconnected resynced re-synced reimported retried verified excluded eliminated ruled
        followed went-through checklist playbook runbook exhausted everything ideas nothing-helps
        swapped replaced tested""",
    "beyond": """
        senior seniors specialist specialists expert experts second-line l2 l3 second-tier
        third-tier deeper depth beyond above-my somebody-who someone-who eyes look-into dig digging
        investigate investigation advanced experienced""",
    "code": """
        bug bugs bugged regression regressions commit commits diff patch hotfix code codebase
        stack stacktrace trace traceback exception exceptions null nil undefined nan overflow
        underflow off-by-one race deadlock leak-memory oom segfault crash crashes crashed
        crashing typeerror nullpointer sql query queries index-missing migration migrations
        schema parser regex rounding rounds timezone-bug encoding unicode utf utf-8 payload json
        xml endpoint endpoints api apis header headers http parameter parameters release releases
        released deploy deploys deployed deployment rollout rollback rolled build builds version
        versions upgrade upgraded update devs dev developer developers engineering engineer git
        repo merge merged backport function method module library dependency refactor""",
    "infra": """
        server servers cluster clusters node nodes pod pods kafka redis postgres database
        databases db replica replicas replication shard shards partition queue queues worker
        workers cron scheduler scheduled job jobs batch cpu memory ram disk latency timeout
        timeouts gateway load-balancer balancer cdn dns-outage certificate cert expired-cert
        region regions eu-west us-east datacenter backup backups failover storage bucket network
        packet throughput connection-pool pool backlog-of lag lagging infrastructure platform
        host hosts monitoring grafana alert alerts pager paged oncall on-call throttling""",
    "down": """
        down outage outages offline unavailable unreachable dead frozen freezes froze freeze
        hangs hanging hung blank white-screen black standstill stands standing still halted halt
        halts stopped stops stop stalled stalls nothing-works collapsed broken broke breaks
        failing fails failed fail failure failures errors error refuses refused rejected rejects
        denied empty spinning spins spinner loading 500 502 503 504""",
    "everyone": """
        everyone everybody all every whole entire nobody no-one noone anyone none company-wide
        worldwide global globally nationwide across each tenants customers users regions sites
        stores shops offices branches hundreds thousands dozens many several multiple""",
    "lossdata": """
        lost loses losing loss deleted deletes deleting deletion vanished vanishes vanish
        disappeared disappears disappear gone missing wiped wipes erased erases overwritten
        overwrites overwrote corrupted corrupts corrupt corruption truncated destroyed purged
        purges garbled scrambled unrecoverable irrecoverable restore restored mangled duplicated
        duplicates duplicate doubled twice double wrong incorrect swapped mixed""",
    "danger": """
        patient patients ambulance ambulances emergency icu ward surgery surgeon dose doses
        dosage medication drug drugs insulin blood allergy allergies hospital hospitals injury
        injured hurt die died death life lives safety unsafe danger dangerous fire smoke gas
        alarm alarms evacuation evacuate child children crane brake brakes""",
    "money_flow": """
        payroll wages wage salaries paid unpaid payday payout payouts payment payments checkout
        till tills orders sales sell selling charged charges overcharged refund refunded
        settlement bank banks transfer transfers direct-debit debit invoices billing billed
        revenue-loss losing-money""",
    "blocked": """
        blocked blocks blocking blocker cant cannot unable impossible prevented locked stuck
        waiting waits queueing idle idling parked stranded grounded closed shut turned-away
        sent-home unusable useless""",
    "urgent": """
        urgent urgently asap immediately immediate now tonight today tomorrow noon midnight hour
        hours minutes deadline deadlines overdue due eod cob before friday monday launch launches
        go-live golive cutover event exam exams election christmas season weekend opening opens
        closing-date expires expiring auction race match""",
    "calm": """
        cosmetic minor small tiny trivial harmless sometime someday whenever eventually rush
        hurry low-priority later nothing-urgent patient-about relaxed no-hurry curious annoying
        annoyance nuisance irritating ugly inconvenient inconvenience mild slightly pixel pixels
        alignment misaligned colour color font label wording icon tooltip""",
    "waiting": """
        weeks months days ago open since waiting waited wait unanswered reply replies replied
        response silence silent ignored chased chasing chaser reminder reminders overdue
        third-time fourth again escalated promised promise promises promised-date missed slipped
        postponed delayed delays late ticket tickets bounced ping-pong""",
    "recurring": """
        again back recurring recurs recurred repeatedly repeat repeats regression returned
        reappeared resurfaced reopened third fourth fifth second-time times always every-week
        keeps kept still once-more""",
    "other_party": """
        stranger strangers someone somebody elses else another other others different neighbour
        neighbours neighbor competitor competitors rival rivals unrelated unknown unfamiliar
        foreign outsider outsiders third-party wrong-person ex former previous strange not-hers
        not-theirs belonging belongs belong colleague colleagues""",
    "seeing": """
        see sees saw seen seeing view viewed viewing shows shown showing show read reads reading
        open opened opens opening download downloaded downloads access accessed accesses
        accessing visible visibly appear appears appeared displayed displays browse browsed found
        find noticed notices received receives got gets lands landed scroll scrolled includes
        contains lists listed""",
    "personal": """
        personal private confidential sensitive names name addresses address emails email phone
        phones birthdate birthdates birthday passport passports id-card ssn salary salaries
        payslip payslips medical diagnosis diagnoses records record card-numbers iban ibans
        account-numbers photos photo messages chats cv cvs applicants therapy notes files file
        documents document data details prescriptions balances statements conversations grades""",
    "secret": """
        password passwords passphrase credential credentials token tokens key keys apikey secret
        secrets pin pins otp mfa two-factor sso cookie cookies session sessions certificate-private
        login logins recovery-code""",
    "attack": """
        hack hacked hacker hackers hacking attack attacks attacked attacker attackers phish
        phished phishing malware ransomware virus trojan spyware keylogger stolen steal steals
        stole theft fraud fraudulent fraudster fraudsters scam scammer scammers spoof spoofed
        spoofing impersonate impersonated impersonates impersonating impersonation hijack
        hijacked hijacking compromised compromise intruder intruders intrusion breach breached
        breaches leak leaked leaks leaking exposed exposes exposure exfiltrated bruteforce
        brute-force bot bots botnet suspicious tor vpn-exit dark-web darkweb pastebin blackmail
        extortion ransom sabotage insider tampered tampering forged rogue backdoor""",
    "open_world": """
        public publicly world unauthenticated unauthorised unauthorized anonymous anonymously
        guess guessed guessable guessing incognito indexed google googled searchable shareable
        link-without without-login logged-out crawlable bypass bypassed bypasses bypassing
        unprotected unencrypted plaintext cleartext url urls""",
    "vulnerability": """
        vulnerability vulnerabilities vulnerable cve xss csrf ssrf idor sqli injection rce
        exploit exploits exploitable pentest pentesters pentester researcher researchers bounty
        poc cvss tls cipher ciphers csp hsts redirect clickjacking enumerate enumerable
        enumeration escalation-of-privilege privilege privileges sanitised unsanitised""",
    "compliance": """
        gdpr hipaa ccpa pci soc2 soc iso dpa dpo audit audits auditor auditors compliance
        compliant certification certified residency retention erasure consent privacy
        subprocessor subprocessors lawful evidence questionnaire questionnaires assessment
        attestation policy policies""",
    "leaver": """
        former ex left leaver leavers fired dismissed sacked resigned offboarded offboarding
        terminated-employee departed quit contractor contractors intern interns temp temps agency
        deactivated revoked""",
    "tone": """
        furious angry livid fuming outraged shouting shouts yelling screams screaming caps
        dramatic drama threatens threatening threatened threat disaster catastrophe catastrophic
        nightmare scandal unacceptable apparently allegedly supposedly claims insists swears""",
    "denial": """
        no not never none nothing nobody without isnt wasnt arent didnt doesnt dont hasnt havent
        wont neither nor""",
    "handled": """
        our-fault theirs own-fault mistake mistaken misread misunderstood misunderstanding confused
        confusion mixed-up wrong-url wrong-tab staging sandbox demo test forgot forgotten
        expired-trial lapsed turned out actually really just simply only merely""",
}


def written() -> Iterator[tuple[str, str]]:
    """Each concept with each of its words, as people write it: words that are joined, apart."""
    for concept, words in _CONCEPTS.items():
        for word in dict.fromkeys(words.split()):
            yield concept, word.replace("-", " ")


def _index() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for concept, word in written():
        found.setdefault(word.replace(" ", ""), []).append(concept)
    return {word: tuple(concepts) for word, concepts in found.items()}


_BY_WORD = _index()


def of(word: str) -> tuple[str, ...]:
    """The concepts of a lower-case word without apostrophes or hyphens; most have none."""
    return _BY_WORD.get(word, ())
