"""Signs of a fault in the product itself: what engineering acts on."""

from bot.triage.signal import signal

TECHNICAL = (
    signal(
        "server_error",
        "server errors",
        "engineering high",
        """
        500 error*; 500s; 502; 502s; 503; 503s; 504; 504s;
        returning|returns|return|throws|throwing|giving|gives 500; http 500;
        http 500|502|503|504; 5xx; internal server error; bad gateway; gateway timeout;
        service unavailable; error 500; status 500; p99; 500 on|for|whenever|when|since;
        returning|returns|return|throws|throwing 500|502|503|504 error|errors;
        giving|gives|getting|gets 500|502|503|504 error|errors; 500|502|503|504 errors;
        500 error
        """,
    ),
    signal(
        "exception",
        "an exception or stack trace",
        "engineering high",
        """
        stack trace*; stacktrace*; traceback*; nullpointer*; null pointer; segfault*;
        core dump*; heap dump*; kernel panic; exception at|in; throws; throwing; unhandled;
        typeerror*; illegal instruction; overflow*; integer overflow; off by one;
        undefined is not; index out of range; assertion failed; panic at|in; goes to panic;
        shows nan
        """,
    ),
    signal(
        "crash",
        "something crashes",
        "engineering high",
        """
        crash*; app crashes; oom*; out of memory; memory leak*; leak in; crashloop*; deadlock*;
        hangs; freezes; froze; white screen; blank screen; keeps restarting; killed every;
        restarts every; dies
        """,
    ),
    signal(
        "code_cause",
        "the cause is in our code",
        "engineering",
        """
        hard coded; hardcoded; race condition; cache key; null; wrong where; missing index; sql;
        regex; wrong sign; off by one; rounds|rounding up|down; serializer; parser; parses;
        query plan; n 1; idempotency; dedupe; unit test*; git blame; merge commit; commit;
        serialis*; z index; css; template engine; uninitialised; timezone offset; truncat*;
        state machine; overwrites; wrong variable; wrong column
        """,
        deniable=True,
    ),
    signal(
        "patch_needed",
        "it needs a code fix",
        "engineering",
        """
        code fix; patch; needs a patch; hotfix*; one line fix; refactor*; pr; pull request;
        our code; code change; fix in code; needs code; rollback; revert; reverted
        """,
        deniable=True,
    ),
    signal(
        "bug",
        "a bug",
        "engineering",
        """
        bug in; known bug; confirmed bug; confirmed a bug; its a bug; is a bug; a bug; bug;
        bugs; our defect; defect; defect in; defects; buggy
        """,
        deniable=True,
    ),
    signal(
        "confirmed",
        "reproduced or confirmed",
        "engineering",
        """
        reproduced; reproduces; reproducible; repro; reprod; reproed; can reproduce;
        repro steps; every time; 10 out of 10; ten out of ten; # out of #; # of # times;
        dev confirmed; devs confirmed; confirmed by; confirmed it; confirmed with _ dev*;
        confirmed; bisected; traced it; traced to; traced; diffed; root cause; cause known;
        cause is known; pinned it; acknowledged by dev*; found by; qa confirmed; devs say|know;
        engineer on call; dev lead; platform team; same on our demo; happens in our;
        on staging too; in our demo|sandbox|test
        """,
        deniable=True,
    ),
    signal(
        "after_release",
        "since a release or change of ours",
        "engineering high",
        """
        since the _ deploy*; after the _ deploy*; since _ release; after _ release;
        since _ update; after _ update; since _ upgrade; after _ upgrade; since the patch;
        after the patch; post patch; post deploy; since the migration; after our migration;
        new build; latest build; last nights release|deploy|migration|maintenance; deploy;
        deployed; regression*; regressed; rollback; rolled back; hotfix; feature flag;
        schema change; migration; cutover of ours; new release; new version; since the new;
        the new version;
        after yesterdays|tuesdays|mondays|fridays|tonights|thursdays|wednesdays; we shipped;
        we pushed; we rolled; since upgrade; after upgrade*; since _ bump; release #; build #;
        since build; since release; in version #; since version #; on version #
        """,
    ),
    signal(
        "infra_words",
        "servers and databases",
        "engineering",
        """
        disk; volume; node; nodes; region; database; db; gateway; cache; cluster*; server;
        servers
        """,
    ),
    signal(
        "back_again",
        "a fixed issue is back",
        "engineering high",
        """
        is back; back again; again after; reappeared; came back; has returned; supposedly fixed;
        supposed to be fixed; was fixed; fixed in; closed as fixed; marked fixed;
        thought we fixed; same bug; again since; regressed; resurfaced; not fixed;
        still not fixed; third time; second time; fourth time; for the # time; recurring;
        keeps coming back; happened again
        """,
    ),
    signal(
        "infrastructure",
        "infrastructure",
        "critical engineering",
        """
        replica*; failover; failed over; primary db; shard*; redis; postgres*; partition*;
        disk full; pods; pod; load balancer; dns; cdn; certificate expired; cert expired;
        expired cert*; data centre; datacenter; data center; eu west; us east; us west;
        eu central; index rebuild; vacuum; wal; k8s; kubernetes; s3; bucket policy;
        connection pool; rate limiter
        """,
    ),
    signal(
        "slow_system",
        "slow for many",
        "engineering high",
        """
        latency; throughput; p99; very slow; extremely slow; too slow; slowness; takes minutes;
        takes forever; # seconds to load; performance; slow for everyone; slow for all;
        page load*; load time*
        """,
    ),
    signal(
        "jobs_queues",
        "jobs and queues",
        "engineering",
        """
        queue; queues; consumer*; scheduler; worker; workers; cron; cron job; nightly job;
        nightly; batch job; job; backlog; lag; kafka; broker restart
        """,
    ),
    signal(
        "platform_wide",
        "the whole platform is affected",
        "critical engineering",
        """
        all tenants; every tenant; all customers; every customer; all regions; everyone;
        everybody; nobody can; no one can; all users; platform wide; globally; across the board;
        every region; all accounts; every account; across all; all eu; all us; whole region;
        entire region; entire platform; every eu; every us; all of our customers;
        all our customers; all enterprise; every enterprise; all android; all ios; for all;
        affecting all; affects all; all enterprise customers; every enterprise customer;
        all enterprise accounts
        """,
    ),
    signal(
        "data_wrong",
        "wrong or duplicated data",
        "engineering high l2",
        """
        duplicate*; doubled; wrong total*; wrong amount*; wrong balance*; wrong figure*;
        wrong number*; incorrect; miscalculat*; doesnt add up; dont add up; off by; out of sync;
        stale; negative; mismatch*; disagree*; inconsistent; double charged; charged twice;
        double count*; double bill*; double post*; swapped; shows zero; shows 0
        """,
        deniable=True,
    ),
    signal(
        "wrong",
        "something is wrong",
        "engineering",
        """
        wrong; incorrect*; garbage; garbled; mojibake; mangled
        """,
        deniable=True,
    ),
    signal(
        "data_lost",
        "data lost or corrupted",
        "critical engineering",
        """
        lost; deleted; disappeared; vanished; gone; restore; dropped
        """,
        deniable=True,
    ),
    signal(
        "data_destroyed",
        "data destroyed or corrupted",
        "critical engineering",
        """
        data loss; lost data; losing data; data is lost; corrupt*; overwritten; overwrote;
        overwrites; wiped; purged; unrecoverable; no backup; no restore; cant be restored;
        unreadable; truncated; empty file; empty table; deleted all; deleted the; deletes;
        truncat*
        """,
        deniable=True,
    ),
    signal(
        "data_missing",
        "data is missing",
        "engineering high",
        """
        missing rows; missing records; missing data; missing entries; is missing rows;
        missing lines; missing columns; missing values; rows missing; rows are missing;
        records missing; records are missing; data is missing; data missing; lines missing;
        entries missing; export is missing; report is missing; missing from the export;
        missing from export|exports|report|reports; missing transactions; missing orders;
        missing invoices; incomplete export|file|data; drops rows; skips rows; missing from;
        is missing # rows; rows are lost; missing row; missing some; incomplete
        """,
        deniable=True,
    ),
    signal(
        "broken",
        "a function is broken",
        "engineering high",
        """
        broken; broke; breaks; doesnt work; does not work; not working; stopped working;
        no longer work*; fails; failing; failed; failure*; fail; wont load; not loading;
        doesnt load; wont open; wont start; wont save; stuck; time out; times out; timing out;
        timeout*; timed out; timeouts; rejects; rejecting; loop; loops; stuck in; never arrive*;
        errors out; erroring; error*
        """,
        deniable=True,
    ),
    signal(
        "silent_faults",
        "it goes wrong in silence",
        "engineering",
        """
        ignored; ignores; skips; skipped; drops; never fires; fires twice; silently;
        doesnt fire; dont fire; not fired; not triggered; twice; lost on save
        """,
        deniable=True,
    ),
    signal(
        "login_broken",
        "logging in fails",
        "engineering high",
        """
        login loop; sso login loop; redirect loop; login broken; login is broken; login fails;
        login failing; logins fail*; login not working; sso broken; sso is broken; sso fails;
        sso failing; sso not working; sso down; saml fails; saml error; logged out; cant log in;
        cannot log in; cant login; locked out; logins dead; login page; splash;
        authentication fail*; auth fail*
        """,
        deniable=True,
    ),
    signal(
        "interface",
        "a technical interface",
        "engineering",
        """
        api; webhook*; endpoint*; graphql; grpc; rest; sdk; payload; schema; jwt; oauth;
        client library; websocket*; android; ios; safari; chrome; firefox; renderer;
        pdf renderer; front end; frontend; backend; back end
        """,
    ),
    signal(
        "log_evidence",
        "logs at hand",
        "engineering",
        """
        in our log*; our logs; log says; logs show; log shows; log line; log attached;
        logs attached; worker log; error log; dump attached; attached; grafana;
        dashboard shows lag; utc; oct; trace attached; flame graph; explain plan; dmesg
        """,
    ),
    signal(
        "trigger",
        "happens under known conditions",
        "engineering",
        """
        whenever; whenever a; if a; if the; for anyone; any _ with a; any _ containing;
        only when; contains; contain; emoji; umlaut*; unicode; utf; dst; leap year;
        daylight saving; older than; longer than; larger than; more than # rows; over # rows;
        with an empty; with empty; special character*; apostrophe*; midnight; time zone;
        timezone
        """,
    ),
    signal(
        "cosmetic",
        "cosmetic or minor",
        "medium",
        """
        cosmetic; typo; misaligned; tooltip; dark mode; ugly; minor; label; alignment; font;
        rounding; no hurry; rare; rarely; off by one pixel; spelling; wording; colour; color;
        cent off; one cent; looks odd
        """,
    ),
    signal(
        "since_word",
        "a point in time",
        "",
        """
        since; on #; in version; since version; rollout
        """,
    ),
)
