"""Signs that support can finish it: the reasons behind the advice to keep it."""

from bot.triage.signal import signal

HANDLE = (
    signal(
        "asks_how",
        "it asks how to do something",
        "l2 medium support",
        """
        how to; how do; how does; how can; how do i; how do we; how do you; how would;
        how should; how could; how is; how are; how it; how ?; how exactly; know how; asks how;
        ask how; wants to know how; asking how; possible ?; q; not sure how; doesnt know;
        dont know how; dont know where; please help; howto; need stpes; steps to; need steps;
        help with
        """,
    ),
    signal(
        "asks_about",
        "it is a question",
        "medium support",
        """
        wants to know; want to know; would like to know; wonders; wondering; asks why;
        asks what; asks which; asks for help; question; quick q; question about;
        difference between; needs to know; what does; what do; what is; what are; explain;
        explained
        """,
    ),
    signal(
        "asks_whether",
        "it asks whether something is possible",
        "support",
        """
        is it possible; possible ?; can you; can i; can they; can we; can he; can she; can one;
        is there a way; is there any; is there an; is there a; does it; does that; does the;
        do we; do i; do they; is it normal; is it okay; asks if; asks whether; can this be;
        could i; could they
        """,
    ),
    signal(
        "asks_where",
        "it asks where something is",
        "l2 medium support",
        """
        where is; where are; where do; where does; where to; where can; wheres; where it;
        where the; where they; where she; where he; know where; which button; which setting;
        which tab; which menu; which page; which ports; which plan; which one;
        cant find the button|setting|menu|page|option; cant find how|where;
        cannot find how|where; not sure where; where in
        """,
    ),
    signal(
        "documented",
        "it is documented",
        "support",
        """
        documented; docs; the docs; documentation; kb; kb #; article; articles; help article;
        help center; help centre; help page; user guide; admin guide; manual; faq; readme;
        runbook; our page; page has; page explains; page lists; limits page; trust page; wizard;
        checklist; install sheet; handbook; tutorial; video; release note*; the notes;
        published; known issue; known false; known setting; known; recommends; recommended;
        covers it; covers this; explained in; explains; described; describes; standard notice;
        standard procedure; template page; reference page; snippet; walkthrough; appendix;
        compat*; chapter
        """,
    ),
    signal(
        "pages",
        "a page or note on it",
        "support",
        """
        page; doc; note; notes; standard; picture; sheet; section; covers; covered; screenshots;
        matrix; guide; known
        """,
    ),
    signal(
        "sending_it",
        "support is already helping",
        "support",
        """
        send link; send the; send her; send him; sending; sent him; sent her; sent it; sent the;
        sent them; ive sent; i sent; ill send; i will send; pasting; paste it; point them;
        pointed; just send; just need*; will walk; walking; walk them; walk him; walk her;
        walk through; ill walk; walk the; talk through; talking through; on the phone with;
        showed; show her; show him; show them; shown; ill show; told them; i told; i explained;
        explain to; ill reply; reply to; replying; replying to; ill answer; he confirmed;
        she confirmed; confirmed it loads; solved; solved it; sorted; cured; done that;
        i can see it; can do that; can do it; can fix; admin can; he can; she can; themselves;
        own admin; switched her; switched back; cleared the; once i; a short; short call;
        10 minutes; ten minutes; 20 mins; two clicks; one click; three clicks; minutes and;
        hand holding; gentle; reassure; comfort; thank you; thanked; hes happy; shes happy;
        laughed
        """,
    ),
    signal(
        "with_the_person",
        "support is with the person",
        "support",
        """
        her; him; himself; herself; hes; shes; on the phone; on the line; on a call; with her;
        with him; screen share; told him; told her; showed her; showed him; his; he; she
        """,
    ),
    signal(
        "a_setting",
        "it is a setting",
        "support",
        """
        settings; setting; settings page; toggled off; toggle was off; a toggle; switch;
        switch is; switched off; switch it; ticking; checked box; preference*; option is;
        option in; off by default; on by default; default is; its off; was set; left on;
        config*; setup; set up; enable; enabled; disable; template; appearance; submitted;
        sandbox; test company; demo data*; sample data; demo mode; bookmark; admin >; reports >;
        more >; under team; under display; under billing; billing >; tools >; under history;
        publish; published to
        """,
    ),
    signal(
        "menu_path",
        "a path through the menus",
        "support",
        """
        >; settings >; under settings; in settings; menu; tab; second tab; the tab; button;
        theres a button; the button; slider; dropdown; drop down; wizard; toggle; toggles; tick;
        ticked; untick; tick box; checkbox; check box; click; clicks; right click; long press;
        set to; was off; is off; was on
        """,
    ),
    signal(
        "plan_limits",
        "a limit of their plan",
        "support",
        """
        plan; starter plan; basic plan; free plan; tier; starter; quota; limit; limit is; max;
        minimum; trial; trial ends; published limit; pricing page; allowance
        """,
    ),
    signal(
        "filters_views",
        "a filter or view",
        "support",
        """
        filter; filter was; filter on; filters; saved view; default view; archived; archive;
        draft; drafts; inactive; hidden; sort order; date range; column; wrong period; trash;
        bin; recycle bin; restore button
        """,
    ),
    signal(
        "roles_rights",
        "a role or right to be granted",
        "support",
        """
        role; roles; permission; permissions; her role; his role; needs the; has the;
        viewer role; finance role; editor; owner role; manager role; admin role; upgrade;
        own admin; admin can; owner can; allow list; allowlist; allow listing; whitelist
        """,
    ),
    signal(
        "their_mistake",
        "the cause is on the customer's side",
        "support",
        """
        turns out; it turned out; turned out; nvm; never mind; typo; mistyped; typed as;
        typed in; wrong format; wrong file; wrong date; wrong year; wrong tenant; wrong company;
        wrong account; wrong template; wrong box; wrong key; wrong url; wrong tag; saved as;
        saved with; semicolon*; excel for mac; old app; unsupported; nothing was; they picked;
        he picked; she picked; they renamed; they changed; they send; they sent; they set;
        he set; she set; somebody had; somebody set; user error; no fault; chosen; selected;
        had selected; left at; forgot; forgotten; nobody uploaded; wasnt published;
        not verified; isnt verified; isnt ticked; expired card; trial; trial ends; ran out;
        used up; quota exceeded; retired; its just; its only; ordinary crawler; pasted; typed;
        means; was left; left on quarterly
        """,
    ),
    signal(
        "expected_result",
        "it is as it should be",
        "support",
        """
        expected; is correct; this is correct; correct behaviour; working as; its normal;
        nothing lost; nothing is lost; nothing went out; everything is; everything is there;
        is there; all present; cold start; well known; ordinary; drill; test data; test card;
        test mode; test string; eicar; demo data*; sample data; demo mode; in reality; actually;
        merely; thats it; thats all; nothing more; it means; means; she means; he means
        """,
    ),
    signal(
        "local_environment",
        "their own computer or network",
        "support",
        """
        own proxy; their proxy; corporate proxy; proxy strips; proxy blocks; firewall;
        their firewall; office proxy; spf; dkim; spf record; dkim record; junk; spam;
        spam folder; caps lock; browser cache; hard refresh; bookmarked; cookies; printer;
        out of paper; paper jam; battery; unplugged; offline printer; printer offline;
        antivirus; zoom; zoomed; pop up blocker; popup; extension; ad blocker; adblock*;
        old version; outdated; windows 7; internet explorer; supported list; not updated
        """,
    ),
    signal(
        "solved_before",
        "support solved the same before",
        "support",
        """
        same question; same query; same as last; same thing was; same fix; same article;
        same answer; identical answer; gave the identical; gave the same; gave two;
        done that a thousand; thousand times; solved # of; solved last; solved before;
        like last time; as last; last time; last yr; again same; every year; usual answer;
        usual fix; usual steps; we have had this; as always; common; classic; agents fixed it;
        fixed it for them; known trick; second time this; came from; other publishers;
        other shop; another shop; another club; another customer got; colleague did
        """,
    ),
    signal(
        "small_help",
        "a small request",
        "medium support",
        """
        new admin; new user; new customer; newly; freshly; just started; trainee; intern;
        volunteer; secretary; teacher; clerk; office manager; owner of a small; bookkeeper;
        receptionist; assistant; librarian; coordinator; grandmother; add a user; add user;
        invite; reset password; forgot; change the logo; change email; rename; merge two;
        merge duplicate; export to csv; download; where invoice; invoice pdf; as pdf; reissue;
        re issue; re issued; vat number; po number; billing contact; address change; time zone;
        avatar; code sample; second pair; would like; theyd like; shed like; hed like;
        appreciate; a hand; nicely; please; pls; thanks; hello; hi; hallo; greetings; kindly;
        curious; nervous; confused; wants it; if it can
        """,
    ),
    signal(
        "question_mark",
        "a question mark",
        "",
        """
        ?
        """,
    ),
)
