import HandselGraphics
import HandselLayout
import HandselType
import Testing

@Suite("The first glance at a page")
struct FirstGlanceTests {
    /// Half of it is 350 points.
    private let sheet = Paper(name: "sheet", size: Size(width: 420, height: 700))

    private func text(_ words: String, size: Double = 10, named name: String = "words") throws -> Frame {
        var context = try context()
        context.styles["this"] = TextAttributes(size: size, lineHeight: 1.2)
        var frame = try frame(of: Text(Template(stringLiteral: words), style: "this"), width: 200, context)
        frame.name = name
        return frame
    }

    private func picture(_ side: Double, named name: String) -> Frame {
        let image = Image(name: "a.png", format: .png, bytes: [], naturalSize: Size(width: 40, height: 40))
        return Frame(
            name: name, size: Size(width: side, height: side), content: .image(image),
            role: .figure(alternative: "A logo"))
    }

    private func page(_ frames: [(Double, Frame)], on paper: Paper? = nil) -> Frame {
        Frame(
            name: "page", size: (paper ?? sheet).size,
            children: frames.map { Frame.Child(at: Point(x: 40, y: $0.0), $0.1) })
    }

    private func overlooked(
        _ pages: [Frame], seeking sights: [FirstSight] = [.amountDue], on paper: Paper? = nil
    ) -> [String] {
        overlookedSights(sights, on: pages, of: paper ?? sheet).map { "\($0.frame) \($0.page)" }
    }

    @Test("meets what stands in the upper half of the first page, however small")
    func upperHalf() throws {
        let amount = try text("€ 10", named: "amountDue")
        let other = try text("Other words", size: 30)
        // A line of 12 points, whose letters end 9.4 or so below its top.
        #expect(overlooked([page([(330, amount), (20, other)])]) == [])
        #expect(overlooked([page([(345, amount), (20, other)])]) == ["amountDue 1"])
        #expect(overlooked([page([(20, other)]), page([(20, amount)])]) == ["amountDue 2"])
    }

    @Test("meets what has the largest letters, wherever it stands, but for other things that are sought")
    func largestLetters() throws {
        let thanks = try text("Thanks", size: 30, named: "thanks")
        let amount = try text("€ 10", size: 20, named: "amountDue")
        #expect(overlooked([page([(20, thanks), (500, amount), (60, try text("Words", size: 20))])]) == [])
        #expect(overlooked([page([(500, amount), (60, try text("Words", size: 21))])]) == ["amountDue 1"])
    }

    @Test("meets the largest picture or code, but not one beside a larger text or picture")
    func largestPicture() throws {
        let logo = picture(60, named: "letterhead")
        let small = try text("Words")
        #expect(overlooked([page([(500, logo), (20, small)])], seeking: [.sender]) == [])
        #expect(
            overlooked([page([(500, logo), (20, small), (100, picture(70, named: "image"))])], seeking: [.sender])
                == ["letterhead 1"])
        let long = try text(String(repeating: "many words ", count: 60))
        #expect(overlooked([page([(500, logo), (20, long)])], seeking: [.sender]) == ["letterhead 1"])
    }

    @Test("meets one of the ways that a thing is shown, which is enough")
    func anyFrame() throws {
        let rows = try text("IBAN", named: "howToPay")
        let code = picture(60, named: "paymentCode")
        let words = try text("Words", size: 12)
        #expect(overlooked([page([(500, rows), (20, code), (40, words)])], seeking: [.howToPay]) == [])
        #expect(overlooked([page([(500, rows), (40, words)])], seeking: [.howToPay]) == ["howToPay 1"])
    }

    @Test("misses what is on no page, and looks for what the document has alone")
    func missing() throws {
        let amount = try text("€ 10", named: "amountDue")
        let empty = Frame(name: "dueDate", size: Size(width: 10, height: 0))
        let pages = [page([(20, amount), (40, empty)])]
        #expect(overlooked(pages, seeking: [.sender, .amountDue, .dueDate]) == ["letterhead 0", "dueDate 0"])
        #expect(overlooked(pages, seeking: []) == [])
        let flaw = try #require(overlookedSights([.dueDate], on: pages, of: sheet).first)
        #expect("\(flaw)" == "the due date is not on the page; show it in a frame named 'dueDate'")
        let late = try #require(overlookedSights([.amountDue], on: [page([]), pages[0]], of: sheet).first)
        #expect(
            "\(late)"
                == "page 2, 'amountDue': the amount due is not seen at the first glance; move it into the upper half of "
                + "the first page, or make it the largest thing there")
    }

    @Test("judges no layout that names none of its frames")
    func unnamed() throws {
        #expect(overlooked([page([(20, try text("€ 10"))])], seeking: FirstSight.allCases) == [])
    }

    @Test("takes in the first 150 mm of a roll, and both sides of a card")
    func otherPapers() throws {
        let amount = try text("€ 10", named: "amountDue")
        let words = try text("Words", size: 30)
        let roll = try #require(Paper("80mm x auto"))
        let piece = Paper(name: "piece", size: Size(width: 80.mm, height: 1_000))
        // 150 mm are 425.2 points.
        #expect(overlooked([page([(412, amount), (20, words)], on: piece)], on: roll) == [])
        #expect(overlooked([page([(420, amount), (20, words)], on: piece)], on: roll) == ["amountDue 1"])
        let front = page([(20, words)], on: .a6)
        for (y, expected) in [(100.0, []), (300, ["amountDue 2"])] {
            #expect(overlooked([front, page([(y, amount), (20, words)], on: .a6)], on: .a6) == expected)
        }
        #expect(overlooked([front, front, page([(20, amount)], on: .a6)], on: .a6) == ["amountDue 3"])
        #expect(overlooked([page([(20, words)], on: .a5), page([(20, amount)], on: .a5)], on: .a5) == ["amountDue 2"])
    }
}
