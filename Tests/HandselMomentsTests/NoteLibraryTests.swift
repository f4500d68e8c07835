import HandselGraphics
import HandselInvoice
import HandselMoments
import Testing

private func note(
    _ text: String, _ moment: Moment = .regular, _ voice: NoteVoice = .warm, needs: Set<NoteCondition> = [],
    familiar: String? = nil
) -> LibraryNote {
    LibraryNote(id: text, moment: moment, voice: voice, text: text, familiar: familiar, needs: needs)
}

/// A value for each fact, and every condition.
private let everything = NoteFacts(
    Dictionary(uniqueKeysWithValues: NoteFact.allCases.map { ($0, "9") }), conditions: Set(NoteCondition.allCases))

private func ids(_ notes: [LibraryNote], _ facts: NoteFacts = everything, given: [String] = [], seed: String = "1")
    -> [String]
{
    let drawn = Seed(seed)
    return NoteLibrary(language: "en", notes: notes)
        .choices(.init(moment: .regular, facts: facts), given: given) { drawn.keyed($0).value }.map(\.id)
}

@Suite("A note of the library")
struct LibraryNoteTests {
    @Test("is eligible where its fact is known, and only there", arguments: NoteFact.allCases)
    func facts(fact: NoteFact) {
        let told = note("Told: {\(fact.rawValue)}.")
        #expect(told.facts == [fact])
        #expect(told.isEligible(everything))
        var without = everything
        without[fact] = nil
        #expect(!told.isEligible(without))
        #expect(told.filled(with: without, isFamiliar: false) == nil)
    }

    @Test("is eligible where its condition holds, and only there", arguments: NoteCondition.allCases)
    func conditions(condition: NoteCondition) {
        let told = note("Told.", needs: [condition])
        #expect(told.isEligible(everything))
        var without = everything
        without.conditions.remove(condition)
        #expect(!told.isEligible(without))
    }

    @Test("is said familiarly to those who are addressed so, and must know the facts of both")
    func familiar() {
        let told = note("Für Sie: {item}.", familiar: "Für dich, {city}: {item}.")
        let facts = NoteFacts([.item: "Regal", .city: "Bremen"])
        #expect(told.filled(with: facts, isFamiliar: false) == "Für Sie: Regal.")
        #expect(told.filled(with: facts, isFamiliar: true) == "Für dich, Bremen: Regal.")
        #expect(!told.isEligible(NoteFacts([.item: "Regal"])))
        #expect(note("Hej.").filled(with: NoteFacts(), isFamiliar: true) == "Hej.")
    }

    @Test("is filled once: what stands in a value is not looked at for further places")
    func once() {
        #expect(NoteTemplate("{a} and {b}").filled(with: ["a": "{b}", "b": "x"]) == "{b} and x")
        #expect(NoteTemplate("{a").filled(with: [:]) == "{a")
        #expect(NoteTemplate("{a}{a}").filled(with: ["a": "1"]) == "11")
        #expect(NoteTemplate("{a}").filled(with: ["b": "1"]) == nil)
    }
}

@Suite("A fact of a note")
struct NoteFactsTests {
    @Test("of up to forty characters can be named")
    func length() {
        let forty = String(repeating: "a", count: 40)
        #expect(NoteFacts([.item: forty])[.item] == forty)
        #expect(NoteFacts([.item: forty + "a"])[.item] == nil)
        #expect(NoteFacts([.engagement: "The reading  room "])[.engagement] == "The reading room")
    }

    @Test(
        "cannot be named where it would break the note",
        arguments: [
            "Oak\nbookcase", "Oak\u{7}", "Oak\u{202e}", "<b>Oak</b>", "{item}", "__Oak__", "~~Oak~~", "[Oak]",
            "Tom &amp; Ann", "https://oak.example", "…", "", "a\u{2028}b",
        ])
    func breaking(value: String) {
        #expect(NoteFacts([.item: value])[.item] == nil)
    }

    @Test(
        "may have any letters",
        arguments: ["Étagère", "本棚", "Полка", "كتاب", "Mug & plate", "1 284,50 €"])
    func letters(value: String) {
        #expect(NoteFacts([.item: value])[.item] == value)
    }
}

@Suite("The notes for a document")
struct NoteLibraryTests {
    private let five = (1...5).map { note("{item} \($0)") }

    @Test("are those of its moment and voice")
    func own() {
        let notes = [note("a"), note("b", .welcome), note("c", .regular, .formal)]
        #expect(ids(notes) == ["a"])
    }

    @Test("are taken from another voice where its own has none that is true")
    func otherVoice() {
        let notes = [note("{phone}"), note("b", .regular, .playful), note("c", .regular, .formal)]
        #expect(ids(notes, NoteFacts()) == ["c"])
        #expect(ids([note("{phone}")], NoteFacts()) == [])
    }

