import HandselGraphics
import HandselLayout
import HandselType
import Testing

@Suite("An address in a window")
struct WindowTests {
    /// The field of each window in millimetres from the sheet's top left.
    private static let fields: [(name: String, left: Double, top: Double, width: Double, height: Double)] = [
        ("din5008a", 20, 27, 85, 45), ("din5008b", 20, 45, 85, 45), ("fr", 100, 35, 100, 45),
        ("ch-right", 112, 45, 90, 45), ("ch-left", 20, 35.5, 100, 45), ("us-9", 17.5, 55.6, 114.3, 28.6),
        ("us-10-double", 14.3, 55.6, 92, 28.6), ("uk-dl", 20, 54, 80, 30),
    ]

    private static let lines = ["Amelia Chen", "Fern & Field Ltd", "12 Orchard Lane", "Keynsham", "Bristol BS31 1AA"]

    private func pages(
        _ window: String, address: [String] = lines, header: String = "", paper: Paper? = nil, flow: String = "",
        size: String = "9.5pt", strict: Bool = true, override: WindowChoice? = nil,
        direction: TextDirection = .leftToRight
    ) throws -> [Frame] {
        let yaml = """
            margins: 12mm 20mm
            styles: { body: { size: \(size), lineHeight: 1.35 }, small: { size: 7.5pt } }
            page:
              \(header)
              - window: \(window)
                returnLine: "Wren Street Piano · Wrenstr. 4 · 10115 Berlin"
                returnStyle: small
                address: ["{customer.name}", "{customer.vatId}"]
                beside: [{ text: "Invoice 7", name: number }]
                marks: true
              - text: Dear customer
                name: first
              \(flow)
            """
        let fields = Fields(["customer.name": address.joined(separator: "\n")])
        var context = try context(fields, direction: direction)
        context.isStrict = strict
        context.window = override
        return try layout(yaml).pages(on: paper ?? WindowForm(window)?.paper, context)
    }

    @Test("is another one on another paper, and none on a paper without")
    func byPaper() throws {
        let names = "{ A4: din5008b, letter: us-9 }"
        func top(_ paper: Paper?, _ override: WindowChoice? = nil) throws -> Double? {
            try pages(names, paper: paper, override: override).first?.rects(named: "address").first?.minY
        }
        #expect(try top(nil) == top(.a4, WindowChoice("din5008b")))
        #expect(try top(.letter) == top(.letter, WindowChoice("us-9")))
        #expect(try top(.letter) != nil && top(.a4) != nil && top(.a4) != top(.letter))
        #expect(try top(.a5) == nil)
        // Who asks for one has it.
        #expect(try top(.a4, WindowChoice("din5008a")) != top(.a4))
        let error = #expect(throws: LayoutError.self) { try pages("{ A4: din5008c }") }
        #expect("\(try #require(error))".contains("din5008"))
        #expect(throws: LayoutError.self) { try pages("{ A44: din5008b }") }
    }

