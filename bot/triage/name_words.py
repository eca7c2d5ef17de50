"""Words that tell a customer's name from everything else that is capitalised."""

from bot.triage.words import vocabulary

#: Words that companies carry in their names.
COMPANY = vocabulary(
    """
    ab academies academy ag air airlines airways ambulance apparel associates association
    assurance authority bakery bancorp bank borough brewery brewing broadband brokers bros
    brothers builders bureau bv cafe capital care cargo casino casualty center centre chemicals
    choir church cinema city clinic clinics club co co-op coffee collective college company
    consortium construction consultants consulting coop cooperative corp corporation council
    county courier credit cruises dairy dental department diagnostics digital distribution
    distributors district donuts dynamics electric electronics energi energy engineering
    enterprises estates exchange express fabrics farm farms finance financial fitness florist
    foods foundation freight furniture games garage gas gmbh grid grocers grocery group gym
    harbor harbour health healthcare holdings homes hospice hospital hospitality hospitals hotel
    hotels housing hydro inc income indemnity industries institute insurance interiors
    international investments justice kg kitchen kitchens kommune laboratories labs law leasing
    legal lending lettings libraries library life limited lines llc llp logistics ltd machinery
    manufacturing marine maritime market markets media medical mfg mills mining mobile mobility
    motors municipality museum mutual network networks nhs nursery nv optics orchard outfitters
    oy packaging pantry paper parcel parish partners partnership payments pensions pharma
    pharmacies pharmacy pizza plastics playgroup plc power press print properties property
    publishing rail railway railways re realty recruitment recycling regional resorts resources
    restaurants retail robotics roofing sa salon sarl savings school schools sciences securities
    services shipping software solar solicitors solutions sons spa spedition sports staffing
    stationery steel stores studio studios supply surgery systems søn tech technologies
    technology telecom telecoms telephone theatre therapeutics timber tires tools toys trading
    transit transport travel treuhand trust trustees union university utilities ventures
    veterinary vets vineyard ward water wholesale wind wines wireless works
    """
)

#: Products, protocols, places, days and offices: never a customer.
THINGS = vocabulary(
    """
    2fa acv admin admins afaik africa african am amazon america american amsterdam android ap
    apac api apis apr april ar arabic argentina arizona arr asap ascii asia asian aug august
    australia australian austria austrian aws azure barcelona basic belfast belgian belgium
    berlin beta bic bigquery bitbucket bluetooth boston brazil brazilian britain british
    brussels bst btw budapest business california canada canadian ccpa cd cdn ceo cet cfo chf
    chicago chile chilean china chinese christmas chrome ci cio ciso cli cmo coo copenhagen cors
    cpu critical crm cs csm csp csrf csv cto cve cvv czech dach danish db ddos debian dec
    december delete denmark dev devs dkim dmarc dns doc docker docs dora dpa dpo dr drive
    dropbox dubai dublin dutch easter edge edi edinburgh edt elastic elasticsearch emea emoji
    engineering england english enterprise entra eod eow erp est ethernet eu eur europe european
    evp excel exception explorer facebook faq feb february finance finland finnish firefox
    france frankfurt frau free french fri friday fridays ftp fyi g2 gbp gdpr geneva german
    germany get github gitlab gl glasgow gmail gmt go google gpu grafana greece greek gst h1 h2
    hacker head hebrew helm helsinki herr high hipaa hong hr hris hsts http https hubspot
    hungarian iban id ide idor ids imap imo india indian instagram internet ios ip ipad ipados
    iphone ireland irish iso it italian italy jan january japan japanese java javascript jira
    json jul july jun june jwt kafka kb kerberos kong korea korean kpi kubernetes l1 l2 l3 latam
    ldap leadership legal linkedin linux lisbon lol london looker low mac macos madame madrid
    manchester mar march marketing may md medium melbourne mexican mexico mfa microsoft milan
    minsk mms mon monday mondays mongodb monsieur montreal moscow mr mrr mrs ms msa mumbai
    munich mysql na nda netherlands netsuite news nis2 node norway norwegian nov november nps
    null nullpointer nullpointerexception nvm oauth ocr oct october ohio oidc okta onedrive
    onelogin ops options oslo otp outlook p1 p2 p3 pan paris patch paypal pci pdf phi php pii
    pixel plus pm po poc poland polish portugal portuguese pos post postgres postgresql
    powerpoint pr prague premium pro prod product production prof prs pst push put python q1 q2
    q3 q4 qa quickbooks radius ram rce react reddit redis redshift rfi rfp rhel rma roi romanian
    rome rotterdam ruby russia russian rust safari sales salesforce saml samsung sandbox sap sat
    saturday scim scotland scottish sdk seattle security sep sepa sept september sev-1 sev-2
    sftp sharepoint shopify singapore sku sla slack slas slo sms smtp snowflake soc sow spain
    spanish spf sql sqli sre ssd ssh ssl ssn sso staging standard starter stockholm stripe sun
    sunday support svp sweden swedish swiss switzerland sydney tableau tbd tcp team teams
    terraform texas thu thurs thursday thursdays tier tiktok tls todo tokyo toronto totp trial
    trustpilot tue tues tuesday tuesdays turkey turkish twitter typeerror typescript ubuntu udp
    ui uid uk ukrainian unicode urgent uri url urls us usa usd utc utf utf-8 uuid ux vancouver
    vat vienna virginia vp vpn wales warsaw webhook wed wednesday wednesdays welsh whatsapp
    wi-fi wifi windows word workday xero xlsx xmas xml xss york youtube zealand zendesk zoom
    zurich
    """
)

