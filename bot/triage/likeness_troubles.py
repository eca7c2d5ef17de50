"""What goes wrong, or should happen and doesn't: words that mean much the same, under one name.

Written and broadened as `likeness_things` was.
A hyphen joins words that stand side by side: "sign-in" is also "sign in", and the last of
them may be bent. A word may belong to several names.
"""

#: What goes wrong, said outright.
TROUBLES = {
    "error": """
        error errors exception internal-server 5xx 500s 500 502 503 504 bad-gateway traceback
        something-went throws oops unexpected crash-report stack-trace fatal uncaught unhandled
        501 505 520 521 522 524 500er whoops oopsie stacktrace cryptic failure-message
        fault-message red-banner red-message red-box red-bar red-warning warning-triangle
        null-pointer undefined-is gateway-timeout service-unavailable went-wrong goes-wrong
        gone-wrong something-broke uh-oh problem-occurred fault-occurred unknown-fault
        an-issue-occurred threw-a threw-an spits-out spat-out spitting-out comes-up-with
        please-try-again try-again-later try-later contact-your-administrator
        contact-administrator dump-of red-text failed-with fails-with""",
    "refused": """
        refused refuses refuse rejected rejects reject denied deny denies forbidden 401 403
        unauthorised unauthorized invalid blocked blocks greyed-out grayed-out declined declines
        decline disallowed turned-away already-used not-possible cant-take cant-pay not-accepted
        turned-down wont-take no-longer-accepted bounced unaccepted not-valid isnt-valid
        not-authorised rejection refusal denial rebuffed spurned prohibited forbidding
        impermissible vetoed unauthorisedly ineligible unacceptable unrecognised unrecognized
        inadmissible 405 422 407 unvalid knocked-back knock-back knocks-back knocked-down
        bars-us not-allowed isnt-allowed arent-allowed wasnt-allowed not-permitted
        isnt-permitted no-permission no-access insufficient-permission insufficient-rights
        insufficient-privileges missing-permission missing-rights lacks-permission
        not-authorized not-eligible isnt-eligible wont-accept doesnt-accept dont-accept
        didnt-accept never-accepts wont-let doesnt-let didnt-let wont-allow doesnt-allow
        not-letting isnt-letting isnt-accepting wont-have-it wont-go-through didnt-go-through
        doesnt-go-through wouldnt-go-through not-going-through do-not-honour do-not-honor
        turns-away turns-down turning-away turning-down turn-away turn-down says-no told-no
        shut-out shuts-out not-recognised not-recognized isnt-recognised isnt-recognized
        already-taken already-exists already-in-use already-registered already-redeemed
        in-use-already unknown-user cant-proceed cannot-proceed cant-continue unable-to-proceed
        grey-out inactive-button button-disabled is-disabled validation-error validation-fails
        fails-validation failed-validation non-valid no-entry no-go cant-redeem cannot-redeem
        wont-redeem cant-register wont-validate""",
    "crash": """
        crash crashes crashed crashing closes-itself close-itself shuts-down shut-down quits
        dies force-close force-closes killed segfault oom restarts rebooting reboots crashy
        crashloop dying died quitting ctd bsod sigsegv oomkilled panics panicked anr falls-over
        fell-over falling-over fall-over keels-over keeled-over bombs-out bombed-out bombing-out
        blows-up blew-up conks-out conked-out packs-up packed-up gives-up-ghost closes-by-itself
        closes-on-its closes-unexpectedly closed-unexpectedly closes-immediately
        closes-instantly closes-suddenly closes-again closed-itself closing-itself closes-down
        closing-down closed-down close-down closes-straight shuts-itself shuts-off shut-off
        shutting-down turns-itself-off switches-itself-off goes-down-on exits-itself
        exits-unexpectedly exited-unexpectedly app-exits terminates-unexpectedly
        terminates-itself has-stopped-working stopped-unexpectedly unexpectedly-closed
        force-stop force-stopped kicks-to-desktop back-to-desktop back-to-homescreen
        thrown-to-desktop blue-screen core-dump out-of-memory memory-error aborts-itself
        boot-loop wont-stay-open doesnt-stay-open not-staying-open slams-shut snaps-shut
        shuts-itself-down suddenly-closes""",
    "hang": """
        hang hangs hanging stuck freeze freezes froze frozen spins spinning spinner endless
        endlessly 99 99% stalls stalled wheel forever at-99 sits-at stays-at remains-at spun
        beachball hourglass sandglass eternal infinitely neverending perpetually indefinitely
        hung wedged limbo unresponding deadlock buffering petrified rotating-circle
        turning-circle circle-turns circle-keeps egg-timer sand-clock loading-circle
        loading-icon loading-screen loading-animation loading-bar progress-bar keeps-loading
        keeps-turning keeps-thinking keeps-processing keeps-waiting keeps-rotating keeps-going
        just-loads just-turns just-sits just-sitting just-waits only-loads only-turns
        loads-and-loads loading-and-loading still-loading still-processing always-loading
        never-ending ad-infinitum no-end sits-there sitting-there sat-there sits-on sitting-at
        sat-at stays-on-loading staying-at hangup-at locks-up locked-up locking-up lock-up
        seizes-up seized-up seizing-up goes-round going-round round-in-circles turns-and-turns
        wont-budge doesnt-budge not-budging isnt-budging wont-move-on doesnt-move-on
        doesnt-move-forward no-progress doesnt-progress not-progressing isnt-progressing
        makes-no-progress doesnt-advance never-finishes never-completes never-loads never-stops
        never-resolves not-responding isnt-responding thinking-about-it at-90 at-95 at-98 at-100
        percent-and-stays bogged-down blocked-at ever-and-ever""",
    "loop": """
        loop loops looping round-and again-and-again thrown-back thrown-straight bounces-back
        ping-pong ping-pongs sent-back circle circles back-to-login kicked-back returned-to
        redirected-back redirects-back redirects-me-back too-many-redirects bounced-back
        bouncing-back bounce-back bounced-between bounces-between bounces-me bounces-us
        bounces-them bouncing-between back-and-forth to-and-fro forth-and-back round-and-round
        goes-round-in merry-go-round over-and-over sends-me-back sends-us-back sends-them-back
        throws-me-back throws-us-back throws-them-back throws-back throwing-back throw-back
        kicks-me-back kicks-them-back kicks-us-back kicks-back kicking-back takes-me-back
        takes-us-back takes-them-back brings-me-back brings-them-back puts-me-back
        puts-them-back lands-back landed-back landing-back land-back ends-up-back end-up-back
        ended-up-back ends-back back-at-login back-at-start back-at-square back-on-login
        back-to-start back-to-square square-one starts-over starting-over start-over
        starts-again-from begins-again returns-me-to returned-me returns-us-to returns-to-login
        returns-to-sign back-to-sign asks-again asks-me-again asks-them-again asked-again
        logs-in-again login-page-again login-screen-again login-appears-again same-page-again
        same-screen-again endlessly-redirects redirecting-endlessly keeps-redirecting
        keeps-returning keeps-sending-back cant-get-past cannot-get-past never-get-past
        wont-get-past doesnt-get-past getting-past gets-no-further get-no-further flung-back
        catch-22""",
    "slow": """
        slow slowly slower slowness sluggish crawl crawls crawling lag lags laggy latency
        performance degraded ages p95 p99 snail unresponsive timeout timeouts timed-out
        times-out two-minutes 20-seconds several-minutes half-an-hour minutes-to seconds-to
        long-time very-long too-long slowdown slowish slug sluggishness tortoise turtle treacle
        molasses glacial unbearably creeps creaking plods plodding chugs chugging grinds lagged
        lagginess eternity yonks underperforming throttled bottleneck janky jank stuttering
        overloaded lethargic tardy unhurried langsam lento clunky takes-forever takes-long
        takes-too-long takes-so-long takes-minutes takes-hours takes-an-age takes-donkeys
        takes-a-while takes-half-an takes-several takes-30-seconds takes-40-seconds
        takes-10-seconds takes-15-seconds takes-60-seconds takes-ten-seconds
        takes-thirty-seconds takes-a-minute takes-two-minutes takes-five-minutes
        takes-ten-minutes takes-nearly-a took-forever took-long took-too-long took-so-long
        took-minutes took-hours taking-forever taking-long taking-too-long taking-so-long
        taking-minutes taking-hours take-forever take-long take-too-long take-so-long
        take-minutes take-hours donkeys-years waits-minutes wait-minutes wait-forever
        wait-too-long long-wait longer-than-usual longer-than-before much-longer far-longer
        30-seconds 40-seconds 45-seconds 10-seconds 15-seconds 60-seconds 90-seconds ten-seconds
        fifteen-seconds twenty-seconds thirty-seconds forty-seconds half-a-minute full-minute
        whole-minute over-a-minute one-minute-to three-minutes four-minutes five-minutes
        ten-minutes many-seconds several-seconds make-a-coffee cup-of-coffee cup-of-tea make-tea
        go-make-coffee response-time load-time loading-time page-load performing-badly
        performs-poorly performs-badly heavy-load timing-out sticky-typing delay-when
        delay-between""",
    "down": """
        down outage offline unavailable unreachable dead standstill standing-still collapsed
        disconnected disconnects downtime blackout brownout unreached kaput disconnection
        unconnected econnrefused inaccessible paralysed paralyzed crippled knocked-out
        cant-reach cannot-reach couldnt-reach unable-to-reach not-reachable isnt-reachable
        not-available isnt-available arent-available not-online isnt-online not-up isnt-up
        not-responding-at out-of-service out-of-action off-line conked-out connection-refused
        refused-to-connect no-connection lost-connection cant-connect cannot-connect
        couldnt-connect unable-to-connect wont-connect doesnt-connect connection-error
        connection-failed not-connected isnt-connected dns-error host-not-found site-cant-be
        server-not-found grinds-to-halt ground-to-halt total-failure complete-failure
        completely-out totally-out not-accessible isnt-accessible toes-up belly-up fallen-over
        maintenance-page under-maintenance no-service service-interruption nobody-can-work
        cant-work-at everything-is-off""",
    "absent": """
        missing gone lost vanish vanished vanishes vanishing disappear disappeared disappears
        absent incomplete short-by fewer less gap 404 wiped lacking lacks truncated cut-off
        left-out drops dropped emptied loses lose losing swallowed evaporated disappearing
        stripped without-the hidden nowhere blank empty threw-away throws-away thrown-away
        discards discarded discard hole holes gaps swallows swallow eaten eats removed-by thrown
        misses missed omits omitted skipped skips unlisted gone-from wiped-out invisible absence
        unfindable untraceable untraced awol poof mislaid vanishingly dissolved omission miss
        devoid deprived strips purged unfilled chopped clipped truncation vaporised vaporized
        nada nix zilch disapeared dissapeared dissappeared disappearance unaccounted gobbled
        munched forfeited mysteriously dematerialised depopulated unpopulated not-there
        isnt-there arent-there wasnt-there werent-there no-longer-there no-longer-visible
        no-longer-shown no-longer-listed no-more-there no-sign-of no-trace no-trace-of
        without-trace without-a-trace trace-of to-be-found be-found cant-find cannot-find
        couldnt-find unable-to-find cant-see cannot-see couldnt-see unable-to-see done-a-runner
        into-thin-air thin-air up-in-smoke erased-itself got-erased got-deleted been-deleted
        deleted-itself deleted-by-itself was-deleted were-deleted fell-out falls-out fallen-out
        falls-off fell-off fell-through falls-through fallen-through slipped-through
        slips-through leaves-out leaving-out left-off leaves-off not-complete isnt-complete
        arent-complete not-all only-part only-some only-half only-a-few only-the-first too-few
        short-of cleared-out clears-itself not-filled isnt-filled cuts-off cutting-off chops-off
        clips-off lopped-off cropped-off ends-abruptly not-present isnt-present arent-present
        not-included isnt-included arent-included not-listed isnt-listed arent-listed
        no-entry-for no-record no-record-of no-history no-results zero-results no-hits
        no-matches no-items nothing-shows nothing-there nothing-in-it nothing-inside
        nothing-appears nothing-listed theres-nothing there-is-nothing contains-nothing
        not-populated isnt-populated doesnt-populate dont-populate""",
    "stopped": """
        stopped stop stops ceased silent frozen queued unpaid unsent undelivered stuck-in-queue
        halted paused dried-up since-nothing last-run last-sync stalled dormant idle silence
        dried backlog backlogged undispatched unprocessed unexecuted unsynced flatlined
        gone-quiet went-quiet dead-since dry-up tailed-off petered-out nothing-since none-since
        no-more-since not-since not-since-then no-new no-longer-arrive no-longer-come
        no-longer-sent no-longer-sends no-longer-runs no-longer-running no-longer-works
        no-longer-receive no-longer-get no-longer-delivered no-longer-triggered no-longer-synced
        no-longer-updated no-longer-generated no-longer-created no-longer-processed
        no-longer-imported nothing-arrived-since nothing-came-since nothing-comes-in
        nothing-coming-in nothing-coming-through nothing-comes-through nothing-goes-out
        nothing-going-out nothing-is-sent nothing-gets-sent nothing-has-arrived nothing-has-come
        nothing-came-in nothing-came-through nothing-sent-since nothing-sent-out nothing-runs
        nothing-ran nothing-received none-came none-arrived none-sent not-sent not-sent-out
        not-going-out not-coming-in not-coming-through not-running not-triggered not-firing
        not-processed not-executed not-dispatched not-run-since not-posted not-paid-out
        not-transferred isnt-sent isnt-running isnt-sending isnt-triggered isnt-firing
        isnt-processed isnt-going-out isnt-coming-in isnt-coming-through arent-sent
        arent-running arent-sending arent-triggered arent-firing arent-processed arent-going-out
        arent-coming-in arent-coming-through wasnt-sent wasnt-triggered wasnt-processed
        wasnt-run wasnt-paid werent-sent werent-triggered werent-processed werent-run
        werent-paid hasnt-run hasnt-fired hasnt-synced hasnt-sent havent-run havent-fired
        havent-synced havent-gone-out havent-been-sent didnt-run didnt-fire didnt-trigger
        didnt-send didnt-go-out didnt-kick-off didnt-start doesnt-run doesnt-fire doesnt-trigger
        doesnt-kick-off doesnt-go-out dont-go-out dont-run dont-fire dont-trigger never-ran
        never-runs never-fires never-triggered never-sent never-sends never-went-out
        never-goes-out never-starts never-kicked-off piling-up piles-up piled-up pile-up
        stuck-pending still-pending stays-pending remains-pending pending-since held-up
        not-synced last-one-was last-came last-update last-received dropped-dead ground-to-a
        froze-since switched-itself-off quit-sending quit-working packed-in packed-up gave-up
        given-up not-any-more""",
    "twice": """
        twice double doubled doubles duplicate duplicates duplicated duplicating two-times 2x
        three-times several-times multiple-times identical twofold repeated copies two-identical
        two-captures same-slot two-guests two-families overbooked overbooking sold-twice dupe
        duplication doubly 3x 4x 5x thrice trebled tripled triplicate quadruple multiplied
        repetition repetitive oversold oversells clash collide two-of-each two-of-them
        two-of-the two-emails two-mails two-messages two-invoices two-charges two-payments
        two-orders two-entries two-bookings two-records two-tickets two-rows two-notifications
        two-texts two-receipts two-labels two-debits two-same two-the-same same-mail-again
        same-one-again same-message-again the-same-again 2-times 2-emails 2-invoices 2-charges
        2-payments 3-times 4-times 5-times four-times five-times six-times ten-times
        multiple-charges multiple-emails numerous-times repeatedly-sent re-sent resent-again
        clone-of a-second-time second-time second-charge second-debit extra-charge-for
        more-than-once again-charged charged-two billed-two debited-two debited-again taken-two
        booked-two paid-two not-unique already-charged same-table same-room same-seat
        same-time-slot same-appointment same-spot two-bookings-for two-customers-for
        two-people-for two-patients two-parties bombarded-with instead-of-once""",
    "wrong": """
        wrong wrongly incorrect incorrectly mismatch mismatched off-by inaccurate miscalculated
        miscalculates swapped mixed-up different-from false falsely too-high too-low higher
        lower mistaken bogus nonsense differs differ discrepancy streets-off other-result
        other-street different-number unequal instead instead-of misplaced wrong-place
        wrong-quarter wrong-account wrong-folder wrong-order inverted reversed switched confused
        misfiled misallocated misassigned misdirected booked-in should-be but-is shouldnt-be
        inconsistent contradicts falsified incorrectness erroneous erroneously mistakes inexact
        imprecise improper untrue unbalanced unreconciled deviation deviates disagree
        disagreement discrepant divergent diverges differences contradictory contradiction
        inconsistency muddled screwy wonky dodgy haywire botched bungled wacky skewed
        implausible nonsensical absurd overstated understated inflated deflated misreported
        misstated misread misquoted mispriced miscalculation miscounted misinterpreted
        mislabelled mislabeled misrouted misattributed misdated misspelled misspelt misapplied
        transposed bogusly spurious inaccuracies incorect incorrekt falsch errado error-in
        not-right isnt-right arent-right not-correct isnt-correct arent-correct wasnt-correct
        not-accurate isnt-accurate not-true isnt-true not-quite-right doesnt-match dont-match
        didnt-match not-match isnt-matching does-not-tally doesnt-tally dont-tally doesnt-add-up
        dont-add-up not-adding-up doesnt-agree dont-agree doesnt-correspond dont-correspond
        doesnt-reconcile wont-reconcile wont-balance doesnt-balance dont-balance out-of-balance
        out-by way-off slightly-off totally-off off-the-mark wide-of miles-off miles-out
        a-bit-off not-in-line out-of-line at-odds at-variance mix-up mixes-up mixing-up
        messed-up messes-up screwed-up cocked-up distorted-figures crazy-numbers
        impossible-value makes-no-sense doesnt-make-sense make-no-sense too-little too-few
        more-than-it less-than-it bigger-than smaller-than mis-priced mis-dated mis-applied
        not-the-right not-the-correct not-the-same different-to different-than different-amount
        different-figure different-total different-value different-price different-result
        other-amount other-price other-value another-amount another-price another-value
        should-read should-say should-show should-have-been ought-to-be was-supposed-to
        back-to-front upside-down-values invalid-value""",
    "old": """
        stale outdated yesterdays old-version cached old-figures last-months last-month
        previous-month last-week days-old previous day-before september-hours not-current
        stands-at same-value havent-moved hasnt-moved not-live arent-live isnt-live unchanged
        stuck-at stands-still two-days-old older yesterday-noon obsolete behind frozen staleness
        outdatedly unrefreshed unupdated antiquated ancient superseded archaic antique
        yesteryear unsynced unsynchronised unsynchronized desynced desynchronised out-of-date
        out-of-sync not-updated isnt-updated arent-updated wasnt-updated hasnt-updated
        havent-updated didnt-update doesnt-update dont-update wont-update never-updates
        not-refreshed isnt-refreshed doesnt-refresh dont-refresh wont-refresh hasnt-refreshed
        not-synced-since not-changed hasnt-changed havent-changed doesnt-change dont-change
        didnt-change never-changes same-as-before same-as-yesterday same-as-last same-figures
        same-numbers the-same-since stays-the-same stayed-the-same remains-the-same
        still-the-same old-data old-value old-price old-numbers old-address old-name old-logo
        old-one old-ones old-state old-status old-stock old-content old-text old-picture
        old-photo old-balance old-rate earlier-version earlier-state earlier-data
        historical-value dated-figures yesterday-figures prior-version prior-day prior-month
        hours-old days-old-data day-old week-old weeks-old month-old months-old standing-still
        standstill-at stood-still stuck-on stuck-since stuck-in-the froze-at stays-at
        remains-at-the sits-at-the wont-budge doesnt-budge hasnt-budged havent-budged not-budged
        doesnt-move dont-move not-moving isnt-moving arent-moving not-reflected isnt-reflected
        arent-reflected doesnt-reflect dont-reflect didnt-reflect hasnt-caught not-caught-up
        hasnt-come-through not-real-time not-live-data not-propagated hasnt-propagated
        not-pulled-through not-pulling-through not-carried-over out-of-synch""",
    "zero": """
        zero zeros zeroes nil 0 none flat no-data no-sales reset-to nought naught zilch nada nul
        null flatline nan nothing-counted no-numbers no-figures no-values no-orders no-visitors
        no-traffic no-hours no-points no-stock no-revenue no-turnover no-activity no-records
        no-amount empty-total sold-out-although""",
    "blank": """
        blank white empty white-screen blank-page white-page grey gray black-screen only-logo
        wsod skeleton unpopulated unrendered nothing-on-it nothing-on-screen nothing-displayed
        nothing-renders nothing-loads nothing-visible shows-nothing show-nothing
        displays-nothing see-nothing sees-nothing just-nothing black-page black-window
        black-picture black-image black-video goes-black went-black turns-black stays-black
        all-black dark-screen screen-goes-dark placeholder-boxes only-header only-the-header
        only-the-logo only-the-menu only-menu just-the-logo just-the-header only-background
        only-footer bare-page naked-page no-content content-missing without-content
        doesnt-render not-rendered isnt-rendered""",
    "late": """
        late later delay delayed delays overdue hours-later behind-schedule days-late
        hours-after middle-of lagging-behind postponed in-the-night 3am too-early early lateness
        belated belatedly tardy tardily behindhand unpunctual trickle dawdles dilatory
        prematurely 2am 4am 5am ungodly slipped slippage lag-of time-lag lag-behind past-due
        behind-time not-on-time isnt-on-time not-in-time not-punctual not-promptly
        not-immediately not-instantly not-straight-away not-right-away the-next-day next-morning
        the-following-day following-morning only-the-next only-next-day half-a-day
        after-the-deadline after-the-fact when-its-over only-arrives-after only-arrive-after
        only-comes-after finally-arrived slow-to-arrive slow-in-coming slow-to-come
        takes-hours-to takes-days take-hours take-days took-hours took-days hold-up held-up
        hold-ups earlier-than too-soon before-time ahead-of-time middle-of-night pushed-back""",
    "shifted": """
        hour-late hour-early one-hour 1h sixty-minutes an-hour shifted clocks-changed hour-off
        off-by-one day-off 1hr displaced displacement timezone tz utc gmt bst cest cet dst
        daylight summertime wintertime hour-too-late hour-too-early hour-out hours-off hours-out
        hour-wrong one-hour-off one-hour-early one-hour-late one-hour-out one-hour-later
        one-hour-earlier one-hour-ahead one-hour-behind hour-ahead hour-behind hour-earlier
        hour-later hours-early hours-ahead hours-behind hours-earlier hours-too-early
        hours-too-late two-hours-off two-hours-early two-hours-late 1-hour one-hr 60-minutes
        60-mins minus-one-hour plus-one-hour by-one-hour by-an-hour by-two-hours by-1-hour
        moved-by-one moved-an-hour off-by-an off-by-hours off-by-two out-by-one out-by-an
        by-one-day by-a-day one-day-off one-day-early one-day-late one-day-out one-day-earlier
        one-day-later one-day-too day-early day-out day-earlier day-too-early day-too-late
        day-ahead wrong-day wrong-hour wrong-time wrong-weekday time-zone summer-time
        winter-time clock-change clocks-went clocks-go clock-went clocks-back clocks-forward
        changeover-of time-change time-switch time-difference clock-wrong clock-is-wrong
        clock-off clock-ahead clock-behind clock-drift not-local-time local-time london-time
        american-time us-time jumped-an-hour jumps-an-hour one-row-down one-row-off one-position
        one-line-down""",
    "stranger": """
        other-company other-companies another-company different-company other-client
        another-client another-customer other-customers other-customer somebody-elses
        someone-elses dont-work-there see-other sees-other seeing-other different-tenant
        strangers not-theirs leak leaked exposed wrong-person wrong-patient another-patients
        another-patient other-peoples anothers belongs-to-another another-tenant another-tenants
        another-child another-childs another-person another-persons another-customers
        another-user another-users another-student another-students another-guest another-guests
        another-clients another-companys another-employee another-employees another-member
        another-members another-account another-accounts another-resident another-residents
        another-parent another-parents another-pupil another-pupils another-family
        another-familys another-applicant another-applicants another-candidate
        another-candidates another-donor another-donors another-driver another-drivers
        another-shop another-shops another-store another-stores another-school another-schools
        another-clinic another-clinics another-household another-households another-brand
        another-brands another-firm another-firms another-org another-orgs another-organisation
        another-organisations another-organization another-organizations another-team
        another-teams another-agent another-agents another-insurer another-insurers
        another-partner another-partners another-reseller another-resellers another-seller
        another-sellers other-tenant other-tenants other-patient other-patients other-child
        other-childs other-person other-persons other-user other-users other-student
        other-students other-guest other-guests other-clients other-companys other-employee
        other-employees other-member other-members other-account other-accounts other-resident
        other-residents other-parent other-parents other-pupil other-pupils other-family
        other-familys other-applicant other-applicants other-candidate other-candidates
        other-donor other-donors other-driver other-drivers other-shop other-shops other-store
        other-stores other-school other-schools other-clinic other-clinics other-household
        other-households other-brand other-brands other-firm other-firms other-org other-orgs
        other-organisation other-organisations other-organization other-organizations other-team
        other-teams other-agent other-agents other-insurer other-insurers other-partner
        other-partners other-reseller other-resellers other-seller other-sellers
        different-tenants different-patient different-patients different-child different-childs
        different-person different-persons different-customer different-customers different-user
        different-users different-student different-students different-guest different-guests
        different-client different-clients different-companys different-employee
        different-employees different-member different-members different-account
        different-accounts different-resident different-residents different-parent
        different-parents different-pupil different-pupils different-family different-familys
        different-applicant different-applicants different-candidate different-candidates
        different-donor different-donors different-driver different-drivers different-shop
        different-shops different-store different-stores different-school different-schools
        different-clinic different-clinics different-household different-households
        different-brand different-brands different-firm different-firms different-org
        different-orgs different-organisation different-organisations different-organization
        different-organizations different-team different-teams different-agent different-agents
        different-insurer different-insurers different-partner different-partners
        different-reseller different-resellers different-seller different-sellers wrong-tenant
        wrong-tenants wrong-patients wrong-child wrong-childs wrong-persons wrong-customer
        wrong-customers wrong-user wrong-users wrong-student wrong-students wrong-guest
        wrong-guests wrong-client wrong-clients wrong-company wrong-companys wrong-employee
        wrong-employees wrong-member wrong-members wrong-account wrong-accounts wrong-resident
        wrong-residents wrong-parent wrong-parents wrong-pupil wrong-pupils wrong-family
        wrong-familys wrong-applicant wrong-applicants wrong-candidate wrong-candidates
        wrong-donor wrong-donors wrong-driver wrong-drivers wrong-shop wrong-shops wrong-store
        wrong-stores wrong-school wrong-schools wrong-clinic wrong-clinics wrong-household
        wrong-households wrong-brand wrong-brands wrong-firm wrong-firms wrong-org wrong-orgs
        wrong-organisation wrong-organisations wrong-organization wrong-organizations wrong-team
        wrong-teams wrong-agent wrong-agents wrong-insurer wrong-insurers wrong-partner
        wrong-partners wrong-reseller wrong-resellers wrong-seller wrong-sellers someone-else
        somebody-else stranger not-his not-hers not-ours belonging-to of-other of-another
        of-a-different unfamiliar outsiders leakage disclosed disclosure divulged unknown-person
        unknown-people unknown-name unknown-customer people-we-dont people-i-dont dont-know-them
        dont-know-him dont-know-her never-heard-of nobody-knows-here not-our-customer
        not-our-client not-our-company not-our-data not-our-employee not-our-staff
        not-our-patient not-our-order not-our-invoice none-of-ours not-mine isnt-mine arent-mine
        isnt-ours arent-ours isnt-theirs isnt-hers isnt-his not-his-own not-her-own
        not-their-own not-my-own not-me isnt-me isnt-him someone-elses-data someones-data
        other-peoples-data other-persons-data others-data unrelated-company unrelated-customer
        unrelated-person foreign-data foreign-customer foreign-company foreign-account
        foreign-invoice foreign-orders foreign-names rival-company other-business
        other-businesses other-practice other-hotel other-landlord other-merchant other-vendor
        other-supplier other-workspace other-owner other-subscribers other-passengers
        other-workers other-buyer other-tenants-data different-business different-businesses
        different-practice different-hotel different-landlord different-merchant
        different-vendor different-supplier different-workspace different-owner different-people
        different-worker different-buyer different-passenger wrong-business wrong-practice
        wrong-hotel wrong-merchant wrong-vendor wrong-supplier wrong-workspace wrong-owner
        wrong-people wrong-recipient wrong-colleague wrong-man wrong-woman wrong-worker
        wrong-buyer wrong-landlord wrong-guy wrong-lady wrong-addressee cross-tenant
        cross-account cross-customer cross-company privacy-breach data-breach gdpr-breach
        private-data-of visible-to-others visible-to-everyone visible-to-everybody
        visible-to-all everyone-can-see everybody-can-see anyone-can-see anybody-can-see
        can-see-others sees-all-the see-everyones sees-everyones mixed-with-other logs-in-as""",
    "too_much": """
        can-delete can-erase can-remove could-delete removed-a shouldnt should-not should-only
        without-permission able-to-delete not-supposed all-records all-of-them every-product
        changed-all hit-all instead-of-the overwrote overwritten overwrites overstepped
        overreach overprivileged privileges unrestricted oughtnt unasked clobbered trampled
        too-many-rights too-many-permissions too-much-access more-than-allowed more-rights
        excess-rights full-rights admin-rights-although escalated-rights wide-open can-edit-all
        can-see-all can-see-everything can-see-salaries can-export-all could-remove could-erase
        allows-deleting lets-them-delete lets-anyone lets-everyone anyone-can anybody-can
        everyone-can everybody-can any-user-can any-employee not-meant-to arent-supposed-to
        isnt-supposed-to wasnt-supposed-to werent-supposed-to ought-not should-never
        should-have-no had-no-right have-no-right without-authorisation without-authorization
        without-asking without-being-asked without-consent without-approval-of
        deleted-everything deleted-all deletes-all deletes-everything delete-everything
        erased-all erased-everything wiped-everything wiped-all wipes-all removed-all
        removes-all removes-everything removed-everything cleared-all clears-all
        changed-everything changes-all changes-everything changed-every updated-all updates-all
        updated-every applied-to-all applies-to-all sent-to-all sent-to-everyone
        sent-to-everybody goes-to-all goes-to-everyone went-to-all went-to-everyone
        went-to-everybody instead-of-one instead-of-only instead-of-just written-over wrote-over
        writes-over replaced-all replaces-all replaced-everything mass-deleted mass-changed
        bulk-changed""",
    "still": """
        still still-shows still-found still-active can-still stays-active remains although
        though even-though despite yet-the anyway nevertheless turn-up turns-up keep-their
        keeps-their selectable can-pick can-choose offers-delivery still-selectable pickable
        still-offered no-longer-valid-but bookable not-removed reappear nonetheless
        notwithstanding lingering leaver undeleted undeletable unremovable ghost zombie zombies
        orphan leftover remnant residue purchasable resurfaces even-so all-the-same in-spite
        in-spite-of regardless-of continues-to continue-to continued-to keeps-on kept-on
        keeps-coming keeps-showing keeps-appearing keeps-receiving keeps-sending keeps-charging
        keeps-billing keeps-ringing keeps-working keep-receiving keep-coming keep-appearing
        kept-coming kept-charging still-there still-receives still-appears still-shown
        still-visible still-listed still-displayed still-open still-valid still-charged
        still-billed still-sent still-sends still-comes still-arrive still-running still-runs
        still-see still-sees still-access still-logged still-available still-accessible
        still-exists still-alive still-subscribed still-enabled still-orderable still-online
        still-published still-live still-assigned still-pays still-deducted still-renewed
        still-logs-in still-able still-allowed after-cancelling after-canceling
        after-cancellation after-deleting after-deletion after-removing after-removal
        after-unsubscribing after-deactivating after-deactivation after-leaving after-opting-out
        after-offboarding after-termination after-closing even-after has-left who-left
        left-the-company long-gone no-longer-employed no-longer-works no-longer-with ex-employee
        ex-colleague former-employee former-colleague former-staff cant-get-rid cannot-get-rid
        get-rid-of rid-of wont-go-away doesnt-go-away not-go-away never-goes-away wont-disappear
        doesnt-disappear dont-disappear never-disappears wont-delete doesnt-delete not-deleted
        isnt-deleted wasnt-deleted werent-deleted arent-deleted not-gone isnt-removed
        wasnt-removed arent-removed werent-removed not-deactivated isnt-deactivated not-disabled
        isnt-disabled wasnt-disabled not-cancelled wasnt-cancelled not-switched-off not-revoked
        wasnt-revoked not-unsubscribed not-cleared isnt-cleared hangs-around hanging-around
        hang-around sticks-around sticking-around stays-there stays-on stays-in-the
        stays-visible stays-listed stays-open stays-logged keeps-access has-access-still
        retains-access can-even pops-up-still""",
    "again": """
        again once-more reappears reappeared returned comes-back came-back back-again reoccurs
        reoccurred recurrence anew afresh resurfaced reemerged rearing groundhog regression
        regressed relapsed unfixed recurring-problem repeats-itself repeated-problem
        happening-again happens-again happened-again happen-again back-once once-again yet-again
        all-over-again a-second-time second-time third-time fourth-time nth-time same-again
        same-as-before as-before like-before like-last-time as-last-time like-last-week
        like-last-month as-last-month as-last-week is-back are-back its-back was-back back-after
        come-back coming-back coming-up-again comes-up-again re-emerged re-appears deja-vu
        wasnt-fixed never-fixed wasnt-resolved supposedly-fixed was-fixed had-been-fixed
        been-solved still-not-fixed fixed-before fixed-last had-this-before seen-this-before
        happened-before already-had reported-before here-we-go every-few-weeks every-few-days""",
    "expired": """
        expired expires expire ran-out out-of-date lapsed no-longer-valid expiry expiration
        elapsed invalidated unrenewed unrenewable too-old runs-out run-out has-run-out
        timed-out-link past-its past-validity overdue-certificate outdated-link stale-link
        null-and-void not-valid-anymore not-valid-any not-longer-valid isnt-valid-anymore
        no-more-valid not-anymore-valid no-longer-active no-longer-works no-longer-usable
        no-longer-accepted no-longer-available trial-ended trial-over subscription-ended
        dead-on-arrival ended-yesterday terminated-licence renewal-needed needs-renewing
        not-renewed wasnt-renewed""",
    "garbled": """
        garbage garbled scrambled question-marks mojibake weird-characters unreadable
        broken-characters hieroglyphs gibberish gobbledygook gobbledegook jumble mumbo cyrillic
        encoding charset utf8 utf16 latin1 ansi unicode ascii umlaut accent diacritics cedilla
        tilde ampersand entities nbsp backslashes diamonds rectangles wingdings dingbats glyphs
        hieroglyphics illegible illegibly indecipherable undecipherable unintelligible
        incomprehensible unreadably mangled munged krumelur buchstabensalat double-dutch
        chinese-characters chinese-letters chinese-signs japanese-characters strange-characters
        strange-symbols strange-signs strange-letters strange-text odd-characters odd-symbols
        funny-characters funny-symbols funny-letters funny-signs weird-symbols weird-signs
        weird-letters weird-text random-characters random-letters random-symbols random-text
        special-characters special-signs special-letters crazy-characters crazy-symbols
        cryptic-characters cryptic-signs wrong-characters wrong-letters character-set iso-8859
        code-page html-tags html-code raw-html raw-code amp-amp escape-characters curly-brackets
        placeholders-visible little-squares small-squares boxes-instead little-boxes small-boxes
        empty-boxes not-readable isnt-readable arent-readable not-legible corrupted-text
        corrupted-characters corrupt-characters mashed-up mucked-up messed-up-letters
        messed-up-characters letter-salad word-salad alphabet-soup letter-soup letters-mixed
        broken-letters broken-text distorted-text e-acute""",
    "size": """
        small tiny smaller half-size shrunk shrinks large huge oversized cropped cut-at scaled
        magnified microscopic minuscule miniscule teeny titchy itsy enormous gigantic outsized
        undersized gargantuan enlarge shrank shrunken downsized resized rescaled downscaled
        upscaled a4 a5 a6 wider narrower thinner squashed squeezed squished stretched elongated
        flattened crop spilling overflows minute-letters postage-stamp stamp-sized
        thumbnail-sized over-sized blown-up blows-up-to reduced-size zoomed-in zoomed-out
        wrong-size wrong-dimensions wrong-paper paper-size page-size font-size letter-format
        half-the-size half-page quarter-page doubled-in-size twice-the-size twice-as-big
        cut-off-at cut-off-edge edge-cut edges-cut cuts-the-edge right-edge left-edge
        bottom-edge runs-off runs-off-the off-the-page off-the-edge off-the-label
        beyond-the-edge over-the-edge over-the-margin outside-the-margin margins-cut doesnt-fit
        dont-fit not-fit wont-fit not-fitting isnt-fitting""",
    "looks": """
        ugly misaligned overlaps overlap covers covering crooked rotated sideways upside
        turned-on unsightly hideous layout wonky cockeyed askew lopsided slanted tilted
        crookedly misalignment unaligned overlapped overlay overlaid superimposed obscures
        concealed obstructs headfirst mirrored flipped orientation formatting unformatted
        styling unstyled css discoloured discolored pixelated pixellated blurred blurry blur
        fuzzy grainy unsharp faded faint contrast shoved scattered skew-whiff not-aligned
        isnt-aligned arent-aligned out-of-alignment off-centre off-center not-centred
        not-centered hides-behind hidden-behind masks-the sits-over sitting-over lies-over
        lies-over-the in-the-way gets-in-the blocks-the-view run-together squashed-together
        lying-on-its on-its-side on-its-head on-their-side standing-on-head back-to-front
        inverted-image 90-degrees 180-degrees quarter-turn landscape-instead portrait-instead
        turned-round turned-around wrong-way-round wrong-way-up looks-terrible looks-awful
        looks-weird looks-odd looks-strange looks-funny looks-wrong looks-broken looks-messy
        looks-off looks-different out-of-place wrong-font wrong-colour wrong-color colours-wrong
        colors-wrong not-sharp isnt-sharp washed-out squeezed-into fallen-apart falls-apart""",
    "attack": """
        phishing hacked attacker intruder suspicious fraud stolen spoofed malware breach
        ransomware phishy phisher scam scammed scammer conned swindle swindler fraudster
        fraudulent defrauded hacker attack intrusion intruded hijack hijacker takeover
        compromised stole steal theft thief thieves skimmed siphoned embezzled misused abuse
        abuser impersonating impersonation impersonator imposter impostor pretending forged
        forgery counterfeit suspiciously dodgy fishy shady iffy virus viruses trojan spyware
        adware keylogger rootkit backdoor ransom blackmail extortion extorted vulnerability
        exploit xss csrf ddos bruteforce botnet malicious con-artist break-in broke-in
        broken-into break-into taken-over took-over poses-as posed-as fake-email fake-mail
        fake-website fake-site fake-login fake-invoice fake-account fake-order bogus-invoice
        in-our-name unknown-login strange-login unusual-login foreign-login login-from-russia
        login-from-china login-attempts unauthorised-access unauthorized-access
        unauthorised-login unauthorized-login unauthorised-transaction unauthorized-transaction
        unauthorised-payment unauthorized-payment unauthorised-charge unauthorized-charge
        unknown-device unrecognised-login unrecognized-login wasnt-me wasnt-us not-by-us
        wasnt-made-by didnt-make didnt-order never-ordered never-made encrypted-files
        security-hole security-gap security-flaw security-incident brute-force
        credential-stuffing card-testing money-laundering bank-details-changed changed-bank
        new-iban leaked-password password-leak clicked-a-link clicked-on-link""",
    "reverted": """
        revert reverts reverted falls-back fall-back goes-back went-back back-to resets reset
        default forgets forgotten undone unsaved pending-again returns-to reversion resetting
        unticks unchecks undoes undid reverse-itself falling-back fell-back fallen-back
        snaps-back snapped-back snap-back snapping-back springs-back sprang-back spring-back
        jumps-back jumped-back jump-back jumping-back bounces-back-to pings-back flips-back
        flipped-back flip-back flicks-back switches-back switched-back switch-back
        switching-back changes-back changed-back change-back changing-back changes-itself-back
        turns-back turned-back turns-itself-back turns-back-on sets-itself-back sets-back
        sets-itself going-back gone-back go-back goes-back-to goes-back-again rolls-back
        rolled-back roll-back returns-itself restored-to restores-itself factory-settings
        forgot-settings doesnt-remember dont-remember didnt-remember wont-remember
        not-remembered isnt-remembered arent-remembered never-remembers doesnt-keep dont-keep
        didnt-keep wont-keep not-kept isnt-kept doesnt-hold wont-hold doesnt-stick dont-stick
        didnt-stick wont-stick not-sticking isnt-sticking never-sticks doesnt-stay dont-stay
        didnt-stay wont-stay not-staying isnt-staying doesnt-save dont-save didnt-save wont-save
        not-saved isnt-saved arent-saved wasnt-saved werent-saved never-saves cant-save
        cannot-save doesnt-persist dont-persist not-persisted isnt-persisted doesnt-retain
        not-retained isnt-retained not-stored isnt-stored wasnt-stored as-before-again old-again
        old-value-again old-one-again old-setting previous-setting original-value
        original-setting previous-again ticked-again ticks-itself switched-on-again
        switches-itself itself-back by-itself-back overwritten-again wiped-on-reload
        gone-after-reload gone-after-refresh gone-after-saving lost-after-reload after-reload
        after-refresh changes-lost changes-gone lost-changes lost-my-changes settings-lost
        settings-gone loses-settings lost-settings loses-changes loses-its preferences-lost""",
    "broken": """
        fail fails failing failed failure broken broke breaks useless malfunction malfunctions
        nothing-works dead inoperative kaputt unsuccessful breakage bust borked borken knackered
        buggered bricked wrecked ruined fubar snafu munted kaput kapputt caput defunct defect
        defective faulty fault haywire misbehaves misbehaviour misbehavior bug buggy bugged
        glitch glitchy hiccup inoperable inoperational nonworking unusable unuseable unworkable
        doa worthless impaired crippled hopeless shonky ropey botched without-success no-success
        no-luck to-no-avail no-joy out-of-order out-of-action on-the-blink on-the-fritz
        gone-wrong screwed-up cocked-up messed-up acting-up acts-up playing-up plays-up play-up
        hosed-up non-functional non-functioning non-working not-operational not-functional
        isnt-functional not-functioning isnt-functioning arent-functioning doesnt-function
        dont-function not-working isnt-working arent-working wasnt-working werent-working
        doesnt-work dont-work didnt-work wont-work never-works hasnt-worked no-longer-works
        no-longer-functions stopped-working stops-working quit-working ceased-working not-usable
        isnt-usable cant-use cannot-use cant-be-used unable-to-use does-not-work no-work
        no-function packed-in packed-up packs-in packs-up gave-up given-up-the gone-belly
        up-the-spout up-the-swanny gone-west gone-to-pot gone-for-a pear-shaped gone-pear-shaped
        tits-up crapped-out conked-out died-on-us waste-of-time good-for-nothing rubbish-since
        nothing-functions nothing-is-working""",
    "ignored": """
        ignore ignores ignored ignoring no-effect without-effect disregarded bypassed overlooked
        ignorance unheeded heedless neglected unobserved unnoticed sidestepped circumvents
        ineffective ineffectual unapplied unenforced disobeys ignorant-of pays-no-attention
        takes-no-notice no-notice-of no-attention no-regard doesnt-heed passed-over passes-over
        skipped-over skips-over by-passed without-any-effect no-effect-at has-no-effect
        have-no-effect had-no-effect makes-no-difference made-no-difference no-difference
        no-impact no-influence doesnt-take-effect dont-take-effect not-take-effect
        didnt-take-effect not-taking-effect not-effective isnt-effective no-change
        changes-nothing changed-nothing does-nothing did-nothing nothing-changes doesnt-apply
        dont-apply didnt-apply wont-apply not-applied isnt-applied arent-applied wasnt-applied
        werent-applied never-applied doesnt-respect dont-respect not-respected isnt-respected
        arent-respected doesnt-honour doesnt-honor not-honoured not-honored isnt-honoured
        isnt-honored doesnt-obey not-obeyed doesnt-follow not-followed isnt-following
        doesnt-consider not-considered isnt-considered wasnt-considered arent-considered
        not-taken-into taken-into-consideration doesnt-take-into not-observed not-adhered
        doesnt-adhere not-enforced isnt-enforced arent-enforced not-evaluated not-picked-up
        isnt-picked-up not-pick-up doesnt-pick-up not-recognised-as doesnt-care despite-setting
        despite-the-setting despite-the-rule despite-rule regardless-of-setting like-not-set""",
    "uncounted": """
        miscounts leaves-out left-out dont-add doesnt-add not-add miscalculates uncounted
        undercounted overcounted uncredited unrecorded untracked unreflected unposted
        unattributed miscalculation omits under-counted not-counted isnt-counted arent-counted
        wasnt-counted werent-counted doesnt-count dont-count didnt-count never-counted
        not-included isnt-included arent-included wasnt-included werent-included doesnt-include
        dont-include didnt-include isnt-added arent-added wasnt-added werent-added doesnt-add-up
        dont-add-up not-add-up not-adding-up not-summed doesnt-sum dont-sum not-totalled
        not-deducted isnt-deducted wasnt-deducted doesnt-deduct didnt-deduct not-subtracted
        isnt-subtracted not-credited isnt-credited wasnt-credited werent-credited arent-credited
        not-calculated isnt-calculated not-considered isnt-considered not-recorded isnt-recorded
        wasnt-recorded werent-recorded arent-recorded not-tracked isnt-tracked arent-tracked
        wasnt-tracked not-tallied doesnt-tally dont-tally not-reflected-in not-accrued
        isnt-accrued doesnt-accrue not-booked not-posted not-attributed not-taken-into
        misses-some left-off leaves-off leave-out leaving-out omitted-from missed-out misses-out
        skipped-in skips-some forgot-to-count disregards-the ignores-the dropped-from-total
        missing-from-total missing-in-total missing-from-sum not-in-total not-in-sum
        short-by-one short-in-total too-few-counted counts-only counted-only only-counts
        counts-too-few counts-too-little""",
    "interrupted": """
        interrupted interrupts cut-off cuts-off breaks-off broke-off break-off abort aborts
        aborted aborting drops dropped drop disconnects disconnected disconnect thrown-out
        kicked kicks kicked-out logged-out goes-dead hangs-up hung-up ends-after stops-after
        stop-after cancelled-itself terminated halfway mid-way half-way in-the-middle collapses
        out-of-their-session loses-connection connection-lost session-lost timed-out
        interruption disrupted disruption dropouts disconnection booted ejected expelled
        prematurely abruptly partway unfinished econnreset cut-short cuts-short cutting-off
        cutting-out cuts-out cut-out cuts-me-off cuts-us-off cuts-them-off breaking-off
        broken-off breaks-up breaking-up breaks-down broke-down broken-connection
        connection-breaks connection-cuts connection-broken connection-fails-after
        connection-reset connection-closed connection-goes lost-connection loses-the-connection
        losing-connection lose-connection loss-of-connection signal-lost loses-signal
        line-goes-dead line-dead line-went-dead went-dead thrown-off throws-me-out throws-us-out
        throws-them-out throws-out threw-me-out threw-out throwing-out chucked-out chucks-out
        chucks-me-out chucks-them-out flung-out tossed-out logs-out logs-me-out logs-us-out
        logs-them-out logs-her-out logs-him-out logs-everyone-out logs-users-out logged-off
        logs-off signs-out signs-me-out signs-them-out signs-us-out signed-off logs-itself-out
        session-ends session-expires session-times session-timeout session-closed cancels-itself
        cancelled-by-itself canceled-itself cancels-midway canceled-midway ends-early
        ended-early ends-suddenly ends-itself stops-midway stopped-midway stops-in-the stops-mid
        stops-suddenly stopped-suddenly stops-at stopped-after part-way-through mid-call
        mid-upload mid-download mid-session mid-import mid-sync mid-stream mid-sentence
        mid-meeting half-way-through half-done half-finished half-complete half-imported
        half-uploaded incomplete-upload in-the-midst hang-up hangs-up-on hung-up-on after-a-few
        after-few-minutes after-a-minute after-some-minutes after-five-minutes after-ten-minutes
        after-10-minutes after-5-minutes after-30-seconds after-a-while times-out time-out
        broken-pipe unexpectedly-ended""",
    "every_time": """
        every-time each-time every-login each-login every-single every-night every-day each-day
        every-morning each-morning daily nightly repeatedly again-and again-change constantly
        always keeps-asking reconnect reconnects re-authorise re-authorize reauthorise re-enter
        prompted prompts over-and each-page each-week every-week everytime eachtime continually
        continuously continuous continuos perpetually permanently incessant ceaseless nonstop
        repeatly relogin retype reauthenticate reauthentication reauthorization reauthorisation
        reauthorize reconnection nags nagging pesters all-the-time any-time-i any-time-we
        any-time-they each-single every-one-of every-login-again every-sign-in each-sign-in
        every-visit each-visit every-start each-start every-launch each-launch every-opening
        every-page every-click each-click every-call each-call every-order each-order
        every-restart each-restart every-session each-session every-hour every-few-minutes
        every-few-hours every-few-seconds every-few-days every-couple-of every-5-minutes
        every-10-minutes every-15-minutes every-30-minutes every-five-minutes every-ten-minutes
        every-minute every-half-hour every-two-hours every-2-hours every-evening every-weekend
        every-monday every-tuesday every-wednesday every-thursday every-friday each-monday
        each-night each-month every-month every-year every-second-day every-other-day
        weekly-again day-after-day week-after-week month-after-month time-after-time
        time-and-again time-and-time night-after-night again-and-again over-and-over over-again
        again-and-over day-in-day day-in without-end anew-each afresh-each from-new
        keeps-popping keeps-wanting keeps-requesting keeps-logging keeps-signing
        keeps-forgetting keeps-asking-for keeps-demanding keep-having-to keep-having kept-asking
        keeps-making having-to-reenter having-to-log having-to-sign have-to-reenter
        has-to-reenter have-to-redo must-log-in has-to-again have-to-again re-log re-logging
        log-in-again sign-in-again sign-in-anew log-back-in logging-back-in sign-back-in
        type-it-again type-in-again enter-again enter-it-again entered-again entering-again
        re-type re-authenticate re-link repair-device repairing-device asks-every asks-each
        asks-me-every asks-me-again asks-them-again asks-again asked-again asked-every
        asking-again asking-every wants-password-again wants-the-password wants-code-again
        demands-again requests-again pops-up-every pops-up-again popping-up popup-every""",
    "dead_link": """
        leads-nowhere nowhere not-found not-valid invalid broken-link dead-link expired-link
        link-invalid page-not 404 goes-nowhere 410 404er inexistent nonexistent unlinked
        dead-url broken-url wrong-link wrong-url faulty-link defective-link bad-link link-broken
        link-dead links-broken links-dead link-expired link-has-expired link-no-longer
        links-no-longer link-doesnt-work link-not-working link-isnt-working link-wont-open
        link-doesnt-open link-fails link-leads links-lead link-goes link-points
        link-opens-nothing link-does-nothing link-shows old-link outdated-link unknown-page
        page-not-found page-cant-be page-cannot-be page-doesnt-exist page-does-not page-missing
        page-gone page-no-longer page-unavailable page-isnt-available site-not-found
        file-not-found not-found-page not-found-error doesnt-exist does-not-exist
        no-longer-exists not-exist doesnt-exist-anymore no-such-page content-not-found
        resource-not-found object-not-found leads-to-nothing leads-to-nothingness
        leads-into-nothing leads-into-void leads-to-blank leads-to-empty leads-to-error
        leads-to-wrong points-to-nothing points-to-wrong points-to-old into-the-void dead-end
        cul-de-sac cant-open-link cannot-open-link unclickable-link link-not-clickable
        not-a-link""",
    "untranslated": """
        in-english is-english english-buttons untranslated english-words wrong-language
        other-language english-now not-translated mixed-languages mistranslated mistranslation
        translation translate denglish localisation localization unlocalised locale i18n
        still-in-english still-english appears-in-english shown-in-english displayed-in-english
        shows-in-english comes-in-english come-in-english arrives-in-english sent-in-english
        remains-in-english remains-english stays-in-english stays-english only-in-english
        only-english all-in-english all-english everything-in-english suddenly-in-english
        suddenly-english turned-english switched-to-english switches-to-english
        changed-to-english back-to-english reverts-to-english defaults-to-english falls-back-to
        half-in-english half-english partly-in-english partly-english english-text
        english-labels english-version english-mails english-email english-menu english-language
        english-instead mix-of-english mixed-with-english some-english in-german is-german
        in-french is-french in-spanish in-dutch in-italian in-polish in-swedish in-danish
        in-chinese in-portuguese in-turkish german-text french-text german-instead
        french-instead german-words not-in-german not-in-french not-in-english not-in-spanish
        not-in-dutch not-in-polish foreign-language another-language different-language
        incorrect-language language-wrong language-changed language-switched language-mixed
        language-setting mix-of-languages mixture-of-languages language-muddle language-salad
        not-localised not-localized raw-keys label-keys""",
    "spammed": """
        spam junk unwanted bots full-of flooded flood spamming spammer spammy spambot crawlers
        scrapers trolls inundated swamped deluged drowning overrun overwhelmed avalanche barrage
        bombarded bombardment besieged plagued peppered mailbombed clogged clogs unsolicited
        unrequested undesired uninvited viagra casino unwelcome nuisance pestered harassed
        rubbish-entries fake-entries fake-signups fake-registrations fake-leads fake-submissions
        fake-accounts fake-orders fake-reviews bogus-signups bogus-entries bogus-registrations
        bogus-leads nonsense-entries nonsense-submissions gibberish-submissions buried-in
        buried-under snowed-under torrent-of tsunami-of dozens-of-mails loads-of-emails
        too-many-emails too-many-mails too-many-messages too-many-notifications so-many-emails
        so-many-notifications too-many-alerts endless-emails nonstop-emails constant-emails
        email-bomb full-inbox unasked-for not-wanted nobody-wants never-subscribed
        never-signed-up didnt-subscribe didnt-sign-up didnt-ask-for crypto-offers""",
    "sorted": """
        unsorted out-of-order wrong-order random-order jumbled alphabetical order-of sequence-of
        scrambled-order missorted unordered alphabet chronological unchronological numerically
        ascending descending randomised randomized shuffled higgledy haphazard disordered
        disarranged rearranged reshuffled not-sorted isnt-sorted arent-sorted doesnt-sort
        dont-sort wont-sort wrongly-sorted sorted-wrong sorts-wrong sorts-by mis-sorted
        incorrectly-sorted sort-order sorting-order sort-sequence wrong-sequence wrong-sorting
        not-ordered isnt-ordered not-in-order isnt-in-order arent-in-order no-particular-order
        in-no-order out-of-sequence out-of-sort a-to-z z-to-a order-wrong order-mixed
        order-muddled order-changes order-scrambled order-reversed order-is-wrong sequence-wrong
        sequence-mixed reverse-order reversed-order backwards-order in-reverse back-to-front
        oldest-first newest-last newest-first oldest-on-top oldest-at-the newest-at-the
        newest-at-bottom latest-last latest-at-bottom instead-of-newest mixed-order
        mixed-up-order mixed-together topsy-turvy pell-mell muddled-order mess-of
        messed-up-order 1-10-2 10-before-2""",
    "negative": """
        negative minus below-zero minuses overdrawn overdraft deficit below-0 below-nought
        under-zero under-0 beneath-zero less-than-zero less-than-0 less-than-nothing
        smaller-than-zero sub-zero past-zero below-nil in-the-red into-the-red owes-us
        we-owe-them credit-instead-of debit-instead-of wrong-sign opposite-sign reversed-sign
        sign-reversed sign-flipped sign-is-wrong sign-wrong flipped-sign""",
    "overcharged": """
        overcharged overcharges overcharge too-much charged-again billed-again money-again
        charged-21 charged-for undercharged overbilled overpaid overpay overpayment overpriced
        overinvoiced surcharged fleeced shortchanged diddled unjustified unjustly dearer
        underbilled over-charged over-billed over-priced over-invoiced ripped-off rip-off
        stung-for short-changed extra-charge extra-fee extra-fees extra-cost extra-money
        additional-charge additional-fee additional-fees additional-cost hidden-fee hidden-fees
        hidden-cost hidden-charge unexpected-charge unexpected-fee unexpected-fees
        unexplained-charge unexplained-fee unauthorised-charge unauthorized-charge
        mystery-charge wrong-charge wrongly-charged wrongly-billed wrongly-debited
        incorrectly-charged incorrectly-billed charged-wrong charged-incorrectly charged-twice
        charged-double charged-more charged-extra charged-too charged-full charged-the-full
        charged-a-fee charged-despite charged-although charged-even charged-after
        charged-without charged-instead charged-us-for charged-me-for charged-them-for
        charged-vat charged-tax charged-by-mistake charged-two charged-higher charged-both
        charges-too-much charges-more charges-extra charges-full charges-the-full charges-for
        charges-us-for charges-me-for charges-them-for charges-twice charges-vat
        charging-too-much charging-more charging-extra charging-us-for charging-me-for
        charging-them-for charging-full charging-for billed-too-much billed-more billed-extra
        billed-full billed-the-full billed-for billed-despite billed-although billed-after
        billed-twice billed-double billed-higher billed-even billed-instead billing-us-for
        billing-me-for billing-them-for bills-us-for bills-too-much invoiced-too-much
        invoiced-for invoiced-more invoiced-twice invoiced-full invoiced-higher debited-too-much
        debited-more debited-twice debited-for debited-although debited-despite debited-without
        debited-again deducted-too-much deducted-more deducted-twice deducted-again
        deducted-without withdrawn-twice withdrawn-too-much withdrawn-again took-too-much
        took-money took-more-money took-the-money took-payment-twice took-payment-again
        taken-too-much taken-twice taken-more-money taken-money taken-the-money takes-too-much
        takes-money takes-more-money money-taken money-was-taken money-withdrawn money-deducted
        money-debited money-gone-twice money-taken-again money-taken-twice paid-too-much
        pay-too-much paying-too-much pays-too-much paid-more pay-more paying-more too-expensive
        too-dear more-expensive more-than-agreed more-than-quoted more-than-advertised
        more-than-ordered higher-than-agreed higher-than-quoted higher-than-expected
        higher-price higher-bill bill-too-high invoice-too-high price-too-high amount-too-high
        fee-too-high instead-of-free should-be-free without-discount discount-missing
        discount-not-applied full-price full-fee original-price list-price-instead under-charged
        too-cheap""",
    "too_short": """
        too-short too-long too-weak too-strong too-big too-large over-limit over-10 over-25
        exceeds overlong oversize insufficient exceed surpasses megabytes 413 10mb 20mb 25mb 5mb
        2mb 50mb 100mb 4mb 8mb 15mb 30mb too-lengthy too-small too-heavy too-wide
        too-few-characters too-many-characters too-many-letters too-many-digits too-few-digits
        too-complex too-common too-similar to-long to-short to-big to-large to-weak over-length
        over-sized not-long-enough long-enough isnt-long-enough not-strong-enough strong-enough
        not-big-enough not-secure-enough not-complex-enough over-the-limit over-the-maximum
        over-maximum above-the-limit above-maximum above-limit beyond-the-limit beyond-limit
        more-than-allowed larger-than-allowed longer-than-allowed maximum-length maximum-size
        maximum-number max-length max-size max-file max-characters min-length minimum-length
        minimum-characters at-least-8 at-least-6 at-least-10 at-least-12 at-least-eight
        at-least-ten at-least-two only-50-characters only-20-characters only-30-characters
        only-100-characters only-255 255-characters 50-characters 20-characters 30-characters
        100-characters 160-characters 8-characters 10-characters 12-characters 100-chars
        characters-max character-limit characters-allowed characters-limit length-limit
        word-limit file-size size-limit file-limit size-restriction length-restriction
        payload-too-large entity-too-large over-15 over-20 over-30 over-50 over-100 over-200
        over-500 over-1000 above-5 above-10 above-20 above-25 above-50 above-100 larger-than
        bigger-than longer-than shorter-than more-than-20 more-than-25 more-than-30 more-than-50
        more-than-100 more-than-200 more-than-255 more-than-500 more-than-1000 doesnt-fit-in
        not-fit-in wont-fit-in cuts-after-characters""",
    "swallowed": """
        nobody-gets nobody-receives says-sent thank-you but-no never-turn nothing-arrives
        disappears-into leads-lost into-the-void blackhole nirvana ether bermuda astray
        nobody-got nobody-sees nobody-saw nobody-notices nobody-hears nobody-knows-about
        nobody-is-told nobody-informed nobody-notified noone-gets noone-receives noone-got
        noone-sees noone-saw noone-notices never-turns-up never-turned-up never-arrives
        never-reaches never-received never-got never-comes never-came never-shows-up
        never-showed-up never-appeared never-landed never-made-it never-makes-it
        never-get-through never-gets-through never-got-through never-delivered never-saw
        nothing-received nothing-comes nothing-came nothing-turns-up nothing-turned-up
        nothing-lands nothing-reaches nothing-reaches-us nothing-reaches-them nothing-in-inbox
        nothing-in-spam nothing-gets-through nothing-gets-delivered nothing-delivered
        nothing-was-delivered nothing-shows-up but-nothing but-nobody but-none but-noone
        but-not-received but-not-arrived but-they-never but-we-never but-customer-never
        but-it-never yet-nothing yet-nobody and-nothing says-delivered says-submitted
        says-success says-successful says-done says-completed says-saved says-received
        says-thank shows-sent shows-as-sent shows-delivered shows-as-delivered shows-success
        shows-successful shows-submitted marked-sent marked-as-sent marked-as-delivered
        marked-delivered marked-successful marked-as-done status-sent status-delivered
        status-successful status-success status-says-sent status-says-delivered status-is-sent
        status-is-delivered reads-sent listed-as-sent supposedly-sent supposedly-delivered
        supposedly-successful allegedly-sent allegedly-delivered apparently-sent claims-sent
        claims-delivered confirms-sent confirmation-shown success-message message-sent form-sent
        appears-sent logged-as-sent sent-successfully successfully-sent delivered-according
        disappear-into disappeared-into vanish-into vanishes-into vanished-into gets-swallowed
        get-swallowed got-swallowed been-swallowed swallowed-up swallowed-by silently-dropped
        silently-lost silently-discarded silently-ignored silently-fails silently-swallowed
        silently-rejected silently-deleted dropped-silently fails-silently failing-silently
        failed-silently quietly-dropped quietly-fails quietly-discarded black-hole into-thin-air
        in-thin-air into-nothing into-nothingness in-the-void lost-in-transit gets-lost get-lost
        got-lost got-lost-somewhere lost-leads lost-enquiries lost-inquiries lost-messages
        lost-orders messages-lost enquiries-lost inquiries-lost orders-lost mails-lost
        emails-lost dev-null without-a-word without-any-message without-error without-an-error
        no-error-message unread-by-anyone""",
    "flicker": """
        flicker flickers flickering jumps jumping jitter jittery stutter stutters choppy
        distorted echo noise noisy robotic crackle flickery flick flashes blink strobe twitch
        twitchy shakes shaky wobbles wobbly judder juddery jerks jerky hopping staccato choppily
        chops distortion echoey reverb reverberates howling whistling hisses hissy hum humming
        buzz buzzy crackly rustling scratchy scratching tinny muffled underwater dalek metallic
        unintelligible interference artefacts artifacts ghosting desync bounces-around
        bouncing-around skips-frames chopping-up breaks-up breaking-up break-up broken-up
        voice-breaks cuts-in-and in-and-out coming-and-going garbled-voice garbled-audio
        garbled-sound static-on-the popping-sound clicking-sound muddy-sound tin-can
        like-a-robot robot-voice robot-like cant-understand cannot-understand hard-to-understand
        hard-to-hear hardly-understand poor-quality bad-quality poor-audio bad-audio poor-sound
        bad-sound poor-line bad-line terrible-line line-quality call-quality voice-quality
        sound-quality audio-quality video-quality glitchy-video pixelated-video freezing-video
        picture-freezes image-freezes video-freezes packet-loss lip-sync""",
    "recalculated": """
        recalculated recalculates rounding off-by-a-cent short-by recalculation recomputed
        recalced unrounded 1p decimal hundredfold tenfold x100 precision imprecise fraction
        fractional retroactively retrospectively re-calculated calculated-anew cent-off
        cents-off one-cent 1-cent 2-cents two-cents a-few-cents few-cents one-penny a-penny-out
        penny-out pence-out penny-off pennies-off pennies-out a-penny 1-penny one-pence 1-pence
        pence-difference penny-difference cent-difference cents-difference cent-discrepancy 0-01
        by-a-cent by-one-cent by-1-cent by-two-cents by-a-penny by-one-penny by-pennies by-cents
        off-by-cents off-by-pennies out-by-pennies out-by-cents thousands-separator
        comma-instead point-instead dot-instead comma-shifted comma-moved comma-wrong
        hundred-times times-100 factor-100 factor-of-100 factor-10 factor-of-10 ten-times-too
        ten-times-higher changes-afterwards changed-afterwards adjusted-itself adjusts-itself
        amended-itself changes-by-itself cent-too-much cent-too-little cent-missing penny-short
        cent-short""",
    "unlogged": """
        bypass bypassed circumvent circumvented skipped-approval can-be-edited edited-after
        changed-after without-approval circumvention sidestep sidestepped evade dodge loophole
        backdoor outwit unapproved unreviewed unverified unsigned backdated tamper manipulate
        manipulation falsify untraceable untraced undocumented unrecorded by-passed
        work-around-the gets-around get-around getting-around got-around get-round gets-round
        getting-round loop-hole trick-the-system skip-approval skips-approval skipping-approval
        skipped-the-approval skips-the-approval approval-skipped skips-the-check skips-check
        skips-review skips-the-review skipped-review skipped-step skips-a-step without-approving
        without-authorisation without-authorization without-sign-off without-review
        without-a-review without-checks without-a-check without-confirmation
        without-any-approval without-an-approval without-prior-approval without-second-approval
        without-manager-approval without-being-approved without-having-approved without-release
        without-consent without-verification without-verifying without-any-check
        without-permission-from without-audit without-a-trace without-any-trace without-a-log
        without-log without-log-entry without-any-log without-a-record without-any-record
        without-history without-logging without-being-logged without-being-recorded without-2fa
        without-four-eyes without-signature unauthorised-change unauthorized-change unchecked-by
        self-approve self-approval approve-own approves-own approved-own approve-his-own
        approve-her-own approve-their-own approves-his-own approves-her-own approves-their-own
        own-expenses four-eyes four-eye two-person segregation-of-duties can-be-changed
        can-be-altered can-be-amended can-be-modified can-be-deleted can-be-overwritten
        can-be-skipped can-be-reopened could-be-changed could-be-altered could-be-edited
        could-be-modified could-be-deleted still-editable editable-after amended-after
        altered-after modified-after deleted-after edit-after edits-after change-after
        changes-after after-approval after-approving after-sign-off after-signing
        after-signature after-closing-the after-being-approved after-being-signed after-locking
        retroactive-changes back-dated not-logged isnt-logged arent-logged wasnt-logged
        werent-logged doesnt-log not-in-log not-in-audit no-log no-log-entry no-audit
        no-audit-trail no-entry-in no-trail audit-trail audit-log audit-history change-log
        change-history edit-history not-traceable isnt-traceable not-documented not-recorded
        isnt-recorded wasnt-recorded no-record-of no-history-of who-changed-it who-did-it
        who-changed who-deleted""",
    "no_reaction": """
        unresponsive irresponsive nonresponsive unreactive unclickable inert lifeless
        nothing-happens does-nothing did-nothing doing-nothing do-nothing no-reaction
        no-response no-feedback not-react doesnt-react dont-react didnt-react isnt-reacting
        wont-react doesnt-respond dont-respond didnt-respond not-responding isnt-responding
        arent-responding wont-respond non-responsive not-responsive isnt-responsive
        not-clickable isnt-clickable arent-clickable cant-click cannot-click cant-be-clicked
        wont-click not-clicking doesnt-click not-tappable cant-tap cannot-tap cant-press
        cannot-press cant-be-pressed wont-press button-dead dead-button buttons-dead
        button-without-function button-inactive button-does button-doesnt button-wont
        button-isnt buttons-dont click-and-click click-on-it clicking-on-it however-often-i
        tapping-does clicking-does pressing-does tap-and-nothing click-and-nothing
        press-and-nothing clicks-and-nothing like-dead as-if-dead without-reaction
        without-response without-function without-any-reaction zero-reaction zero-response""",
    "corrupt": """
        corrupt corruption trashed unopenable checksum damaged-file broken-file broken-pdf
        broken-zip broken-image broken-attachment defective-file faulty-file bad-file
        bad-archive mangled-file file-broken files-broken file-damaged file-is-broken
        file-is-damaged cant-be-opened cannot-be-opened couldnt-be-opened not-openable
        isnt-openable cant-open-it cannot-open-it cant-open-file cannot-open-file wont-unzip
        cant-unzip cannot-unzip cant-extract invalid-archive invalid-zip invalid-pdf not-a-valid
        not-valid-pdf unsupported-format unknown-format unreadable-file needs-repair
        repair-the-file excel-repair recovered-content excel-complains wants-to-repair 0-bytes
        zero-bytes 0-kb zero-kb""",
    "limit": """
        limit limitation maxed quota exhausted 429 throttled maximum-reached reached-the-maximum
        reached-maximum used-up all-used-up too-many-requests too-many-attempts too-many-tries
        too-many-users too-many-connections too-many-logins storage-full disk-full memory-full
        space-full mailbox-full is-full inbox-full no-space no-more-space no-storage
        out-of-space out-of-storage low-storage not-enough-space not-enough-storage
        insufficient-storage insufficient-space storage-space disk-space no-seats no-more-seats
        no-licences no-licenses no-free-licences no-free-licenses out-of-licences
        out-of-licenses all-seats-taken fair-use""",
    "locked": """
        lockout suspended suspension deactivated deactivation banned bans blacklisted
        blocklisted unlock unblock reactivate reactivation reinstate locked-account
        account-locked account-blocked account-disabled account-closed account-frozen
        account-is-locked account-is-blocked account-was-locked account-was-blocked
        accounts-locked locking-out locks-out locks-me-out locks-us-out locks-them-out
        locked-me-out locked-us-out locked-them-out locked-himself locked-herself locked-myself
        locked-themselves locked-after lock-after locks-after locked-for blocked-after
        blocked-account blocked-user disabled-account disabled-user black-listed frozen-account
        temporarily-locked temporarily-blocked temporarily-disabled permanently-locked
        permanently-blocked shut-out shuts-out cant-get-in cannot-get-in couldnt-get-in
        not-get-in wont-let-in doesnt-let-in no-way-in too-many-attempts too-many-failed
        failed-attempts wrong-attempts three-attempts five-attempts 3-attempts 5-attempts""",
    "sometimes": """
        sometimes occasionally intermittent sporadic sporadically erratic erratically irregular
        patchy spotty flaky flakey flakiness unstable instability temperamental unpredictable
        unpredictably some-times on-occasion from-time-to time-to-time now-and-then
        now-and-again every-now-and every-so-often once-in-a in-a-while in-a-blue
        random-intervals at-random at-times on-and-off off-and-on hit-and-miss hit-or-miss
        touch-and-go inconsistent-behaviour not-always not-every-time not-each-time
        not-consistently not-reliably doesnt-always dont-always isnt-always one-in-three
        one-in-five one-in-ten one-in-four one-out-of 1-in-10 1-in-5 every-second-time
        every-third-time every-third every-other-time every-second-call every-other-call
        every-tenth half-the-time a-few-times several-times-a some-days works-then-doesnt
        comes-and-goes come-and-go coming-and-going in-and-out in-fits-and fits-and-starts
        in-phases""",
    "by_itself": """
        unprompted unbidden spontaneously spontaneous unintended unintentionally inadvertently
        accidentally accidently involuntarily involuntary magically ghostly haunted by-itself
        by-themselves itself-without on-its-own on-their-own of-its-own of-their-own own-accord
        off-its-own own-bat all-by-itself of-itself out-of-nowhere without-touching
        without-doing-anything without-clicking without-any-action without-our-doing
        without-being-touched without-us-doing without-warning without-notice without-a-reason
        without-reason without-any-reason no-reason for-no-reason no-apparent-reason
        nobody-touched nobody-changed nobody-did nobody-asked noone-touched noone-changed
        nobody-clicked nobody-cancelled nobody-ordered nobody-approved nobody-requested
        didnt-touch didnt-change-anything havent-touched havent-changed-anything havent-changed
        hasnt-touched hasnt-changed-anything didnt-do-anything didnt-click didnt-cancel
        didnt-request never-requested never-touched never-cancelled never-changed never-clicked
        self-cancelled self-activated auto-cancelled auto-canceled auto-closed auto-deleted
        auto-renewed automatically-cancelled automatically-canceled automatically-closed
        automatically-deleted automatically-renewed automatically-changed cancels-itself
        cancelled-itself changes-itself changed-itself switches-itself switched-itself
        turns-itself turned-itself activates-itself activated-itself deletes-itself
        closes-itself-again like-magic by-magic mind-of-its""",
    "untrusted": """
        untrusted untrustworthy insecure unsecure unsafe unencrypted cert ssl tls selfsigned
        padlock dangerous deceptive deceives smartscreen gatekeeper quarantine antivirus
        defender kaspersky norton mcafee handshake not-trusted isnt-trusted not-secure
        isnt-secure not-safe isnt-safe not-private isnt-private connection-not-private
        connection-isnt-private not-encrypted isnt-encrypted https-error certificate-error
        certificate-warning certificate-invalid certificate-expired certificate-not
        invalid-certificate expired-certificate self-signed certificate-chain lock-symbol
        security-warning safety-warning browser-warning warns-of warns-about warns-me warns-them
        warns-us warning-page flagged-as unknown-publisher unverified-publisher anti-virus
        virus-scanner virus-warning virus-alert risk-ahead proceed-anyway""",
    "since_update": """
        downgrade since-update since-upgrade since-release since-migration since-migrating
        since-relaunch since-redesign since-changeover since-patch since-switchover
        since-rollout since-deployment since-maintenance since-switching since-version
        since-installing since-the-update since-the-upgrade since-the-release
        since-the-migration since-the-relaunch since-the-redesign since-the-changeover
        since-the-patch since-the-switch since-the-switchover since-the-rollout
        since-the-deployment since-the-maintenance since-the-last since-the-latest since-the-new
        since-the-newest since-the-change since-the-move since-last-update since-last-release
        since-last-upgrade since-latest-update since-latest-release since-new-update
        since-new-version since-new-release since-new-design since-your-update
        since-your-upgrade since-your-release since-your-last since-your-latest
        since-your-maintenance since-your-migration since-yesterdays since-app-update
        since-ios-update after-update after-upgrade after-release after-migration
        after-migrating after-relaunch after-redesign after-changeover after-patch after-rollout
        after-deployment after-maintenance after-installing after-the-update after-the-upgrade
        after-the-release after-the-migration after-the-relaunch after-the-redesign
        after-the-changeover after-the-patch after-the-switch after-the-switchover
        after-the-rollout after-the-deployment after-the-maintenance after-the-last
        after-the-latest after-the-new after-the-newest after-last-update after-last-release
        after-last-upgrade after-latest-update after-latest-release after-new-update
        after-new-version after-new-release after-your-update after-your-upgrade
        after-your-release after-your-last after-your-latest after-your-maintenance
        after-an-update after-an-upgrade after-ios-update after-app-update after-yesterdays
        following-update following-upgrade following-release following-migration
        following-the-update following-the-upgrade following-the-release following-the-migration
        following-the-latest following-the-last following-an-update following-an-upgrade
        update-broke update-has-broken update-killed update-ruined update-destroyed
        upgrade-broke release-broke broke-with broken-by-update new-release latest-release
        last-release latest-update newest-update last-update-broke new-update recent-update
        recent-release recent-upgrade recent-version worked-before worked-until worked-yesterday
        worked-fine worked-perfectly worked-previously used-to-work was-working-before
        was-fine-before was-fine-until fine-before fine-until until-the-update before-the-update
        before-update with-the-update with-new-version with-the-latest with-latest-version
        previously-worked""",
    "confusing": """
        confusing confusingly confusion baffling bewildering puzzling perplexing unclear
        ambiguous ambiguity ambiguously misleading misled misunderstandable misunderstood
        misunderstand vague opaque incomprehensible unintuitive counterintuitive unfriendly
        cumbersome clumsy awkward fiddly longwinded complicated complicatedly convoluted
        overcomplicated not-clear isnt-clear arent-clear obscure-wording not-understandable
        isnt-understandable not-comprehensible not-intuitive isnt-intuitive counter-intuitive
        not-obvious isnt-obvious not-self-explanatory not-user-friendly long-winded
        too-difficult hard-to-find hard-to-use hard-to-see difficult-to-find difficult-to-use
        tricky-to-find dont-understand doesnt-understand didnt-understand not-understand
        cant-figure-out cannot-figure-out couldnt-figure-out cant-work-out cant-make-sense
        head-nor-tail heads-or-tails makes-no-sense none-the-wiser scratching-our-heads
        scratching-my-head no-idea-where no-idea-what no-idea-why poorly-explained not-explained
        badly-worded poorly-worded unhelpful-message""",
    "incompatible": """
        incompatible incompatibility uncompatible compatibility unsupported interferes
        not-compatible isnt-compatible arent-compatible not-supported isnt-supported
        arent-supported no-longer-supported doesnt-support dont-support support-dropped
        drops-support dropped-support end-of-support end-of-life device-not-supported
        browser-not-supported version-not-supported os-not-supported requires-newer requires-ios
        requires-android requires-windows requires-a-newer needs-newer needs-a-newer
        browser-too-old device-too-old phone-too-old too-old-for too-old-version version-too-old
        outdated-browser old-browser old-tablet older-phone older-device older-tablet
        older-iphone older-android older-ipad not-on-older minimum-version minimum-requirement
        system-requirements cant-install cannot-install couldnt-install unable-to-install
        wont-install doesnt-install not-installable installation-fails install-fails
        app-not-available not-available-for doesnt-play-well dont-play-well doesnt-get-along
        clashes-with not-interoperable""",
}

