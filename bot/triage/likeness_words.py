"""What issues are about, and what goes wrong there: words that mean much the same, under one name.

Written from what the words mean. A hyphen joins two words that stand side by side: "sign-in" is
also "sign in". A word may belong to several.
"""

#: The part of a product, or of a business, that an issue is about.
THINGS = {
    "login": """
        login logins log-in logs-in logging-in logged-in sign-in signs-in signing-in signin
        sign-on signon logon log-on get-in gets-in getting-in enter authenticate authentication
        auth locked-out lock-out session sessions logout logged-out signed-out password
        passwords passphrase credentials kicked-out identity-provider idp""",
    "sso": """
        sso saml saml2 okta idp adfs entra azuread onelogin federation federated oidc oauth
        single-sign identity-provider scim keycloak redirect redirected redirects ping-pong""",
    "password": """
        password passwords passphrase reset-link reset-mail reset-mails password-reset
        forgot-password forgot forgotten""",
    "second_factor": """
        2fa mfa otp totp authenticator two-factor two-step second-factor one-time-code one-time
        passcode verification-code login-code security-code sms-code passkey""",
    "sms": "sms text-message text-messages texts short-message texted phone-number numbers-with",
    "email": """
        email emails mail mails e-mail e-mails inbox mailbox smtp newsletter newsletters mailing
        mailings bounce bounced bounces bouncing spam junk message-to messages-to recipient
        recipients sender""",
    "notice": """
        notification notifications notify notified notifies alert alerts alerted push reminder
        reminders reminded pushes toast bell""",
    "export": """
        export exports exported exporting download downloads downloaded downloading extract
        extracts extraction pulls pull dump""",
    "import": """
        import imports imported importing upload uploads uploaded uploading ingest ingestion
        bulk migrate migrated loaded-in load-in onboard-file""",
    "sheet": """
        csv tsv excel xlsx xls spreadsheet spreadsheets sheet sheets rows row lines columns
        column file-export list""",
    "pdf": """
        pdf pdfs print-out printout printouts document-template rendering-of prints print
        printed printing""",
    "printing": """
        print prints printed printing printer printers label labels sticker stickers barcode
        barcodes receipt-printer zebra thermal""",
    "report": """
        report reports reporting digest digests summary-mail weekly-figures weekly-mail
        monthly-figures statement-of analytics statistics stats insights""",
    "schedule": """
        schedule scheduled schedules scheduler cron nightly recurring-job timed job jobs batch
        overnight run-at""",
    "dashboard": """
        dashboard dashboards chart charts graph graphs widget widgets tile tiles kpi kpis
        overview-page numbers-page figures-page home-page homepage start-page metrics figures
        statistic statistics wall-screen wallboard numbers live-numbers values""",
    "search": """
        search searches searching searched lookup look-up lookups query queries find-anything
        full-text fulltext catalogue catalog results finder filter filters filtering""",
    "api": """
        api apis endpoint endpoints rest graphql sdk integration integrations integrate v1 v2 v3
        request-to requests developer-key api-key rate-limit rate-limits""",
    "webhook": """
        webhook webhooks web-hook web-hooks callback callbacks event-delivery event-callbacks
        payload payloads subscriber-url postback postbacks""",
    "token": """
        token tokens apikey api-key api-keys key-rotated secret bearer certificate certificates
        cert""",
    "invoice": """
        invoice invoices invoiced invoicing bill bills billed billing statement statements
        dunning receipt receipts vat fakture""",
    "charge": """
        charge charged charges charging debit debits debited card cards captures capture
        subscription-fee fee fees paid pay pays payment payments double-payment bank-statement
        off-their-card checkout-payment stripe paypal adyen direct-debit sepa""",
    "payout": """
        payout payouts settlement settlements remittance remittances disbursement disbursements
        sellers merchants merchant seller receive-their-money paid-out pay-out transfer
        transfers wire""",
    "refund": """
        refund refunds refunded refunding money-back reimbursed reimbursement chargeback
        credit-note credit-notes""",
    "payroll": """
        payroll payslip payslips salary salaries wages wage pay-run payrun pay-slip overtime""",
    "tax": "tax taxes vat gst withholding tax-rate tax-rates fiscal",
    "price": """
        price prices priced pricing discount discounts coupon coupons voucher vouchers promo
        promotion rebate tariff quote quotes""",
    "subscription": """
        subscription subscriptions upgrade-plan downgrade seat seats licence licences license
        licenses trial renewal renewals renew tier""",
    "checkout": """
        checkout cart carts basket baskets till tills pos cash-register kasse place-order
        placing-orders""",
    "order": "order orders ordered ordering fulfilment fulfillment purchase purchases reorder",
    "stock": """
        stock stocks inventory inventories oversold oversell oversells quantity quantities
        warehouse-levels sku skus availability article articles items-left stocktake stocktaking
        counted values""",
    "shop_link": "shopify woocommerce magento prestashop store-sync shop-sync webshop amazon ebay",
    "crm_link": """
        salesforce hubspot dynamics pipedrive zoho crm netsuite sap xero quickbooks datev sage
        erp quickbook accounting-connection lexware connection-to connector""",
    "chat_link": "slack teams msteams discord whatsapp telegram",
    "sync": """
        sync syncs synced syncing synchronise synchronised synchronize synchronization
        synchronisation replicate replicated replication refresh mirrored in-step connector
        connection-to""",
    "calendar": """
        calendar calendars appointment appointments booking bookings outlook-calendar
        google-calendar ical slot slots reservation reservations meeting meetings rota shift
        shifts roster""",
    "time_zone": """
        timezone timezones time-zone time-zones dst daylight summer-time winter-time
        clocks-changed clock-change utc gmt hour-late hour-early one-hour sixty-minutes 1h
        hour-off an-hour""",
    "date": """
        date dates day-month american-order mm-dd format-of-dates weekday birthdate
        yesterdays-date""",
    "mobile": """
        mobile app phone phones iphone iphones ipad ipads android ios tablet tablets handset
        handsets app-store apk smartphone smartphones driver-app pixel samsung application""",
    "android": "android apk pixel samsung google-play play-store xiaomi huawei",
    "ios": "ios iphone iphones ipad ipads apple testflight",
    "desktop": "desktop-app windows-app mac macos windows installer electron client-app",
    "browser": "chrome firefox safari edge browser browsers extension plugin add-on incognito",
    "chatbox": """
        chat chats chatbot live-chat bubble support-bubble messenger chat-widget widget-on
        conversation-box""",
    "photo": """
        photo photos picture pictures image images camera thumbnail thumbnails logo avatar
        avatars jpg png""",
    "video": """
        video videos recording recordings stream streams streaming playback player clip clips""",
    "call": """
        call calls calling voip telephony phone-line softphone dial dialing dialling ivr
        extension-number audio line inbound outbound caller callers call-centre call-center
        hotline conversation-in switchboard extension voicemail""",
    "attachment": """
        attachment attachments attach attached attaches file files document documents docs
        upload-of old-documents uploads drawing drawings scan scans uploaded""",
    "storage": "storage disk quota space archive archived folder folders drive bucket",
    "backup": """
        backup backups restore restores restored restoring snapshot snapshots recovery recover
        recovered""",
    "permission": """
        permission permissions role roles right rights access-rights read-only readonly viewer
        viewers admin-rights privileges privilege guest guests editor editors owner-role
        should-only access""",
    "user": """
        user-list users member members invite invites invitation invitations invited deactivate
        deactivated provisioning provisioned colleague colleagues people-list assignee profile
        profiles employees employee seat-list""",
    "dropdown": """
        dropdown drop-down picker select-list autocomplete auto-complete suggestion-list
        choice-list field-of assignee""",
    "form": """
        form forms field fields input inputs checkbox validation signup-form survey surveys
        questionnaire enquiry enquiries submission submissions submit""",
    "editor": """
        editor text-editor rich-text template templates wysiwyg draft drafts paste pasted
        autosave page-builder""",
    "map": """
        map maps gps location locations geo coordinates route routes routing tracking tracker
        position positions address-lookup""",
    "delivery": """
        delivery deliveries shipment shipments shipping parcel parcels carrier carriers courier
        couriers dispatch label-for deliver deliver-then delivering""",
    "workflow": """
        workflow workflows automation automations rule rules trigger triggers triggered
        trigger-rule approval approvals approve approved flow flows""",
    "ticketing": """
        ticket-queue queue queues inbox-view assignment routing-rule macro macros helpdesk""",
    "audit_log": """
        audit audit-log audit-logs audit-trail trail who-changed changed-what history-of
        change-history activity-log changelog logbook version-history""",
    "history": "history versions version-list revisions previous-version",
    "dark": "dark-mode theme themes colour color colours colors font fonts layout css",
    "language": """
        translation translations translated language-setting locale locales german french
        spanish polish portuguese japanese korean arabic umlaut umlauts accents accent encoding
        garbage characters charset utf utf8 apostrophe""",
    "contact": """
        contact contacts lead leads address-book customer-record customer-records duplicates-of
        account-record""",
    "project": "project projects board boards task tasks card-board kanban milestone sprint",
    "comment": """
        comment comments mention mentions note notes reply replies thread threads remarks
        annotation annotations""",
    "sensor": """
        sensor sensors device devices gateway gateways meter meters telemetry reading readings
        firmware thermostat probe controller""",
    "door": """
        door doors lock-door badge badges turnstile gate gates reader readers keycard
        access-card""",
    "sign": "signature signatures esign e-sign signing signed docusign countersign",
    "course": """
        course courses lesson lessons quiz quizzes exam exams grade grades student students
        pupil pupils certificate-of enrolment enrollment webinar webinars attendee attendees
        training trainings academy""",
    "patient": """
        patient patients prescription prescriptions dose doses lab-result lab-results record-of
        referral referrals ward""",
    "tenant": """
        tenant tenants other-company other-companies another-company different-company
        other-client another-client other-customer another-customer other-customers
        somebody-elses someone-elses different-tenant strangers wrong-customer dont-work-there
        other-peoples not-theirs cross-tenant other-brand""",
    "domain": "domain domains dns subdomain cname ssl tls https dkim spf dmarc",
    "cache": "cache cached caching cdn stale",
    "network": """
        cors cross-origin crossorigin blocked-by proxy firewall vpn whitelist allowlist ip-range""",
    "migration": "migration migrating cutover moved-over data-move",
    "deletion": "gdpr-request erasure retention right-to-be",
    "sla": "sla uptime service-level service-credit contractually",
    "leave": """
        churn churning cancel cancellation leave leaving renewal renew renewals competitor
        competitors terminate no-renewal""",
    "kiosk": "kiosk kiosks terminal terminals screen-in display displays signage",
    "score": "score scores scoring points loyalty rewards reward badge-points rank ranking",
    "forecast": """
        forecast forecasts prediction predictions model-score recommendation recommendations ai
        assistant""",
    "currency": """
        currency currencies exchange-rate euro euros dollar dollars yen pounds conversion-rate""",
    "tag": "tag tags category categories custom-field custom-fields attribute attributes",
    "money": """
        invoice invoices bill bills billing charge charged payment payments payout payouts
        refund refunds paid pay money debit debited price prices fee fees salary wages""",
    "message": """
        email emails mail mails sms text-message push notification notifications alert alerts
        reminder reminders code-by message messages digest""",
    "file": """
        file files document documents pdf csv export exports import imports upload uploads
        download attachment attachments spreadsheet""",
    "person": """
        user users member members viewer viewers admin admins employee employees colleague staff
        people seat role""",
    "website": """
        website websites web-site site sites web-page shop storefront portal page pages
        landing-page""",
    "button": "button buttons checkbox toggle menu icon click clicks tab",
    "counter": "counter count counts counted counting quorum tally number-of",
    "access_gate": """
        turnstile turnstiles qr qr-code scan scans scanned scanning scanner scanners barcode""",
    "room": """
        room rooms bed beds table tables desk desks seat-map venue hotel guest guests
        overbooking channel-manager""",
    "period": """
        period periods fiscal-year month-end year-end closing journal journals ledger
        booking-entry posting""",
    "segment": "segment segments translator translators string strings",
    "deal": "deal deals escrow pipeline opportunity opportunities",
    "vehicle": """
        vehicle vehicles fleet truck trucks van vans taxi driver drivers trip trips ride rides""",
    "url": "link links url urls short-link qr deep-link",
    "invitation": """
        invite invites invited inviting invitation invitations join-link onboarding-mail
        welcome-mail activation-mail""",
    "person_left": """
        leaver leavers offboarded offboarding offboard deprovisioning deprovision deprovisioned
        deactivated deactivate ex-employee ex-employees former terminated resigned left-the
        removed-in people-removed staff-keep stay-active account-active""",
    "directory": """
        entra azuread active-directory ldap directory scim okta google-workspace jumpcloud
        provisioning deprovisioning provisioned""",
    "cancelled": """
        cancel cancels cancelled canceled cancelling cancellation cancellations terminated
        termination stop-contract stopped-contract ended-contract unsubscribed unsubscribe
        quit-plan closed-account ended""",
    "renewed": """
        renew renews renewed renewal renewals auto-renew rebilled billed-again charged-again
        money-again prolonged extended another-year""",
    "address": """
        address addresses street streets pin pins postcode postal zip house-number location
        locations coordinates geocode geocoding""",
    "position": """
        gps position positions location locations tracking tracker map maps pin coordinates
        metres whereabouts""",
    "certificate": "certificate certificates cert certs tls ssl handshake https ca-chain keystore",
    "erased": """
        erase erased erasing erasure delete deleted deletes deletion remove removed removal
        purge purged gdpr anonymise anonymised forgotten-right""",
    "sound": """
        sound sounds audio voice hear heard mute muted silent silence volume microphone mic
        speaker noise""",
    "recording": """
        recording recordings recorded record-of video videos lesson-video playback replay
        webinar""",
    "limit": """
        limit limits limited quota quotas throttle throttled throttling throttles 429 too-many
        rate-limit cap capped allowance ceiling far-below calls-a""",
    "menu": """
        menu menus sidebar navigation nav entry entries tab tabs settings setting preferences
        toolbar redesign option options""",
    "cold": """
        fridge fridges freezer freezers temperature temperatures cold cooling probe probes
        logger loggers thermometer heating humidity""",
    "device": """
        device devices sensor sensors probe probes logger loggers gateway gateways meter meters
        reader readers terminal terminals hardware firmware camera cameras tracker beacon fridge
        fridges""",
    "assignment": """
        assign assigns assigned assignment assignments unassigned unowned round-robin distribute
        distributed distribution routing routed dispatching go-to-agent reassigned owner-of""",
    "case": "ticket tickets case cases request requests enquiry enquiries queue queues",
    "signing": """
        sign signs signed unsigned signature signatures esign e-sign countersigned
        contract-signed signer signers pending-signature""",
    "contract": "contract contracts agreement agreements tenancy lease policy policies",
    "bulk": """
        bulk mass batch multi-select selected all-records every-product all-items at-once
        changed-all all-of-them en-masse whole-list""",
    "change": """
        edit edits edited editing change changes changed changing modify modified update-hit
        overwrite overwrote overwritten overwrites altered amended""",
    "product": """
        product products article articles item items catalogue catalog assortment goods listing
        listings sku skus price-list variant variants""",
    "conversation": """
        conversation conversations chat chats transcript transcripts history message-history
        thread threads dialogue dialogues talk inbox correspondence""",
    "booking": """
        book booked booking bookings overbooked overbooking double-booked reservation
        reservations slot slots appointment appointments night nights room rooms pitch pitches
        table-booking seat-booking guest guests""",
    "filter": """
        filter filters filtered filtering period date-range range facet facets narrow narrowed
        criteria sort sorting sorted sorts""",
    "basket": "basket baskets cart carts trolley checkout bag put-in add-to",
    "photo_upload": """
        photo photos picture pictures image images jpg jpeg png screenshot screenshots thumbnail
        thumbnails gallery""",
    "payslip": """
        payslip payslips pay-slip pay-slips wage-slip salary-slip payroll payrun wages wage
        salary salaries""",
    "working_time": """
        hours-on timesheet timesheets clock-in clock-out clocking punch time-tracking attendance
        overtime shift shifts hours-of worked roster rota absence holiday leave-balance vacation
        personnel planner planners plan-of duty timetable""",
    "exam": """
        exam exams test-paper quiz quizzes assessment grade grades mark marks gradebook homework
        assignment-hand essay essays submission submissions certificate-of online-exam answers
        proctor proctoring invigilator""",
    "survey": """
        survey surveys poll polls vote votes voting ballot ballots questionnaire responses
        response rating ratings feedback nps""",
    "news": """
        article-text news newsletter newsletters post posts blog publish published publishing
        headline cms page-content banner""",
    "medicine": """
        prescription prescriptions dose doses dosage medication drug allergy vaccine vaccination
        lab blood result-of patient patients chart-of ward""",
    "insurance": "claim claims policy policies premium premiums policyholder broker quote coverage",
    "loan": "loan loans mortgage credit interest instalment instalments repayment repayments",
    "bank": """
        bank banks iban account-number statement statements mt940 camt reconciliation reconcile
        transaction transactions ledger sepa""",
    "ledger": """
        ledger journal journals posting postings booking-period fiscal closing month-end
        year-end accounts accounting bookkeeping trial-balance""",
    "donation": "donation donations donor donors gift-aid fundraiser fundraising pledge pledges",
    "membership": """
        member members membership memberships subscription-of club loyalty points-of card-holder""",
    "points": """
        points loyalty reward rewards bonus-points stamp stamps miles voucher vouchers coupon
        coupons gift-card gift-cards discount-code promo promo-code""",
    "queue_number": "waiting-room queue-number turn-number kiosk",
    "parcel": """
        parcel parcels shipment shipments shipping delivery deliveries tracking-number carrier
        courier dispatch consignment label labels return-label""",
    "route": """
        route routes routing navigation stop-order tour tours itinerary driver drivers van vans
        truck trucks""",
    "warehouse": """
        warehouse bin bins shelf shelves picking pick-list picker pallet pallets goods-in
        stocktake""",
    "supplier": "supplier suppliers vendor vendors purchase-order purchase-orders po procurement",
    "machine": """
        machine machines line-stop plc scada press pump pumps valve valves robot conveyor
        production-line""",
    "energy": """
        meter meters kwh tariff tariffs consumption grid solar charging-station charger chargers
        wallbox ev station stations charging-stations car-begin sessions-at plug plugged
        connector cable wallboxes kw""",
    "ticket_event": """
        ticket-scanner admission event events concert venue seat-map entrance visitor visitors
        turnstile""",
    "legal": "matter matters court filing filings case-file bundle disclosure redaction redacted",
    "candidate": """
        candidate candidates applicant applicants cv cvs job-ad vacancy vacancies recruiter
        recruiting hiring""",
    "person_record": """
        person contact contacts candidate candidates customer-record profile profiles name-and
        record-of client-file member-record lead leads""",
    "sim": "sim sims roaming data-plan number-porting porting esim apn",
    "web_address": "url urls link links 404-page redirect redirects slug domain subdomain sitemap",
    "cookie": "cookie cookies consent-banner tracking-pixel tag-manager gtm analytics-tag",
    "font": "font fonts layout css style theme colour color logo branding",
    "translation": """
        translation translations translated language languages locale wording untranslated
        english german french spanish italian polish""",
    "encoding": """
        umlaut umlauts accent accents special-characters charset encoding utf8 utf-8
        question-marks garbage mojibake arabic chinese emoji""",
    "draft": "draft drafts autosave unsaved typed text-box editor form-entry half-written",
    "template": """
        template templates placeholder placeholders merge-field merge-fields letterhead
        boilerplate mail-merge""",
    "reminder": "reminder reminders remind dunning due-notice follow-up-mail nudge",
    "dunning": """
        dunning overdue-notice collection-letter payment-reminder payment-reminders paid-up
        arrears""",
    "approval": """
        approve approved approves approval approvals approver approvers sign-off authorise
        authorisation release-button reject second-approval two-person four-eyes dual-control
        counter-signature release-payment""",
    "automation": """
        automation automations workflow workflows rule rules trigger triggers flow flows zap
        macro macros bot-rule""",
    "field": """
        field fields custom-field custom-fields column columns attribute attributes property-of
        input inputs""",
    "dropdown_list": "dropdown drop-down picker select-box options-list choices autocomplete combo",
    "hierarchy": """
        parent child subsidiary org-chart group-of department departments branch branches
        site-of team-of location-of""",
    "tag_list": "tag tags label-of category categories topic-of folder folders",
    "snapshot": """
        backup backups restore restored snapshot snapshots recovery recover recycle-bin trash
        undelete rollback""",
    "merge": "merge merged merging dedupe duplicates-of combine combined",
    "number_range": """
        number-range sequence sequences numbering invoice-number invoice-numbers gap-in serial
        serials""",
    "rounding": "rounding round rounded cent cents penny decimal decimals comma separator fraction",
    "vat": "vat tax taxes taxed gst tax-rate zero-rated reverse-charge sales-tax",
    "exchange": """
        currency currencies exchange-rate convert converted conversion eur usd gbp sek nok dkk
        kr euro euros dollar dollars kronor pound pounds franc yen""",
    "total": """
        total totals sum sums footer add-up adds-up subtotal bottom-line rows-sum balance
        balances""",
    "log_in_page": "login-screen login-page sign-in-page log-in-screen get-past logging-in",
    "morning": "every-morning mornings between-8 morning-time start-of-shift peak rush-hour",
    "meeting": """
        meeting meetings conference room-display video-call webinar webinars participants
        join-button""",
    "phone_call": """
        call-recording call-quality voip softphone dial dialler caller callers hotline ivr
        hold-music dropped-calls phone-calls call-centre call-center inbound outbound calls-drop
        line-goes call-drop voicemail calls""",
    "screen": "display displays signage door-screen screens-in monitor-wall tv-screen board-in",
    "offline_mode": "offline-mode without-internet no-signal airplane synchronise-later dead-zone",
    "update": """
        update updates updated-app release released upgrade upgraded new-version rollout
        redesign patch""",
    "weather": "weather forecast forecasts wind overlay overlays radar tide tides",
    "customs": "customs declaration declarations tariff-code hs-code export-papers duty duties",
    "property": """
        property properties listing listings tenant-of tenants landlord lettings repair repairs
        flat flats apartment""",
    "pet": "vet vets animal animals herd cattle",
    "recipe": "recipe recipes ingredient ingredients allergen allergens menu-card dish dishes",
    "vehicle_check": "inspection inspections checklist checklists mot tachograph logbook",
    "card_payment": """
        card cards contactless chip terminal terminals till tills transaction transactions cash
        counter counters pos visa mastercard amex american-express pin-pad""",
    "password_change": """
        change-password change-their-password new-password password-expired password-has
        setting-a-new new-one password-policy characters""",
    "spam": "spam junk dmarc dkim spf deliverability reputation blacklist blocklist junk-folder",
    "big_file": "mb gb megabyte big large drawings size small-ones kilobytes huge-files",
    "live_figures": """
        figures numbers dashboard screen statistic statistics live value values kpi
        sales-figures wallboard wall-screen counter counters""",
    "notes": "note notes comment comments call-notes remarks annotation annotations memo memos",
    "rota": """
        rota roster shifts shift plan planner planners published schedule staff personnel duty
        duties timetable timetables off-duty""",
    "opening_days": """
        sunday sundays saturday saturdays holiday holidays closed-days bank-holiday
        bank-holidays opening opening-hours working-days delivery-days weekend weekends
        deliver-then days-that""",
    "join_link": """
        join joins join-link click-join link links webinar meeting online-course attendees
        attendee participants course-online room-link invitation-link enter""",
    "stocktake": """
        stocktake stocktaking inventory counted counting count counts quantities recount
        inventory-count""",
    "interface": "interface ui menu menus button buttons screen-texts labels-in wording",
    "personal_paper": """
        statement statements bill bills report-card report-cards letter letters payslip payslips
        result results certificate certificates document documents record records passport
        passports""",
    "accounting_link": """
        xero quickbooks quickbook sage datev accounting connection connect reconnect link-to
        token re-authorise reauthorise integration bookkeeping lexware exact""",
    "contact_form": """
        contact-form enquiry enquiries inquiry inquiries submission submissions web-form form
        website-form leads visitors lead-form""",
    "session": """
        session sessions logged-out kicked-out thrown-out idle-timeout stay-logged signed-out""",
    "kyc": """
        identity-check verification verify verified id-check kyc selfie proof-of-address
        onboarding-check""",
    "expense": """
        expense expenses mileage per-diem receipt-scan reimbursement reimbursements claim-form""",
    "budget": "budget budgets forecast-of cost-centre cost-center allocation allocations",
    "campaign": """
        campaign campaigns newsletter newsletters mailing mailings segment segments audience
        unsubscribe unsubscribes unsubscribed opt-out suppression broadcast""",
    "waitlist": "waitlist waiting-list standby queue-for",
    "gift_card": """
        gift-card gift-cards voucher vouchers coupon coupons promo-code discount-code code-at""",
    "tip": "tip tips gratuity gratuities service-charge",
    "returns": "return returns returned return-label rma exchange-of send-back",
    "shipping_rate": """
        shipping-rate shipping-rates shipping-cost shipping-costs postage delivery-fee
        freight-cost""",
    "price_rule": """
        price-rule price-list price-lists special-price tier-price tariff tariffs surcharge
        markup margin""",
    "proration": "proration prorated pro-rata mid-month partial-month upgrade-charge",
    "sharing": """
        share shared sharing share-link public-link guest-link guest-access external-access""",
    "archive": "archive archived archives unarchive old-projects history-of",
    "sorting": "sort sorted sorting order-of alphabetical ordering ranking",
    "keyboard": "keyboard shortcut shortcuts ctrl enter-key hotkey tab-key paste",
    "pagination": "page-two next-page pagination page-size second-page infinite-scroll",
    "version": "version versions v2 v3 deprecated deprecation breaking-change changelog",
    "scope": "scope scopes consent-screen oauth grant granted",
    "recurring": "recurring recurrence series repeat-event weekly-series standing",
    "royalty": "royalty royalties commission commissions payout-of licence-fee",
    "auction": "auction auctions bid bids bidder bidders bidding lot lots",
    "log": "log logs logbook journal-of protocol history-of trail barrier-log",
    "waste": "waste bin-day pick-up pickup collection-day recycling",
    "pickup_calendar": "pick-up pickup calendar holidays holiday collection-days",
    "track": "gpx elevation track tracks route-file altitude waypoint waypoints",
    "animal": "horse horses passport passports animal animals vet vets stable stables herd",
    "parking": """
        parking barrier barriers garage garages lot-entry number-plate plates permit permits""",
    "fleet": "fleet mileage odometer fuel fuel-card tachograph telematics vehicle vehicles",
    "seat": "seat seats seating seat-map seat-plan row-and ticket-for",
    "library": "loan loans borrower borrowers borrowed overdue-book catalogue hold holds",
    "laundry": "order-slip pickup-slip",
    "clock_terminal": "time-clock clock-in clock-out terminal punch punches badge-in stamping",
    "absence": """
        absence absences sick-leave holiday-left leave-left vacation vacation-days leave-request
        leave-requests time-off""",
    "onboarding": "onboarding wizard setup-wizard first-login welcome-screen walkthrough tour-of",
    "widget": "widget widgets embed embedded embedding iframe plugin plug-in snippet",
    "banner": "banner banners popup pop-up popups modal overlay notice-bar consent-banner",
    "spreadsheet_calc": """
        formula formulas calculated-field calculation calculations pivot macro cell cells""",
    "barcode": "barcode barcodes qr qr-code scanner scanners scan scans scanned ean sku-code",
    "temperature": """
        temperature temperatures degrees fridge fridges freezer thermostat heating cooling
        humidity""",
    "alarm": "alarm alarms siren alert alerts call-out call-outs pager warning warnings threshold",
    "meter": "meter meters kwh consumption reading readings usage-of",
    "camera": "camera cameras cctv footage stream live-view",
    "lock": "lock locks door doors key-card keycard badge badges fob fobs unlock unlocks gate",
    "elevator": "lift lifts elevator elevators",
    "lab": "lab sample samples specimen result-of analysis assay",
    "referral": """
        referral referrals referred consultant consultation teleconsultation appointment-with""",
    "claim": "claim claims claimant loss-report assessor settlement-of",
    "policy_doc": "policy policies endorsement certificate-of-insurance cover-note",
    "mortgage": "instalment instalments repayment interest-rate loan-agreement",
    "trading": """
        trade trades order-book quote-feed position-size portfolio portfolios fund funds custody""",
    "ledger_sync": "ledger posting booked accounts-mapping wrong-account",
    "court": "court hearing hearings bundle filing case-file docket",
    "vote": "vote votes voting ballot ballots quorum poll polls election",
    "property_ad": "listing listings portal-feed viewing viewings floor-plan brochure",
    "church": "parish congregation tithe baptism",
    "game": "player players match matches leaderboard lobby server-tick in-game",
    "music": "track-upload album playlist playlists royalty royalties",
    "recipe_label": """
        allergen allergens icon icons ingredient nutrition menu-printout menus printouts""",
}