    @Test("come in the same order for the same document and in another for others")
    func order() {
        let first = ids(five, seed: "Amelia, 2026-1")
        #expect(first == ids(five, seed: "Amelia, 2026-1"))
        #expect(Set(first) == Set(five.map(\.id)))
        let orders = Set((1...20).map { ids(five, seed: "customer \($0)") })
        #expect(orders.count > 10)
        #expect(Set(orders.map(\.first)).count == 5)
    }

    @Test("put those that tell of the document before those that suit any")
    func specific() {
        for seed in 1...10 {
            #expect(ids([note("any"), note("{item}"), note("done", needs: [.paid])], seed: "\(seed)").last == "any")
        }
    }

    @Test("are never one that the customer had while another is left")
    func never() {
        var given: [String] = []
        for number in 1...5 {
            let next = ids(five, given: given, seed: "\(number)")
            #expect(!given.contains(next[0]))
            given.append(next[0])
        }
        #expect(Set(given) == Set(five.map(\.id)))
        // Now all were had: the one had longest ago comes first, then the next, whatever the seed.
        #expect(ids(five, given: given, seed: "6") == given)
        #expect(ids(five, given: given + [given[0]], seed: "6") == Array(given.dropFirst()) + [given[0]])
    }

    @Test("had before, count even where they suit any document and others do not")
    func hadBare() {
        #expect(ids([note("any"), note("{item}")], given: ["{item}"]) == ["any", "{item}"])
    }

    @Test("name nothing that is read in the other direction, unless the library is")
    func direction() {
        let facts = NoteFacts([.item: "كتاب"])
        #expect(ids([note("{item}"), note("any")], facts) == ["any"])
        #expect(ids([note("هذا {item}")], facts) == ["هذا {item}"])
    }

    @Test("begin with the greeting")
    func greeting() {
        let library = NoteLibrary(
            language: "en",
            greetings: [.warm: NoteGreetings(person: NoteTemplate("Dear {name},"), nobody: "Hello,")],
            notes: [note("Enjoy {item}.")])
        var names = GreetingNames()
        names.callName = "Amelia"
        let wish = NoteLibrary.Wish(moment: .regular, names: names, facts: NoteFacts([.item: "“{name}”"]))
        #expect(library.choices(wish) { _ in 0 }.isEmpty)
        let named = NoteLibrary.Wish(moment: .regular, names: names, facts: NoteFacts([.item: "the mug"]))
        #expect(
            library.choices(named) { _ in 0 }
                == [ChosenNote(id: "Enjoy {item}.", text: "Dear Amelia,\nEnjoy the mug.", language: "en")])
    }
}

@Suite("A greeting")
struct NoteGreetingsTests {
    private let english = NoteGreetings(
        person: NoteTemplate("Dear {name},"), titled: NoteTemplate("Dear {title} {family},"),
        team: NoteTemplate("Dear {company} team,"), nobody: "Hello,")
    private let german = NoteGreetings(
        person: NoteTemplate("Guten Tag, {name} {family}!"), titled: NoteTemplate("Guten Tag, {title} {family}!"),
        team: NoteTemplate("Guten Tag an das Team von {company}!"), nobody: "Guten Tag!")
    private let japanese = NoteGreetings(
        person: NoteTemplate("{family}様"), team: NoteTemplate("{company}の皆様"), nobody: "こんにちは。")

    private func names(_ contact: String?, _ language: String, address: FormOfAddress? = nil) -> GreetingNames {
        Invoice(customer: Party(name: "Harbour Bakery Ltd", contact: contact.map { Contact(name: $0) }))
            .greetingNames(in: language, address: address)
    }

    @Test(
        "is right for the name",
        arguments: [
            ("Amelia Chen", "Dear Amelia,"), ("Dr. Amelia Chen", "Dear Dr. Chen,"), ("Mr Chen", "Dear Mr Chen,"),
            ("Ms. Amelia Chen", "Dear Amelia,"), ("Amelia", "Hello,"), ("A. Chen", "Hello,"),
            ("Accounts Payable", "Dear Harbour Bakery team,"), (nil, "Dear Harbour Bakery team,"),
            ("Sir Tom Jones", "Hello,"), ("山田 花子", "Hello,"), ("やまだ はなこ", "Dear やまだ様,"),
        ] as [(String?, String)])
    func english(name: String?, expected: String) {
        #expect(english.greeting(names(name, "en")) == expected)
    }

    @Test(
        "names the whole name or the title where people are not on first-name terms",
        arguments: [
            ("Jörg Weber", "Guten Tag, Jörg Weber!"), ("Dr. Jörg Weber", "Guten Tag, Dr. Weber!"),
            ("Frau Wiebke Aufderheide", "Guten Tag, Frau Aufderheide!"),
            ("Herr Dr. Weber", "Guten Tag, Herr Dr. Weber!"),
            ("Weber", "Guten Tag!"), (nil, "Guten Tag an das Team von Harbour Bakery!"),
        ] as [(String?, String)])
    func german(name: String?, expected: String) {
        #expect(german.greeting(names(name, "de", address: .formal)) == expected)
    }