    @Test("stands inside its field with 3 mm of play, whatever five lines it has", arguments: fields)
    func inside(_ window: (name: String, left: Double, top: Double, width: Double, height: Double)) throws {
        let page = try #require(try pages(window.name).first)
        let field = Rect(
            x: (window.left + 3).mm, y: (window.top + 3).mm, width: (window.width - 6).mm,
            height: (window.height - 6).mm)
        let address = try #require(page.rects(named: "address").first)
        #expect(field.contains(address, tolerance: 0.05), "\(address) in \(field)")
        for line in page.rects(named: "returnLine") { #expect(field.contains(line, tolerance: 0.05)) }
        #expect(page.text.contains("Bristol BS31 1AA"))
        #expect(page.allRemarks == [])
        // What flows, and what stands beside it, keeps 5 mm away.
        let guarded = Rect(
            x: (window.left - 5).mm, y: (window.top - 5).mm, width: (window.width + 10).mm,
            height: (window.height + 10).mm)
        for name in ["first", "number"] {
            let rect = try #require(page.rects(named: name).first)
            #expect(!guarded.overlaps(rect), "\(name) at \(rect)")
            #expect(page.size.width - rect.maxX > 15)
        }
    }

    @Test("begins 17.7 mm below the top of the DIN field, and the text of the letter at 98.5 mm")
    func din() throws {
        let page = try #require(try pages("din5008b").first)
        let address = try #require(page.rects(named: "address").first)
        #expect(abs(address.minX - 25.mm) < 0.01)
        #expect(abs(address.minY - 62.7.mm) < 0.01)
        #expect(try abs(#require(page.rects(named: "first").first).minY - 98.5.mm) < 0.01)
        let number = try #require(page.rects(named: "number").first)
        #expect(abs(number.minX - 125.mm) < 0.01)
        #expect(abs(number.minY - 50.mm) < 0.01)
    }

    @Test("is marked where the sheet is folded and punched, at the left edge of the first page")
    func marks() throws {
        let flow = "- pageBreak\n  - text: more"
        let pages = try pages("din5008b", flow: flow)
        #expect(pages.count == 2)
        let marks = pages[0].rects(named: "foldMark") + pages[0].rects(named: "punchMark")
        #expect(marks.map(\.minY) == [105.mm, 210.mm, 148.5.mm])
        #expect(marks.allSatisfy { $0.maxX <= 10.mm })
        #expect(pages[1].rects(named: "foldMark").isEmpty)
        #expect(pages[1].rects(named: "window").isEmpty)
        #expect(pages[1].rects(named: "first").isEmpty)
    }

    @Test("shows the sender in the second window of a double one")
    func sender() throws {
        let page = try #require(try pages("us-10-double").first)
        let sender = try #require(page.rects(named: "returnAddress").first)
        let field = Rect(x: 14.3.mm, y: 22.2.mm, width: 82.6.mm, height: 22.2.mm)
        #expect(field.contains(sender))
        #expect(sender.minX == page.rects(named: "address").first?.minX)
        #expect(page.rects(named: "returnLine").isEmpty)
        #expect(page.lines.prefix(3) == ["Wren Street Piano", "Wrenstr. 4", "10115 Berlin"])
    }

    @Test("shows as much of a long sender as its window holds, the town in any case")
    func longSender() throws {
        let yaml = """
            styles: { body: { size: 9pt, lineHeight: 1.4 } }
            page:
              - window: us-10-double
                returnLine: "Name · Department · Street 1 · Second floor · Care of somebody · Town"
                address: Amelia Chen
            """
        let page = try #require(try layout(yaml).pages(on: .letter, context()).first)
        // 16.2 mm are 45.9 points: three lines of 12.6.
        #expect(page.lines.prefix(3) == ["Name", "Department", "Town"])
    }

    @Test("is the one that the document is made for, before the layout's")
    func overridden() throws {
        let french = try #require(WindowForm("fr"))
        let page = try #require(try pages("usual", paper: .a4, override: .form(french)).first)
        #expect(try abs(#require(page.rects(named: "address").first).minX - 110.mm) < 0.01)
        let none = try #require(try pages("din5008b", override: WindowChoice.none).first)
        #expect(none.rects(named: "address").isEmpty)
        #expect(try #require(none.rects(named: "first").first).minY == 12.mm)
    }

    @Test("is told to the rest of the layout, which has an address of its own elsewhere")
    func flag() throws {
        let flow = "- unless: page.hasWindow\n    show: { text: own, name: own }"
        #expect(try pages("usual", paper: .a4, flow: flow).first?.rects(named: "own").count == 1)
        #expect(try pages("din5008b", flow: flow).first?.rects(named: "own").count == 0)
    }

    @Test("of more than five lines is said, and an error where things are taken strictly")
    func tooManyLines() throws {
        let six = WindowTests.lines + ["United Kingdom"]
        let page = try #require(try pages("din5008b", address: six, strict: false).first)
        #expect(page.allRemarks.map(\.description).contains { $0.contains("6 lines") && $0.contains("shows 5") })
        let error = #expect(throws: LayoutError.self) { try pages("din5008b", address: six) }
        guard case .window(.tooManyLines(6, "din5008b"), let position)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(position?.line == 5)
    }

    @Test("tells the layout whether the sender has a window too")
    func senderFlag() throws {
        let flow = "- when: page.hasSenderWindow\n    show: { text: twice, name: twice }"
        #expect(try pages("us-10-double", flow: flow).first?.rects(named: "twice").count == 1)
        #expect(try pages("us-9", flow: flow).first?.rects(named: "twice").count == 0)
    }

    @Test("has the size and the distance of lines of its style where there is room, also when a line breaks")
    func large() throws {
        let long = String(repeating: "Wohnungsbaugenossenschaft ", count: 4)
        let page = try #require(
            try pages("din5008b", address: [long, "Berlin"], size: "8pt", strict: false).first)
        // Lines of 8 points at 1.35 ems, some of them broken: the height is that of whole lines.
        let address = try #require(page.rects(named: "address").first)
        let lines = address.size.height / 10.8
        #expect(lines > 2.5 && abs(lines - lines.rounded()) < 0.01, "\(lines) lines")
    }

