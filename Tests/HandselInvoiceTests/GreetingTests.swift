import HandselInvoice
import Testing

private func greeting(
    _ name: String, given: String? = nil, language: String? = nil, country: String? = nil
) -> String? {
    var invoice = Invoice(
        customer: Party(
            name: "Chen Ceramics Ltd", address: PostalAddress(country: country),
            contact: Contact(name: name, givenName: given)))
    invoice.personal.language = language
    return invoice.greetingName
}

@Suite("A greeting name")
struct GreetingTests {
    @Test("is the given name that is known")
    func given() {
        #expect(greeting("Amelia Chen", given: "Amy") == "Amy")
        #expect(greeting("山田 太郎", given: "太郎", language: "ja") == "太郎")
    }

    @Test(
        "is the first word of a name where the given name stands first",
        arguments: [
            ("Amelia Chen", "Amelia"), ("  Amelia   Chen ", "Amelia"), ("Dr. Amelia Chen", "Amelia"),
            ("Ms Amelia Chen", "Amelia"),
            ("Frau Prof. Dr. Wiebke Aufderheide", "Wiebke"), ("Chen, Amelia", "Amelia"),
            ("Jean-Pierre Dupont", "Jean-Pierre"),
            ("Samira el Idrissi", "Samira"), ("نورة العتيبي", "نورة"), ("Οδυσσέας Ελύτης", "Οδυσσέας"),
        ])
    func first(name: String, greetingName: String) {
        #expect(greeting(name) == greetingName)
    }

    @Test(
        "is none where it might be wrong",
        arguments: [
            "", " ", "Amelia", "Chen", "Mrs Chen", "Dr. Chen", "A. Chen", "A Chen", "AMELIA CHEN", "Accounts Payable",
            "Billing Team",
            "The Chens", "Service comptabilité", "Abteilung Einkauf", "Fern & Field", "Chen Ceramics Ltd",
            "Familie Großkreuz",
            "Smith Jones, Amelia", "Chen, A.", "عبد الله الحربي", "Abdul Rahman Khan", "van der Berg", "山田 太郎", "김 민수",
            "amelia@chenceramics.example", "Desk 4", "{name} Chen", "Amelia and Oskar Chen",
        ])
    func none(name: String) {
        #expect(greeting(name) == nil)
    }

    @Test("is none in languages and countries that put the family name first")
    func familyNameFirst() {
        #expect(greeting("Nagy Anna", language: "hu") == nil)
        #expect(greeting("Nagy Anna", country: "HU") == nil)
        #expect(greeting("Yamada Taro", language: "ja-JP") == nil)
        #expect(greeting("Nguyen Van An", country: "VN") == nil)
        #expect(greeting("Nagy Anna", language: "de", country: "AT") == "Nagy")
    }

    @Test("is none for a company, and never a part of its name")
    func company() {
        #expect(Party(name: "Amelia Chen").greetingName == nil)
        #expect(Party(name: "Chen Ltd", contact: Contact(phone: "1")).greetingName == nil)
        #expect(Party(name: "Chen Ltd", contact: Contact(name: "Amelia Chen")).greetingName == "Amelia")
    }
}
