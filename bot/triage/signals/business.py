"""Signs that it is about the relationship, money or promises: what leadership decides on."""

from bot.triage.signal import signal

BUSINESS = (
    signal(
        "churn",
        "churn risk",
        "high leadership",
        """
        threatens; threatened; let it walk; cancellation; wants out; want out; exit planning;
        terminate; terminating; termination; notice of termination; gave notice; give notice;
        notice to terminate; serve notice; goes to tender; go to tender; tender; rfp;
        looking at alternatives; alternatives; competitor; competitors; im done; we are done;
        theyre done
        """,
    ),
    signal(
        "churn_threat",
        "churn risk",
        "high leadership",
        """
        churn; churning; threaten* to leave; threaten* to cancel; threaten* to churn;
        threaten* to terminate; threatening; will leave; wants to leave; leaving us; leave us;
        walk away; lose them; lose the account; losing the account; lost the account;
        cancel* their contract; cancel the contract; cancel contract; wont renew;
        will not renew; not renewing; not renew; non renewal; going to cancel; wants to cancel;
        want to cancel; about to cancel; about to leave; going to leave; looking at competitors;
        renewal at risk; account at risk; might leave; may leave; considering leaving;
        want to leave; switch to a competitor; move to a competitor; going to a competitor;
        moving to a competitor; pull the plug; at risk of losing; theyre leaving;
        they are leaving; ready to leave
        """,
    ),
    signal(
        "renewal",
        "a renewal or deal at stake",
        "high leadership",
        """
        renewal; renews; renewing; renewal is; contract at stake; at stake; contract value;
        contract worth; upsell; expansion; prospect
        """,
    ),
    signal(
        "contract",
        "a contract",
        "leadership",
        """
        contract; contracts; signed; sign; signs; signature; agreement; terms; seats; deal;
        deals
        """,
    ),
    signal(
        "money_at_stake",
        "revenue at stake",
        "high leadership",
        """
        arr; mrr; acv; enterprise account; $ #; € #; £ #; #k; #m; revenue; a year; per year;
        million; millions
        """,
    ),
    signal(
        "biggest",
        "one of our biggest",
        "high leadership",
        """
        biggest; largest; biggest account; biggest customer; largest account; largest customer;
        our largest; our biggest; top ten; top 10; top 20; top 5; top five; key account;
        key customer; strategic account; flagship; reference customer; 3rd largest;
        second largest; high value; vip; platinum; strategic
        """,
    ),
    signal(
        "executives",
        "executives are involved",
        "high leadership",
        """
        ceo; ceos; cfo; coo; cto; cio; cmo; chairman; chairwoman; chair; board; boards;
        our board; vp; vps; president; managing director; md; director; directors; exec; execs;
        executive*; exec sponsor; sponsor; founder*; owner personally; minister*; mayor;
        senator; mp; head of; whoever is above; above you; above me; your boss; your manager;
        senior management; c level; c suite; leadership; general manager; commercial director;
        deputy; governor; treasurer; partner
        """,
    ),
    signal(
        "wants_executive",
        "they ask for our executives",
        "high leadership",
        """
        our ceo; our coo; our cfo; our cto; our vp; our board; our chairman; our founder*;
        our director; our management; our leadership; our executive*; our execs; wants our;
        signed by; exec call; executive call; ceo on the phone; call with our; call from our;
        speak to whoever; speak with whoever; someone who can decide; somebody who can decide;
        person with authority; somebody with authority; someone with authority; with authority;
        decision power; named person; named exec; wants a named; a named; apology; apology from;
        written apology; personal apology; written statement; statement; demands a call;
        demands; demanded; wants a meeting; senior person; someone senior; joint letter
        """,
    ),
    signal(
        "legal",
        "legal risk",
        "high leadership",
        """
        legal cc; lawyer*; solicitor*; attorney*; general counsel; counsel; sue; sues; suing;
        lawsuit; litigation; litigation hold; damages; liable; liability; breach of contract;
        breach notice; formal notice; formal complaint; subpoena; ombudsman; claims for damages;
        claims damages; compensation; penalty; penalties; misrepresentation; misrepresent*;
        step in rights; indemni*; arbitration; small claims; cease and desist; our legal;
        their legal; legal cced; legal team; legal department; legal action; legal counsel;
        court; clause; legal; contractual penalty; sued; being sued; wrongful death;
        process server; took us to court; threatens legal; legal letter
        """,
    ),
    signal(
        "public",
        "it could become public",
        "high leadership",
        """
        journalist*; newspaper; reporter; tv; on air; trade paper; trade mag*; linkedin;
        twitter; tweet*; viral; trending; followers; blogger; influencer; youtube; reddit;
        review site; public post; go public; going public; wants comment; for comment;
        comment by; article about; documentary; comms; hashtag; trustpilot; public statement;
        podcast; the press; press article; local radio; social media; media; going viral
        """,
    ),
    signal(
        "sla_broken",
        "SLA breached",
        "high leadership",
        """
        sla; slas; sla breach*; sla missed; missed sla; sla credits; breach of sla;
        breached sla; sla is breached; sla at risk; uptime; below 99; response guarantee;
        response time; recovery time; missed recovery; service level; service levels;
        missed response; contractual; contractually; the contract says; contract says;
        in the contract; guarantee*; past sla; over sla; outside sla; beyond sla;
        service credits; credit claim; credit note; 99.9; 99.95; 99.5; 99.99; 99
        """,
    ),
    signal(
        "exception_wanted",
        "an exception is asked for",
        "leadership",
        """
        our terms; their terms; discount*; free month; free months; credit; credits; goodwill;
        refund; refunds; refunded; compensat*; write off; price; prices; pricing;
        price increase; price list; withhold; charity rate; nonprofit rate; sponsorship;
        partnership
        """,
    ),
    signal(
        "pays_not",
        "they withhold payment",
        "high leadership",
        """
        refuses to pay; refuse to pay; unpaid; withhold*; holds back; stopped paying;
        stop paying; not paying; wont pay; overdue invoice; invoices unpaid; pay nothing;
        paying nothing; chargeback; clawback
        """,
    ),
    signal(
        "policy_exception",
        "an exception to the rules",
        "leadership",
        """
        exception; exceptions; make an exception; waive; waived; waiver; waiving; policy says;
        policy says no; contract says no; rules say; against policy; against standing policy;
        standing policy; standard terms; their own; own terms; order form; early termination;
        early exit; exit fee; let out; backdat*; keep _ pricing; deviation; bespoke;
        custom terms; liability cap; escrow; permission; white label; uncapped; unlimited;
        payment terms; net 90; 90 day; extension; extend; credits
        """,
    ),
    signal(
        "not_ours_to_decide",
        "a decision above support",
        "leadership",
        """
        not ours to decide; above my; above my limit; above my pay; beyond my pay;
        beyond my limit; not allowed to; i am not allowed; not mine to; cant promise;
        no mandate; hold no mandate; who decides; who can decide; someone has to decide;
        somebody has to decide; needs a decision; need a decision; need one;
        one person to decide; decide; decides; decision; decision by; yes or no;
        somebody to pick; to pick; who signs; sign off; signoff; approval from; who answers;
        who replies; who owns; who calls; ceo wants; mine to; nobody on the desk; my pay grade;
        pls advise; should answer this; who rules; pay him off or not; in charge
        """,
    ),
    signal(
        "departments_disagree",
        "departments have to agree",
        "leadership",
        """
        says no; says yes; sales says; finance says; legal says; legal says no; sales wants;
        finance wants; product says; csm says; sales and; finance and; account manager;
        account team; account managers; csm; sales rep; sales; finance; customer success;
        cross functional; two departments; departments; comms; comms and legal; procurement
        """,
    ),
    signal(
        "promise_broken",
        "a promise of ours is broken",
        "high leadership",
        """
        promised; promises; promised in writing; was promised; were promised; we promised;
        verbally promised; told them in writing; weve told; broken date; missed date;
        missed deadline; next sprint; committed; commitment; sold as; was sold; sales promised;
        rep promised; said yes; would be live; would be covered; delayed; slipped;
        never called back; nobody called; nobody rang; nobody answered; no callback;
        cancelled by; third account manager; csm quit; csm left; no csm; vacant; ignored by us;
        promise; in writing; we told; sold
        """,
    ),
    signal(
        "anger",
        "the customer is angry",
        "leadership",
        """
        furious; livid; angry; unhappy; fed up; disappointed; upset; rude; lost trust;
        losing trust; out of patience; fuming; outraged; very frustrated; frustrated
        """,
    ),
    signal(
        "compared_notes",
        "customers act together",
        "critical leadership",
        """
        compared notes; jointly; joint letter; joint; together; each other;
        talking to each other; both threaten; both refuse; two of our; three of our;
        four of our; five of our; user group; association; consortium; network; between them;
        collectively; petition; open letter
        """,
    ),
    signal(
        "after_incident",
        "the aftermath of an incident",
        "leadership",
        """
        technically resolved; the fix went live; fixed already; incident itself;
        after the outage; after saturdays; after sundays; last weeks outage;
        last weeks incident; outage; post mortem; postmortem; incident report;
        root cause report; rca; the incident; lessons; that week; over the outage;
        about the outage; from the outage; apologis*; apologiz*
        """,
    ),
)
