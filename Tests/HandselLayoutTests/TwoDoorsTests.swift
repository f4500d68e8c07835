import HandselGraphics
import HandselLayout
import HandselType
import Testing

@Suite("The two doors")
struct TwoDoorsTests {
    private let fields = Fields([
        "invoice.number": "2026-014", "customer.name": "Amelia {Chen}", "personal.note": "Thank you!",
        "brand.logo": "logo",
    ]).with("isPaid", true).with(
        "lineItems", (1...9).map { ["name": "item\($0)", "net": "\($0).50", "runningNet": "sum\($0)"] })

    private let yaml = page(
        """
          - header:
              row:
                - image: "{brand.logo}"
                  maxHeight: 10pt
                  align: end
                  width: 20pt
                - text: "Invoice {invoice.number}"
                  heading: 1
                  name: title
              gap: 5pt
              align: baseline
          - box:
              - text:
                  - "Dear "
                  - { text: "{customer.name}", style: strong, link: "https://example.com" }
                align: center
            padding: 1pt 2pt 3pt 4pt
            fill: "#abcdef"
            border: 1pt accent
            leadingBar: 2pt muted
            radius: 3pt
            minHeight: 20pt
          - rule: 2pt
            color: highlight
            dashes: 1pt 2pt
          - spacer: 4pt
          - when: not isPaid
            show: { text: unpaid }
            otherwise: { text: paid, maxLines: 1, shrinkTo: 5pt, style: large }
          - keepTogether:
              - note: "{personal.note}"
                xHeight: 5pt to 6pt
                maxHeight: 40pt
                color: ink
                style: strong
          - table: lineItems
            as: item
            headStyle: strong
            headFill: tint
            headRule: 1pt ink
            rowRule: 0.5pt
            zebra: paper
            rowPadding: 2pt
            columnGap: 3pt
            inset: 1pt
            keepLast: 3
            columns:
              - { head: Item, cell: [{ text: "{item.name}" }], width: 2fr, when: customer.name }
              - { head: Net, cell: "{item.net}", align: decimal, style: strong, link: "https://example.com/{item.name}" }
            carriedForward: { label: carried, sum: "{item.runningNet}", style: strong }
            broughtForward: { label: brought, sum: "{item.runningNet}" }
            foot:
              - text: Total
          - pageBreak
          - each: lineItems
            as: item
            gap: 1pt
            show: { column: [{ text: "{item.name}" }], gap: 2pt }
          - pinned:
              - text: draft
            right: 5pt
            bottom: 6pt
            width: 40pt
            on: last
          - footer:
              - text: "{page.number} of {page.count}"
                align: end
            on: later
        """)

    private func swiftLayout() -> Layout {
        var paid = Text("paid", style: "large", maxLines: 1)
        paid.shrinkTo = 5
        let paper = Paper(name: "200pt x 100pt", size: Size(width: 200, height: 100))
        return Layout(name: "test", paper: paper, margins: .zero, styles: styles) {
            Header {
                Row(gap: 5, align: .baseline) {
                    Picture("{brand.logo}", maxHeight: 10, align: .end).width(.fixed(20))
                    Text("Invoice {invoice.number}", heading: 1).named("title")
                }
            }
            Box(
                padding: Insets(top: 1, leading: 4, bottom: 3, trailing: 2),
                fill: ColorReference("#abcdef"), border: .init(color: .role(.accent), width: 1),
                leadingBar: .init(color: .role(.muted), width: 2), radius: 3, minHeight: 20
            ) {
                Text(
                    spans: [
                        .init("Dear "), .init("{customer.name}", style: "strong", link: "https://example.com"),
                    ], align: .center)
            }
            Rule(thickness: 2, color: .role(.highlight), dashes: [1, 2])
            Spacer(4)
            When("not isPaid", show: { Text("unpaid") }, otherwise: { paid })
            KeepTogether {
                Note("{personal.note}", xHeight: 5...6, maxHeight: 40, color: .role(.ink), style: "strong")
            }
            table
            PageBreak()
            Each("lineItems", as: "item", gap: 1) { Column(gap: 2) { Text("{item.name}") } }
            Pinned(edges: .init(right: 5, bottom: 6), width: 40, on: .last) { Text("draft") }
            Footer(on: .later) { Text("{page.number} of {page.count}", align: .end) }
        }
    }

    private var styles: [String: TextAttributes] {
        plainStyles.filter { ["body", "large", "strong"].contains($0.key) }
    }

    private var table: Table {
        var table = Table(
            "lineItems", as: "item",
            columns: [
                .init(
                    width: .fraction(2), head: "Item", cell: .nodes([Node(Text("{item.name}"))]),
                    condition: .init("customer.name")),
                .init(
                    head: "Net", cell: .text("{item.net}"), align: .decimal, style: "strong",
                    link: "https://example.com/{item.name}"),
            ])
        table.headStyle = "strong"
        table.headFill = .role(.tint)
        table.headRule = .init(color: .role(.ink), width: 1)
        table.rowRule = .init()
        table.zebra = .role(.paper)
        table.rowPadding = 2
        table.columnGap = 3
        table.inset = 1
        table.keepLast = 3
        table.carriedForward = .init(label: "carried", sum: "{item.runningNet}", style: "strong")
        table.broughtForward = .init(label: "brought", sum: "{item.runningNet}")
        table.foot = [Node(Text("Total"))]
        return table
    }

    @Test("lead to the same pages", arguments: [TextDirection.leftToRight, .rightToLeft])
    func same(direction: TextDirection) throws {
        let context = try context(
            fields, direction: direction, images: ["logo": Size(width: 30, height: 30)], hand: sam())
        let read = try layout(yaml)
        #expect(read.styles == styles)
        let fromFile = try read.pages(context).map(\.outline)
        let fromSwift = try swiftLayout().pages(context).map(\.outline)
        #expect(fromFile == fromSwift)
        #expect(fromFile.count > 4)
    }

    @Test("show a customer's braces as they are")
    func braces() throws {
        let context = try context(fields, images: ["logo": Size(width: 30, height: 30)])
        #expect(try layout(yaml).pages(context)[0].text.contains("Amelia {Chen}"))
        let odd = Fields(["customer.name": "{invoice.number}", "invoice.number": "secret"])
        let pages = try layout(page("  - text: 'Dear {customer.name} {{'")).pages(HandselLayoutTests.context(odd))
        #expect(pages.map(\.text) == ["Dear {invoice.number} {"])
    }

    @Test("know where each frame stands in the file")
    func positions() throws {
        let pages = try layout(page("  - column:\n      - text: one\n      - text: two")).pages(context())
        let positions = pages[0].flattened().filter { $0.frame.name == "text" }.compactMap(\.frame.position?.line)
        #expect(positions == [9, 10])
    }
}
