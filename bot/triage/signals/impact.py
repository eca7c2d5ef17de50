"""How bad it is: what moves the severity, whoever acts on it."""

from bot.triage.signal import signal

IMPACT = (
    signal(
        "down",
        "production is down",
        "critical engineering",
        """
        down; is down; are down; all down; outage; outages; unreachable; not reachable;
        production down; prod down; prod is down; dead; all dead; halted; halt; came to a halt;
        at a standstill; standstill; frozen; paralysed; unavailable; blackout; stopped trading;
        no orders; no payments; no transactions; cant log in; cannot log in; cant login;
        taking cash; cash only; idle; standing around; standing still
        """,
        deniable=True,
    ),
    signal(
        "nobody_can",
        "nobody can work",
        "critical",
        """
        nobody can; no one can; nobody can log; no one can log; nobody gets; no one gets;
        none of; cant work; nobody can work; locked out; no logins; everyone at; everybody at;
        all users; all staff; all agents; cant trade; cannot trade; cant sell; 0 of #; zero of;
        all # sites; every site; all sites; all stores; every store
        """,
        deniable=True,
    ),
    signal(
        "blocked",
        "a customer is blocked",
        "high",
        """
        blocked; blocking; blocks; blocker; cant ship; cannot ship; cant process;
        cannot process; cant run; cant close; cannot close; cant file; cant pay; cant invoice;
        cant submit; cant open; cant add; cant upload; cant register; cant issue; cant send;
        cant print; cant use; unable to; cannot; not able to; on hold; held up; halted; stopped;
        waiting; no workaround; no way round; no way around; without workaround; rejected;
        bounced; refuses; stalled; stalls; cant finish; cant continue; cant complete
        """,
        deniable=True,
    ),
    signal(
        "workaround",
        "there is a workaround",
        "medium",
        """
        workaround; work around; workaround exists; meanwhile; for now; for the moment;
        in the meantime; by hand; can live with; live with; they cope; coping; manageable;
        they can still; can still; manually for now; using the old; fall back; fallback;
        uses csv; instead; other route; annoying rather; rather than harmful; not burning;
        no drama; harmless; nuisance; irritating; inconvenien*; only an annoyance; an annoyance;
        annoyance; annoying; auto reconnect*; auto retr*; retries work; refresh helps;
        nobody blocked; nobody is blocked; nobody is stuck; not blocking; isnt blocking;
        not stopped
        """,
    ),
    signal(
        "no_hurry",
        "no hurry",
        "medium",
        """
        no hurry; no rush; not urgent; not an emergency; isnt urgent; no urgency; no deadline;
        no date; whenever; when convenient; when you have time; some time; sometime;
        next week is fine; next week; would be fine; is fine; fine waiting; can wait;
        happy to wait; patient; is patient; no pressure; low priority; low; low to medium;
        low risk; for the file; before summer; next quarter; next year; by autumn; by spring;
        end of the month; end of month; end of quarter; in a month; in four weeks;
        in three weeks; in # weeks; not upset; isnt upset; no threat; no complaint; mild;
        wouldnt; just like; curious; interested; suggestion; ideally; someday; rather; prefer;
        would prefer; would rather; small; tiny; slightly
        """,
    ),
    signal(
        "today",
        "it can't wait for tomorrow",
        "critical",
        """
        today; tonight; within the hour; in an hour; in the next hour; in # hours; # hours left;
        by noon; by 5pm; by #pm; this evening; before markets; urgent; doors open; opens at;
        goes out at; leaves at; cut off; cutoff
        """,
    ),
    signal(
        "since_morning",
        "since this morning",
        "critical high",
        """
        this morning; this afternoon; since _ morning; since midnight; since dawn; an hour ago;
        hour ago; hours ago; overnight; last night; since # am; since #am; since about
        """,
    ),
    signal(
        "right_now",
        "it is happening now",
        "critical",
        """
        right now; this minute; immediately; at once; as i type; as we speak; still going;
        going on; ongoing; ongoing now; and counting; growing; spreading; rising; climbing;
        getting worse; by the minute; every minute; every # min; within minutes; asap;
        emergency; minutes ago
        """,
    ),
    signal(
        "soon",
        "a deadline within days",
        "high",
        """
        tomorrow; by tomorrow; on monday; on tuesday; on wednesday; on thursday; on friday;
        by monday; by tuesday; by wednesday; by thursday; by friday; monday; tuesday; wednesday;
        thursday; friday; saturday; sunday; deadline; due; due on; due by; this week;
        by the end of the week; weekend; on the 1st; on the #; by the #; month end; month close;
        year end; quarter end; go live; goes live; launch; cutover; cut over; in two days;
        in three days; in # days; # days left; days to; until; before _ opens; expires;
        from january; from next; payday; pay day; pays tomorrow; board pack; audit on
        """,
    ),
    signal(
        "critical_business",
        "essential work is hit",
        "critical",
        """
        payments; payment; payout*; payroll; wages; salaries; pay run; card auth*;
        claims payments; settlement*; grid; pension*; elections; election; on paper;
        with pen and paper
        """,
    ),
    signal(
        "trade_stops",
        "trading or operations",
        "critical",
        """
        orders; shops; stores; hotels; guests; tills; terminals; checkout; carts; flights;
        airport*; airline*; trains; factory; plant; production line; lines stopped; dispatch;
        dispatcher*; warehouse; trucks; vans; crews; drivers; reservations; bookings
        """,
    ),
    signal(
        "health_safety",
        "health or safety",
        "critical",
        """
        hospital; hospitals; patient; patients; ward; wards; ambulance; 911; 112; emergency;
        surgery; theatre; medication; dose; dosing; safety; injured; dangerous; freezer*;
        vaccine*; blood; fire; life; nurse; nurses; power; water; fire brigade
        """,
    ),
    signal(
        "many_affected",
        "many are affected",
        "critical high",
        """
        thousands; hundreds; #k users; #k people; all of them; whole company; everyone at;
        everybody at; all staff; all agents; all users; all stores; all sites; company wide;
        calling in; phone lines; the whole company; whole region; entire region; entire company;
        every single; whole team; whole office; entire team
        """,
    ),
    signal(
        "several_customers",
        "several customers",
        "high",
        """
        multiple customers; several customers; several accounts; several clients;
        many customers; # customers; # clients; # accounts; # tenants; # firms; # tickets;
        # orgs; customers reported; customers affected; customers report; reported this;
        wrote in; writing in; three customers; four customers; five customers; six customers;
        two customers; three accounts; dozen*; # hospitals; # schools; multiple accounts;
        multiple tenants; other customers too; more customers
        """,
    ),
    signal(
        "few_affected",
        "few are affected",
        "medium",
        """
        one user; two users; three users; a user; one person; one clerk; one agent; two agents;
        one employee; one supplier; two employees; one record; one report; a handful; a few;
        small customer; small shop; tiny; one man; single user; only one user; one bookkeeper;
        one teacher; one volunteer; small; museum; charity; one editor; one colleague
        """,
    ),
    signal(
        "key_customer",
        "a key customer",
        "high",
        """
        key customer; biggest; largest; top ten; top 10; strategic; important; enterprise;
        premium; platinum; gold; flagship; vip; high value; arr; major
        """,
    ),
    signal(
        "fear_or_noise",
        "loud words",
        "support",
        """
        shouting; shouts; exclamation; furious subject; insisted; claims; terrified; frightened;
        scared; freaked; demands; desperate; calm; horror; disaster
        """,
    ),
    signal(
        "quoted_shout",
        "a loud subject line",
        "support",
        """
        subject line; subject; in caps; caps; urgent urgent; urgent urgent urgent; insists;
        screaming; screams; freak*; tears; haha; lol; laughed; end of the world; destroyed;
        terrifying; panicked; alarmed; scare; drama; panic
        """,
    ),
    signal(
        "harm_done",
        "harm has been done",
        "critical high",
        """
        has already; have already; paid out; were paid; wasnt paid; not paid; unpaid; overpaid;
        underpaid; lost sales; lost money; losing money; cost them; costs them; costing;
        penalt*; fine of; fined; complaint*; customers of; gave away; refunds; injured;
        turned away; sent home; cancelled
        """,
    ),
    signal(
        "already",
        "it has had effects already",
        "high",
        """
        already; went out; went to; were sent; was sent; so far
        """,
    ),
    signal(
        "high_value_group",
        "several high-value customers",
        "critical",
        """
        all enterprise; all enterprise customers; all enterprise accounts;
        every enterprise customer; enterprise customers; enterprise accounts;
        several enterprise; multiple enterprise; all premium; all premium customers;
        all our biggest; our biggest customers; our largest customers; top accounts;
        several key customers; multiple key customers; key accounts; all key; all platinum;
        all gold; all vip; several of our largest|biggest; two of our largest|biggest;
        three of our largest|biggest
        """,
    ),
    signal(
        "every_word",
        "the word every",
        "",
        """
        every; whole; entire
        """,
    ),
)
