import HandselInvoice
import Testing

/// One customer and what may be made of the name.
struct NameCase: Sendable, CustomTestStringConvertible {
    var contact: String?
    var language = "en"
    var country: String?
    /// "-" for none.
    var callName = "-"
    var title = "-"
    var family = "-"
    /// Given name and what follows it.
    var whole = "-"

    var testDescription: String { "\(contact ?? "nobody"), \(language) \(country ?? "")" }

    init(
        _ contact: String, _ language: String = "en", _ country: String? = nil, call: String = "-",
        title: String = "-", family: String = "-", whole: String = "-"
    ) {
        self.contact = contact
        self.language = language
        self.country = country
        callName = call
        self.title = title
        self.family = family
        self.whole = whole
    }
}

private func names(_ test: NameCase, address: FormOfAddress? = nil) -> GreetingNames {
    var invoice = Invoice(customer: Party(name: "Harbour Bakery Ltd", contact: Contact(name: test.contact)))
    invoice.customer.address = PostalAddress(country: test.country)
    return invoice.greetingNames(in: test.language, address: address)
}

private let people: [NameCase] = [
    // English: given name first, and used.
    NameCase("Amelia Chen", call: "Amelia", family: "Chen", whole: "Amelia Chen"),
    NameCase("Amelia J. Chen", call: "Amelia", family: "Chen", whole: "Amelia J. Chen"),
    NameCase("Mr Tom de Vries", call: "Tom", title: "Mr", family: "de Vries", whole: "Tom de Vries"),
    NameCase("Anne-Marie O'Neill", call: "Anne-Marie", family: "O'Neill", whole: "Anne-Marie O'Neill"),
    NameCase("Mr Chen", title: "Mr", family: "Chen"),
    NameCase("Ms. Amelia Chen", call: "Amelia", title: "Ms.", family: "Chen", whole: "Amelia Chen"),
    NameCase("Dr. Amelia Chen", title: "Dr.", family: "Chen", whole: "Amelia Chen"),
    NameCase("Prof. Dr. Amelia Chen", title: "Prof. Dr.", family: "Chen", whole: "Amelia Chen"),
    NameCase("Dr. A. Chen", title: "Dr.", family: "Chen"),
    NameCase("Sir Tom Jones", family: "Jones", whole: "Tom Jones"),
    NameCase("Amelia", call: "-"),
    NameCase("A. Chen", family: "Chen"),
    NameCase("AMELIA CHEN"),
    NameCase("Chen, Amelia", call: "Amelia", family: "Chen", whole: "Amelia Chen"),
    NameCase("Chen, PhD"),
    NameCase("Amelia Chen, PhD"),
    NameCase("Amelia Chen Smith", call: "Amelia", whole: "Amelia Chen Smith"),
    NameCase("van der Berg"),
    // German: strangers are Sie, and titles stay.
    NameCase("Wiebke Aufderheide", "de", "DE", family: "Aufderheide", whole: "Wiebke Aufderheide"),
    NameCase("Frau Aufderheide", "de", "DE", title: "Frau", family: "Aufderheide"),
    NameCase(
        "Frau Wiebke Aufderheide", "de", "DE", title: "Frau", family: "Aufderheide", whole: "Wiebke Aufderheide"),
    NameCase("Dr. Weber", "de", "DE", title: "Dr.", family: "Weber"),
    NameCase("Dr. Jörg Weber", "de-AT", "AT", title: "Dr.", family: "Weber", whole: "Jörg Weber"),
    NameCase("Herr Dr. Jörg Weber", "de", title: "Herr Dr.", family: "Weber", whole: "Jörg Weber"),
    NameCase("Jörg von der Heide", "de", family: "von der Heide", whole: "Jörg von der Heide"),
    NameCase("Dipl.-Ing. Jörg Groß", "de", family: "Groß", whole: "Jörg Groß"),
    // French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish.
    NameCase("Mme Camille Durand", "fr", "FR", title: "Mme", family: "Durand", whole: "Camille Durand"),
    NameCase("Léa d’Arc", "fr", family: "d’Arc", whole: "Léa d’Arc"),
    NameCase("María García López", "es", "ES", whole: "María García López"),
    NameCase("Sra. García", "es", "ES", title: "Sra.", family: "García"),
    NameCase("Dott. Giulia Conti", "it", "IT", title: "Dott.", family: "Conti", whole: "Giulia Conti"),
    NameCase("João da Silva", "pt", "PT", family: "da Silva", whole: "João da Silva"),
    NameCase("Maarten van Dijk", "nl", "NL", call: "Maarten", family: "van Dijk", whole: "Maarten van Dijk"),
    NameCase("Katarzyna Nowak", "pl", "PL", family: "Nowak", whole: "Katarzyna Nowak"),
    NameCase("Pani Katarzyna Nowak", "pl", "PL", family: "Nowak", whole: "Katarzyna Nowak"),
    NameCase("Linnea Åkesson", "sv", "SE", call: "Linnea", family: "Åkesson", whole: "Linnea Åkesson"),
    // Hungarian order, and the same name turned around.
    NameCase("Kovács Anna", "hu", "HU", call: "Anna", family: "Kovács", whole: "Anna Kovács"),
    NameCase("Anna Kovács", "en", "HU", call: "Anna", family: "Kovács", whole: "Anna Kovács"),
    NameCase("Nagy Zoltán", "en", "HU", call: "Zoltán", family: "Nagy", whole: "Zoltán Nagy"),
    NameCase("Szabó Amelia", "hu", "HU"),
    NameCase("Antal Tamás", "hu", "HU"),
    NameCase("Dr. Kovács Anna", "hu", "HU", title: "Dr.", family: "Kovács", whole: "Anna Kovács"),
    // Arabic and Cyrillic.
    NameCase("ليلى حداد", "ar", "LB", call: "ليلى", family: "حداد", whole: "ليلى حداد"),
    NameCase("عبد الله حداد", "ar", "SA", call: "عبد الله", family: "حداد", whole: "عبد الله حداد"),
    NameCase("Abdul Rahman Haddad", call: "Abdul Rahman", family: "Haddad", whole: "Abdul Rahman Haddad"),
    NameCase("أبو بكر", "ar"),
    NameCase("Ольга Орлова", call: "Ольга", family: "Орлова", whole: "Ольга Орлова"),
    // Japanese: family name first, and polite; on another language's page too.
    NameCase("山田 花子", "en", "JP", call: "山田様"),
    NameCase("山田　花子 様", "en", "JP", call: "山田様"),
    NameCase("山田花子", "en", "JP", call: "山田花子様"),
    NameCase("やまだ はなこ", "de", call: "やまだ様"),
    NameCase("王 小明", "ja", "CN", call: "王小明様"),
    NameCase("Yamada 花子", "en", "JP"),
    // Whose order cannot be known.
    NameCase("王 小明", "en", "CN"),
    NameCase("Chen Amelia", "en", "CN"),
    NameCase("김 민지", "en", "KR"),
    NameCase("Nguyễn Văn An", "vi", "VN"),
    NameCase("Yamada Hanako", "en", "JP"),
]

