import HandselInvoice
import Testing

@Suite("The name in a greeting")
struct GreetingTests {
    private func greeting(_ contact: Contact?, language: String? = nil, country: String? = nil) -> String? {
        var invoice = Invoice(customer: Party(name: "Harbour Bakery Ltd", contact: contact))
        invoice.customer.address = PostalAddress(country: country)
        invoice.personal.language = language
        return invoice.greetingName
    }

    @Test(
        "is the first word of a whole name",
        arguments: [
            ("Amelia Chen", "Amelia"), ("  Amelia\tChen ", "Amelia"), ("Chen, Amelia", "Amelia"),
            ("Chen, Amelia J", "Amelia"),
            ("Amelia J. Chen", "Amelia"), ("Ms. Amelia Chen", "Amelia"), ("Mr Tom de Vries", "Tom"),
            ("Anne-Marie O'Neill", "Anne-Marie"), ("Zoë Ångström", "Zoë"), ("Léa d’Arc", "Léa"),
            ("ليلى حداد", "ليلى"), ("Ольга Орлова", "Ольга"), ("Amelia Chen Smith Jones Brown", "Amelia"),
        ])
    func first(name: String, expected: String) {
        #expect(greeting(Contact(name: name), language: "en") == expected)
        #expect(greeting(Contact(name: name)) == expected)
    }

    @Test(
        "is none where the first word may be no given name",
        arguments: [
            "Amelia", "Mr Chen", "Mr. Chen", "A. Chen", "AMELIA CHEN", "X Æ", "Dr. Amelia Chen", "Dr Amelia Chen",
            "Prof. Dr. Amelia Chen", "Ms. Dr. Amelia Chen", "Sir Tom Jones", "Amelia Chen, PhD", "Mr and Mrs Nowak",
            "Amelia & Oskar Nowak", "The Nowak Family", "van der Berg", "De Luca Anna", "عبد الله حداد", "د. ليلى حداد",
            "R2 D2",
            "Amelia Chen Smith Jones Brown Green", "", "  ", "amelia@bakery.example",
        ])
    func none(name: String) {
        #expect(greeting(Contact(name: name)) == nil)
    }

    @Test(
        "is none for departments",
        arguments: [
            "Accounts Payable", "Purchasing Department", "Billing Team", "Office Management", "Abteilung Einkauf",
            "Customer Support", "Harbour Bakery Ltd", "Service comptabilité", "Payable, Accounts", "Accounts, Payable",
        ])
    func departments(name: String) {
        #expect(greeting(Contact(name: name)) == nil)
    }

    @Test(
        "is none for what follows a comma and is no name",
        arguments: [
            "Bakery, Inc", "Chen, Jr", "Chen, PhD", "Chen, MD", "Chen, Esq", "Chen, Dr", "Chen, Mrs", "Chen, Mr. Tom",
            "Chen,", ", Amelia", "Chen, A.", "Chen, Amelia, Berlin", "Müller, Frau", "Bakery, GmbH", "Chen, BSc",
        ])
    func afterComma(name: String) {
        #expect(greeting(Contact(name: name)) == nil)
    }

    @Test(
        "is none for languages and countries that write the family name first",
        arguments: [
            ("ja", nil), ("ja-JP", nil), ("zh-Hant", nil), ("ko", nil), ("hu", nil), ("vi", nil), ("HU", nil),
            ("en", "JP"), (nil, "HU"), (nil, "hu"), (nil, "CN"), ("en", "KR"),
        ] as [(String?, String?)])
    func familyNameFirst(language: String?, country: String?) {
        #expect(greeting(Contact(name: "Kovács Anna"), language: language, country: country) == nil)
    }

    @Test(
        "is none for names in Han, kana or hangul, mixed with others too",
        arguments: [
            "山田 花子", "김 민지", "Yamada 花子", "Hanako やまだ",
        ])
    func scripts(name: String) {
        #expect(greeting(Contact(name: name), language: "en") == nil)
    }

    @Test("is none where strangers are not on first-name terms", arguments: ["de", "de-AT", "fr", "it", "pl", "FR-ca"])
    func formal(language: String) {
        #expect(greeting(Contact(name: "Wiebke Aufderheide"), language: language) == nil)
        #expect(greeting(Contact(name: "Wiebke Aufderheide"), language: "en") == "Wiebke")
    }

    @Test(
        "is the given name where one is stated, whatever the language",
        arguments: [nil, "en", "de", "fr", "ja", "hu"] as [String?])
    func stated(language: String?) {
        #expect(greeting(Contact(givenName: " Jörg "), language: language, country: "JP") == "Jörg")
        #expect(greeting(Contact(name: "Accounts", givenName: "Anna Maria"), language: language) == "Anna Maria")
    }

    @Test("is none for people with a title")
    func titles() {
        #expect(greeting(Contact(name: "Jörg Groß", givenName: "Jörg", title: "Dr.")) == nil)
        #expect(greeting(Contact(givenName: "Jörg", title: " ")) == "Jörg")
    }

    @Test("is none for a company, and never taken from its name")
    func company() {
        #expect(greeting(nil) == nil)
        #expect(Invoice(customer: Party(name: "Amelia Chen")).greetingName == nil)
        #expect(Party(name: "Amelia Chen", contact: Contact(email: "amelia@bakery.example")).greetingName == nil)
        #expect(Party(name: "Bakery", contact: Contact(name: "Amelia Chen")).greetingName == "Amelia")
    }
}