    @Test("has a return line that loses what stands before the town rather than the town")
    func returnLine() throws {
        let yaml = """
            styles: { small: { size: 7.5pt } }
            page:
              - window: din5008b
                returnLine: "Grünplan Spreewald · Am Mühlenfließ 5 b · Hinterhaus, zweiter Aufgang · 03222 Lübbenau"
                returnStyle: small
                address: Amelia Chen
                name: customer
            """
        let page = try #require(try layout(yaml).pages(on: .a4, context()).first)
        #expect(page.lines.first == "Grünplan Spreewald · Am Mühlenfließ 5 b · 03222 Lübbenau")
        #expect(page.rects(named: "customer").map(\.size.height) == [45.mm])
    }

    @Test("becomes smaller before a long line breaks")
    func shrinks() throws {
        let long = "Wissenschaftliche Gesellschaft für Zeitgeschichte e. V."
        let page = try #require(try pages("din5008b", address: [long, "Berlin"], size: "10pt").first)
        #expect(page.lines.contains(long))
        let address = try #require(page.rects(named: "address").first)
        #expect(address.maxX <= 102.mm + 0.05)
    }

    @Test("that is too high for its window even then is said")
    func tooHigh() throws {
        let page = try #require(
            try pages("us-9", address: WindowTests.lines.map { String(repeating: "\($0) ", count: 5) }, strict: false)
                .first)
        #expect(page.allRemarks.contains { $0.description.contains("lines") })
    }

    @Test("keeps its surroundings free: a header that reaches into it is a fault")
    func crowded() throws {
        let header = "- header: [{ text: Wren Street Piano, name: letterhead }, { spacer: 2mm }]"
        #expect(try pages("din5008b", header: header).count == 1)
        // 12 mm of margin and 30 mm of room: the line ends at about 46 mm, and 40 mm is where it must end.
        let high = "- header: [{ rule: 1pt }, { spacer: 30mm }, { text: Wren, name: letterhead }]"
        let error = #expect(throws: LayoutError.self) { try pages("din5008b", header: high) }
        guard case .window(let fault, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(fault == .crowded(frame: "letterhead", window: "din5008b"))
    }

    @Test("is remarked upon on paper that it is not made for")
    func otherPaper() throws {
        let page = try #require(try pages("din5008b", paper: .letter).first)
        #expect(
            page.allRemarks.map(\.description) == [
                "the window 'din5008b' is made for A4, and the paper is Letter"
            ])
    }

    @Test("has its text at the right of the field where reading begins there")
    func rightToLeft() throws {
        let page = try #require(try pages("din5008b", direction: .rightToLeft).first)
        let field = Rect(x: 23.mm, y: 48.mm, width: 79.mm, height: 39.mm)
        #expect(try field.contains(#require(page.rects(named: "address").first), tolerance: 0.05))
    }

    @Test(
        "with a mistake says where it is",
        arguments: [
            ("page:\n  - window: din5008c\n    address: x", "2:13", "'din5008a'?"),
            ("page:\n  - window: din5008b", "2:5", "'address'"),
            ("page:\n  - column: [{ window: fr, address: x }]", "2:16", "directly under 'page'"),
            ("page:\n  - window: fr\n    address: ['{custmer.name}']", "3:15", "'customer.name'?"),
        ])
    func mistake(yaml: String, place: String, named: String) {
        let error = #expect(throws: LayoutError.self) { try layout(yaml) }
        guard let message = error.map({ "\($0)" }) else { return }
        #expect(message.hasPrefix("test.yaml:\(place): "), "\(message)")
        #expect(message.contains(named), "\(message)")
    }
}
