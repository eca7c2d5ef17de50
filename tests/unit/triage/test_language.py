"""Which texts triage can judge: English ones, however they are typed."""

import pytest

from bot.triage import assess, language

OTHERS = {
    "German": [
        "Die Anmeldung ist seit heute Morgen für alle Benutzer nicht möglich",
        "Export geht nicht",
        "Passwort vergessen, Kunde kommt nicht rein",
        "Rechnungen werden doppelt verschickt, bitte dringend prüfen",
        "Kunde Brandt GmbH meldet, dass der Import seit dem Update abbricht",
        "Hallo zusammen, wann wird das endlich behoben? Die warten seit drei Wochen.",
        "SEIT GESTERN KEINE MAILS MEHR BEI UNS, WARUM?",
        "app stürzt ab wenn man auf speichern drückt",
    ],
    "French": [
        "Les factures ne sont pas envoyées depuis hier pour tous les clients",
        "L'export ne marche pas",
        "Bonjour, la page de connexion est blanche chez notre client",
        "Le client veut savoir pourquoi il a été facturé deux fois",
        "Impossible de se connecter depuis ce matin, erreur 500",
        "mot de passe oublié, le lien n'arrive pas",
    ],
    "Spanish": [
        "El informo no se descarga y los clientes están esperando",
        "no funciona la exportación desde ayer",
        "Hola, el cliente dice que le cobraron dos veces la factura",
        "¿Cómo se cambia la contraseña de un usuario?",
        "Los pedidos llegan sin dirección, todo el almacén está parado",
    ],
    "Italian": [
        "Il cliente non riesce ad accedere da questa mattina",
        "le fatture non vengono inviate, tutti aspettano",
        "Buongiorno, quando sarà pronta la nuova versione?",
        "la stampante non funziona più dopo l'aggiornamento",
        "Perché il totale è sbagliato? Gli utenti sono molto arrabbiati",
    ],
    "Portuguese": [
        "O sistema não abre desde ontem e os clientes estão a reclamar",
        "a fatura foi enviada duas vezes para o mesmo cliente",
        "Bom dia, não consigo entrar com a minha senha",
        "o relatório está vazio, já tentei tudo",
        "Quando é que isso vai ser resolvido? Já são três semanas",
    ],
    "Dutch": [
        "Klant kan sinds gisteren niet meer inloggen, wachtwoord werkt niet",
        "de facturen worden niet verstuurd",
        "Webshop plat. Niemand kan betalen en het is zaterdag",
        "Waarom krijgt iedereen twee mails? Graag snel iets doen",
        "het rapport is leeg voor onze klant in Gent",
    ],
    "Swedish": [
        "Kunden kan inte logga in sedan i morse, vi har försökt allt",
        "fakturorna skickas inte och alla väntar",
        "Hej, när kommer den nya versionen? De har frågat flera gånger",
        "det går inte att spara formuläret",
    ],
    "Danish": [
        "Kunden kan ikke logge ind siden i går",
        "fakturaerne bliver ikke sendt, og alle venter på dem",
        "Hej, hvornår bliver det rettet? Det er tredje gang nu",
    ],
    "Norwegian": [
        "Kunden får ikke logget inn etter oppdateringen",
        "Hei, det virker ikke på mobil og vi har prøvd alt",
    ],
    "Finnish": [
        "Asiakas ei pääse kirjautumaan sisään, salasana ei toimi",
        "laskut eivät lähde ja kaikki odottavat",
        "Miksi raportti on tyhjä? Se toimi vielä eilen",
    ],
    "Polish": [
        "Klient nie może się zalogować od wczoraj",
        "faktury nie są wysyłane, proszę sprawdzić",
        "Dlaczego raport jest pusty? Wszyscy czekają już trzy dni",
        "nie działa eksport",
    ],
    "Czech": [
        "Zákazník se nemůže přihlásit od včerejška",
        "faktury se neposílají a všichni čekají, prosím o pomoc",
        "nefunguje to už třetí den",
    ],
    "Hungarian": [
        "Az ügyfél nem tud belépni tegnap óta",
        "a számlák nem mennek ki, kérem nézzék meg",
    ],
    "Turkish": [
        "Müşteri sabahtan beri sisteme giremiyor",
        "faturalar gönderilmiyor, herkes bekliyor ve çok kızgın",
        "rapor boş geliyor neden",
    ],
    "Romanian": [
        "Clientul nu se poate conecta de ieri și nu știm de ce",
        "facturile nu sunt trimise, toți așteaptă",
    ],
    "Vietnamese": [
        "Khách hàng không đăng nhập được từ sáng nay",
        "máy in không chạy, nhờ kiểm tra giúp",
    ],
    "Indonesian": [
        "Pelanggan tidak bisa masuk sejak kemarin, mohon dibantu",
        "tagihan belum terkirim untuk semua toko",
    ],
    "Russian": ["Клиент не может войти с утра", "отчёт пустой, помогите, API 500"],
    "Ukrainian": ["Принтер обрізає правий край, він новий"],
    "Greek": ["Ο πελάτης δεν μπορεί να συνδεθεί"],
    "Arabic": ["لا يمكن تسجيل الدخول منذ الصباح"],
    "Hebrew": ["הכניסה נכשלת מאז הבוקר"],
    "Hindi": ["ग्राहक लॉगिन नहीं कर पा रहा है"],
    "Japanese": ["今朝からログインできません。至急確認お願いします", "CSVの出力が空です"],
    "Korean": ["고객이 로그인할 수 없습니다 SSO"],
    "Chinese": ["登录失败 请帮忙 无法 导出", "客户的发票重复了"],
    "Thai": ["ลูกค้าเข้าสู่ระบบไม่ได้"],
}
ENGLISH = [
    "",
    "hm",
    "asdf",
    "??",
    "😀",
    "down",
    "SSO kaputt",
    "pls help",
    "login loop acme",
    "export broken",
    "invoice total wrong",
    "API returning 500 errors intermittently for Acme Corp",
    "Müller & Söhne GmbH can't log in",
    "Boulangerie de la Gare can't print",
    "De Gouden Pan wants the receipts in Dutch",
    "the folks at Transportes Pé na Estrada say totals are off",
    "Café Crème: order screen blank",
    "Los Hermanos del Mar says tips missing",
    "Ví Điện Tử Cò Trắng refund twice",
    "Banco do Faial branch clock one hour ahead",
    "Øyferger. Cars over 6 m priced as bicycles.",
    "Société Générale de Papeterie wants a call",
    "Universität zu Niederbach: exports empty",
    "Herr Müller von der Bahn called again",
    "An Phú Mart boss very angry, 150 stores",
    "Łódź warehouse scanner offline",
    "Zürich office can't sync",
    "São Bento clinic sees old data",
    "Çelik Halı order page 404",
    'the button says "Speichern" instead of Save',
    'error "La page n\'est pas disponible" shown to an English user',
    "customer's mail in German: „Export geht nicht“, same as last week, we told them twice",
    "NullPointerException at com.example.Foo.bar(Foo.java:17)",
    "SELECT * FROM users WHERE id = 1; returns nothing since the upgrade",
    "kubectl get pods -n prod shows CrashLoopBackOff",
    "ECONNREFUSED 127.0.0.1:8080",
    "`die()` in worker.php, see /var/log/app.log",
    "2026-11-03T14:20:11Z ERROR [worker-3] timeout after 30000 ms",
    "https://example.com/de/hilfe/anmeldung gives 404",
    "curl -X POST https://api.example.com/v2/orders -d '{}'",
    "pasword rset dosnt wrok for custmer",
    "teh reprot si empyt sinse mondey",
    "cant login halp",
    "ANYONE ELSE SEEING THIS??? CHECKOUT DOWN",
    "sync stuck",
    "webhooks 502 eu-west-1",
    "n8n flow dead",
    "no data",
    "in die cast module the die number is missing",
    "he has a note on the plan, on or off?",
    "An on call engineer was in, no fix",
    "Hallo, the export is broken again for Brandt",
    "Bonjour team, customer can't pay since noon",
    "Hola! Quick one, where do I change the logo?",
    "Ciao, they want the invoice in two languages, is that possible?",
    "Moin, calendar begins on Sunday, they want Monday",
    "Customer is having problem since yesterday only, kindly do the needful",
    "we no can open the door with app, two day now, guests wait outside",
    "the menu shows entrée prices twice at the café",
    "jalapeño spelled wrong on receipts, crème brûlée too",
    "their résumé parser reads naïve as na?ve",
    "Señora Beltrán cannot find the agenda, I showed her with pictures",
    "à la carte menu missing after update",
    "Grüße aus Berlin! The dashboard is empty for our customer and nobody knows why.",
]
MIXED = [
    (
        "Customer writes: 'Die Rechnung ist falsch.' I checked the invoice and the tax rate is"
        " wrong for all of their orders since the update, they want it fixed today.",
        True,
    ),
    (
        "FYI from the client: Bonjour, nous ne pouvons pas nous connecter depuis hier et les"
        " factures ne sont pas envoyées. Merci de nous aider. Please check.",
        False,
    ),
    ("Kunde sagt: login failed. Er kann sich seit heute nicht mehr anmelden, Error 401.", False),
    ("They see 登录失败 on the login page since this morning and cannot work at all.", True),
]


