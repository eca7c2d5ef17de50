"""Small, frequent words by which a text's language is told.

A word that is usual in English and in another language ("die", "in", "no", "export") is in
neither list.
"""

from bot.triage.words import vocabulary

ENGLISH = vocabulary(
    """
    about above again against all already also always another any anybody anyone anything are
    around asks away back because been before being below between both broken but by called can
    can't cannot cant changed check checked click clicking could couldn't customer customers
    day days did didn't does doesn't doesnt don't dont down during each either empty ever every
    everybody everyone everything fails failed failing few first fix fixed from get gets
    getting give given goes going gone got has hasn't have haven't having he's her here his
    hours how however i'm if instead into isn't isnt it it's its itself just keep keeps know
    known last late later least less like login long looks lost made make makes many maybe
    missing more most much must my need needs never new next nobody none nothing now of off ok
    only opened other our ours out over own page people please reported reports returns right
    said same saw says see seems seen sees sent several shall she she's should show shows
    showing since slow some somebody someone something sometimes still stopped such sure take
    takes than thanks that that's thats the their theirs them then there there's these they
    they're thing things think this those though through time times today together tomorrow too
    tried twice two under until up upon used user users very wait waiting want wants wasn't way
    we've week weeks went were weren't what what's when where whether which while who whole
    whose why will with within without won't wont working works would wouldn't wrong year years
    yes yesterday yet you your and for not
    """
)