@Suite("What a customer can be called")
struct GreetingNamesTests {
    @Test("follows the culture and script of the name", arguments: people)
    func person(test: NameCase) {
        let found = names(test)
        #expect(found.isPerson)
        #expect(found.callName ?? "-" == test.callName)
        #expect(found.title ?? "-" == test.title)
        #expect(found.family ?? "-" == test.family)
        let whole = found.given.flatMap { given in found.surnames.map { "\(given) \($0)" } }
        #expect(whole ?? "-" == test.whole)
        #expect(found.team == nil)
    }

    @Test(
        "is the whole name before a Japanese 様, unless the family name is known",
        arguments: [
            ("Amelia Chen", "Amelia Chen"), ("Dr. Amelia Chen", "Amelia Chen"), ("山田 花子", "山田"),
            ("山田花子様", "山田花子"), ("Yamada Hanako", "Yamada Hanako"), ("김 민지", "김"),
        ])
    func polite(name: String, expected: String) {
        #expect(names(NameCase(name, "ja", "JP")).politeName == expected)
    }

    @Test("is never the given name of somebody with a title, nor of anybody where the brand is formal")
    func titles() {
        #expect(names(NameCase("Dr. Jörg Weber", "de"), address: .familiar).callName == nil)
        #expect(names(NameCase("Dr. Jörg Weber", "de"), address: .familiar).title == nil)
        #expect(names(NameCase("Jörg Weber", "de"), address: .familiar).callName == "Jörg")
        #expect(names(NameCase("Jörg Weber", "de"), address: .formal).callName == nil)
        #expect(names(NameCase("Jörg Weber", "en"), address: .formal).callName == "Jörg")
    }

