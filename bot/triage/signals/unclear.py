"""Signs that nobody knows the cause yet: what senior support digs into."""

from bot.triage.signal import signal

UNCLEAR = (
    signal(
        "no_idea",
        "the cause is unknown",
        "l2",
        """
        no idea; no clue; clueless; stumped; out of ideas; cant explain; cannot explain;
        cant figure; cannot figure; cant work out; couldnt find; cant find any;
        cant find the cause|reason; cant find out; no explanation; baffled; puzzled; puzzling;
        not sure why; not sure what; not sure if; not sure whether; dont know; dont understand;
        nobody knows; nobody understands; no one knows; i cant see why; cause unknown;
        unknown cause; unclear; why ?; why; no obvious; nothing obvious; im lost; lost here;
        i am lost; stuck on this; stuck here; at a loss; beyond me; beats me; no pattern;
        dont see why; cant see a pattern; nothing in common; no common; out of my depth;
        over my head; run out of; ran out of; wits end; scratching
        """,
    ),
    signal(
        "odd",
        "it is odd",
        "l2",
        """
        weird*; strange*; odd; oddly; makes no sense; mystery; mysterious; puzzl*; unexplained;
        for no reason
        """,
    ),
    signal(
        "us_or_them",
        "ours or theirs is open",
        "l2",
        """
        could be; might be; may be; whether its; ours or theirs; us or them; our side or theirs;
        theirs or ours; their end or ours; i suspect; suspect; i think its; my guess; possibly;
        perhaps; or is it; hard to say; cant tell; cannot tell
        """,
    ),
    signal(
        "checked_all",
        "the usual checks were done",
        "l2",
        """
        i checked; ive checked; i have checked; we checked; checked the; checked all;
        checked everything; double checked; i compared; compared; ive been through;
        been through; went through; i went through; gone through; followed the;
        followed runbook; runbook exhausted; ran the runbook; playbook; tried everything;
        already tried; ive tried; we tried; cleared cache; cache cleared; reinstalled; re saved;
        resaved; resync*; re sync*; re ran; reran; restarted; toggled; ruled out; all the usual;
        the usual; kb steps; kb silent; kb has nothing; nothing in the kb; all steps; per docs;
        as per docs; as the article; per the guide; by the book; done all; did all;
        troubleshoot*; re sent; regenerated; recalculated; the checklist; standard steps;
        rebuilt; unchanged; was cleared; have tried; has tried; tried _ and; tried it;
        tried all; tried both; checked _ and; checked both; everything was checked; all checked;
        were checked; was checked
        """,
        deniable=True,
    ),
    signal(
        "looks_right",
        "everything looks right",
        "l2",
        """
        looks right; look right; looks fine; look fine; looks ok; looks okay; look ok;
        looks correct; looks normal; look normal; looks clean; looks good; seems fine;
        seems right; seems ok; config* right; settings identical; identical; same settings;
        same config*; same setup; config matches; settings match; config identical;
        looks healthy; healthy; nothing wrong; all fine; are fine; is fine; works fine;
        nothing unusual; nothing changed; nothing has changed; swear*; no changes; no deploy;
        untouched; right to me; right to us; as expected; plausible
        """,
    ),
    signal(
        "no_errors",
        "no error is shown",
        "l2",
        """
        no error*; without error*; zero error*; nothing in the log*; logs clean; logs are clean;
        shows nothing; show nothing; log says; says sent; says delivered; says completed;
        all green; is green; status green; dashboards green; status page green;
        our side reports; reports success; success line
        """,
    ),
    signal(
        "needs_expert",
        "it wants somebody who knows this part",
        "l2",
        """
        someone who; somebody who; anyone who; who knows; who speaks; who understands;
        who reads; another pair of eyes; more eyes; take a look; have a look; to look;
        please look; look into; look at this; look with; take over; who can read;
        need help with; needs help; advanced; beyond what i; not my area; dont know that;
        dont know this; anyone seen; seen this before; anybody seen; anyone know
        """,
    ),
    signal(
        "seniors",
        "senior support is asked for",
        "l2",
        """
        specialist; expert*; expertise; senior; senior support; second pair of eyes; fresh eyes;
        tier 2; tier two; level 2; second line; l2; deeper; dig deeper; any deeper; beyond my;
        past my; out of my depth; over my head; first line; someone who knows;
        somebody who knows; anyone who knows; need someone who; knows the
        """,
    ),
    signal(
        "no_access",
        "support can't see further",
        "l2",
        """
        i cant see; cant see deeper; cant see any; cannot see; i can see; all i can see;
        can see from here; dont have access; no access to; dont have the tool*; have no tool*;
        no tool; my tool*; our tool*; support tool*; tooling; isnt something support;
        not visible to; allowed to open; allowed to see; am allowed; im allowed; im shown;
        i get to see; from here; from my side; from where i sit; what i can; im able to;
        carrier side; trace; traces; packet; my view; not visible; cant go further;
        cant get further; no visibility
        """,
    ),
    signal(
        "only_some",
        "only some are affected",
        "l2 medium",
        """
        only for; for one customer; one client; one customer; just one; only one; one agency;
        one site; one depot; one office; one of; two of; three of; some of; some users;
        some days; some phones; some of their; a few; a handful; # of #; # out of #;
        about one in; roughly one in; one in; only theirs; nobody else; no one else;
        not everyone; others are; others ok; other sites; other customers; others;
        everyone else; rest are fine; the rest; only in; only at; only on; just for
        """,
    ),
    signal(
        "intermittent",
        "it comes and goes",
        "engineering l2",
        """
        intermittent*; sometimes; now and then; at times; occasionally; sporadic*; randomly;
        random; at random; flaky; flapping; comes and goes; on and off; once in a while;
        some nights; some days; every so often; from time to time; on mondays; erratic*;
        cant reproduce; cannot reproduce; not reproducible; couldnt reproduce; cant make it;
        cant get it to; unpredictable; unpredictably; hit and miss; off and on; every few
        """,
    ),
    signal(
        "differs",
        "figures differ",
        "l2",
        """
        differ; differs; discrepan*; doesnt match; dont match; does not match; out by; off by;
        dont agree; doesnt agree; disagrees; variance; drift*; fell from; dropped from;
        slid from; slower; jumped; went from; used to be; deviat*; short by; too high; too low;
        higher than; lower than; not adding up; reconcil*
        """,
    ),
    signal(
        "silence",
        "something stopped without an error",
        "l2",
        """
        stopped; gone silent; gone quiet; nothing arrives; never arrive*; never arrived;
        never show* up; not arriving; no longer arrive*; never reach*; nothing lands;
        disappear*; vanish*; went missing; dont show; doesnt show; not showing; dont appear;
        doesnt appear; not appearing; isnt syncing; not syncing; out of sync; spinner;
        greyed out; stuck pending; stuck; nothing happens
        """,
    ),
    signal(
        "missing_words",
        "something is missing",
        "engineering l2",
        """
        missing; absent; empty; blank; gone; not there
        """,
    ),
    signal(
        "long_open",
        "open for long",
        "high l2",
        """
        days open; day #; # days; for # days; for weeks; for # weeks; # weeks; two weeks;
        three weeks; weeks now; opened on; open since; fourth week; third week; second week;
        nine days; ticket open; # replies; three agents; still open; bounced; passed around;
        no answer; no reply; no progress; waiting; waited; reopened; each time we;
        every time we; third ticket; sixth ticket; second ticket; again and again; tired of us;
        patience; chasing; chased
        """,
    ),
    signal(
        "integration",
        "an integration or device",
        "l2",
        """
        feed; import; imports; sync; saml; kerberos; radius; ldap; sip; edi; connector; gateway;
        mapping; mappings; integration; erp; ocr; migration tool; hris; punch out; dmarc; mx;
        bank feed; carrier; plugin; collector; adapter; proxy; vpn; network team; their network;
        their it
        """,
    ),
    signal(
        "hardware",
        "devices",
        "l2",
        """
        firmware; probe*; sensor*; scanner; printer; handheld*; tablet*; terminal*; meter*;
        camera*; headset*
        """,
    ),
    signal(
        "slow_or_different",
        "slower or different",
        "l2",
        """
        slow; slower; slowly; gap; different; difference; differences; lag behind; delayed;
        late
        """,
    ),
    signal(
        "system_words",
        "words of connected systems",
        "",
        """
        balance; accrual*; agents; agent; bridge
        """,
    ),
)