OTHER = vocabulary(
    """
    aber alle allen als auch auf aus bei beim bitte da dann das dass dem den denn der des
    deshalb diese diesen dieser doch durch ein eine einem einen einer eines einfach er es etwas
    fehler für ganz geht gerade gestern gibt haben hallo hat heute hier ich ihm ihn ihr ihre
    immer ist jede jeden jetzt kann kaputt kein keine klappt kommt konnte kunde kunden kundin
    können leider mehr meldet mich mir mit möchte muss nach nicht nichts noch nun nur ob oder
    ohne rechnung rechnungen schon sehr seit seitdem sich sie sind soll sollte sondern trotz um
    und uns unser unsere unter vergessen viele vom von vor wann warum weil welche wenn wer
    werden wie wieder wir wird wurde wurden während zu zum zur zusammen zwei zwischen über
    morgen möglich funktioniert anmeldung passwort benutzer bekommt bekommen ai alors après
    aujourd'hui aussi autre autres aux avant avec avez avons beaucoup bonjour c'est ce cela ces
    cet cette ceux chez comme d'un d'une dans depuis deux dire dit doit donc du elle elles
    encore entre erreur est et être facture factures fait faut fois il ils j'ai je jour jours
    l'équipe la le les leur leurs lors lui mais matin même merci mes moi mot n'a n'est ne nos
    notre nous ont ou où par parce pas passe pendant peut peuvent peux plusieurs pour pourquoi
    problème puis quand que quel quelle qu'il qui quoi s'il sans se selon ses sinon sont sous
    suis sur tous tout toute toutes toujours trop très tu une va vers veut veulent vos votre
    voudrait vous y marche algo alguien algunos ahora al antes aquí así ayer ayuda años bien
    buenos cada casi cliente clientes como con contraseña cual cuando cuenta de del desde
    después dice dicen dos durante el ella ellos en entonces era esta estaba estado estamos
    están este esto estos está factura facturas falta fue funciona ha hace hacen hacer han
    hasta hay hola hoy las lo los mañana más mismo mucho muy nada ni nosotros nuestra nuestro
    nunca otra otro para pero poco podemos porque por puede pueden pues quien quiere saber
    según ser si siempre sin sobre solo su sus también tampoco te tengo tiene tienen toda todas
    todo todos tras un una uno usted usuario usuarios ya agora alguém ainda ao aos após aqui
    até com dia dias disse diz dois ela elas ele eles em então essa esse estão faz fazer foi
    isso já mas mesmo muito na nas não nem nossa nosso num numa obrigado ontem os pela pelo
    pessoa pode podem quando quem quer sem seu seus sim sistema só somente sua são também tem
    temos tudo uma você vocês às fatura faturas senha hoje abbiamo adesso alla allora ancora
    anche appena bene buongiorno che chi ci ciao così cosa cui dal dalla dalle degli dei della
    delle dello dobbiamo dopo dove ecco erano essere fa fattura fatture fino funziona già gli
    grazie hanno ho ieri io lei loro ma mai mattina mentre mi molto nei nel nella nelle nessuno
    niente noi nostra nostro nulla oggi ogni ora perché però più poi possono prima prodotti puo
    può qualcuno quale quanto questa queste questi questo quindi riesce riescono sarà sbagliato
    sei sempre senza sia siamo sono sta stata stato subito sui sul sulla suo tra troppo tutte
    tutti tutto utente utenti vi vogliono vuole aan alleen alles altijd ben bij daar dag dan
    dat deze doen dus een factuur facturen gaat gebeurt geeft geen gisteren goed graag heb
    hebben heeft het hij hoe hun ik iets iedereen ja jullie klant klanten komt krijgt kunnen
    kwam maar maken mee meer meldt mij mijn moet moeten naar niemand niet niets nog nooit nu om
    omdat onder ons onze ook op sinds steeds terug tot tussen uit uur vandaag vanaf vanmorgen
    veel voor wachtwoord wat weer werkt werd wij wil willen worden wordt zal ze zich zij zijn
    zo zoals zonder allt att av bara blev blir bli denna det detta din där då efter eller ett
    fick finns fram från får före för gå går göra hade hans har hej henne hur här igen igår
    imorgon ingen inget inte jag kommer kund kunder kunna med mellan mer mig mycket måste nej
    när någon något några och också oss på redan sedan sig ska skulle som så tack upp ut vad
    var varför vid vill vår våra är även över fungerar faktura fakturor lösenord sen idag af
    bliver deres dette dig fik fra før få gang gik gør ham havde hende hos hvad hvem hver hvis
    hvor hvordan hvorfor ifølge ikke ind intet jeg jer kan kom kun kunne lige ligger mange
    meget mellem mere mod må måske nogen noget nogle når og også selv sidst siden skal sådan
    tak til ud uden ved vil ville være været år virker adgangskode noe noen etter fungerer
    kundene bare ble blitt deg dere fakturaen ei eikä ennen että hän itse jo jonka jos joka
    joten jotka kaikki kaksi kanssa kaikille kerran koska kuin kuten lasku laskut liian mikä
    miksi minä missä miten mitä mutta myös mukaan niin niitä nyt olemme olen oli olivat olla
    ole ovat pitää saa sama siitä sillä sitä ssa tai tämä tänään tätä toimi toimii tulee vaan
    vai vielä voi voida voivat vuoksi asiakas asiakkaan asiakkaat eilen ollut sitten kirjautua
    virhe aby albo ale bardzo bez bo brak być był była było były chce czy często dla dlaczego
    dobry dopiero dzień dziś dzisiaj gdy gdzie hasła ile im inny jak jako jej jest jestem
    jeszcze jeśli już każdy kiedy kilka klient klienta klienci klientów kto która które który
    mamy mają mnie może mogą można nad nam nasz nawet nic nie niż od oraz oni pan pani po
    podczas ponieważ poza proszę przed przez przy raz się są sobie sprawdzić swoje ta także tam
    tego tej też tych tylko tym wczoraj więc wszystko wszyscy za zawsze znowu że żeby działa
    faktury hasło ani až bude budou byl byla byli bylo být dnes fakturu jeho jejich jen ještě
    jí již jsem jsme jsou kde kdy kdo která které který když mají mám máme mezi může mu nebo
    není než pak podle pokud pořád pouze pro proč proto protože před při svůj také takže tato
    tento ty už včera však všechno všichni vůbec zákazník zákazníci že nefunguje funguje
    přihlásit heslo dobrý děkuji prosím akkor az azt csak egy és ez ezt fel hogy hogyan holnap
    hozzá itt jó kell kérem késő ki lehet már meg még mert mikor minden mint nagyon nincs óta
    pedig semmi számla számlák szerint tegnap tud tudnak ügyfél ügyfelek után vannak volt
    működik köszönöm jelszó hiba ama artık aynı bana bazı beri bile bir biri biz bize bu bugün
    çok çünkü daha değil diye dün fakat faturalar gibi giremiyor giriş göre hala hangi hem
    hepsi hiç için istiyor ise kadar kendi kim müşteri müşteriler nasıl neden nerede niye olan
    olarak oldu olduğu oluyor olmuyor onlar onu sadece sonra şey şifre şimdi şu tüm veya yok
    yapamıyor yani çalışmıyor çalışıyor hata lütfen merhaba teşekkürler sabah acest această
    aceasta acum adică apoi aș așa astăzi atunci au avem bună că când cine clientul clienți
    către cu cum dacă decât deci deoarece despre doar după ea fără facturi fi fie foarte fost
    iar în încă îi îl între lor mă mea meu mult mulțumesc nici nimic nostru pe pentru poate pot
    prea prin sa să sunt și toate toți trebuie unde vă vrea anh bị các cái cần cho chúng chưa
    chỉ có còn của cũng đã đang đây đến để được giờ gì hóa hàng khách không khi là lại làm lúc
    lỗi mà mất mới một này nên ngày người nhiều như những nó nữa phải qua ra rồi sao sau sẽ tại
    thể thì tôi trên trong từ tất vào vẫn về với và vì xin ơi ada adalah agar akan aku anda apa
    atau bagaimana bahwa banyak belum bisa buat dapat dari dengan hanya harus hari ini itu jadi
    jika juga kami karena ke kemarin kita kok lagi lebih masih masuk mereka mohon nya oleh pada
    pagi pelanggan perlu saat saja sampai sangat saya sebelum sejak semua seperti setelah sudah
    supaya tagihan tapi telah tetapi tidak tolong untuk yang
    """
)

#: Letters that English doesn't have; they count where a word isn't capitalised as names are.
LETTERS = frozenset(
    "äöüßñãõçøåæœłąęśżźćńőűúíóáéèêëàâîïôûùčšžřěůýďťğışțăşțđơưạảấầẩậắằặẹẻẽếềểệỉịọỏốồổộớờợụủứừửữựỳỷỹìò"
)
#: Words with such letters that English uses.
BORROWED = vocabulary(
    "café cafés naïve résumé résumés façade señor señora crème brûlée entrée entrées fiancé fiancée"
    " cliché à déjà vu protégé soirée touché über jalapeño piñata papier mâché crêpe crêpes"
)
#: Small words of names: beside a capitalised word they tell nothing.
IN_NAMES = vocabulary(
    "de del de la le les las los el al du des da do dos di della van von der den ter und et y e zu"
    " zum san aan op en"
)
