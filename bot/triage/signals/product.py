"""Signs of a gap or a decision in the design: what product decides on."""

from bot.triage.signal import signal

PRODUCT = (
    signal(
        "by_design",
        "it works as designed",
        "product",
        """
        by design; on purpose; as designed; as intended; works as specified; as specified;
        as specced; as spec*; as documented; behaves as; intended behaviour; intended behavior;
        intended; works as; is intended; deliberate*; spec says; per spec; specd that way;
        the spec; spec; thats how; how it was built; how it works; how its made; how its built;
        was built that way; built that way; built like; designed; design decision; design;
        design choice; our choice; considered; was drawn; were drawn; not a bug; not a defect;
        not a fault; no bug; no defect; isnt a bug; nothing is broken; nothing broken;
        nothings broken; nothing is failing; nothing to fix; isnt broken; meant it; meant to;
        small thinking; documented limit*; known limitation; the manual says; docs say;
        says so in; limitation; out of the box; model allows; assumes; hard limit;
        never malfunction*; malfunction
        """,
    ),
    signal(
        "missing_feature",
        "missing feature",
        "product",
        """
        no way to; no way of; no option; no setting; no switch; no support for; no bulk;
        no undo; no export; no offline; no pause; no filter; there is no; theres no; there isnt;
        has no; have no; we have no; doesnt exist; does not exist; dont exist; not possible;
        isnt possible; impossible; not supported; unsupported; isnt supported; doesnt support;
        dont support; does not support; do not support; not available; isnt available;
        we dont offer; we dont have; we never built; never built; not planned;
        isnt in the product; not in the product; we offer neither; no terraform
        """,
    ),
    signal(
        "cant_be",
        "it cannot be done in the product",
        "product",
        """
        cant be; cannot be; per; always; never
        """,
    ),
    signal(
        "feature_named",
        "a feature is asked for",
        "product",
        """
        missing feature; missing _ feature; missing _ option; feature gap; feature request*;
        features; feature; lacks; lack of; lacking; wish list; wishlist; nice to have;
        missing support; missing _ support; enhancement
        """,
    ),
    signal(
        "limits",
        "the product allows no more",
        "product",
        """
        can only; only one; only supports; only allows; allows only; permits; just one;
        a single; single; one per; per org; per account; is per; max; maxes out; limited to;
        up to; all or nothing; hard limit;
        cant be changed|edited|split|shared|hidden|turned|reassigned|moved|set;
        cannot be changed|edited|split|shared|hidden|turned|reassigned|moved|set
        """,
    ),
    signal(
        "wanted",
        "a wish for the product",
        "product",
        """
        would like an option; want an option; would want; want to be able; wants to be able;
        would love; theyd like; theyd love; theyd want; wants us to; wants _ in the product;
        ask for; asking for; keeps asking; keep asking; asked for; give them a date;
        when we will; considering; toggle; configurable; customis*; customiz*; editable;
        should be able; ought to; could we have; can we have; pls can; please can; wants finer;
        one or the other; competing; two customers want; the opposite; contradict*;
        on the other hand; both ways; says too; owner of; asks for an option; wants an option;
        as an option; opposite defaults; wants _ as a; customer wants; customers want;
        would like to have
        """,
    ),
    signal(
        "roadmap",
        "the roadmap",
        "product",
        """
        roadmap; on the roadmap; upvote*; voted; wants a date; will it ever; will ever;
        is it planned; planned for; product team; product manager; from product;
        feature request*; whoever owns; product decision; rethink; rethought; redesign
        """,
    ),
    signal(
        "workflow",
        "their way of working doesn't fit",
        "product",
        """
        workflow*; by hand; manually; retype; retypes; retyping; re enter; re type; re key;
        rekey*; copy paste*; in a spreadsheet; spreadsheet*; excel; one by one; each time;
        every single; clicks; click ops; # clicks; # screens; # steps; workaround is; they type;
        typing; fake; trick; pretend; log out and; screenshots; sticky notes; hours a week;
        minutes each; minutes per; days a month; hours a month; extra work; doesnt fit;
        does not fit; makes no sense for; annoy*; complain*
        """,
    ),
    signal(
        "users_dislike",
        "people dislike how it works",
        "medium product",
        """
        useless for; unusable for; useless; unusable; hate; hates; dislike; grumbl*; moan*;
        revolt; unhappy with; confus*; mis click; feedback; survey; clumsy; tedious; cumbersome;
        awkward; painful; too many clicks
        """,
    ),
    signal(
        "rules_of_theirs",
        "their rules ask for more than we offer",
        "high product",
        """
        by law; new law; regulation*; legally; statutory; local rules; union rules; their rules;
        policy requires; forbidden; not allowed to; multi; offline; offline mode; currency;
        currencies
        """,
    ),
    signal(
        "accessibility",
        "accessibility or language",
        "product",
        """
        language*; arabic; japanese; rtl; right to left; accessib*; colour blind; color blind;
        screen reader; wcag; locale; hectares; metric; translated; translation
        """,
    ),
    signal(
        "approval_rules",
        "approvals and roles in their way of working",
        "product",
        """
        approval chain; approval; approvals; approver; approvers; two person; four eyes;
        two separate; per country; per site; per branch; sign off by; delegate*; mandatory;
        required field
        """,
    ),
    signal(
        "rollout_stopped",
        "a roll-out waits for it",
        "high product",
        """
        rollout; roll out; rollout is stopped; rollout halted; roll out halted; onboarding;
        onboard; cant onboard; adoption; pilot; go live; cant go live; wont roll out;
        stopped using; cant use; wont use; refuse to use; switched it off; switched off;
        turned it off; deal breaker; dealbreaker; blocker for; kickoff; evaluation;
        competitor has; competitors; other tools; launch; cant launch; move over; migrate to us;
        holding off; parked; paused
        """,
    ),
    signal(
        "asked_often",
        "asked for repeatedly",
        "product",
        """
        third customer; fourth customer; fifth customer; third group; fifth account;
        # customers asked|ask|want; several customers ask|want|asked; keeps coming up;
        year of asking; 4th; asked since; asked this; raised it; raise it; have asked;
        asked again; every quarter; many customers; several accounts; same request; # firms;
        # labs; # clubs; another customer; been asking
        """,
    ),
    signal(
        "removed_feature",
        "a feature was removed or moved",
        "product",
        """
        removed in; was removed; you removed; we removed; deprecated; sunset*; end of life;
        we dropped; took away; took out; moved under; moved to; new layout; new nav*;
        new design; new ui; redesign*; old layout; bring back; back the old; new default;
        changed the default; new pricing page; new dashboard
        """,
    ),
)