#: What should happen; with a "not" before it, it is a trouble ("not arrive").
EXPECTED = {
    "arrive": """
        arrive arrives arrived arriving reach reaches reached receive receives received
        receiving get gets getting got deliver delivered delivers come comes came coming send
        sends sent sending land lands push pushed pushes through notified notify rings dispatch
        delivery mail email text forward transmit transmitted transmission relay reply replies
        notification alert inform remind ping message inbox incoming inbound outgoing obtain
        receipt receival trickle broadcast beep buzz vibrate brought bring recieve recive
        deliverd arived credited disburse""",
    "show": """
        show shows shown showing appear appears appeared display displayed displays visible find
        finds found see sees seen list lists listed there present exist exists render renders
        visibly viewable view surface emerge pop popped available populate illustrate plot
        plotted reveal preview thumbnail retrievable retrieve locate discover spot spotted trace
        search searchable findable noticeable anywhere apear appeard dissplay diplay disply
        shwon vissible visable highlight expand unfold""",
    "work": """
        work works worked working function functions functioning respond responds responding
        react reacts happen happens run runs ran running do does execute trigger triggers fire
        fires start starts started functional operate operational operable operative perform
        succeed succeeds success successful effect effective behave activate engage kick
        initiate initialise initialize begin began begun boot proceed proceeds progress
        progresses execution reaction response responsive usable useable useful cooperate budge
        clickable tappable invoke doing resume restart respons respnd wrk woking workin
        functionning""",
    "keep": """
        save saves saved saving keep keeps kept stick sticks persist persists remember remembers
        stored store stay stays persistent retain retention memorise memorize preserve maintain
        hold held remain survive endure commit committed cache savable saveable svae savd
        conserve autosave adopt""",
    "open": """
        open opens opened opening load loads loaded loading launch launches start starts enter
        in access connect connects startup boot reload reachable accessible accessing entry
        connection logon preview unlock unzip unzipped decompress decrypt pair linked join dial
        initialise initialize openable openned oppen opend lauch lanch enterable authenticate""",
    "match": """
        match matches matched matching agree agrees add adds equal equals tally tallies sum
        correspond reconcile right correct same totals totalling reconciliation reconciliable
        coincide equalled identical accurate accuracy precise true plausible consistent
        consistency conform concur resemble summed cohere consonant congruent analogous
        correpond corect""",
    "refresh": """
        refresh refreshes refreshed update updates updated updating sync syncs synced syncing
        synchronise change changes changed move moves moved current import imported live moving
        budge changing tick ticks advance increase updation synching synchronisation synchronize
        synchronization reload reflect propagate propagation replicate recalculate recompute
        adapt progress progresses climb rise risen grow grew decrease decrement reduce increment
        catch caught uptodate realtime evolve repopulate replenish restock refresch refeshed
        updatet actualise actualize""",
    "apply": """
        apply applied applies convert converted converts count counted counts calculate
        calculated deducted considered respected honoured taken conversion honor obey heed
        enforce adhere complies implement factor reckoned calculation compute deduction subtract
        discount credit accrue attribute attribution prorate waive effect effective inherit
        aplied acknowledge""",
    "assign": """
        assign assigned assigns routed distributed go-to allocated owned picked assignment
        assignable allocation distribution dispatching delegate attribute link associate map
        mapped categorise categorize classify slotted given assing assinged assgined asign""",
    "allow": """
        let lets allow allowed allows able possible accept accepted accepts permit add delete
        edit remove create click select choose submit send use log login print pay book cancel
        letting permitted permission permissible authorise authorize entitle enable grant
        acceptance acceptable manage proceed proceeds continue checkout finalise finalize
        purchase buy redeem refund withdraw reserve reschedule bookable amend modify alter
        rename upload download attach drag dragging register signup logon subscribe unsubscribe
        cancelling erase editable submitting selectable chosen choosable pick tick untick
        uncheck clickable tapping scroll share invite toggle activate export import merge copy
        reset resetting verify transfer transferring install alow aloud""",
    "end": """
        finish finishes finished end ends ended complete completes completed stop stops closed
        close finalise finalize completion conclude terminate cease stopping quitting exit shut
        shutting halt finnish finsih compleet subside lapses""",
    "remove": """
        removed deleted off deactivated disabled cleared erased switch closed removal deletion
        erasure wipe purge scrub scrubbed expunge eliminate dismiss dismisses discard
        deactivation deactive revoke revocation rescind cancel cancelled cancellation
        unsubscribe unlink unassign unpublish unlist delist hide hidden archive anonymise
        anonymize deregister uninstall detach disconnected disappear vanish gone unblock shut""",
    "hear": """
        hear heard sound audio ring rings hearable audible audibly audibility inaudible loud
        louder noise voice speech dialtone ringtone beep bleep chime ding buzzing rung
        microphone mic mike speaker loudspeaker headset headphone earphone earpiece earbuds
        volume listen jingle unmute acoustic acoustically""",
    "read": """
        read reads scan scans scanned recognise recognised detect detected readable reader
        legible scanner scannable recognize recognition recognisable recognizable detection
        detectable identify identification decode decipher decrypt interpret parse parser ocr
        swipe distinguish recognice reconise""",
}
#: Troubles that people tell apart by the word they happen to take.
KIN = {
    "gone": "absent blank zero reverted dead_link",
    "not shown": "absent blank zero",
    "doesn't come": "stopped swallowed late down",
    "doesn't move": "old stopped hang",
    "doesn't let": "refused dead_link broken error down expired",
    "doesn't do it": "broken error down ignored crash stopped",
    "takes long": "slow hang late",
    "isn't right": "wrong old shifted uncounted overcharged recalculated negative zero",
    "more than once": "twice again every_time spammed",
    "breaks off": "interrupted crash down stopped",
    "too far": "too_much stranger unlogged still",
}
#: The same for what should happen and doesn't.
KIN_OF_EXPECTED = {
    "gone": "show keep",
    "not shown": "show",
    "doesn't come": "arrive hear",
    "doesn't move": "refresh",
    "doesn't let": "allow open work read",
    "doesn't do it": "work apply assign read",
    "takes long": "end",
    "isn't right": "match apply",
    "too far": "remove apply end",
}

#: Troubles that hardly ever are one.
OPPOSITES = (
    ("stopped", "twice"),
    ("not arrive", "twice"),
    ("not work", "wrong"),
    ("not show", "wrong"),
    ("absent", "twice"),
    ("slow", "wrong"),
    ("twice", "zero"),
    ("hang", "wrong"),
    ("crash", "wrong"),
    ("expired", "not arrive"),
)