@pytest.mark.parametrize(
    "text", [text for texts in OTHERS.values() for text in texts], ids=lambda text: text[:24]
)
def test_another_language_is_told(text: str) -> None:
    assert not language.is_english(text)


@pytest.mark.parametrize("text", ENGLISH, ids=range(len(ENGLISH)))
def test_english_with_names_logs_typos_or_few_words_is_english(text: str) -> None:
    assert language.is_english(text)


@pytest.mark.parametrize(("text", "english"), MIXED)
def test_a_mixed_text_is_judged_where_most_is_english(text: str, english: bool) -> None:
    assert language.is_english(text) is english


@pytest.mark.parametrize("text", [texts[0] for texts in OTHERS.values()], ids=list(OTHERS))
def test_what_cannot_be_judged_is_neither_sure_nor_advised(text: str) -> None:
    found = assess(text)

    assert found.escalate
    assert found.advice is None
    assert not found.target.sure
    assert not found.severity.sure
    assert not found.readable


def test_facts_and_customers_are_found_in_any_language() -> None:
    found = assess("Kunde Brandt GmbH kann seit 14:20 nicht bezahlen, HTTP 503, siehe ENG-5190")

    assert not found.readable
    assert found.facts.errors == ("503",)
    assert found.facts.links == ("ENG-5190",)
    assert "Brandt GmbH" in found.customer
