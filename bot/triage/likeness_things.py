"""What issues are about: words that mean much the same, under one name.

Written from what the words mean, and broadened without a look at the pairs that measure it.
A hyphen joins words that stand side by side: "sign-in" is also "sign in", and the last of
them may be bent. A word may belong to several names.
"""

#: The part of a product, or of a business, that an issue is about.
THINGS = {
    "login": """
        login logins log-in logs-in logging-in logged-in sign-in signs-in signing-in signin
        sign-on signon logon log-on get-in gets-in getting-in enter authenticate authentication
        auth locked-out lock-out session sessions logout logged-out signed-out password
        passwords passphrase credentials kicked-out identity-provider idp username lockout
        loginpage reauthenticate relogin authentification sign-ons log-ons logging-on logged-on
        signed-in sign-into log-into logging-into user-name account-locked locked-account
        sign-in-attempt access-code access-denied get-inside let-us-in lets-us-in let-me-in
        lets-me-in remember-me keeps-logging""",
    "sso": """
        sso saml saml2 okta idp adfs entra azuread onelogin federation federated oidc oauth
        single-sign identity-provider scim keycloak redirect redirected redirects ping-pong
        pingfederate auth0 shibboleth openid assertion single-signon azure-ad ping-identity
        google-login google-sign-in microsoft-login microsoft-sign-in office-365-login
        company-login corporate-login work-account ms-account open-id social-login apple-sign-in
        one-login""",
    "password": """
        password passwords passphrase reset-link reset-mail reset-mails password-reset
        forgot-password forgot forgotten pwd passcode passwort credential pincode pass-word
        pass-phrase reset-email recovery-link recovery-mail recovery-email reset-token
        reset-code reset-request pin-code""",
    "second_factor": """
        2fa mfa otp totp authenticator two-factor two-step second-factor one-time-code one-time
        passcode verification-code login-code security-code sms-code passkey multifactor
        twofactor onetime yubikey fido webauthn multi-factor 2-factor 2-step
        two-step-verification two-step-code second-step authentication-code authentication-app
        auth-code auth-app access-code confirmation-code sign-in-code six-digit 6-digit
        six-digit-code one-time-password security-key hardware-token hardware-key backup-code
        recovery-code code-generator text-code mobile-tan duo-push step-up""",
    "sms": """
        sms text-message text-messages texts short-message texted phone-number numbers-with mms
        rcs twilio messagebird mobile-message phone-message cell-message mobile-number
        cell-number sender-id sender-ids message-bird""",
    "email": """
        email emails mail mails e-mail e-mails inbox mailbox smtp newsletter newsletters mailing
        mailings bounce bounced bounces bouncing spam junk message-to messages-to recipient
        recipients sender mailout mailshot mailer mailserver mailchimp sendgrid postmark outlook
        gmail hotmail autoresponder outbox imap pop3 undeliverable bounceback ndr circular
        bulletin eblast exchange-server exchange-online order-confirmation auto-reply
        auto-replies auto-responder return-path reply-to""",
    "notice": """
        notification notifications notify notified notifies alert alerts alerted push reminder
        reminders reminded pushes toast bell notif notifier notice ping informed chime bulletin
        announcement heads-up red-dot badge-count warning-mail warning-email in-app-message
        alarm-mail""",
    "export": """
        export exports exported exporting download downloads downloaded downloading extract
        extracts extraction pulls pull dump exporter outfile extractor takeout downloadable
        offload save-as saved-as save-to-file output-file zip-file generate-file""",
    "import": """
        import imports imported importing upload uploads uploaded uploading ingest ingestion
        bulk migrate migrated loaded-in load-in onboard-file importer uploader data-load
        load-file loading-file read-in loads-in brought-in bring-in pulled-in load-job
        batch-load data-intake data-feed feed-file product-feed column-mapping field-mapping""",
    "sheet": """
        csv tsv excel xlsx xls spreadsheet spreadsheets sheet sheets rows row lines columns
        column file-export list worksheet workbook libreoffice openoffice semicolon delimiter
        xlsm ods comma-separated table-file tab-separated pivot-table""",
    "pdf": """
        pdf pdfs print-out printout printouts document-template rendering-of prints print
        printed printing acrobat adobe printable hardcopy hard-copy paper-copy paper-version
        generated-document document-generation page-break""",
    "printing": """
        print prints printed printing printer printers label labels sticker stickers barcode
        barcodes receipt-printer zebra thermal inkjet docket zpl dymo epson printouts reprint
        spooler tray airprint wristband receipt-roll paper-size price-tag""",
    "report": """
        report reports reporting digest digests summary-mail weekly-figures weekly-mail
        monthly-figures statement-of analytics statistics stats insights summary overview
        analysis analyses bi powerbi tableau looker evaluation breakdown recap scorecard rollup
        end-of-day business-intelligence key-figures weekly-mail-out""",
    "schedule": """
        schedule scheduled schedules scheduler cron nightly recurring-job timed job jobs batch
        overnight run-at cronjob timer periodic night-run background-task background-process
        automatic-run auto-run worker-process daily-run run-automatically runs-automatically
        queue-worker recurring-task""",
    "dashboard": """
        dashboard dashboards chart charts graph graphs widget widgets tile tiles kpi kpis
        overview-page numbers-page figures-page home-page homepage start-page metrics figures
        statistic statistics wall-screen wallboard numbers live-numbers values cockpit overview
        homescreen diagram gauge scorecard heatmap visualisation visualization plot
        control-panel landing-screen main-screen start-screen home-screen sales-board
        summary-page summary-screen live-board big-screen wall-board wall-display
        management-screen stats-page analytics-page trend-line performance-board info-board
        dash-board""",
    "search": """
        search searches searching searched lookup look-up lookups query queries find-anything
        full-text fulltext catalogue catalog results finder filter filters filtering searchbar
        searchbox indexing reindex elasticsearch solr algolia searchable wildcard suggestion
        find-box find-customer find-patient find-product find-function hit-list no-hits
        zero-hits type-ahead""",
    "api": """
        api apis endpoint endpoints rest graphql sdk integration integrations integrate v1 v2 v3
        request-to requests developer-key api-key rate-limit rate-limits webservice soap restful
        json programmatic programmatically curl postman swagger openapi grpc odata sandbox
        microservice rpc web-service interface-call http-call backend-call client-library
        developer-portal response-body data-interface b2b-interface""",
    "webhook": """
        webhook webhooks web-hook web-hooks callback callbacks event-delivery event-callbacks
        payload payloads subscriber-url postback postbacks ipn listener hmac pubsub
        event-notification outbound-event outgoing-event event-feed event-stream event-push
        http-push http-post push-event call-back-url post-back instant-payment-notification
        receiving-url endpoint-url event-hook event-subscription server-notification
        notification-url signature-header""",
    "token": """
        token tokens apikey api-key api-keys key-rotated secret bearer certificate certificates
        cert jwt credential client-id private-key public-key service-key access-key key-rotation
        rotated-key rotate-key rotating-key signing-key service-account integration-key
        license-key revoked-key""",
    "invoice": """
        invoice invoices invoiced invoicing bill bills billed billing statement statements
        dunning receipt receipts vat fakture facture factura rechnung rechnungen einvoice peppol
        xrechnung zugferd proforma rebill pro-forma fee-note debit-note credit-memo
        accounts-receivable line-item till-slip""",
    "charge": """
        charge charged charges charging debit debits debited card cards captures capture
        subscription-fee fee fees paid pay pays payment payments double-payment bank-statement
        off-their-card checkout-payment stripe paypal adyen direct-debit sepa withdrew withdrawn
        withdrawal deducted deduction autopay autocharge klarna braintree worldpay mollie sumup
        gocardless preauth payable prepayment prepaid deposit topup money-taken took-money
        takes-money taken-from taken-out standing-order pre-authorisation pre-authorization
        pre-auth authorisation-hold collected-twice collection-run top-up top-ups""",
    "payout": """
        payout payouts settlement settlements remittance remittances disbursement disbursements
        sellers merchants merchant seller receive-their-money paid-out pay-out transfer
        transfers wire earnings transferred transferal proceeds takings settling cashout
        withdrawal remit remitted bacs ach payee beneficiary vendor-payment host-payment
        partner-payment driver-payment supplier-payment creator-payment affiliate-payment
        commission-payment payment-run cash-out faster-payment""",
    "refund": """
        refund refunds refunded refunding money-back reimbursed reimbursement chargeback
        credit-note credit-notes refundable credited reversal repaid repay compensation
        compensated dispute voided storno money-returned return-money returned-money pay-back
        paid-back give-back charge-back reverse-payment reversed-payment deposit-back
        deposit-return""",
    "payroll": """
        payroll payslip payslips salary salaries wages wage pay-run payrun pay-slip overtime
        payperiod paycheck paycheque paystub paye deductions p60 p45 w2 rti fps adp gusto payday
        remuneration lohn earnings-statement gross-to-net take-home national-insurance
        social-security pension-contribution bonus-payment hourly-rate w-2""",
    "tax": """
        tax taxes vat gst withholding tax-rate tax-rates fiscal hmrc irs 1099 mtd taxation
        taxable exempt exemption levy hst pst mwst iva tva btw excise value-added stamp-duty""",
    "price": """
        price prices priced pricing discount discounts coupon coupons voucher vouchers promo
        promotion rebate tariff quote quotes costing markdown reduction quotation reprice
        pricelist fare surcharge rate-card rate-plan room-rate special-offer promotional-code
        happy-hour""",
    "subscription": """
        subscription subscriptions upgrade-plan downgrade seat seats licence licences license
        licenses trial renewal renewals renew tier subscriber subscribed abo abonnement upgrade
        entitlement paywall billing-plan paid-plan pro-plan free-plan premium-plan
        enterprise-plan monthly-plan annual-plan yearly-plan plan-change change-plan
        changed-plan monthly-fee monthly-fees recurring-payment package-change recurring-billing
        billing-cycle add-on-plan""",
    "checkout": """
        checkout cart carts basket baskets till tills pos cash-register kasse place-order
        placing-orders cashdesk cashier trolley epos check-out payment-page payment-step
        order-form order-button buy-button buy-now pay-now pay-button purchase-button
        place-an-order placed-order cannot-buy cant-buy point-of-sale register-drawer cash-desk
        shopping-bag cash-drawer sales-register complete-purchase finish-purchase complete-order
        payment-form""",
    "order": """
        order orders ordered ordering fulfilment fulfillment purchase purchases reorder preorder
        backorder fulfilled fulfil bestellung commande pedido dropship dropshipping buying
        bought""",
    "stock": """
        stock stocks inventory inventories oversold oversell oversells quantity quantities
        warehouse-levels sku skus availability article articles items-left stocktake stocktaking
        counted values stockout overstock replenishment replenish restock oversale on-hand
        sold-out sell-out remaining-items units-left pieces-left batch-number lot-number
        goods-received""",
    "shop_link": """
        shopify woocommerce magento prestashop store-sync shop-sync webshop amazon ebay webstore
        ecommerce etsy bigcommerce opencart shopware wix squarespace marketplace otto zalando
        bol bolcom walmart multichannel shop-connection store-connection shop-connector
        store-connector online-shop online-store web-shop e-commerce market-place tiktok-shop
        facebook-shop shop-plugin store-integration shop-integration channel-sync product-sync
        order-sync stock-sync""",
    "crm_link": """
        salesforce hubspot dynamics pipedrive zoho crm netsuite sap xero quickbooks datev sage
        erp quickbook accounting-connection lexware connection-to connector freshsales navision
        oracle odoo freshbooks zapier workday myob freeagent middleware monday-com
        business-central make-com power-automate sf-sync bookkeeping-link accounting-integration
        accounting-export accounting-sync exact-online mapped-field integration-partner
        third-party-system""",
    "chat_link": """
        slack teams msteams discord whatsapp telegram mattermost viber intercom google-chat
        webex-message rocket-chat signal-message line-messenger facebook-messenger
        instagram-message chat-integration channel-notification""",
    "sync": """
        sync syncs synced syncing synchronise synchronised synchronize synchronization
        synchronisation replicate replicated replication refresh mirrored in-step connector
        connection-to uptodate synching resync propagate propagation transmit transmitted
        transmission replica data-transfer data-exchange update-across up-to-date out-of-step
        carried-over carry-over carried-across pushed-to pushed-across flow-through
        flows-through pass-through passed-on passes-on interface-run handed-over change-feed""",
    "calendar": """
        calendar calendars appointment appointments booking bookings outlook-calendar
        google-calendar ical slot slots reservation reservations meeting meetings rota shift
        shifts roster diary agenda ics icalendar caldav timeslot freebusy termine consultation
        reserving rebook reschedule google-cal outlook-cal schedule-view scheduler-view day-view
        week-view month-view free-busy rendez-vous event-entry planner-view class-schedule
        scheduling-page office-hours surgery-hours""",
    "time_zone": """
        timezone timezones time-zone time-zones dst daylight summer-time winter-time
        clocks-changed clock-change utc gmt hour-late hour-early one-hour sixty-minutes 1h
        hour-off an-hour summertime wintertime est pst cet cest bst clock-shift clock-time
        clocks-went clocks-go clock-forward clock-back local-time server-time eastern-time
        pacific-time central-time time-difference time-offset time-shift hour-ahead hour-behind
        hours-ahead hours-behind hours-off hour-wrong hour-earlier hour-later one-hour-late
        one-hour-early two-hours-off wrong-time wrong-hour time-change hours-difference
        hour-difference shifted-hour""",
    "date": """
        date dates day-month american-order mm-dd format-of-dates weekday birthdate
        yesterdays-date datepicker birthday dob datum timestamp backdate day-and-month
        month-and-day us-format american-format dd-mm wrong-day wrong-month wrong-year leap-year
        leap-day day-off-by previous-day day-before day-earlier day-later next-day time-stamp
        calendar-week week-number""",
    "mobile": """
        mobile app phone phones iphone iphones ipad ipads android ios tablet tablets handset
        handsets app-store apk smartphone smartphones driver-app pixel samsung application
        cellphone handheld pda galaxy oneplus touchscreen hand-held small-screen touch-screen
        pocket-device""",
    "android": """
        android apk pixel samsung google-play play-store xiaomi huawei galaxy oneplus oppo
        motorola nokia redmi playstore google-phone honor-phone zebra-handheld zebra-device""",
    "ios": """
        ios iphone iphones ipad ipads apple testflight ipod appstore faceid watchos icloud
        ipados app-store face-id touch-id""",
    "desktop": """
        desktop-app windows-app mac macos windows installer electron client-app desktop pc pcs
        laptop workstation macbook imac exe msi dmg installation install reinstall linux ubuntu
        citrix rdp fat-client native-client thick-client local-client setup-file terminal-server
        auto-updater program-start""",
    "browser": """
        chrome firefox safari edge browser browsers extension plugin add-on incognito opera
        brave chromium adblock adblocker javascript mozilla webkit webview internet-explorer
        private-window private-mode add-ons ad-blocker console-error clear-cache cleared-cache""",
    "chatbox": """
        chat chats chatbot live-chat bubble support-bubble messenger chat-widget widget-on
        conversation-box chatboxes livechat webchat helpbot help-widget support-widget
        virtual-assistant virtual-agent ai-bot support-bot message-widget instant-message""",
    "photo": """
        photo photos picture pictures image images camera thumbnail thumbnails logo avatar
        avatars jpg png foto pic portrait headshot jpeg gif webp heic svg artwork gallery
        photograph illustration graphic cropping crop snapshot-of before-and-after""",
    "video": """
        video videos recording recordings stream streams streaming playback player clip clips
        film movie movies footage mp4 mov webm vimeo youtube livestream broadcast webcast
        screencast buffering subtitle caption transcode vod encoding-of watch-lesson""",
    "call": """
        call calls calling voip telephony phone-line softphone dial dialing dialling ivr
        extension-number audio line inbound outbound caller callers call-centre call-center
        hotline conversation-in switchboard extension voicemail telephone pbx sip landline
        headset handset dialler dialer ringing ringtone answerphone teleconference ringcentral
        aircall phone-call phone-system desk-phone call-queue call-routing call-forward
        forwarded-call call-transfer transferring-calls missed-call incoming-call outgoing-call
        phone-menu voice-menu call-log call-quality call-recording voice-mail answer-phone
        answering-machine click-to-call hunt-group voice-call""",
    "attachment": """
        attachment attachments attach attached attaches file files document documents docs
        upload-of old-documents uploads drawing drawings scan scans uploaded enclosure enclosed
        paperclip docx paperwork blueprint cad dwg paper-clip scanned-copy preview-of""",
    "storage": """
        storage disk quota space archive archived folder folders drive bucket harddisk s3
        fileshare dropbox onedrive sharepoint subfolder nas gigabyte terabyte memory-full
        object-store file-store file-share directory-of document-library document-store
        volume-full media-library""",
    "backup": """
        backup backups restore restores restored restoring snapshot snapshots recovery recover
        recovered restoration rollback failover back-up back-ups backed-up backing-up
        point-in-time rolled-back roll-back safety-copy safe-copy security-copy retrieve-deleted
        standby-copy save-copy""",
    "permission": """
        permission permissions role roles right rights access-rights read-only readonly viewer
        viewers admin-rights privileges privilege guest guests editor editors owner-role
        should-only access authorisation authorization authorised authorized administrator
        superuser entitlement clearance rbac acl restricted restriction super-user view-only
        security-group not-allowed allowed-to visible-to""",
    "user": """
        user-list users member members invite invites invitation invitations invited deactivate
        deactivated provisioning provisioned colleague colleagues people-list assignee profile
        profiles employees employee seat-list teammate coworker workmate joiner personnel
        operator practitioner volunteer registration signup staff-list co-worker login-account
        people-page people-directory new-starter new-hire agent-account disabled-account
        suspended-account account-holder create-account account-creation sign-up sign-ups""",
    "dropdown": """
        dropdown drop-down picker select-list autocomplete auto-complete suggestion-list
        choice-list field-of assignee pulldown combobox listbox picklist typeahead autosuggest
        multiselect autofill chooser pull-down drop-list select-menu selection-list select-field
        selection-field selection-menu select-box combo-box list-box lookup-field pick-list
        choose-list option-list options-menu type-ahead list-of-values auto-suggest auto-fill
        scroll-list""",
    "form": """
        form forms field fields input inputs checkbox validation signup-form survey surveys
        questionnaire enquiry enquiries submission submissions submit webform textfield tickbox
        formular captcha recaptcha submitting intake typeform radio-button tick-box check-box
        send-button fill-in fill-out filling-in filling-out filled-in filled-out fills-in
        registration-page""",
    "editor": """
        editor text-editor rich-text template templates wysiwyg draft drafts paste pasted
        autosave page-builder textbox textarea formatting markdown typing text-box text-area
        drag-and-drop word-processor format-bar text-format bold-text bullet-point bullet-list
        copying-text auto-save site-builder email-builder form-builder designer-tool undo-button
        text-entry collaborative-editing co-editing""",
    "map": """
        map maps gps location locations geo coordinates route routes routing tracking tracker
        position positions address-lookup openstreetmap mapbox routeplan satnav geolocation
        geofence directions longitude latitude pinpoint whereabouts marker sat-nav
        navigation-app lat-long store-locator store-finder branch-finder""",
    "delivery": """
        delivery deliveries shipment shipments shipping parcel parcels carrier carriers courier
        couriers dispatch label-for deliver deliver-then delivering consignment freight cargo
        package dhl ups fedex gls dpd hermes evri usps despatch waybill airwaybill handover
        haulier haulage forwarder container lorry undelivered postal-service royal-mail
        deutsche-post ship-out ships-out pod-scan track-and-trace tracking-link tracking-number
        tracking-code bill-of-lading packing-slip packing-list last-mile transport-order
        load-list""",
    "workflow": """
        workflow workflows automation automations rule rules trigger triggers triggered
        trigger-rule approval approvals approve approved flow flows automate automatism zapier
        zap signoff approver process-step business-process automatic-step if-then process-chain
        sequence-step sign-off authorisation-step state-change status-change status-transition
        next-step drip-sequence journey-step""",
    "ticketing": """
        ticket-queue queue queues inbox-view assignment routing-rule macro macros helpdesk
        servicedesk incident triage zendesk freshdesk worklist help-desk ticket-system
        ticketing-system ticketing-tool service-desk support-desk support-inbox shared-inbox
        shared-mailbox ticket-list ticket-view ticket-inbox canned-response canned-answer
        saved-reply saved-replies quick-reply quick-replies jira-service agent-desktop
        agent-view agent-workspace case-list case-management first-response""",
    "audit_log": """
        audit audit-log audit-logs audit-trail trail who-changed changed-what history-of
        change-history activity-log changelog logbook version-history auditlog auditor logfile
        traceability event-log event-history access-log action-log user-log change-log
        change-record changes-log log-entry log-file edit-history activity-history activity-feed
        activity-list activity-record who-did who-edited who-deleted who-made who-viewed
        who-opened who-accessed modification-history trace-of record-of-changes compliance-log
        security-log revision-history journal-entry""",
    "history": """
        history versions version-list revisions previous-version timeline historic historical
        previous-entries past-orders past-bookings past-records past-entries earlier-entries
        old-entries old-records archive-of""",
    "dark": """
        dark-mode theme themes colour color colours colors font fonts layout css darkmode
        contrast skin appearance styling stylesheet palette night-mode light-mode
        dark-background white-text black-text black-on white-on display-mode""",
    "language": """
        translation translations translated language-setting locale locales german french
        spanish polish portuguese japanese korean arabic umlaut umlauts accents accent encoding
        garbage characters charset utf utf8 apostrophe lang languages lingual multilingual
        translator dutch italian turkish russian chinese swedish danish norwegian finnish czech
        greek hebrew hindi ukrainian romanian hungarian english welsh localisation localization
        localised localized i18n diacritic cyrillic rtl cedilla tilde unicode right-to-left
        strange-symbols weird-symbols special-letters question-marks""",
    "contact": """
        contact contacts lead leads address-book customer-record customer-records duplicates-of
        account-record addressbook phonebook prospect vcard rolodex customer-file customer-card
        customer-list customer-data customer-database customer-profile customer-details
        client-record client-list client-file client-card client-details client-data
        client-profile phone-book phone-directory crm-record crm-entry account-card
        duplicate-customer duplicate-client business-card donor-record guest-profile
        guest-record supplier-record debtor-record""",
    "project": """
        project projects board boards task tasks card-board kanban milestone sprint todo
        tasklist scrum backlog epic subtask gantt deliverable swimlane trello asana jira to-do
        to-dos to-do-list user-story work-item work-package action-item card-column roadmap-view
        work-order job-card job-sheet assignment-card""",
    "comment": """
        comment comments mention mentions note notes reply replies thread threads remarks
        annotation annotations commenter annotate discussion footnote tagged-in
        tagging-colleague""",
    "sensor": """
        sensor sensors device devices gateway gateways meter meters telemetry reading readings
        firmware thermostat probe controller detector transmitter iot datalogger logger
        measurement flowmeter lorawan lora zigbee mqtt modbus beacon transponder rfid wearable
        actuator transducer measured-value signal-strength battery-level""",
    "door": """
        door doors lock-door badge badges turnstile gate gates reader readers keycard
        access-card keyfob barrier intercom buzzer shutter access-control access-system key-card
        key-fob swipe-card entry-card member-card membership-card id-card mobile-key digital-key
        room-key smart-lock entry-code staff-entrance""",
    "sign": """
        signature signatures esign e-sign signing signed docusign countersign esignature
        hellosign pandadoc signatory signer initials unsigned""",
    "course": """
        course courses lesson lessons quiz quizzes exam exams grade grades student students
        pupil pupils certificate-of enrolment enrollment webinar webinars attendee attendees
        training trainings academy class classroom elearning lms moodle blackboard learner
        delegate teacher tutor lecturer instructor lecture seminar tutorial homework coursework
        curriculum enrol enrolled syllabus semester scorm gradebook workshop e-learning
        learning-module assignment-submission term-time completion-certificate
        attendance-register mark-book test-result school-report report-card""",
    "patient": """
        patient patients prescription prescriptions dose doses lab-result lab-results record-of
        referral referrals ward treatment diagnosis diagnoses clinician gp surgery ehr emr
        medication medicine discharge nurse doctor hospital clinic allergy vaccination
        immunisation hl7 fhir medical-record health-record clinical-record clinical-note
        medical-history practice-system nhs-number drug-chart blood-test blood-result
        test-result lab-report admission-record triage-note consulting-room care-plan
        resident-record care-record care-home""",
    "tenant": """
        tenant tenants other-company other-companies another-company different-company
        other-client another-client other-customer another-customer other-customers
        somebody-elses someone-elses different-tenant strangers wrong-customer dont-work-there
        other-peoples not-theirs cross-tenant other-brand confidentiality other-organisation
        other-organization another-organisation another-organization different-organisation
        different-organization another-firm other-firm another-school another-clinic
        another-practice another-branch-data another-shop data-leak data-breach data-exposure
        privacy-breach data-protection mixed-data mixed-up-data cross-customer cross-account
        other-account wrong-account wrong-company wrong-client wrong-organisation another-person
        another-patient other-patient another-family another-user other-user foreign-data
        foreign-customer unknown-customer unknown-company not-our-data not-our-customer not-ours
        belongs-to-another belong-to-others""",
    "domain": """
        domain domains dns subdomain cname ssl tls https dkim spf dmarc nameserver unsecure
        letsencrypt whois registrar bimi hostname name-server txt-record mx-record a-record
        not-secure insecure-connection secure-connection security-warning expired-certificate
        certificate-warning certificate-expired lets-encrypt vanity-url host-name""",
    "cache": """
        cache cached caching cdn stale cloudflare akamai fastly varnish redis memcached
        invalidate invalidation etag hard-refresh hard-reload force-refresh ctrl-f5 old-copy
        old-content service-worker expires-header""",
    "network": """
        cors cross-origin crossorigin blocked-by proxy firewall vpn whitelist allowlist ip-range
        wifi wlan lan ethernet router broadband connectivity bandwidth zscaler fibre
        internet-connection internet-line wi-fi connection-error connection-loss
        connection-problem no-connection lost-connection connection-drop network-connection
        network-error network-drive packet-loss white-list allow-list ip-address ip-addresses
        static-ip ip-block port-forwarding open-port corporate-network company-network
        school-network hospital-network web-filter content-filter security-gateway
        dns-resolution""",
    "migration": """
        migration migrating cutover moved-over data-move migrator switchover changeover
        transition data-transfer moved-across moved-data moving-data move-to-new moving-to-new
        switch-over switched-over change-over conversion-of data-conversion old-system
        previous-system legacy-system legacy-data new-system new-platform old-platform
        platform-move server-move transfer-of-data carried-over came-across brought-across
        converted-records converted-data go-live database-move import-from-old onboarding-data""",
    "deletion": """
        gdpr-request erasure retention right-to-be gdpr dsgvo sar dsar ccpa anonymisation
        anonymization anonymised anonymized data-deletion right-to-forgotten forget-me
        be-forgotten deletion-request delete-request subject-access subject-access-request
        data-subject personal-data privacy-request account-deletion delete-account
        deleting-account destroy-data purge-data privacy-law""",
    "sla": """
        sla uptime service-level service-credit contractually downtime penalty compensation
        service-level-agreement service-agreement agreed-level response-time resolution-time
        response-target reaction-time first-response guaranteed-time availability-target
        breach-of-contract deadline-breach four-hour-response promised-time""",
    "leave": """
        churn churning cancel cancellation leave leaving renewal renew renewals competitor
        competitors terminate no-renewal cancelling termination rival close-account
        closing-account switch-provider switching-provider switch-away switching-away
        switch-to-another other-provider another-provider another-supplier other-supplier
        change-provider go-elsewhere going-elsewhere look-elsewhere looking-elsewhere move-away
        moving-away give-notice giving-notice notice-period notice-to-quit quit-contract
        end-contract end-the-contract stop-using walk-away lose-us losing-us
        evaluate-alternatives""",
    "kiosk": """
        kiosk kiosks terminal terminals screen-in display displays signage vending totem
        touchscreen self-service-machine self-checkin check-in-screen check-in-desk
        ticket-machine info-screen info-point information-screen order-screen touch-screen
        lobby-screen reception-screen welcome-screen machine-in-lobby""",
    "score": """
        score scores scoring points loyalty rewards reward badge-points rank ranking scorecard
        rating leaderboard gpa marking league-table grade-average""",
    "forecast": """
        forecast forecasts prediction predictions model-score recommendation recommendations ai
        assistant predicted projection projected prognosis suggestion suggested recommended
        recommender copilot llm gpt propensity outlook-figures planning-figures demand-planning
        machine-learning ml-model artificial-intelligence expected-demand replenishment-proposal""",
    "currency": """
        currency currencies exchange-rate euro euros dollar dollars yen pounds conversion-rate
        fx forex multicurrency gbp eur usd chf aud cad sterling krona kroner franc zloty rupee
        peso rand dirham conversion foreign-exchange rate-of-exchange exchange-loss
        exchange-difference converted-amount""",
    "tag": """
        tag tags category categories custom-field custom-fields attribute attributes tagged
        labels labelled classification classified categorisation categorised categorization
        categorized keyword hashtag metadata taxonomy subcategory custom-property
        user-defined-field extra-field additional-field meta-data colour-code product-group""",
    "money": """
        invoice invoices bill bills billing charge charged payment payments payout payouts
        refund refunds paid pay money debit debited price prices fee fees salary wages amount
        cash funds deposit takings revenue turnover income earnings transaction reimbursement
        commission remittance settlement payslip paycheck royalty donation balance-due
        credit-note credit-card bank-transfer expense-claim""",
    "message": """
        email emails mail mails sms text-message push notification notifications alert alerts
        reminder reminders code-by message messages digest notify newsletter letter confirmation
        dm dms broadcast announcement mailshot voicemail bulletin verification-code""",
    "file": """
        file files document documents pdf csv export exports import imports upload uploads
        download attachment attachments spreadsheet doc docx xlsx zip attachement paperwork scan
        folder printout presentation powerpoint slides drawing filename""",
    "person": """
        user users member members viewer viewers admin admins employee employees colleague staff
        people seat role administrator coworker teammate personnel operator manager supervisor
        teacher nurse doctor cashier receptionist volunteer contractor freelancer student pupil
        parent resident enduser practitioner joiner participant co-worker login-holder
        account-holder new-starter""",
    "website": """
        website websites web-site site sites web-page shop storefront portal page pages
        landing-page webpage homepage microsite intranet extranet webapp webstore wordpress
        subpage members-area web-app web-application web-interface web-version web-store
        online-store online-presence url-of""",
    "button": """
        button buttons checkbox toggle menu icon click clicks tab clickable pressing tapped
        tickbox slider hamburger knob tick-box check-box key-press""",
    "counter": """
        counter count counts counted counting quorum tally number-of headcount footfall
        occupancy tallies totaliser odometer pageview recount miscount unread-number
        badge-number running-total page-view visitor-number open-rate how-many quantity-of
        total-number numbers-of""",
    "access_gate": """
        turnstile turnstiles qr qr-code scan scans scanned scanning scanner scanners barcode
        datamatrix nfc turn-stile speed-gate entry-gate entrance-gate ticket-reader ticket-gate
        ticket-check code-reader admission-control gate-reader entry-code entry-pass
        entry-passes entrance-control data-matrix""",
    "room": """
        room rooms bed beds table tables desk desks seat-map venue hotel guest guests
        overbooking channel-manager guestroom classroom dorm dormitory cabin pitch campsite
        hotdesk floorplan housekeeping pms airbnb expedia ota accommodation lodging floor-plan
        seating-plan double-booking property-management booking-com check-in-date""",
    "period": """
        period periods fiscal-year month-end year-end closing journal journals ledger
        booking-entry posting yearend monthend accruals financial-year fiscal-month
        business-year book-year tax-year quarter-end day-end end-of-month end-of-year
        end-of-quarter opening-balance carry-forward carried-forward cut-off-date""",
    "segment": """
        segment segments translator translators string strings segmentation glossary termbase
        linguist subset cohort translation-memory tm-match cat-tool term-base source-text
        target-text target-group customer-group recipient-group fuzzy-match dynamic-list""",
    "deal": """
        deal deals escrow pipeline opportunity opportunities funnel prospect proposal tender
        sales-stage sales-lead quote-stage closed-won closed-lost sales-process contract-value
        transaction-closing win-rate""",
    "vehicle": """
        vehicle vehicles fleet truck trucks van vans taxi driver drivers trip trips ride rides
        car lorry minibus minibuses bus cab scooter bike bicycle motorbike trailers tractor
        forklift hgv ambulance boat vessel journey passenger rider chauffeur vin carsharing
        number-plate license-plate registration-plate""",
    "url": """
        link links url urls short-link qr deep-link hyperlink weblink shortlink deeplink
        permalink utm web-address web-addresses""",
    "invitation": """
        invite invites invited inviting invitation invitations join-link onboarding-mail
        welcome-mail activation-mail activation-email activation-link activation-code
        activate-account account-activation welcome-email welcome-message welcome-letter
        registration-mail registration-email registration-link onboarding-email onboarding-link
        sign-up-link set-up-mail first-access enrolment-email""",
    "person_left": """
        leaver leavers offboarded offboarding offboard deprovisioning deprovision deprovisioned
        deactivated deactivate ex-employee ex-employees former terminated resigned left-the
        removed-in people-removed staff-keep stay-active account-active departed departure
        dismissed sacked retiree ex-colleague ex-staff ex-worker ex-member old-employee
        fired-employee laid-off left-us left-company left-our left-in has-left have-left
        who-left no-longer-works no-longer-employed no-longer-with quit-job gone-employee
        leaving-staff disabled-user disabled-account inactive-user blocked-user removed-user
        removed-employee suspended-user revoked-access revoke-access access-revoked off-boarding""",
    "directory": """
        entra azuread active-directory ldap directory scim okta google-workspace jumpcloud
        provisioning deprovisioning provisioned hris workday personio bamboohr gsuite iam
        onelogin rippling azure-ad azure-active ad-sync ad-group ad-user user-sync group-sync
        group-membership group-mapping domain-controller hr-feed hr-sync g-suite identity-sync
        identity-management synced-users nested-group security-group""",
    "cancelled": """
        cancel cancels cancelled canceled cancelling cancellation cancellations terminated
        termination stop-contract stopped-contract ended-contract unsubscribed unsubscribe
        quit-plan closed-account ended discontinued annulled annul annulment gekuendigt opt-out
        opted-out account-closed close-account account-closure closing-account called-off
        calling-off call-off withdrew-from quit-membership gave-notice given-notice
        served-notice notice-given revoked-contract void-contract stopped-subscription""",
    "renewed": """
        renew renews renewed renewal renewals auto-renew rebilled billed-again charged-again
        money-again prolonged extended another-year autorenew rollover prolongation resubscribed
        reactivated automatic-extension rolled-over rolls-over re-subscribed contract-extension
        extension-of extra-year next-year another-term another-month further-year new-term
        billed-for-another charged-another annual-charge""",
    "address": """
        address addresses street streets pin pins postcode postal zip house-number location
        locations coordinates geocode geocoding zipcode postalcode eircode province residence
        destination suburb house-no building-number flat-number unit-number post-code city-field
        town-name county-field""",
    "position": """
        gps position positions location locations tracking tracker map maps pin coordinates
        metres whereabouts geolocation satellite gnss locating locator marker longitude latitude
        geofence triangulation last-known blue-dot dot-on lat-lon where-abouts""",
    "certificate": """
        certificate certificates cert certs tls ssl handshake https ca-chain keystore x509
        truststore pem pfx pkcs12 letsencrypt mtls root-ca key-pair lets-encrypt self-signed
        not-secure""",
    "erased": """
        erase erased erasing erasure delete deleted deletes deletion remove removed removal
        purge purged gdpr anonymise anonymised forgotten-right wiped binned trashed destroyed
        destruction scrubbed scrub anonymize anonymisation anonymization pseudonymised unlearn
        eliminated cleared-out bin-it struck-off take-down taken-down forget-request get-rid
        got-rid""",
    "sound": """
        sound sounds audio voice hear heard mute muted silent silence volume microphone mic
        speaker noise noisy loudspeaker loudness earphone headphone headset earpiece
        speakerphone beep ringtone jingle chime echoes crackling hiss inaudible unmute muffled
        tinny buzzing melody dictation ring-tone hold-music music-on-hold""",
    "recording": """
        recording recordings recorded record-of video videos lesson-video playback replay
        webinar recorder dashcam bodycam rewatch taped dictation footage mp3 wav screen-capture
        watch-back listen-back listen-to-call audio-file transcript-of""",
    "limit": """
        limit limits limited quota quotas throttle throttled throttling throttles 429 too-many
        rate-limit cap capped allowance ceiling far-below calls-a limitation maximum ratelimit
        threshold concurrency contingent allotment max-number max-size rate-limiter
        too-many-requests restricted-to fair-use calls-per requests-per""",
    "menu": """
        menu menus sidebar navigation nav entry entries tab tabs settings setting preferences
        toolbar redesign option options menubar submenu navbar navigating breadcrumb ribbon
        side-bar side-panel left-panel top-bar right-click configuration-page config-page
        tool-bar new-layout new-interface new-design module-list""",
    "cold": """
        fridge fridges freezer freezers temperature temperatures cold cooling probe probes
        logger loggers thermometer heating humidity coldroom refrigerator refrigerated
        refrigeration chiller chilled freezing degrees celsius fahrenheit thermostat aircon hvac
        reefer defrost temp-log temp-sensor air-conditioning frozen-goods warming-up""",
    "device": """
        device devices sensor sensors probe probes logger loggers gateway gateways meter meters
        reader readers terminal terminals hardware firmware camera cameras tracker beacon fridge
        fridges equipment appliance gadget apparatus tablet handheld scanner printer kiosk iot
        wearable datalogger router controller thermostat peripheral chromebook mdm intune
        unit-serial box-serial access-point set-top""",
    "assignment": """
        assign assigns assigned assignment assignments unassigned unowned round-robin distribute
        distributed distribution routing routed dispatching go-to-agent reassigned owner-of
        allocate allocation reassignment ownership dispatcher handed-to handed-over wrong-agent
        wrong-team wrong-queue lands-with landed-with load-balancing""",
    "case": """
        ticket tickets case cases request requests enquiry enquiries queue queues incident
        support-ticket helpdesk-ticket ticket-list""",
    "signing": """
        sign signs signed unsigned signature signatures esign e-sign countersigned
        contract-signed signer signers pending-signature signatory esignature docusign""",
    "contract": """
        contract contracts agreement agreements tenancy lease policy policies addendum
        terms-and-conditions""",
    "bulk": """
        bulk mass batch multi-select selected all-records every-product all-items at-once
        changed-all all-of-them en-masse whole-list multiselect multiple-records multiple-rows
        several-at-once in-one-go all-in-one""",
    "change": """
        edit edits edited editing change changes changed changing modify modified update-hit
        overwrite overwrote overwritten overwrites altered amended amendment adjustment
        modification correction rewritten rewrite tampered manipulated updated-record""",
    "product": """
        product products article articles item items catalogue catalog assortment goods listing
        listings sku skus price-list variant variants merchandise commodity gtin asin wares
        part-number spare-part master-data""",
    "conversation": """
        conversation conversations chat chats transcript transcripts history message-history
        thread threads dialogue dialogues talk inbox correspondence dialog message-log
        email-chain exchange-of-messages previous-messages earlier-messages past-messages""",
    "booking": """
        book booked booking bookings overbooked overbooking double-booked reservation
        reservations slot slots appointment appointments night nights room rooms pitch pitches
        table-booking seat-booking guest guests bookable reserving timeslot rebook reschedule
        arrival check-in-date""",
    "filter": """
        filter filters filtered filtering period date-range range facet facets narrow narrowed
        criteria sort sorting sorted sorts refine refinement timeframe saved-view saved-search""",
    "basket": """
        basket baskets cart carts trolley checkout bag put-in add-to wishlist added-item
        wish-list""",
    "photo_upload": """
        photo photos picture pictures image images jpg jpeg png screenshot screenshots thumbnail
        thumbnails gallery foto heic webp gif avatar camera-roll""",
    "payslip": """
        payslip payslips pay-slip pay-slips wage-slip salary-slip payroll payrun wages wage
        salary salaries paystub paycheck paycheque p60 w2 pay-stub pay-check earnings-statement
        pay-statement pay-advice""",
    "working_time": """
        hours-on timesheet timesheets clock-in clock-out clocking punch time-tracking attendance
        overtime shift shifts hours-of worked roster rota absence holiday leave-balance vacation
        personnel planner planners plan-of duty timetable timecard flexitime flextime time-sheet
        time-card time-recording time-entry time-tracker working-hours work-hours logged-hours
        recorded-hours time-account hour-balance extra-hours break-time lunch-break""",
    "exam": """
        exam exams test-paper quiz quizzes assessment grade grades mark marks gradebook homework
        assignment-hand essay essays submission submissions certificate-of online-exam answers
        proctor proctoring invigilator examination grader coursework examiner retake resit
        plagiarism turnitin test-result online-test test-attempt scoring-of hand-in handed-in
        turn-in turned-in question-bank""",
    "survey": """
        survey surveys poll polls vote votes voting ballot ballots questionnaire responses
        response rating ratings feedback nps respondent csat questionaire review-request
        evaluation-form""",
    "news": """
        article-text news newsletter newsletters post posts blog publish published publishing
        headline cms page-content banner blogpost editorial announcement bulletin newsfeed
        magazine wordpress publication unpublished republish press-release content-management
        content-editor story-text homepage-content""",
    "medicine": """
        prescription prescriptions dose doses dosage medication drug allergy vaccine vaccination
        lab blood result-of patient patients chart-of ward medicines pharmacy pharmacist
        immunisation immunization jab contraindication dispensing refill tablets-per test-result
        interaction-warning""",
    "insurance": """
        claim claims policy policies premium premiums policyholder broker quote coverage insurer
        insured underwriter underwriting deductible quotation indemnity reinsurance copay
        cover-note loss-adjuster""",
    "loan": """
        loan loans mortgage credit interest instalment instalments repayment repayments lend
        lender borrower overdraft installment amortisation amortization apr financing remortgage
        refinancing principal-balance""",
    "bank": """
        bank banks iban account-number statement statements mt940 camt reconciliation reconcile
        transaction transactions ledger sepa swift bic plaid ebics unreconciled sort-code
        routing-number current-account savings-account standing-order""",
    "ledger": """
        ledger journal journals posting postings booking-period fiscal closing month-end
        year-end accounts accounting bookkeeping trial-balance bookkeeper debtor creditor
        accruals subledger nominal-code nominal-account gl-account book-keeping double-entry
        balance-sheet profit-and-loss""",
    "donation": """
        donation donations donor donors gift-aid fundraiser fundraising pledge pledges donate
        charity contribution sponsor sponsorship gift-amount regular-giving one-off-gift
        fund-raising appeal-page tax-receipt""",
    "membership": """
        member members membership memberships subscription-of club loyalty points-of card-holder
        joining-fee monthly-pass season-pass season-ticket""",
    "points": """
        points loyalty reward rewards bonus-points stamp stamps miles voucher vouchers coupon
        coupons gift-card gift-cards discount-code promo promo-code bonuses redeem redemption
        cashback cash-back""",
    "queue_number": """
        waiting-room queue-number turn-number kiosk queueing waiting-number waiting-list-number
        next-patient number-called call-number called-number calling-system walk-in walk-ins
        waiting-times""",
    "parcel": """
        parcel parcels shipment shipments shipping delivery deliveries tracking-number carrier
        courier dispatch consignment label labels return-label package waybill despatch ups dhl
        fedex gls dpd evri usps postage locker letterbox tracking-link tracking-code
        track-and-trace royal-mail pick-up-point""",
    "route": """
        route routes routing navigation stop-order tour tours itinerary driver drivers van vans
        truck trucks directions detour satnav navigator delivery-round delivery-run round-plan
        stops-on drop-sequence stop-sequence sat-nav trip-plan journey-plan milk-round""",
    "warehouse": """
        warehouse bin bins shelf shelves picking pick-list picker pallet pallets goods-in
        stocktake depot storehouse wms stockroom storeroom picklist rack aisle putaway forklift
        distribution-centre distribution-center fulfilment-centre fulfillment-center
        storage-location put-away goods-receipt goods-out inbound-delivery stock-location
        cycle-count loading-dock loading-bay""",
    "supplier": """
        supplier suppliers vendor vendors purchase-order purchase-orders po procurement
        wholesaler manufacturer distributor requisition purchasing tender sourcing subcontractor
        contractor buying-department goods-receipt pos-raised""",
    "machine": """
        machine machines line-stop plc scada press pump pumps valve valves robot conveyor
        production-line machinery equipment shopfloor mes cnc lathe compressor boiler motor
        engine hmi oee assembly-line production-run production-order production-plan shop-floor
        factory-floor plant-line work-centre work-center downtime-log packing-line bottling-line""",
    "energy": """
        meter meters kwh tariff tariffs consumption grid solar charging-station charger chargers
        wallbox ev station stations charging-stations car-begin sessions-at plug plugged
        connector cable wallboxes kw electricity kilowatt chargepoint photovoltaic inverter pv
        ocpp energy-usage charge-point charging-point charging-session electric-car
        rfid-charging feed-in heat-pump battery-storage utility-bill""",
    "ticket_event": """
        ticket-scanner admission event events concert venue seat-map entrance visitor visitors
        turnstile eticket festival gig theatre cinema museum exhibition stadium registrants
        wristband e-ticket entry-ticket box-office ticket-sale ticket-shop ticketing-site
        attendee-list guest-list show-times performance-date day-ticket""",
    "legal": """
        matter matters court filing filings case-file bundle disclosure redaction redacted
        lawyer solicitor attorney litigation deed affidavit notary conveyancing paralegal
        law-firm legal-document privileged-document""",
    "candidate": """
        candidate candidates applicant applicants cv cvs job-ad vacancy vacancies recruiter
        recruiting hiring resumes interview interviewer recruitment ats job-application
        application-form job-posting job-advert job-board job-listing job-offer talent-pool
        careers-page career-site open-position""",
    "person_record": """
        person contact contacts candidate candidates customer-record profile profiles name-and
        record-of client-file member-record lead leads customer-file client-record
        patient-record donor-record student-record personal-record personal-details
        personal-data personnel-file employee-file employee-record account-record citizen-record
        resident-record""",
    "sim": """
        sim sims roaming data-plan number-porting porting esim apn simcard msisdn topup iccid
        imei mobile-data data-bundle data-allowance number-transfer mobile-contract prepaid-card
        phone-plan top-up top-ups network-operator""",
    "web_address": """
        url urls link links 404-page redirect redirects slug domain subdomain sitemap hyperlink
        weblink permalink redirection 301 302 canonical breadcrumb seo web-address
        page-not-found not-found-page site-map wrong-page""",
    "cookie": """
        cookie cookies consent-banner tracking-pixel tag-manager gtm analytics-tag ga4
        consent-popup consent-dialog consent-manager accept-all reject-all decline-all
        google-analytics facebook-pixel meta-pixel conversion-tracking conversion-pixel
        tracking-script tracking-code""",
    "font": """
        font fonts layout css style theme colour color logo branding typeface typography
        lettering italic stylesheet appearance alignment margins spacing text-size
        design-template""",
    "translation": """
        translation translations translated language languages locale wording untranslated
        english german french spanish italian polish translator mistranslated mistranslation
        localisation localization localised localized dutch portuguese swedish danish norwegian
        finnish czech turkish russian bilingual multilingual""",
    "encoding": """
        umlaut umlauts accent accents special-characters charset encoding utf8 utf-8
        question-marks garbage mojibake arabic chinese emoji diacritic unicode utf ascii
        cyrillic cedilla tilde hieroglyph gibberish bom japanese korean hebrew greek
        weird-characters strange-characters special-letters strange-symbols weird-symbols
        replacement-character letters-with""",
    "draft": """
        draft drafts autosave unsaved typed text-box editor form-entry half-written unfinished
        auto-save half-finished half-filled started-text lost-text unsent-message text-gone
        entered-text filled-in entered-data work-in-progress intermediate-save""",
    "template": """
        template templates placeholder placeholders merge-field merge-fields letterhead
        boilerplate mail-merge salutation personalisation personalization standard-letter
        form-letter text-block text-module canned-text merge-tag variable-name first-name-field
        dear-first-name header-and-footer letter-head pre-set-text""",
    "reminder": """
        reminder reminders remind dunning due-notice follow-up-mail nudge chaser recall-letter
        recall-message follow-up follow-ups chase-mail due-date-alert overdue-notice
        renewal-notice""",
    "dunning": """
        dunning overdue-notice collection-letter payment-reminder payment-reminders paid-up
        arrears mahnung reminder-letter reminder-fee reminder-fees late-fee late-fees
        late-payment overdue-invoice overdue-bill overdue-letter overdue-reminder past-due
        debt-collection debt-collector collection-agency collections-mail collections-letter
        unpaid-invoice open-invoice outstanding-balance final-notice payment-demand
        chasing-letter chased-for""",
    "approval": """
        approve approved approves approval approvals approver approvers sign-off authorise
        authorisation release-button reject second-approval two-person four-eyes dual-control
        counter-signature release-payment signoff authorized authorization clearance signed-off
        signs-off signing-off second-signature released-by counter-sign green-light
        maker-checker""",
    "automation": """
        automation automations workflow workflows rule rules trigger triggers flow flows zap
        macro macros bot-rule automate zapier auto-reply automatic-action automatic-reply
        automatic-replies if-then sequence-mail drip-campaign journey-builder""",
    "field": """
        field fields custom-field custom-fields column columns attribute attributes property-of
        input inputs textfield freetext free-text custom-property entry-box""",
    "dropdown_list": """
        dropdown drop-down picker select-box options-list choices autocomplete combo pulldown
        picklist combobox autosuggest chooser pull-down pick-list selection-list selection-menu
        select-menu list-of-options option-list lookup-list type-ahead selectable-values
        multi-select list-of-values""",
    "hierarchy": """
        parent child subsidiary org-chart group-of department departments branch branches
        site-of team-of location-of orgchart subaccount division franchise headquarters
        organisation-chart organization-chart sub-organisation sub-account sub-company
        business-unit cost-centre head-office regional-office reporting-line line-manager
        org-structure org-unit tree-structure""",
    "tag_list": """
        tag tags label-of category categories topic-of folder folders tagging labelled keyword
        subcategories subfolder taxonomy product-group""",
    "snapshot": """
        backup backups restore restored snapshot snapshots recovery recover recycle-bin trash
        undelete rollback back-up back-ups backed-up rolled-back roll-back waste-bin
        waste-basket recently-deleted un-delete bring-back point-in-time previous-state""",
    "merge": """
        merge merged merging dedupe duplicates-of combine combined unmerge consolidate
        consolidation deduplicate deduplication fused de-duplicate duplicate-record
        duplicate-contact duplicate-check duplicate-detection join-records joined-together""",
    "number_range": """
        number-range sequence sequences numbering invoice-number invoice-numbers gap-in serial
        serials autonumber counter-reset""",
    "rounding": """
        rounding round rounded cent cents penny decimal decimals comma separator fraction pence""",
    "vat": """
        vat tax taxes taxed gst tax-rate zero-rated reverse-charge sales-tax mwst tva btw iva
        moms hst mtd intrastat oss value-added gross-net net-gross""",
    "exchange": """
        currency currencies exchange-rate convert converted conversion eur usd gbp sek nok dkk
        kr euro euros dollar dollars kronor pound pounds franc yen fx forex converter exchanged
        sterling chf aud cad yuan rupee zloty krona kroner peso dirham daily-rate ecb-rate""",
    "total": """
        total totals sum sums footer add-up adds-up subtotal bottom-line rows-sum balance
        balances totalled aggregate summed overall-amount adding-up adds-to""",
    "log_in_page": """
        login-screen login-page sign-in-page log-in-screen get-past logging-in loginpage
        login-form login-window login-site sign-in-screen sign-in-form sign-on-page
        log-on-screen logon-page front-door-page login-portal welcome-page""",
    "morning": """
        every-morning mornings between-8 morning-time start-of-shift peak rush-hour each-morning
        early-morning first-thing start-of-day busy-hour busy-period busy-time lunchtime-rush
        lunch-rush opening-time when-we-open monday-morning high-traffic high-load heavy-load
        shift-start""",
    "meeting": """
        meeting meetings conference room-display video-call webinar webinars participants
        join-button zoom webex videoconference telehealth attendees telemedicine teams-call
        video-consultation video-visit screen-share breakout-room waiting-room-online host-key""",
    "phone_call": """
        call-recording call-quality voip softphone dial dialler caller callers hotline ivr
        hold-music dropped-calls phone-calls call-centre call-center inbound outbound calls-drop
        line-goes call-drop voicemail calls telephone pbx sip headset ringing answerphone dialer
        landline switchboard phone-line phone-system missed-call incoming-call outgoing-call
        call-queue call-routing call-forwarding call-transfer transferred-call voice-mail
        answering-machine call-menu phone-menu one-way-audio call-dropped desk-phone""",
    "screen": """
        display displays signage door-screen screens-in monitor-wall tv-screen board-in
        television tvs kds projector info-screen information-screen lobby-screen wall-screen
        menu-board menu-screen digital-sign digital-board departure-board departures-board
        arrivals-board notice-board big-screen monitor-in second-screen led-board video-wall""",
    "offline_mode": """
        offline-mode without-internet no-signal airplane synchronise-later dead-zone
        reconnecting underground offline-working working-offline work-offline offline-data
        offline-sync offline-use offline-changes no-internet no-network no-reception no-coverage
        no-wifi no-mobile without-signal without-network without-connection without-reception
        flight-mode poor-signal bad-signal bad-reception weak-signal signal-loss basement-signal
        back-online""",
    "update": """
        update updates updated-app release released upgrade upgraded new-version rollout
        redesign patch hotfix bugfix deployment deployed relaunch latest-version newest-version
        version-change bug-fix rolled-out roll-out go-live maintenance-window""",
    "weather": """
        weather forecast forecasts wind overlay overlays radar tide tides rain rainfall storm
        tidal snow snowfall meteo meteorological precipitation""",
    "customs": """
        customs declaration declarations tariff-code hs-code export-papers duty duties eori cn22
        incoterm bonded commodity-code certificate-of-origin commercial-invoice clearance-papers
        border-papers broker-filing export-documents""",
    "property": """
        property properties listing listings tenant-of tenants landlord lettings repair repairs
        flat flats apartment housing rental tenancy leaseholder caretaker real-estate
        estate-agent rent-payment rent-roll maintenance-request""",
    "pet": """
        vet vets animal animals herd cattle veterinary veterinarian dog puppy kitten livestock
        sheep cows calf eartag kennel microchip cat-owner pet-record pet-owner ear-tag""",
    "recipe": """
        recipe recipes ingredient ingredients allergen allergens menu-card dish dishes meal
        nutrition nutritional calorie calories portion dietary menu-item food-item serving-size
        kitchen-list""",
    "vehicle_check": """
        inspection inspections checklist checklists mot tachograph logbook roadworthiness tacho
        walkaround-check vehicle-check daily-check defect-report defect-sheet check-list
        safety-check driver-hours driving-hours rest-period service-due pre-trip""",
    "card_payment": """
        card cards contactless chip terminal terminals till tills transaction transactions cash
        counter counters pos visa mastercard amex american-express pin-pad pdq eftpos girocard
        maestro 3ds swipe cvv cvc sumup payment-device tap-to-pay tap-and-pay apple-pay
        google-pay 3d-secure expiry-date""",
    "password_change": """
        change-password change-their-password new-password password-expired password-has
        setting-a-new new-one password-policy characters complexity changing-password
        changed-password changing-the-password change-the-password password-change password-rule
        password-requirement password-expiry expired-password password-update update-password
        set-password set-new-password reset-password old-password minimum-length strong-password
        weak-password""",
    "spam": """
        spam junk dmarc dkim spf deliverability reputation blacklist blocklist junk-folder
        spambox quarantine undelivered bulk-folder mail-filter promotions-tab""",
    "big_file": """
        mb gb megabyte big large drawings size small-ones kilobytes huge-files filesize oversize
        gigabyte kb heavy-file bigger-files larger-files""",
    "live_figures": """
        figures numbers dashboard screen statistic statistics live value values kpi
        sales-figures wallboard wall-screen counter counters realtime stat tiles real-time
        real-time-data up-to-date todays-sales counts-on refresh-rate auto-refresh""",
    "notes": """
        note notes comment comments call-notes remarks annotation annotations memo memos jotting
        meeting-minutes entry-text""",
    "rota": """
        rota roster shifts shift plan planner planners published schedule staff personnel duty
        duties timetable timetables off-duty workforce on-call""",
    "opening_days": """
        sunday sundays saturday saturdays holiday holidays closed-days bank-holiday
        bank-holidays opening opening-hours working-days delivery-days weekend weekends
        deliver-then days-that christmas easter business-hours trading-hours office-hours
        shop-hours store-hours business-day non-working-day closing-day closing-time closure-day
        closure-dates new-year half-term out-of-hours after-hours""",
    "join_link": """
        join joins join-link click-join link links webinar meeting online-course attendees
        attendee participants course-online room-link invitation-link enter dial-in lobby-online
        waiting-for-host""",
    "stocktake": """
        stocktake stocktaking inventory counted counting count counts quantities recount
        inventory-count stock-take stock-check tally-sheet""",
    "interface": """
        interface ui menu menus button buttons screen-texts labels-in wording gui frontend ux
        tooltip sidebar navigation redesign front-end new-design new-layout new-look
        user-experience layout-of icon-bar on-screen-text labels-on control-panel look-and-feel""",
    "personal_paper": """
        statement statements bill bills report-card report-cards letter letters payslip payslips
        result results certificate certificates document documents record records passport
        passports w2 p60 diploma pay-stub school-report transcript-of id-card driving-licence
        drivers-license""",
    "accounting_link": """
        xero quickbooks quickbook sage datev accounting connection connect reconnect link-to
        token re-authorise reauthorise integration bookkeeping lexware exact freeagent
        freshbooks myob netsuite ledger-link disconnected-from""",
    "contact_form": """
        contact-form enquiry enquiries inquiry inquiries submission submissions web-form form
        website-form leads visitors lead-form webform contact-us contact-page quote-request
        callback-request contact-request""",
    "session": """
        session sessions logged-out kicked-out thrown-out idle-timeout stay-logged signed-out
        logout inactivity logging-out logs-out logs-me-out logs-us-out log-out sign-out
        signs-out signing-out kicks-out kicking-out kicked-off throws-out thrown-off idle-time
        login-lost keep-me-logged stay-signed remember-me""",
    "kyc": """
        identity-check verification verify verified id-check kyc selfie proof-of-address
        onboarding-check aml liveness identification know-your-customer identity-document
        id-document id-upload passport-scan passport-photo proof-of-identity proof-of-residence
        address-proof face-match face-scan background-check due-diligence video-ident
        sanctions-check""",
    "expense": """
        expense expenses mileage per-diem receipt-scan reimbursement reimbursements claim-form
        reimburse spesen travel-claim travel-cost business-trip receipt-photo receipt-upload
        receipt-capture out-of-pocket petty-cash company-card corporate-card""",
    "budget": """
        budget budgets forecast-of cost-centre cost-center allocation allocations overspend
        overspent underspend spending-limit spend-limit cost-code planned-spend purchase-limit
        grant-money""",
    "campaign": """
        campaign campaigns newsletter newsletters mailing mailings segment segments audience
        unsubscribe unsubscribes unsubscribed opt-out suppression broadcast mailshot drip advert
        marketing-email bulk-email mass-email distribution-list subscriber-list email-blast
        opt-in opted-out do-not-contact recipient-list target-group""",
    "waitlist": """
        waitlist waiting-list standby queue-for wait-list reserve-list stand-by waiting-place
        backup-list next-in-line moved-up""",
    "gift_card": """
        gift-card gift-cards voucher vouchers coupon coupons promo-code discount-code code-at
        giftcard redeem redemption gift-certificate gift-code gift-balance store-credit
        promotional-code prepaid-card""",
    "tip": "tip tips gratuity gratuities service-charge tipping trinkgeld",
    "returns": """
        return returns returned return-label rma exchange-of send-back retour send-it-back
        sent-back-goods exchange-order swap-item goods-back""",
    "shipping_rate": """
        shipping-rate shipping-rates shipping-cost shipping-costs postage delivery-fee
        freight-cost shipping-fee shipping-fees shipping-charge shipping-price shipping-method
        shipping-option delivery-charge delivery-cost delivery-price delivery-rate delivery-fees
        carriage-charge free-shipping free-delivery freight-rate freight-charge courier-rate""",
    "price_rule": """
        price-rule price-list price-lists special-price tier-price tariff tariffs surcharge
        markup margin pricing-rule discount-rule price-agreement customer-price contract-price
        agreed-price volume-discount quantity-discount bulk-discount tiered-price staff-discount
        discount-level mark-up rate-card dynamic-pricing price-group seasonal-price""",
    "proration": """
        proration prorated pro-rata mid-month partial-month upgrade-charge pro-rated part-month
        half-month mid-cycle partial-period part-period upgrade-invoice daily-rate-calculation""",
    "sharing": """
        share shared sharing share-link public-link guest-link guest-access external-access
        collaborate collaborator collaboration external-link external-user guest-user
        guest-account external-partner public-url""",
    "archive": """
        archive archived archives unarchive old-projects history-of archival old-record old-case
        old-ticket old-file old-document past-project closed-case closed-project closed-ticket
        long-term-storage""",
    "sorting": """
        sort sorted sorting order-of alphabetical ordering ranking reordering alphabetic
        ascending descending chronological sequence-of""",
    "keyboard": """
        keyboard shortcut shortcuts ctrl enter-key hotkey tab-key paste keystroke backspace
        numpad key-combination key-stroke hot-key short-cut tab-order control-key numeric-keypad
        typing-in arrow-key""",
    "pagination": """
        page-two next-page pagination page-size second-page infinite-scroll scrolling
        next-button page-numbers last-page page-limit load-more show-more lazy-loading
        results-per-page rows-per-page cursor-based""",
    "version": """
        version versions v2 v3 deprecated deprecation breaking-change changelog sunset old-api
        new-api backward-compatible backwards-compatible end-of-life""",
    "scope": """
        scope scopes consent-screen oauth grant granted consent-page admin-consent
        app-permission""",
    "recurring": """
        recurring recurrence series repeat-event weekly-series standing repeating weekly-booking
        monthly-booking weekly-appointment regular-appointment""",
    "royalty": """
        royalty royalties commission commissions payout-of licence-fee author-payment
        artist-payment licence-fees license-fee license-fees""",
    "auction": """
        auction auctions bid bids bidder bidders bidding lot lots auctioneer outbid hammer-price
        reserve-price""",
    "log": "log logs logbook journal-of protocol history-of trail barrier-log journal-entry",
    "waste": """
        waste bin-day pick-up pickup collection-day recycling rubbish refuse-collection
        garbage-collection trash-collection bin-collection wheelie-bin missed-bin""",
    "pickup_calendar": """
        pick-up pickup calendar holidays holiday collection-days collection-date bin-day
        pick-up-date""",
    "track": """
        gpx elevation track tracks route-file altitude waypoint waypoints hike recorded-ride
        recorded-run recorded-route trail-file height-profile""",
    "animal": """
        horse horses passport passports animal animals vet vets stable stables herd pony cow
        cattle sheep dog livestock ear-tag""",
    "parking": """
        parking barrier barriers garage garages lot-entry number-plate plates permit permits
        carpark anpr alpr bay-number""",
    "fleet": """
        fleet mileage odometer fuel fuel-card tachograph telematics vehicle vehicles tyre
        kilometre service-interval driver-log""",
    "seat": "seat seats seating seat-map seat-plan row-and ticket-for",
    "library": """
        loan loans borrower borrowers borrowed overdue-book catalogue hold holds lending ebook
        librarian library-book library-card return-date due-book reserved-book renew-book e-book
        reading-list""",
    "laundry": """
        order-slip pickup-slip garment laundries launderette linen dry-cleaning dry-cleaner
        cleaning-order""",
    "clock_terminal": """
        time-clock clock-in clock-out terminal punch punches badge-in stamping fingerprint
        biometric clocking-in clocking-out clocked-in clocked-out time-recorder clocking-machine""",
    "absence": """
        absence absences sick-leave holiday-left leave-left vacation vacation-days leave-request
        leave-requests time-off sickness pto absentee annual-leave holiday-request
        holiday-balance holiday-entitlement holiday-allowance leave-balance leave-days
        leave-entitlement leave-approval sick-day sick-note sick-pay paid-leave parental-leave
        maternity-leave days-off day-off time-off-request off-sick""",
    "onboarding": """
        onboarding wizard setup-wizard first-login welcome-screen walkthrough tour-of tutorial
        on-boarding set-up-assistant getting-started first-time-setup first-setup initial-setup
        welcome-tour product-tour guided-tour set-up-step setup-process registration-process""",
    "widget": """
        widget widgets embed embedded embedding iframe plugin plug-in snippet i-frame plug-ins
        script-tag""",
    "banner": """
        banner banners popup pop-up popups modal overlay notice-bar consent-banner lightbox
        pop-ups pop-up-window dialog-box dialogue-box dialog-window info-bar splash-screen
        toast-message""",
    "spreadsheet_calc": """
        formula formulas calculated-field calculation calculations pivot macro cell cells
        vlookup computation computed-column calculated-column""",
    "barcode": """
        barcode barcodes qr qr-code scanner scanners scan scans scanned ean sku-code qrcode upc
        gtin bar-code data-matrix code-128 2d-code""",
    "temperature": """
        temperature temperatures degrees fridge fridges freezer thermostat heating cooling
        humidity thermometer celsius fahrenheit chiller heater boiler radiator hvac underfloor
        setpoint cold-store cold-room air-conditioning climate-control""",
    "alarm": """
        alarm alarms siren alert alerts call-out call-outs pager warning warnings threshold
        paged panic-button emergency-call nurse-call limit-value escalation-call""",
    "meter": "meter meters kwh consumption reading readings usage-of kilowatt",
    "camera": """
        camera cameras cctv footage stream live-view webcam surveillance dashcam bodycam nvr dvr
        web-cam video-feed motion-detection live-picture""",
    "lock": """
        lock locks door doors key-card keycard badge badges fob fobs unlock unlocks gate keyfob
        locker padlock deadbolt room-key digital-key mobile-key entry-code access-card
        swipe-card""",
    "elevator": "lift lifts elevator elevators escalator hoist",
    "lab": """
        lab sample samples specimen result-of analysis assay laboratory pathology lims analyser
        analyzer blood-test test-tube""",
    "referral": """
        referral referrals referred consultant consultation teleconsultation appointment-with
        specialist consult refer-patient doctors-letter""",
    "claim": """
        claim claims claimant loss-report assessor settlement-of fnol damage-report
        accident-report loss-adjuster first-notice damage-photo""",
    "policy_doc": """
        policy policies endorsement certificate-of-insurance cover-note insurance-certificate
        insurance-document""",
    "mortgage": """
        instalment instalments repayment interest-rate loan-agreement installment remortgage
        lender home-loan mortgage-payment interest-calculation""",
    "trading": """
        trade trades order-book quote-feed position-size portfolio portfolios fund funds custody
        trader brokerage securities holdings valuation crypto stock-exchange share-price
        stock-price buy-order sell-order limit-order market-data price-feed net-asset
        wallet-balance""",
    "ledger_sync": """
        ledger posting booked accounts-mapping wrong-account account-mapping nominal-code
        gl-code mapping-of-accounts""",
    "court": "court hearing hearings bundle filing case-file docket tribunal judge",
    "vote": """
        vote votes voting ballot ballots quorum poll polls election voter agm resolution
        general-meeting show-of-hands""",
    "property_ad": """
        listing listings portal-feed viewing viewings floor-plan brochure rightmove zoopla
        zillow floorplan property-portal house-ad property-photo open-house""",
    "church": "parish congregation tithe baptism churches diocese parishioner worship-service",
    "game": """
        player players match matches leaderboard lobby server-tick in-game gamer multiplayer
        matchmaking savegame achievement in-game-purchase in-app-purchase game-server save-game
        game-progress fps-drop level-progress""",
    "music": """
        track-upload album playlist playlists royalty royalties song artist podcast isrc
        audio-track release-upload streaming-service distributor-feed""",
    "recipe_label": """
        allergen allergens icon icons ingredient nutrition menu-printout menus printouts
        food-label""",
    "emergency": """
        999 911 emergency-call panic-alarm panic-button ambulance-dispatch sos-button nurse-call""",
    "checkin": """
        checkin check-in checked-in checking-in check-ins check-out-guest self-check-in
        online-check-in arrival-desk reception-desk front-desk sign-in-book visitor-log
        visitor-registration""",
    "signup": """
        signup registration sign-up sign-ups signing-up signed-up register-account
        create-account creating-account account-creation new-account activation-link
        confirm-email email-verification activate-account""",
    "captcha": """
        captcha recaptcha hcaptcha not-a-robot robot-check human-check traffic-lights
        puzzle-check""",
    "clipboard": "pasted clipboard copied-text ctrl-c ctrl-v copy-button",
    "zoom_view": "zoomed magnify enlarge",
    "accessibility": """
        accessibility screenreader jaws nvda voiceover talkback wcag aria screen-reader alt-text
        colour-blind color-blind high-contrast keyboard-only""",
    "tracking_web": """
        ga4 utm attribution google-analytics conversion-tracking tracking-pixel facebook-pixel
        meta-pixel visitor-statistics""",
    "ads": """
        advert advertisement adwords ad-account ad-campaign google-ads facebook-ads ad-spend
        ad-budget""",
    "social": """
        facebook instagram linkedin twitter tiktok hashtag social-media social-post
        scheduled-post""",
    "review": "review testimonial trustpilot star-rating rating-page",
    "wallet": "wallet topup top-up top-ups stored-value prepaid-balance",
    "deposit": """
        deposit downpayment prepayment preauth down-payment advance-payment pre-authorisation
        card-hold""",
    "cash": """
        cashbook cash-drawer cash-up cashing-up cash-count cash-float till-float cash-book
        z-report till-balance till-difference""",
    "fraud": """
        fraud fraudulent scam scammer phishing hacked stolen-card identity-theft
        compromised-account""",
    "commission": """
        commission affiliate referral-fee referral-fees referral-bonus sales-bonus finders-fee""",
    "asset": """
        depreciation asset-register asset-list fixed-asset asset-tag inventory-tag
        equipment-register equipment-list loan-equipment tool-crib""",
    "maintenance": """
        maintenance-plan maintenance-order maintenance-schedule service-job service-visit
        service-interval engineer-visit technician-visit work-order job-sheet job-card
        repair-order field-service""",
    "production": """
        bom traceability mrp production-order production-plan manufacturing-order
        bill-of-materials batch-record lot-number batch-number job-order""",
    "quality": """
        qc nonconformance quality-check quality-control inspection-report non-conformance
        complaint-record test-certificate measurement-report defect-rate""",
    "school_report": """
        timetable gradebook report-card school-report parents-evening attendance-register
        class-register school-register term-report parent-portal""",
    "childcare": """
        nursery kindergarten daycare preschool childminder day-care child-care pick-up-person
        parent-app""",
    "transport_ticket": """
        travelcard fare bus-ticket train-ticket travel-card season-ticket boarding-pass
        boarding-passes e-ticket day-pass seat-reservation""",
    "flight": """
        flight airline departure luggage baggage itinerary boarding-pass boarding-passes
        passenger-list gate-change""",
    "container": """
        container vessel airwaybill cargo manifest eta berth bill-of-lading port-call
        sea-freight air-freight""",
    "hotel_rate": """
        expedia airbnb room-rate rate-plan nightly-rate city-tax tourist-tax rate-parity
        availability-calendar channel-manager booking-com""",
    "housekeeping": """
        housekeeping housekeeper cleaner linen cleaning-list cleaning-plan cleaning-status
        room-status laundry-list""",
    "restaurant": """
        restaurant waiter waitress kds takeaway takeout kitchen-screen kitchen-printer
        kitchen-display table-order split-bill food-delivery menu-item""",
    "gym_class": """
        workout gym-class fitness-class fitness-classes class-booking class-schedule yoga-class
        trainer-booking personal-trainer gym-app spinning-class""",
    "tax_return": """
        elster 1099 tax-return vat-return tax-filing hmrc-submission making-tax-digital
        tax-declaration irs-filing self-assessment""",
    "pension": "pension 401k superannuation retirement-plan auto-enrolment",
    "benefit": "benefits welfare allowance-payment grant-application",
    "permit": """
        permit planning-application licence-application building-control planning-portal
        council-portal citizen-portal""",
    "build": """
        ci deployments github gitlab jenkins docker npm repository build-pipeline build-job
        deploy-job container-image pull-request merge-request""",
    "database": """
        database sql mysql postgres mongodb db deadlock replica query-timeout table-lock
        index-corrupt connection-pool""",
    "server": """
        server hosting vm vms kubernetes cpu ram virtual-machine load-balancer memory-usage
        data-centre data-center cloud-instance""",
    "logfile": "logfile stacktrace log-file stack-trace error-log event-viewer debug-log",
    "memory": """
        memory-leak out-of-memory ram-usage memory-usage cpu-usage high-cpu battery-drain
        battery-life""",
    "scan_doc": """
        flatbed ocr scanned-document scanned-page document-scanner text-recognition receipt-scan
        scan-to-email scanned-invoice""",
    "letter_post": """
        franking envelope paper-letter postal-letter post-letter mail-room print-and-post
        letter-dispatch""",
}

#: Things of which an issue has one: another one makes it another issue.
RIVALS = (
    ("android", "ios"),
    ("import", "export"),
    ("email", "sms"),
    ("invoice", "payout"),
    ("webhook", "email"),
)
