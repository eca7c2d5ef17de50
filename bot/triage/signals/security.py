"""Signs that something is exposed, or that somebody is where they shouldn't be."""

from bot.triage.signal import signal

SECURITY = (
    signal(
        "wrong_eyes",
        "data shown to the wrong people",
        "critical security",
        """
        someone elses; somebody elses; another customers; another tenants; other customers data;
        other tenants; other peoples; another companys; another users; another persons;
        another patient*; another guest*; a strangers; strangers; stranger; each others;
        another clinics; another firms; another practices; different customers;
        different company; belonging to; wrong person; wrong recipient*; wrong customer;
        wrong patient; wrong tenant; sees other; see other; can see other; could see;
        can see the; can see everyone*; can see all; can see salar*; why can i see;
        people she doesnt|didnt; doesnt recognise; doesnt recognize; dont recognise;
        didnt recognise; not theirs; isnt theirs; arent theirs; not hers; previous users;
        previous persons; previous guests; cross tenant; names and; instead of her own;
        of another; another client*; another client; wrong client; wrong company; other clients;
        other companies; from other companies; rival; rivals; competitors data; instead of hr;
        to all users; to the wrong; other firms; other customers;
        other organisations|organizations; another organisation|organization; another account;
        another workspace; mixed up with; real guests; real customers; real patients;
        real names; can see other users; see other users;
        other users invoices|data|files|orders; from a different; of a different;
        someone elses account; other peoples data; saw another; sees another; see another;
        seeing another; shown another; got another
        """,
        deniable=True,
    ),
    signal(
        "exposed",
        "data exposed",
        "critical security",
        """
        leak; leaked; leaks; leaking; data leak; exposed; exposes; exposing; exposure;
        unencrypted; plain text; plaintext; cleartext; in clear; pastebin; gist; darknet;
        dark web; data breach; breach; breached; personal data; doesnt expire; dont expire;
        paste site; indexed; cached by; in the source; view source; in the response;
        returned in; unmasked; not masked; in debug logs; in logs; logged in plain; cc field;
        visible in the url; on a forum; stolen laptop; lost laptop; lost a laptop;
        left on a train; usb stick; possible data breach; data exposure; personal data exposed;
        outlive account; outlives
        """,
        deniable=True,
    ),
    signal(
        "without_login",
        "open without a login",
        "critical security",
        """
        without login; without logging; without a login; no login; without auth*; without token;
        without any token; no auth*; unauthenticated; anyone with the link; anyone with;
        anybody with; anyone can; anybody can; no password; without password;
        without a password; open to anyone; open for anyone; private window; incognito;
        world readable; open to the; listable; publicly; public link; public url; public bucket;
        never expire*; in public; indexed by google; indexed on google; search engine*;
        anybody who knows; anyone who knows; change the id; changing the id; change the number;
        changing the number; just curl; without being logged|signed; not logged in; any address;
        for any address; by guessing; guessing; public; accessible to anyone;
        downloaded without
        """,
        deniable=True,
    ),
    signal(
        "unauthorised",
        "unauthorised access",
        "critical security",
        """
        unauthori*; still can; can still; could still; still works; still open; switched off;
        revoked; without permission; no permission; not permitted; shouldnt see;
        shouldnt be able; shouldnt have; privilege*; escalat* privilege*; admin rights;
        became admin; gained access; got in; gets in; got into; logged in as; logs in as;
        log in as; logged into; impersonat*; bypass*; read only user*; viewer role can;
        viewer can; guest can; guests can; guest user*; hijack*; take over accounts; took over;
        taken over; lost control; without checking; without approval; without a check;
        could approve; more than she should; more than he should; more than they should;
        shouldnt; view only; read only key|key|role|token; meant to see only; should only see;
        unauthorized access; unauthorised access; acting as; viewing as;
        escalation of privilege; admin panel open; delegated admin; viewed by; who viewed;
        who looked; who saw
        """,
        deniable=True,
    ),
    signal(
        "leavers",
        "people who left can still get in",
        "high security",
        """
        former employee*; ex employee*; ex staff; former; ex; left the company; left in; fired;
        dismissed; terminated employee; deactivated; disabled account*; after she left;
        after he left; leaver*; offboard*; still has access; still have access; still able to;
        still log* in; still active; removed _ from; was removed in; switched off account;
        ex agency; ex msp; ex consultant; ex partner; ex husband; ex wife; left us in;
        still receives; still gets; left last year; quit in; resigned; ended in; dead since;
        maternity leave; off the project
        """,
        deniable=True,
    ),
    signal(
        "attack",
        "signs of an attack",
        "critical security",
        """
        hack; hacked; hacker*; hacking; attack*; attacker; phish*; ransom*; malware; virus;
        trojan; compromis*; stolen; theft; credential stuffing; brute force; suspicious;
        fraudulent; fraudster*; spoof*; intru*; unknown address; vpn exit; not by us;
        not by her; not by him; nobody here did; nobody here created; we didnt create;
        not created by; recovery phone; mfa off; mfa was off; password reset*; reset mails;
        lookalike; look alike; typosquat*; bot traffic; scraping; scraped; ddos; skimmer;
        skimming; outbound traffic; pretend* to be; forged; fake invoice*; rogue; backdoor;
        data sold; exfiltrat*; encrypted by; tampered; unsigned; signature check; plain http;
        supply chain; new bank account; changed the bank; bank change; iban changed;
        social engineering; vishing; smish*; scam; scammer*; identity theft; break in;
        broke into; admin nobody; nobody knows that account; nobody owns; new admin called;
        created an admin; created admin; data breach; security breach; security incident
        """,
        deniable=True,
    ),
    signal(
        "strange_login",
        "a login from an unexpected place",
        "critical security",
        """
        login from; logins from; log in from; logged in from; sign in from; in a country;
        from a country; two continents; tor; foreign ip; unknown ip; from abroad;
        from an address; from an ip; unknown device; wasnt her; wasnt him; nobody requested;
        never requested; didnt request; unknown login*; unfamiliar; unusual login*;
        suspicious login*; logged in as; logged into; session in; nobody knows that
        """,
        deniable=True,
    ),
    signal(
        "vulnerability",
        "a vulnerability report",
        "security",
        """
        vulnerab*; cve; cve #; log4j; penetration test*; tester; researcher;
        security researcher; bug bounty; poc; proof of concept; xss; csrf; sql injection;
        injection; sqli; idor; ssrf; rce; script injection; alert 1; exploit*; tls; tls 1;
        cipher*; hsts; secure flag; csp; session cookie; session id; session never;
        session stays; scan report; incremented; change the id; changing the id;
        change the number; changing the number; guessable; sequential; enumerate*;
        open redirect; clickjacking; finding; findings; pen test*; pentest*; security finding;
        session fixation; brute forced; vulnerability scan*; exploitable; enumerable;
        incrementing
        """,
    ),
    signal(
        "secrets",
        "secrets or credentials",
        "security",
        """
        password*; passwords; api key*; api token*; live key*; private key*; secret; secrets;
        token in; tokens in; token; tokens; credential*; service account; signing key;
        access key; mfa; 2fa; one time code; otp; recovery code*; master key; ssh key*;
        shared login; same login; shared password; rotate; rotated; keys in; pins
        """,
    ),
    signal(
        "password_help",
        "a forgotten password",
        "l2 medium support",
        """
        reset password; reset my password; reset her password; reset his password;
        password reset; forgot password; forgot _ password; forgotten password; lost password;
        change _ password; new password; lost _ phone; lost _ 2fa; cant log in; cannot log in;
        cant login; caps lock
        """,
    ),
    signal(
        "personal_data",
        "personal data",
        "security",
        """
        social security; ssn; ssns; passport*; bank details; bank account number*; card number*;
        pan; pans; iban*; medical; diagnos*; health record*; patient names; patient data;
        patient record*; salar*; payslip*; home address*; addresses; phone numbers;
        date of birth; birth date*; names; pii; phi; sensitive; confidential; private; personal;
        privileged; children; minors; therapy; hiv; biometric*
        """,
    ),
    signal(
        "compliance",
        "a compliance concern",
        "compliance security",
        """
        pci; pci dss; soc 2; soc2; iso 27001; iso; fedramp; nis2; dora; compliance; compliant;
        non compliance; non compliant; stay in; retention
        """,
    ),
    signal(
        "auditors",
        "auditors or security officers",
        "compliance security",
        """
        auditor; auditors; ciso; infosec; security officer; security team; audit trail;
        audit row; pen test*; pentest*
        """,
    ),
    signal(
        "privacy_law",
        "privacy law",
        "compliance security",
        """
        gdpr; hipaa; ccpa; data protection; privacy; privacy officer; dpo; dpa;
        supervisory authority; data residency; residency; outside the eu; left the eu;
        sub processor*; subprocessor*; processor; erasure; deletion request;
        right to be forgotten; subject access; access request; article 15; article 17; consent;
        deleted but; should have been deleted; still there after deletion; reportable;
        notify the authority
        """,
    ),
    signal(
        "harmless_security",
        "only a security question",
        "medium support",
        """
        questionnaire; security questionnaire; vendor assessment; trust centre; trust center;
        trust page; soc 2 report; certificate for; iso certificate; false positive; false alarm;
        known false; own ip; own sso; her own; his own; own laptop; own ipad; own phone;
        was her; was him; herself; himself; new device; sign in notice; security notice;
        standard notice; where do i find the; faq; is it normal; asks if we ever;
        asks whether we ever; ever had; scared; frightened; worried; frightens; scare
        """,
    ),
    signal(
        "noticed",
        "somebody came across it",
        "security",
        """
        noticed; spotted; stumbled; came across; screenshot; tried it; i tried it; opened it;
        could scroll; could open; could download; can download; could read; downloaded; a link
        """,
    ),
    signal(
        "reached_someone",
        "it reached somebody",
        "security",
        """
        inbox; emailed; mailed; forwarded; received; saw; sees; got a; opens; can open;
        sent to the wrong; in copy; shared; attached by mistake; wrong inbox; wrong address;
        went to another; sent to another
        """,
    ),
    signal(
        "links_around",
        "links passed around",
        "security",
        """
        link; links; share link*; url; urls; shared link; direct link; the link; by link;
        pasted in
        """,
    ),
    signal(
        "logins",
        "logins and sessions",
        "security",
        """
        login; session; sessions; sign in; signed in; logged on; session list
        """,
    ),
    signal(
        "access_words",
        "words of access",
        "",
        """
        belong to; belongs to; names of; visible to; visible for; guest; should not; role can
        """,
    ),
)