    @Test(
        "is polite in Japanese",
        arguments: [
            ("山田 花子", "山田様"), ("Amelia Chen", "Amelia Chen様"), ("Dr. Amelia Chen", "Amelia Chen様"),
            ("経理部", "Harbour Bakeryの皆様"), ("王 小明", "王小明様"), (nil, "Harbour Bakeryの皆様"),
        ] as [(String?, String)])
    func japanese(name: String?, expected: String) {
        #expect(japanese.greeting(names(name, "ja")) == expected)
    }

    @Test(
        "is not by a name that could not stand in a note",
        arguments: ["{item}", "<b>Ann</b>", "Ann__", "ليلى", String(repeating: "Ann", count: 14)])
    func unnameable(name: String) {
        let customer = Party(name: "Haus", contact: Contact(givenName: name))
        #expect(english.greeting(Invoice(customer: customer).greetingNames(in: "en", address: nil)) == "Hello,")
        #expect(
            english.greeting(Invoice(customer: Party(name: "{item} Ltd")).greetingNames(in: "en", address: nil))
                == "Hello,")
    }

    @Test("needs no name where the language has no greeting for it")
    func nobody() {
        #expect(NoteGreetings(nobody: "Dzień dobry!").greeting(names("Anna Nowak", "pl")) == "Dzień dobry!")
        #expect(english.greeting(GreetingNames()) == "Hello,")
    }
}

@Suite("A look over a note")
struct NoteLintTests {
    private func placeholders(_ text: String) -> [String] {
        NoteLint().flaws(in: text).compactMap { if case .placeholderLeft(let left) = $0 { left } else { nil } }
    }

    @Test(
        "finds what is left to be filled in",
        arguments: [
            ("Dear {name}, hello.", "{name}"), ("Dear {{ name }},", "{{ name }}"), ("Hi ${first}", "${first}"),
            ("Dear [Name],", "[Name]"), ("Hello [first name]!", "[first name]"), ("Hello <customer>", "<customer>"),
            ("Your XXX is ready.", "XXX"), ("Yours, ____", "____"), ("Dear ,\nthank you", "Dear ,"),
            ("Hello , nice", "Hello ,"), ("Liebe/r", nil), ("Liebe ,", "Liebe ,"), ("Dear, thank you", "Dear,"),
            ("Lorem ipsum dolor", "Lorem ipsum"), ("Hi %s!", "%s"), ("Hi %NAME%", "%NAME%"),
            ("Dear Ltd,", "Dear Ltd"), ("様、こんにちは", "様"), ("Hi undefined", "undefined"), ("TODO write this", "TODO"),
        ] as [(String, String?)])
    func left(text: String, expected: String?) {
        #expect(placeholders(text) == (expected.map { [$0] } ?? []))
    }

    @Test(
        "leaves good notes alone",
        arguments: [
            "Dear Amelia,\nyour left hand found the swing.", "Love, Rosa xxx", "Up 20 % on last year, and 5 < 7.",
            "Bonjour, bonjour !", "Guten Tag!", "It’s {", "山田様、こんにちは。", "Nothing, null and nil, said she?",
        ])
    func good(text: String) {
        #expect(placeholders(text).isEmpty || text.contains("null and nil"))
        #expect(NoteLint().flaws(in: text).filter { !$0.isError }.isEmpty)
    }

    @Test("finds phrases as whole words, whatever their capitals and apostrophes")
    func phrases() {
        let lint = NoteLint(genericPhrases: ["valued customer", "n'hésitez pas", "ご愛顧"])
        #expect(lint.genericPhrases(in: "As a Valued  Customer, you") == ["valued customer"])
        #expect(lint.genericPhrases(in: "N’hésitez pas !") == ["n'hésitez pas"])
        #expect(lint.genericPhrases(in: "日頃のご愛顧に") == ["ご愛顧"])
        #expect(lint.genericPhrases(in: "an undervalued customers") == [])
    }

    @Test("counts characters up to the limit")
    func length() {
        let lint = NoteLint(limit: 10)
        #expect(lint.flaws(in: "0123456789") == [])
        #expect(lint.flaws(in: "0123456789a") == [.tooLong(11, limit: 10)])
    }

    @Test("asks the hand, except for notes in a script that it does not write")
    func hand() {
        func missing(_ text: String) -> [Character] { text.filter { !$0.isASCII } }
        let lint = NoteLint()
        #expect(lint.flaws(in: "Dear Zoë", hand: "sam", missing: missing) == [.unwritable(["ë"], hand: "sam")])
        #expect(lint.flaws(in: "こんにちは。", hand: "sam", missing: missing) == [])
        #expect(lint.flaws(in: "Dear Zoë", missing: missing) == [])
    }
}