#: What goes wrong, said outright.
TROUBLES = {
    "error": """
        error errors exception internal-server 5xx 500s 500 502 503 504 bad-gateway traceback
        something-went throws oops unexpected crash-report stack-trace""",
    "refused": """
        refused refuses refuse rejected rejects reject denied deny denies forbidden 401 403
        unauthorised unauthorized invalid blocked blocks greyed-out grayed-out declined declines
        decline disallowed turned-away already-used not-possible cant-take cant-pay not-accepted
        turned-down wont-take no-longer-accepted bounced unaccepted not-valid isnt-valid
        not-authorised""",
    "crash": """
        crash crashes crashed crashing closes-itself close-itself shuts-down shut-down quits
        dies force-close force-closes killed segfault oom restarts rebooting reboots""",
    "hang": """
        hang hangs hanging stuck freeze freezes froze frozen spins spinning spinner endless
        endlessly 99 99% stalls stalled wheel forever at-99 sits-at stays-at remains-at""",
    "loop": """
        loop loops looping round-and again-and-again thrown-back thrown-straight bounces-back
        ping-pong ping-pongs sent-back circle circles back-to-login kicked-back returned-to""",
    "slow": """
        slow slowly slower slowness sluggish crawl crawls crawling lag lags laggy latency
        performance degraded ages p95 p99 snail unresponsive timeout timeouts timed-out
        times-out two-minutes 20-seconds several-minutes half-an-hour minutes-to seconds-to
        long-time very-long too-long""",
    "down": """
        down outage offline unavailable unreachable dead standstill standing-still collapsed
        disconnected disconnects""",
    "absent": """
        missing gone lost vanish vanished vanishes vanishing disappear disappeared disappears
        absent incomplete short-by fewer less gap 404 wiped lacking lacks truncated cut-off
        left-out drops dropped emptied loses lose losing swallowed evaporated disappearing
        stripped without-the hidden nowhere blank empty threw-away throws-away thrown-away
        discards discarded discard hole holes gaps swallows swallow eaten eats removed-by thrown
        misses missed omits omitted skipped skips unlisted gone-from wiped-out invisible""",
    "stopped": """
        stopped stop stops ceased silent frozen queued unpaid unsent undelivered stuck-in-queue
        halted paused dried-up since-nothing last-run last-sync""",
    "twice": """
        twice double doubled doubles duplicate duplicates duplicated duplicating two-times 2x
        three-times several-times multiple-times identical twofold repeated copies two-identical
        two-captures same-slot two-guests two-families overbooked overbooking sold-twice""",
    "wrong": """
        wrong wrongly incorrect incorrectly mismatch mismatched off-by inaccurate miscalculated
        miscalculates swapped mixed-up different-from false falsely too-high too-low higher
        lower mistaken bogus nonsense differs differ discrepancy streets-off other-result
        other-street different-number unequal instead instead-of misplaced wrong-place
        wrong-quarter wrong-account wrong-folder wrong-order inverted reversed switched confused
        misfiled misallocated misassigned misdirected booked-in should-be but-is shouldnt-be
        inconsistent contradicts falsified""",
    "old": """
        stale outdated yesterdays old-version cached old-figures last-months last-month
        previous-month last-week days-old previous day-before september-hours not-current
        stands-at same-value havent-moved hasnt-moved not-live arent-live isnt-live unchanged
        stuck-at stands-still two-days-old older yesterday-noon obsolete behind frozen""",
    "zero": "zero zeros zeroes nil 0 none flat no-data no-sales reset-to",
    "blank": """
        blank white empty white-screen blank-page white-page grey gray black-screen only-logo""",
    "late": """
        late later delay delayed delays overdue hours-later behind-schedule days-late
        hours-after middle-of lagging-behind postponed in-the-night 3am too-early early""",
    "shifted": """
        hour-late hour-early one-hour 1h sixty-minutes an-hour shifted clocks-changed hour-off
        off-by-one day-off""",
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
        of-a-different""",
    "too_much": """
        can-delete can-erase can-remove could-delete removed-a shouldnt should-not should-only
        without-permission able-to-delete not-supposed all-records all-of-them every-product
        changed-all hit-all instead-of-the overwrote overwritten overwrites""",
    "still": """
        still still-shows still-found still-active can-still stays-active remains although
        though even-though despite yet-the anyway nevertheless turn-up turns-up keep-their
        keeps-their selectable can-pick can-choose offers-delivery still-selectable pickable
        still-offered no-longer-valid-but bookable not-removed reappear""",
    "again": "again once-more reappears reappeared returned comes-back came-back back-again",
    "expired": "expired expires expire ran-out out-of-date lapsed no-longer-valid",
    "garbled": """
        garbage garbled scrambled question-marks mojibake weird-characters unreadable
        broken-characters hieroglyphs""",
    "size": """
        small tiny smaller half-size shrunk shrinks large huge oversized cropped cut-at scaled
        magnified""",
    "looks": """
        ugly misaligned overlaps overlap covers covering crooked rotated sideways upside
        turned-on""",
    "attack": """
        phishing hacked attacker intruder suspicious fraud stolen spoofed malware breach
        ransomware""",
    "reverted": """
        revert reverts reverted falls-back fall-back goes-back went-back back-to resets reset
        default forgets forgotten undone unsaved pending-again returns-to""",
    "broken": """
        fail fails failing failed failure broken broke breaks useless malfunction malfunctions
        nothing-works dead inoperative kaputt""",
    "ignored": """
        ignore ignores ignored ignoring no-effect without-effect disregarded bypassed overlooked""",
    "uncounted": """
        miscounts leaves-out left-out dont-add doesnt-add not-add miscalculates uncounted""",
    "interrupted": """
        interrupted interrupts cut-off cuts-off breaks-off broke-off break-off abort aborts
        aborted aborting drops dropped drop disconnects disconnected disconnect thrown-out
        kicked kicks kicked-out logged-out goes-dead hangs-up hung-up ends-after stops-after
        stop-after cancelled-itself terminated halfway mid-way half-way in-the-middle collapses
        out-of-their-session loses-connection connection-lost session-lost timed-out""",
    "every_time": """
        every-time each-time every-login each-login every-single every-night every-day each-day
        every-morning each-morning daily nightly repeatedly again-and again-change constantly
        always keeps-asking reconnect reconnects re-authorise re-authorize reauthorise re-enter
        prompted prompts over-and each-page each-week every-week""",
    "dead_link": """
        leads-nowhere nowhere not-found not-valid invalid broken-link dead-link expired-link
        link-invalid page-not 404 goes-nowhere""",
    "untranslated": """
        in-english is-english english-buttons untranslated english-words wrong-language
        other-language english-now not-translated mixed-languages""",
    "spammed": "spam junk unwanted bots full-of flooded flood",
    "sorted": """
        unsorted out-of-order wrong-order random-order jumbled alphabetical order-of sequence-of
        scrambled-order""",
    "negative": "negative minus below-zero",
    "overcharged": """
        overcharged overcharges overcharge too-much charged-again billed-again money-again
        charged-21 charged-for undercharged""",
    "too_short": """
        too-short too-long too-weak too-strong too-big too-large over-limit over-10 over-25
        exceeds""",
    "swallowed": """
        nobody-gets nobody-receives says-sent thank-you but-no never-turn nothing-arrives
        disappears-into leads-lost into-the-void""",
    "flicker": """
        flicker flickers flickering jumps jumping jitter jittery stutter stutters choppy
        distorted echo noise noisy robotic crackle""",
    "recalculated": "recalculated recalculates rounding off-by-a-cent short-by",
    "unlogged": """
        bypass bypassed circumvent circumvented skipped-approval can-be-edited edited-after
        changed-after without-approval""",
}

#: What should happen; with a "not" before it, it is a trouble ("not arrive").
EXPECTED = {
    "arrive": """
        arrive arrives arrived arriving reach reaches reached receive receives received
        receiving get gets getting got deliver delivered delivers come comes came coming send
        sends sent sending land lands push pushed pushes through notified notify rings""",
    "show": """
        show shows shown showing appear appears appeared display displayed displays visible find
        finds found see sees seen list lists listed there present exist exists render renders""",
    "work": """
        work works worked working function functions functioning respond responds responding
        react reacts happen happens run runs ran running do does execute trigger triggers fire
        fires start starts started""",
    "keep": """
        save saves saved saving keep keeps kept stick sticks persist persists remember remembers
        stored store stay stays""",
    "open": """
        open opens opened opening load loads loaded loading launch launches start starts enter
        in access connect connects""",
    "match": """
        match matches matched matching agree agrees add adds equal equals tally tallies sum
        correspond reconcile right correct same""",
    "refresh": """
        refresh refreshes refreshed update updates updated updating sync syncs synced syncing
        synchronise change changes changed move moves moved current import imported live moving
        budge changing tick ticks advance increase""",
    "apply": """
        apply applied applies convert converted converts count counted counts calculate
        calculated deducted considered respected honoured taken""",
    "assign": "assign assigned assigns routed distributed go-to allocated owned picked",
    "allow": """
        let lets allow allowed allows able possible accept accepted accepts permit add delete
        edit remove create click select choose submit send use log login print pay book cancel""",
    "end": """
        finish finishes finished end ends ended complete completes completed stop stops closed
        close""",
    "remove": "removed deleted off deactivated disabled cleared erased switch closed",
    "hear": "hear heard sound audio ring rings",
    "read": "read reads scan scans scanned recognise recognised detect detected",
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

#: What takes it back.
NEGATIONS = """
    no not never nothing nobody none without cant cannot dont doesnt didnt isnt arent wasnt werent
    wont wouldnt couldnt hasnt havent hadnt unable impossible neither nor noone stopped stop stops
    fails fail failed refuses refuse
"""

#: Said of something that isn't there yet, or that somebody would like to know or have changed.
WISHES = """
    wants want wanted asks ask asked asking wish wishes wishing would-like wonders wondering
    question questions how-to how-do can-we could-we can-they is-there whether feature
    request-for requests-a roadmap prefer prefers need-a add-a moving-to wants-to would-like-to
    asks-for curious questionnaire where-to
"""

#: Things of which an issue has one: another one makes it another issue.
RIVALS = (
    ("android", "ios"),
    ("import", "export"),
    ("email", "sms"),
    ("invoice", "payout"),
    ("webhook", "email"),
)
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

#: What is done; whoever does the one doesn't do the other.
REVERSES = (
    ("add", "remov"),
    ("add", "delet"),
    ("open", "clos"),
    ("import", "export"),
    ("upload", "download"),
    ("invit", "remov"),
    ("creat", "delet"),
    ("enabl", "disabl"),
    ("buy", "sell"),
    ("send", "receiv"),
    ("increas", "decreas"),
    ("android", "ios"),
    ("android", "iphon"),
    ("chrom", "safari"),
    ("chrom", "firefox"),
    ("window", "mac"),
    ("first", "last"),
)

#: Words that say nothing about which issue it is.
COMMON = """
    a an the and or but if so as at by for from in into of off on onto out over per to up with
    without via about after before again against all any both each every few more most other some
    such than then there here this that these those it its is are was were be been being am do
    does did done has have had having will would can could should may might must shall i me my we
    us our you your he she they them their his her who whom which what when where why how not no
    nor never only own same too very just also even still already yet now today yesterday tomorrow
    since until ago week weeks day days month months year years hour hours minute minutes morning
    monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december night evening noon customer customers client
    clients company account support issue issues problem problems please hello hi hey dear team
    thanks thank regards kind urgent urgently asap help need needs needed says say said tell tells
    told call calls called write writes wrote ask asked asks get gets got give gives see sees saw
    show shows shown look looks seems seem think know knows like make makes made take takes took
    use uses used using try tried tries go goes going come comes went work works working one two
    three four five many much several lot ok okay fine good bad well back new old first last next
    ticket escalate escalation reported reports-it affected affecting
"""