#: May stand capitalised before a name without being part of it.
LEADING = vocabulary(
    """
    a about account accounts after again all also although an and another any are as at because
    before biggest both but by can case client client's clients contact contract could customer
    customer's customers dear did do does dr each escalation even every for former frau from fw
    fwd fyi got had hallo has have he hello her herr hey hi his how however i if in incl
    including is issue it its just key largest many may meanwhile merchant merchants might most
    mr mrs ms must my new no not note now of on once only or other our partner per please re
    regarding renewal several she should since so some still subject team tenant tenants that
    the their then these they this those though ticket to today tonight unless until update
    urgent user users via vip was we were what when where whether which while who why will with
    without would yesterday you your
    """
)

#: What customers do.
VERBS_AFTER = vocabulary(
    """
    accuses activated asked asks bids bought called calls can can't cannot cant claims complains
    could couldn't counts demands did didn't does doesn't expects finds found freezes gave get
    gets go goes got had has hasn't have haven't hit insists invoked is isn't keep keeps leaves
    loses lost measures moved must need needs never now on opened pasted paused pays pick plans
    pulled raised ran reads refuse refuses rejected relies reported reports requests rolled runs
    said saw says see sees sells sends sent shares shows signed spotted started still stopped
    strongly submits suspects switched tells threatens told tried tries upgraded use uses wait
    waits walked want wanted wants was went were will wishes won't wonders wont would wrote
    """
)

#: After these a single name is a person.
PERSON_BEFORE = vocabulary(
    """
    agent asked by cc colleague dr engineer frau herr lady mr mrs ms named ping prof says sir
    thanks told via with
    """
)

