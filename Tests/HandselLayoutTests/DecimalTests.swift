import HandselGraphics
import HandselLayout
import HandselType
import Testing

@Suite("Amounts in a column")
struct DecimalTests {
    /// Where the decimal separator, or the end of the digits, stands on the page for each row.
    private func separators(
        _ amounts: [String], separator: Character = ".", direction: TextDirection = .leftToRight,
        width: RowWidth = .content
    ) throws -> [Double] {
        var context = try context(
            Fields().with("items", amounts.map { ["net": $0] }), direction: direction,
            language: direction == .rightToLeft ? "ar" : "en")
        context.decimalSeparator = separator
        let table = Table(
            "items", as: "item",
            columns: [
                .init(width: .fraction(1), cell: .text("x")),
                .init(width: width, cell: .text("{item.net}"), align: .decimal, style: "figure"),
            ])
        let frame = try frame(of: table, width: 300, context)
        let cells = frame.flattened().filter { $0.frame.name == "cell" }
        var places: [Double] = []
        for entry in frame.flattened() {
            guard case .text(let lines) = entry.frame.content, let placed = lines.first, placed.line.text != "x" else {
                continue
            }
            let text = placed.line.text
            let number = text.prefix { $0 != " " }
            let index = number.lastIndex(of: separator) ?? number.endIndex
            let x = try #require(placed.line.x(beforeByte: text.utf8.distance(from: text.startIndex, to: index)))
            places.append(entry.rect.minX + placed.baseline.x + x)
            #expect(entry.rect.minX >= -0.01 && entry.rect.maxX <= 300.02)
            #expect(cells.contains { $0.rect.contains(entry.rect, tolerance: 0.02) }, "\(text) leaves its cell")
        }
        #expect(places.count == amounts.count)
        return places
    }

    @Test("have their decimal separators below each other")
    func aligned() throws {
        let english = try separators(["1.50", "1,234.5", "−12", "0.125", "7"])
        for x in english { expectNear(x, english[0]) }
        let german = try separators(["1,50", "1.234,5", "12", "0,125"], separator: ",")
        for x in german { expectNear(x, german[0]) }
    }

    @Test("with units are aligned by their number")
    func units() throws {
        let places = try separators(["1.5 h", "12 pcs", "0.25 m²", "3 h", "12 m²"])
        for x in places { expectNear(x, places[0]) }
    }

    @Test("are aligned in right-to-left pages too")
    func rightToLeft() throws {
        let places = try separators(["1.50", "1,234.5", "12", "0.125"], direction: .rightToLeft)
        for x in places { expectNear(x, places[0]) }
    }

    @Test("stay inside a column that is narrower than they would be together", arguments: [20.0, 30, 45])
    func narrow(width: Double) throws {
        _ = try separators(["123456.5", "1.123456"], width: .fixed(width))
    }
}
