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
    harbor harbour health healthcare holdings homes hospice hospital hospitality hospitals
    hotel hotels housing hydro inc income indemnity industries institute insurance interiors
    international investments justice kg kitchen kitchens kommune laboratories labs law leasing
    legal lending lettings libraries library life limited lines llc llp logistics ltd machinery
    manufacturing marine maritime market markets media medical mfg mills mining mobile mobility
    motors municipality museum mutual network networks nhs nursery nv optics orchard outfitters
    oy packaging pantry paper parcel parish partners partnership payments pensions pharma
    pharmacies pharmacy pizza plastics playgroup plc power press print properties property
    publishing rail railway railways re realty recruitment recycling regional resorts resources
    restaurants retail robotics roofing sa salon sarl savings school schools sciences
    securities services shipping software solar solicitors solutions sons spa spedition sports
    staffing stationery steel stores studio studios supply surgery systems søn tech
    technologies technology telecom telecoms telephone theatre therapeutics timber tires tools
    toys trading transit transport travel treuhand trust trustees union university utilities
    ventures veterinary vets vineyard ward water wholesale wind wines wireless works
    """
)

#: What a person is, beside the name of whom they are it for.
OFFICES = vocabulary(
    """
    ceo cfo chairman chairwoman cio ciso cmo coo cpo cro cto director directors dpo evp founder
    president svp vp
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
    chicago chile chilean china chinese christmas chrome ci cio ciso cli cmo coo copenhagen
    cors cpu critical crm cs csm csp csrf csv cto cve cvv czech dach danish db ddos debian dec
    december delete denmark dev devs dkim dmarc dns doc docker docs dora dpa dpo dr drive
    dropbox dubai dublin dutch easter edge edi edinburgh edt elastic elasticsearch emea emoji
    engineering england english enterprise entra eod eow erp est ethernet eu eur europe
    european evp excel exception explorer facebook faq feb february finance finland finnish
    firefox france frankfurt frau free french fri friday fridays ftp fyi g2 gbp gdpr geneva
    german germany get github gitlab gl glasgow gmail gmt go google gpu grafana greece greek
    gst h1 h2 hacker head hebrew helm helsinki herr high hipaa hong hr hris hsts http https
    hubspot hungarian iban id ide idor ids imap imo india indian instagram internet ios ip ipad
    ipados iphone ireland irish iso it italian italy jan january japan japanese java javascript
    jira json jul july jun june jwt kafka kb kerberos kong korea korean kpi kubernetes l1 l2 l3
    latam ldap leadership legal linkedin linux lisbon lol london looker low mac macos madame
    madrid manchester mar march marketing may md medium melbourne mexican mexico mfa microsoft
    milan minsk mms mon monday mondays mongodb monsieur montreal moscow mr mrr mrs ms msa
    mumbai munich mysql na nda netherlands netsuite news nis2 node norway norwegian nov
    november nps null nullpointer nullpointerexception nvm oauth ocr oct october ohio oidc okta
    onedrive onelogin ops options oslo otp outlook p1 p2 p3 pan paris patch paypal pci pdf phi
    php pii pixel plus pm po poc poland polish portugal portuguese pos post postgres postgresql
    powerpoint pr prague premium pro prod product production prof prs pst push put python q1 q2
    q3 q4 qa quickbooks radius ram rce react reddit redis redshift rfi rfp rhel rma roi
    romanian rome rotterdam ruby russia russian rust safari sales salesforce saml samsung
    sandbox sap sat saturday scim scotland scottish sdk seattle security sep sepa sept
    september sev-1 sev-2 sftp sharepoint shopify singapore sku sla slack slas slo sms smtp
    snowflake soc sow spain spanish spf sql sqli sre ssd ssh ssl ssn sso staging standard
    starter stockholm stripe sun sunday support svp sweden swedish swiss switzerland sydney
    tableau tbd tcp team teams terraform texas thu thurs thursday thursdays tier tiktok tls
    todo tokyo toronto totp trial trustpilot tue tues tuesday tuesdays turkey turkish twitter
    typeerror typescript ubuntu udp ui uid uk ukrainian unicode urgent uri url urls us usa usd
    utc utf utf-8 uuid ux vancouver vat vienna virginia vp vpn wales warsaw webhook wed
    wednesday wednesdays welsh whatsapp wi-fi wifi windows word workday xero xlsx xmas xml xss
    york youtube zealand zendesk zoom zurich
    """
)

#: Countries, regions, cities, and who comes from there: hardly ever a customer by themselves.
PLACES = vocabulary(
    """
    aberdeen accra africa african alabama alaska albania algeria amsterdam andalusia ankara
    antwerp arab argentina arizona athens atlanta auckland austin australia australian austria
    austrian baltic bangkok bangladesh barcelona basel bavaria bavarian beijing belfast belgian
    belgium belgrade bergen berlin bern bilbao birmingham bogota bologna bolivia bordeaux
    boston bratislava brazil brazilian bremen brisbane bristol britain british brittany
    brooklyn brussels bucharest budapest buenos bulgaria bulgarian cairo calgary california
    cambodia cambridge cameroon canada canadian canberra cardiff caribbean casablanca catalan
    catalonia chicago chile chilean china chinese cologne colombia colombian colorado
    copenhagen cornwall croatia croatian cyprus czech dakar dallas danish delhi denmark denver
    detroit devon dortmund dresden dubai dublin dundee dutch edinburgh egypt egyptian england
    english estonia estonian ethiopia europe european finland finnish flemish florence florida
    france frankfurt french galicia galway geneva genoa georgia german germany ghana ghanaian
    ghent glasgow greece greek guatemala hague hamburg hanoi hanover hausa hawaii hebrew
    helsinki hindi hong houston hungarian hungary iceland icelandic igbo india indian indonesia
    indonesian iran iraq ireland irish israel israeli istanbul italian italy jakarta jamaica
    japan japanese java jersey johannesburg jordan kansas karachi kent kenya kenyan kerala kong
    korea korean krakow kuala kuwait lagos latvia latvian lausanne lebanon leeds leicester
    leipzig lille lima lisbon lithuania lithuanian liverpool ljubljana london lucerne lumpur
    luxembourg lyon madrid malaga malay malaysia malaysian malmo malta maltese mandarin
    manchester manila marseille melbourne mexican mexico miami michigan milan minnesota
    montreal moroccan morocco moscow mumbai munich nairobi naples nepal netherlands newcastle
    nice nigeria nigerian norfolk norway norwegian nottingham nuremberg ohio ontario oregon
    osaka oslo oxford pakistan pakistani paris perth peru peruvian philippines poland polish
    porto portugal portuguese poznan prague punjabi qatar quebec reading reykjavik riga rio
    riyadh romania romanian rome rotterdam russia russian saigon salzburg santiago saudi
    scandinavia scotland scottish seattle senegal seoul serbia serbian seville shanghai
    sheffield shenzhen sicily singapore slovak slovakia slovenia slovenian somerset spain
    spanish stockholm strasbourg stuttgart sussex swahili swansea sweden swedish swiss
    switzerland sydney tagalog taipei taiwan taiwanese tallinn tampere tanzania tarragona
    tbilisi tennessee texas thai thailand tokyo toronto toulouse tunisia turin turkey turkish
    uae uganda uk ukraine ukrainian urdu uruguay usa utah utrecht valencia vancouver venezuela
    venice vienna vietnam vietnamese vilnius virginia wales warsaw washington wellington welsh
    wisconsin wroclaw yorkshire yoruba zagreb zambia zealand zurich
    """
)

#: First names, of people here and there: a customer only with more words round it.
FIRST_NAMES = vocabulary(
    """
    aaron abdul adam adrian agnes ahmed aisha alan albert alejandro alex alexander alexandra
    ali alice alina amanda amir amy ana andrea andreas andrew andy angela anita anke ann anna
    anne annie anthony antonio arjun arthur ayo barbara bart beatrice ben benjamin bernd beth
    bill birgit bob bobby boris brenda brian bruno callum carla carlos carmen carol caroline
    catherine cathy charles charlie charlotte chen chiara chris christian christina christine
    christopher claire clara claudia colin craig dan daniel daniela danny dave david dawn
    deborah deepak denise dennis derek diana diego dirk dmitri donna dorothy doug duncan ed
    eddie edith eduardo edward elaine elena eleanor elif elizabeth ella ellen emily emma emre
    enrique eric erik ernst esther eva evelyn fatima felix fernando filip fiona florian
    francesca francis francois frank franz fred gabriel gareth gary gemma george gerald gerd
    giovanni giulia gordon grace graham greg gustavo hana hannah hans harriet harry hassan
    heather heidi heike helen helena helga henrik henry hilde howard hugo ian ibrahim igor ilse
    inga ingrid irene isabel ivan jack jacob jake james jamie jan jana jane janet jason javier
    jean jeff jen jenny jens jeremy jessica jill jim joan joanna jochen joe joel john johnny
    jon jonas jonathan jorge jose joseph josh joyce juan judith judy julia julian julie jun
    jurgen justin kai karen karim karin karl kate katherine kathy katie katja keith kelly ken
    kenji kevin kim klaus kofi kris kristen kwame lars laura lauren lea lee lena leo leon
    leslie li liam linda lisa liz lorenzo lorna louis louise luc lucas lucia lucy luigi luis
    luisa lukas maggie magnus malcolm manuel marc marco marcus maria marie marina mario marion
    marta martha martin martina mary mateo mathias matt matthew max megan mehmet mei michael
    michel michelle miguel mike milan mina mohamed mohammed monica monika nadia nancy naomi
    natalie nathan neil nia nick nicola nicole nigel nikhil nina noah nora norman olaf oleg
    olga oliver olivia omar oscar pablo paolo pat patricia patrick paul paula pedro penny pete
    peter petra phil philip pierre piotr priya rachel rahul raj ralph ramesh ravi ray rebecca
    renate ricardo richard rita rob robert roberto robin roger roland ron rosa rose roy ruth
    ryan sabine sally sam samantha samir samuel sandra sanjay sara sarah scott sean sebastian
    sergio shane sharon sheila silvia simon simone sofia sonia sophie stefan stella stephen
    steve steven stuart sue susan susanne sven svetlana sylvia tamara tanja tanya tara ted
    terry theresa thomas tim tina tobias todd tom tomas tony tracy ulrich ursula uwe valentina
    vanessa vera victor victoria vijay vikram vincent vladimir walter wanda wendy werner will
    william wolfgang yan yasmin yuki yusuf yvonne zoe
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
    accuses activated asked asks bids bought called calls can can't cannot cant claims
    complains could couldn't counts demands did didn't does doesn't expects finds found freezes
    gave get gets go goes got had has hasn't have haven't hit insists invoked is isn't keep
    keeps leaves loses lost measures moved must need needs never now on opened pasted paused
    pays pick plans pulled raised ran reads refuse refuses rejected relies reported reports
    requests rolled runs said saw says see sees sells sends sent shares shows signed spotted
    started still stopped strongly submits suspects switched tells threatens told tried tries
    upgraded use uses wait waits walked want wanted wants was went were will wishes won't
    wonders wont would wrote
    """
)

#: After these a single name is a person.
PERSON_BEFORE = vocabulary(
    """
    agent asked by cc colleague dr engineer frau herr lady mr mrs ms named ping prof says sir
    thanks told via with
    """
)

#: Ordinary words that no training text happens to hold in lower case.
NOT_ALONE = vocabulary(
    """
    accessing advertiser applicant audits barista bookkeepers bugs chef chefs cooks coupon
    discounts duplicated editors escalating existing incorrect ins librarian marketers massive
    mechanics modal navbar needing ongoing potential prem recruiters regulators researchers
    sergeant severe sincerely sporadic subbie suspected syncing technicians testers trader
    translations ups widgets workflows
    """
)