#: Ordinary words, capitalised because a sentence begins: no name by themselves.
NOT_ALONE = vocabulary(
    """
    able about above absence absent accept accepted accepts access accessing accident according
    account accountant accountants accounting accounts accrual acct across act ad add added
    adding address addresses adds adjustments admin admin's admins admits advertiser advertisers
    affected after afternoon afterwards again against agencies agency agent agents ago agree
    agreement agreements agrees ahead air alarm alarms alert alerts alias alive all allow
    allowed allows alone along already also altered although altogether always am among amount
    an analyst analysts analytics and angry announce announced annual anonymous another answer
    answered answers any anybody anyone anything anyway anywhere apart apologised apology app
    appear appears applicant applicants application applied appreciate approval approvals
    approve approved approver approvers apps architecture archive archived are around arrival
    arrive arrived arrives article as ask asked asking asks assistant association assumes at
    attached attachment attachments attack attacker attackers attempts attendance audio audit
    auditor auditors audits auth author authority auto automatic automatically automation autumn
    away back background backup backups bad badge bakery balance balances bank banner bar
    barcode barista bars base based basket batch battery be because been before began begin
    begins begs begun behave behaves behaviour behind being believe belonging below bench beside
    best better between beyond bid bids big bigger biggest bill billed billing bills bin bit
    blame blames blank blind block blocked blocks board boarding boards body book booked booking
    bookings bookkeeper bookkeepers books border boss bot both bought bounce bounced box boxes
    branch branches brand breach break bridge brings broken broker brokers brought browser
    bucket budget budgets bug bugs build builder buildings builds built bulk bump bundle bureau
    burned business but button buy buyer buyers buying by byte bytes cable cache calc calendar
    calendars call called caller callers calling calls calm came camera campaign campaigns can
    cancel cancelled cancelling candidate candidates cannot cant cap capacity caps captions car
    card cardholders cards care carrier carriers carries carry cart case cases cash cashier
    cashiers catalog catalogue cause cc ceiling cell centre cert certificate certificates certs
    chain chains chair change changed changes changing channel chapter characters charge charged
    charging charity chars chart charts chat check checkbox checked checking checklist checkout
    checksum chef chefs chief choice choose city civil claim claims class clause clean clear
    cleared clearly clerk clerks click clicking clicks client client's clients clinic clinics
    clock close closed closing cloud clue cluster co code coded codes cold colleague colleagues
    collected collection collector colour colours column come comes coming command comment
    comments commission commit committee common comms companies company compare compared
    compensation competitor complain complained complains complaint complaints complete
    compliance comply composed concerned conference config configured confirm confirmation
    confirmed confirms conflict connected connection connections connector consent considered
    console consultant consultants consumer contact contacts contain container contains content
    contract contractor contractors contracts control controller cook cookie cookies cooks
    coordinator copied copies copy core correct corrected cosmetic cost costs could council
    counsel count counted counting countries country counts county coupon coupons courier
    couriers course court cover covers crane crash crashes create created credential credentials
    credit credits crew crews critical cron crop cross crossed csv curator currency current cust
    custody custom customer customer's customers customs cut cutover cuts daily damage dark
    dashboard dashboards data database date dated dates day days db dead deadline deal dealer
    dealers deals dear debug decent decide decides decision deck declined dedupe deep deeper
    default defect defects delay delays delete deleted deletion deliberate deliberately
    delivered deliveries delivery demand demands demo denied department departments departures
    depend depends deploy deployment deposits depot deprovisioning dept deputy describes design
    designer designers desk desktop detail details dev developer developers device devices
    dialog did die dies diff diffed differ difference different differently differs digest digit
    digits dinner direct direction director directors disabled disagree disconnect discount
    discounts discovered disk dispatch dispatcher dispatchers displays dispute disputes do doc
    docs doctor doctors document documented documents does doing domain domains done donor door
    double doubled down downgrade download downloaded downloading downtime dozen draft drafts
    drama draw drawing drawn drive driver drivers drop dropdown dropped drops due dump dumps
    duplicate duplicated duplicates during duty each earlier early east edge edit edited editor
    editors effect effective eight either election eleven else elsewhere email emails emergency
    emoji employee employees employer employers empty enabled encrypted encryption end ended
    endpoint endpoints ends engine engineer engineers enough enrolment enter entered enterprises
    entire entities entity entries entry environment erasure error errors escalating escalation
    escrow estimate estimates eu euro even evening event events ever every everybody everyone
    everything everywhere evidence ex exactly example excel except exception exclusion exec
    execs executive executives exist existing exists exit exits expect expected expects expense
    expired expiry explain explained explains explanation export exporting exports exposure
    extension external extra eyes fact fail failed failing failover fails failure fair faith
    fake fall fallback families far farm farmer farmers farms fault fax feature features fee
    feed feeds feel feeling fees fell few fewer field fields fifteen fifth fifty figure figures
    file filed files filing filings filled filter filters final finance find finding finds fine
    fined fines finishes fire fires firewall firing firm firms firmware first fiscal five fix
    fixed flag flagged flags flat fleet flight flip flipped floor flow folder folders folks
    follow followed followers follows font fonts food for forbidden force forces forecast
    forecasting foreman forever forgot form formal format former forms formula fortnight forty
    forum forward forwarded found founder founders four fourteen fourth fraud free freeze fresh
    friendly from front frozen full furious further future gap gate gateway gateways gave
    general generated get gets getting gift gist git give given gives glad gmail go goes going
    gone good goods goodwill got grade grant graph green greetings greyed grid group groups
    grower growers guarantee guess guest guests guide guy hack hacked hacker hackers had half
    hall halls halted halts hand handbook handed handle handler handlers hands handset hang
    hangs happen happened happens happy hard harmful harmless harvest has hash hashes hate have
    having he head header headers health heap hear heard hearing hears heat held hello help
    helpdesk helping hence her here hers herself hey hi hidden hide hides high him himself hints
    hired his history hit hits hold holds holiday holidays home homes hospital hospitals host
    hosted hosting hosts hotel hotels hotfix hour hours house households housing how however hrs
    huge human hundred hundreds hurry hurt id idea ideas idempotency identical identity idle if
    ignore ignored ignores image images import important imported importing imports in inbox
    incident incl include included including incorrect increase indemnity index indexed
    indication info ingest input ins inside insists inspection inspector inspectors install
    installer instead insurance insurer insurers intake integration integrations intend intended
    intermittent intern internal internals internet interval into invalid inventory investor
    invite invited invites invoice invoices invoicing is issue issued issues it item items its
    itself job jobs join joined joint joke journal journalist journalists judge jump junk just
    kafka keep keeps kept key keys kg kickoff killed kind kindly kiosk kitchen km knew know
    knowledge known knows lab label labels lack lacks lady lag land landed landing landlord
    landlords lands language laptop laptops largest last late later latest laugh laughed launch
    law lawyer lawyer's lawyers layer layout lead leader leak leaked learn lease leases least
    leave leaves leaving ledger left legacy legal length less let lets letter letters level
    levels lib librarian library licence licences license life like likes likewise limit limiter
    limits line lines link linked links list listed listing lists literally little live lives
    load loading loads local locale location lock locked log logged logging login logins logo
    logs lol long longer look looked looking looks lookup loop lose loses losing loss lost lot
    lots love low lower lunch machine macro made mail mailbox mailed mailing mails main major
    make makes malfunction malware man managed management manager managers mandate mandatory
    manifests manual manually many map mapping maps margin mark marked marketer marketers
    massive master match matches matching matrix matter matters max may maybe me means meant
    meantime meanwhile mechanic mechanics media medical medication meeting meetings member
    members mention mentioned menu merchant merchants merely merge merged message messages meter
    meters metric metrics mid middle midnight might migration migrations million min mine
    minimum ministry minor minute minutes mis mismatch miss missed missing mistake misuse mobile
    modal mode model module moment money monitors month monthly months more morning most mostly
    move moved moves moving ms much multiple museum must mute my myself mystery name named names
    navbar nearly need needed needing needs negative neighbour neither nephew nervous net
    network never new newest news newsletter newspaper next nice night nightly nights nine
    ninety no nobody node none noon nor normal normally not notary note noted notes nothing
    notice noticed notification notifications now null number numbers nurse nurses objects
    obvious occasional odd of off offboarding offer offered offers office officer officers
    offline offset ok okay old older oldest on onboarding once one ones ongoing online only op
    open opened opening opens openssl operator operators opposite ops opt option optional or
    order ordered orders ordinary org orgs origin original other others otherwise ought our ours
    out outage outbound output outside over overflow overnight overrides overwritten owe own
    owned owner owners owns pack package page pages paging paid pair pairs pallets panel panic
    paper papers parcel parcels parent parents parked parser part partial partition partner
    partners parts pass passed passes password passwords past paste pasted patch patched path
    patience patient patients pattern pause paused pay paying payload payment payments payout
    payouts payroll pays payslip payslips pdf pen penalties penalty pending people per percent
    percentage perfect perhaps period permission permissions person personal personally
    pharmacist phishing phone phoned phones phoning photo photos pick picked picker picks
    picture pilot pilots pin pinned pipeline place places plain plan plane planned planner
    planners planning plans plant plate plates platform play please pls plug plugin plus pod
    pods point pointing points policies policy polite politely poll pool popup port portal ports
    position possible post posted posts potential power practices pre prefer prefix prem present
    president press pressure preview previous price prices pricing primary principal print
    printed printer printing prints prior priority privacy private probe probes problem
    procedure process processing processor procurement prod product production professor profile
    profiles programme project projects promise promised prompts proof properly properties
    proration prospect prospects protection prove provider provisioning proxy public publish
    published publisher publishers publishes pull pulled purchase purpose push pushed put puts
    quality quantities quarter quarterly query question questionnaire questions queue quick
    quiet quit quite quota quote quoted quotes quoting radio raise raised ran random rang range
    rank ransom ransomware rate rated rates rather ratio raw re reach reachable reached read
    reader readers reading readings reads ready real really reason reasons rebuild recall
    receipt receipts receive received receives receiving recent recipient recipients recognise
    recommends record recorded recording recordings records recovery recruiter recruiters
    recurring red refactor reference refresh refund refunding refunds refuse refused refuses
    regardless regards region regional register registration regression regulator regulators
    reject rejected rejecting rejects relay release released releases remarkably remediation
    reminder reminders remote remove removed rename renamed render renderer renewal renewals
    renewed rent reopen reopened rep repeat repeated replaced replay replica replication replied
    replies reply repo report reported reporter reporting reports repro reproduce reproduced
    reps request requested requesting requests require requires researcher researchers reseller
    resellers reservation reservations reserve reset residency resident residents resolved
    response rest restart restaurant restaurants restore restored results resync retailer
    retailers retention retired retries retry return returns retype revenue reverts review
    reviews right rights ring ringing rival roadmap robot robots role roles roll rollback rolled
    rollout room rooms rota rotate rotated roughly round rounded rounding route routes routing
    row rows rude rule rules run runbook runner runners running runs safety said sale sales same
    sample samples sandbox sat satisfied save saved saving saw say saying says scam scan scanner
    scanning scans scare schedule scheduled scheduler schedules scheduling schema scheme school
    scope score screen screens screenshot screenshots script search season seat seats sec second
    seconds secret secretary secrets section security see seed seeing seem seems seen sees self
    sell seller sellers send sender sending sends senior sensor sensors sent sentence separate
    sergeant serial series serve served server servers service services session sessions set
    sets setting settings settle settlement setup seven several severe shard share shared she
    sheet shift shifted ship shipment shipments shipped shipping shop shopper shoppers shops
    short should show showing shown shows shut shuts side sidebar sign signal signature
    signatures signed signing signs signup silent silently simple simply since sincerely single
    sister sit site sites sits sitting six sixty size skip skipped skips slip slipped slot slots
    slow small smaller snapshot so software sold solved some somebody someone something
    sometimes sort sorted sorts source space spam speak speaks spec specialist specified spend
    spent spinner split sponsor sporadic spotted spreadsheet spring stack staff staging stale
    stand standard standby stands start started starts state statement statements states station
    stats status statutory stay stays steering step steps still stock stolen stop stopped stops
    storage store stored stores storm straight stream strength string strings strips stuck
    student students stuff stumped sub subbie subcontractor subject subscriber subscribers
    subscription subscriptions success such suggested suggests sum summary summer supervisor
    supervisors supplier suppliers support sure survey suspected suspended swap swapped swaps
    swears switch switched sync synchronisation syncing system tab table tables tablet tablets
    tag tags take taken takes talk talking talks task tasks tax teacher teachers team teams
    tears tech technical technically technician technicians telco telemetry tell telling tells
    template templates ten tenant tenants tender term terminal terminals terminate termination
    terms test tested tester testers tests text texts than thank thanks that the their theirs
    them theme themselves then theory there these they thing things think thinks third thirty
    this those though thought thread three threshold through throws tick ticked ticket tickets
    ticking tier tile till tills time timeout times timesheet timesheets title to today together
    toggle token tokens told tomorrow tone tonight too took tool tooling tooltip top total
    totals touched touches tour trace traced traces tracking tracks trade trader traders trading
    traffic trail train training transaction transactions transfer transfers translation
    translations translator travel treasurer treatments treats trial trick tried tries triggers
    trim truck trucks true truncated trust trusted try trying turn turned turns twelve twenty
    twice twin two type typed typing typo ugly un unable unchanged under understands undo
    unexpected union unique unit units university unknown unless unlimited unpaid unsigned
    untick until unusable up update updates upgrade upload uploaded uploading uploads upon ups
    upset upside urgent url us usage use used useless user user's users uses using usual utility
    valid validates validation value values vanish vans vault vehicle vehicles vendor vendors
    verified version very via video view viewer viewers views visible visit visitors voice
    volume volunteer volunteers voted votes voucher vs vulnerability wait waited waiters waiting
    waits waive walk want wanted wanting wants ward wards warehouse was watched water wave way
    we weather web webhook webhooks webinar website week weekend weekly weeks weight well went
    were west what whatever when whenever where whereas whether which whichever while white who
    whoever whole whom whose why widget widgets wifi will window windows winter wishes with
    within without wizard wks wonders word wording words work worked worker workers workflow
    workflows working works workspace workspaces world worried worse worth would write writes
    writing written wrong wrote year yearly years yellow yes yesterday yet you your yr zero zone
    zones
    """
)