    @Test("heeds names that are stated in parts")
    func stated() {
        func found(_ contact: Contact, _ language: String = "de") -> GreetingNames {
            Invoice(customer: Party(name: "Bäckerei Groß GmbH", contact: contact))
                .greetingNames(in: language, address: nil)
        }
        let doctor = found(Contact(givenName: "Anna", familyName: "Weber", title: "Dr."))
        #expect(doctor.title == "Dr." && doctor.family == "Weber" && doctor.callName == nil)
        #expect(found(Contact(givenName: "Anna", familyName: "Weber")).callName == "Anna")
        #expect(found(Contact(familyName: "Weber", title: "Frau")).title == "Frau")
        #expect(found(Contact(givenName: "Anna", title: "Geschäftsführerin")).callName == nil)
        #expect(found(Contact(givenName: "花子", familyName: "山田"), "ja").politeName == "山田")
    }

    @Test(
        "is a team for a company without a person",
        arguments: [
            ("Brennan's Books Ltd", "Brennan's Books"), ("Müller & Söhne GmbH & Co. KG", "Müller & Söhne"),
            ("Conti Ceramiche S.r.l.", "Conti Ceramiche"), ("Piekarnia Nowak sp. z o.o.", "Piekarnia Nowak"),
            ("株式会社はる陶房", "はる陶房"), ("はる陶房（株）", "はる陶房"), ("Garden Works, Inc.", "Garden Works"),
            ("Boulangerie Durand SARL", "Boulangerie Durand"), ("Durand S.A.S.", "Durand"),
            ("Panadería López, S.L.", "Panadería López"),
            ("Livraria Silva, Unipessoal Lda.", "Livraria Silva"), ("Bakkerij van Dijk B.V.", "Bakkerij van Dijk"),
            ("Åkesson Design AB", "Åkesson Design"), ("Kertész Kft.", "Kertész"),
            ("Weber UG (haftungsbeschränkt)", "Weber"),
            ("ООО «Ромашка»", "Ромашка"), ("Harbour Day Spa", nil), ("Day Spa Harbour S.p.A.", "Day Spa Harbour"),
            ("Chen Architects", "Chen Architects"), ("Smith & Co Ltd", "Smith & Co"),
            ("Turnverein Linde e.V.", "Turnverein Linde"),
            ("Ltd", nil), ("GmbH & Co. KG", nil), ("Haus Linde", nil), ("", nil), ("Amelia Chen", nil),
        ] as [(String, String?)])
    func team(name: String, expected: String?) {
        let found = Invoice(customer: Party(name: name)).greetingNames(in: "en", address: nil)
        #expect(found.team == expected)
    }

    @Test("is the team where the contact is a department", arguments: ["Accounts Payable", "Abteilung Einkauf", "経理部"])
    func department(name: String) {
        let customer = Party(name: "Haus Linde", contact: Contact(name: name))
        let found = Invoice(customer: customer).greetingNames(in: "en", address: nil)
        #expect(!found.isPerson && found.team == "Haus Linde" && found.callName == nil)
    }

    @Test("is the given name of a consumer, where it cannot be a company")
    func consumers() {
        func found(_ customer: Party) -> GreetingNames {
            Invoice(customer: customer).greetingNames(in: "en", address: nil)
        }
        #expect(found(Party(name: "Amelia Chen")).callName == "Amelia")
        #expect(found(Party(name: "Oskar Nowak")).callName == "Oskar")
        for name in ["Amelia", "Harbour Lane", "Amelia Chen Design", "Laura Books", "Rosa & Tom", "Chen Amelia Ltd"] {
            #expect(!found(Party(name: name)).isPerson, "\(name)")
            #expect(found(Party(name: name)).callName == nil, "\(name)")
        }
        #expect(found(Party(name: "Amelia Chen", vatId: "GB123456789")).callName == nil)
        #expect(found(Party(name: "Amelia Chen", vatId: "GB123456789")).team == nil)
    }
}

@Suite("The name of a line item")
struct ItemNameTests {
    @Test(
        "says what was bought",
        arguments: ["Oak bookcase", "Website redesign", "Hosting, March", "Piano lesson", "月謝", "Klavierstunde 45 min"])
    func items(name: String) {
        #expect(namesAnItem(name))
    }

    @Test(
        "may be nothing that one buys",
        arguments: [
            "Discount 5%", "Shipping", "Shipping & handling", "Deposit", "Pos. 1", "Item 3", "20", "", " ", "Rabatt",
            "Versandkosten", "Anzahlung 30 %", "Frais de port", "Remise", "Descuento", "Spese di spedizione", "Korting",
            "Desconto", "Koszty wysyłki", "Frakt", "送料", "お値引", "Treuerabatt", "Mahngebühr", "Artikel 4711",
        ])
    func others(name: String) {
        #expect(!namesAnItem(name))
    }
}
