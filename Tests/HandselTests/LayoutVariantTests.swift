import Foundation
import HandselCompose
import HandselGraphics
import HandselInvoice
import HandselLayout
import HandselTestSupport
import Testing

@testable import Handsel

/// What documents and brands differ in besides moment, language and length.
@Suite("An installed layout holds")
struct LayoutVariantTests {
    @Test("with each of the example brands, and with one that has no logo", arguments: LayoutLibrary.names)
    func brands(layout: String) throws {
        var flaws = LayoutFlaws()
        func look(_ name: String, brand: String) throws {
            let renderer = try LayoutLibrary.renderer(layout) { $0.brand = brand }
            let moments: [Moment] = [renderer.usualMoment, .celebration, .welcome, .reminder]
            for moment in moments where renderer.moments.contains(moment) {
                flaws.look(at: "\(name) \(moment.rawValue)", of: layout) {
                    try renderer.placed(LayoutLibrary.sample("en", moment, items: 4))
                }
            }
        }
        for name in LayoutLibrary.brands { try look(name, brand: LayoutLibrary.brand(name)) }
        let text = try String(contentsOfFile: LayoutLibrary.brand("fern-and-field"), encoding: .utf8)
        let plain = text.replacing("logo:\n  file: logo.svg\n  onDark: logo-light.svg\n", with: "")
        #expect(!plain.contains("logo"))
        try LayoutLibrary.withBrand(plain) { try look("no logo", brand: $0) }
        flaws.record(layout)
    }

    @Test("on Letter", arguments: LayoutLibrary.names)
    func letter(layout: String) throws {
        guard try LayoutLibrary.renderer(layout).layouts.usual.layout.paper == .a4 else { return }
        let renderer = try LayoutLibrary.renderer(layout) { $0.paper = .letter }
        var flaws = LayoutFlaws()
        for moment in renderer.moments {
            for language in moment == .regular || moment == .welcome ? ["en", "ar"] : ["en"] {
                flaws.look(at: "Letter \(moment.rawValue) \(language)", of: layout) {
                    let placed = try renderer.placed(LayoutLibrary.sample(language, moment, items: 12))
                    #expect(placed.pages.allSatisfy { $0.size == HandselLayout.Paper.letter.size })
                    return placed
                }
            }
        }
        flaws.record(layout)
    }

    @Test("with every change of an invoice", arguments: LayoutLibrary.names)
    func invoices(layout: String) throws {
        let renderer = try LayoutLibrary.renderer(layout)
        var flaws = LayoutFlaws()
        for (name, moment, change) in InvoiceChange.all where moment.map(renderer.moments.contains) ?? true {
            for language in ["en", "ar"] {
                flaws.look(at: "\(name) \(language)", of: layout) {
                    try renderer.placed(
                        LayoutLibrary.sample(language, renderer.usualMoment, items: 5), changing: change)
                }
            }
        }
        flaws.record(layout)
    }

    @Test("and its codes are read as they were meant", arguments: LayoutLibrary.names)
    func codes(layout: String) throws {
        for brand in [nil, LayoutLibrary.brand("fern-and-field")] {
            let renderer = try LayoutLibrary.renderer(layout) {
                $0.brand = brand
                $0.format = .png
            }
            // The welcome page has codes of its own.
            for moment in [renderer.usualMoment, .welcome] where renderer.moments.contains(moment) {
                let sample = try LayoutLibrary.sample("en", moment, items: 2)
                let placed = try renderer.placed(sample)
                let decoded = try renderer.document(of: sample).files.flatMap { try decodedCodes(inPNG: $0) }
                let payment = placed.composition.text("payment.code")
                #expect(!payment.isEmpty)
                #expect(decoded.contains(payment), "\(moment): the payment code is not among \(decoded)")
                let drawn = placed.pages.flatMap { $0.flattened() }.filter { $0.frame.name == "modules" }.count
                #expect(decoded.count == drawn, "\(moment): \(drawn) codes are drawn and \(decoded) read")
                let strangers = Set(decoded).subtracting(placed.codeTexts)
                #expect(strangers.isEmpty, "\(moment)")
            }
        }
    }

    @Test("with the address in every window", arguments: LayoutLibrary.names)
    func windows(layout: String) throws {
        let node = try LayoutLibrary.renderer(layout).layouts.usual.layout.parts.first { $0.element is AddressWindow }
        guard node != nil else { return }
        var flaws = LayoutFlaws()
        var found: [(flaw: String, place: String)] = []
        for form in WindowForm.all {
            let renderer = try LayoutLibrary.renderer(layout) {
                $0.window = form.name
                $0.paper = form.paper == .letter ? .letter : .a4
            }
            let moments: [Moment] = [renderer.usualMoment, .celebration, .reminder]
            for moment in moments where renderer.moments.contains(moment) {
                for language in LayoutLibrary.languages {
                    let place = "\(form.name) \(moment.rawValue) \(language)"
                    flaws.look(at: place, of: layout) {
                        let placed = try renderer.placed(LayoutLibrary.sample(language, moment, items: 4))
                        for flaw in placed.windowFlaws(form) { found.append((flaw, place)) }
                        return placed
                    }
                }
            }
        }
        for (flaw, place) in found { flaws.add(flaw, in: place) }
        flaws.record(layout)
    }
}

extension PlacedDocument {
    /// What a code on its pages may say.
    fileprivate var codeTexts: Set<String> {
        var texts = Set(
            [
                "payment.code", "nextStep.link", "question.link", "brand.websiteLink", "brand.video.link",
                "contact.phoneLink", "contact.emailLink",
            ].map { composition.text($0) })
        for list in ["brand.links", "payment.others"] {
            guard case .list(let entries) = composition.scope.value(at: list) else { continue }
            for index in 0..<entries.count {
                if case .text(let link) = entries.scope(index).value(at: "link") { texts.insert(link) }
            }
        }
        return texts
    }

    /// What shows in a window, or near it, but should not, and what should but does not.
    fileprivate func windowFlaws(_ form: WindowForm) -> [String] {
        guard let page = pages.first else { return ["there is no page"] }
        let frames = page.flattened()
        // The frame has the name of its node; what it holds is called by what it is.
        let start = frames.firstIndex { found in found.frame.children.contains { $0.frame.name == "address" } }
        guard let start, let address = frames[start].frame.children.first(where: { $0.frame.name == "address" })
        else { return ["no window on the page"] }
        let window = frames[start]
        var flaws: [String] = []
        if window.rect != form.field { flaws.append("the window is at \(window.rect)") }
        let inside = Rect(origin: window.rect.origin + address.origin, size: address.frame.size)
        if !form.field.contains(inside, tolerance: 0.01) { flaws.append("the address is not all in the window") }
        for line in composition.text("customer.address").split(whereSeparator: \.isNewline)
        where !address.frame.text.replacing("\n", with: " ").contains(line) {
            flaws.append("the window does not show '\(line)'")
        }
        flaws += page.allRemarks.map(\.description).filter { $0.contains(form.name) }
        // Everything else keeps 5 mm away from the window.
        let clear = WindowForm.clearance
        let guarded = Rect(
            x: form.field.minX - clear, y: form.field.minY - clear, width: form.field.size.width + 2 * clear,
            height: form.field.size.height + 2 * clear)
        let own = window.frame.flattened(at: window.rect.origin).count
        for (index, entry) in frames.enumerated() where !(start..<(start + own)).contains(index) {
            guard case .text(let lines) = entry.frame.content else { continue }
            for line in lines where !line.line.runs.isEmpty {
                let rect = Rect(
                    x: entry.rect.minX + line.baseline.x, y: entry.rect.minY + line.baseline.y - line.line.ascent,
                    width: line.line.width, height: line.line.ascent)
                if rect.overlaps(guarded, tolerance: 0.5), form.returnField == nil {
                    flaws.append("'\(entry.frame.text)' shows in the window or within 5 mm around it")
                }
            }
        }
        return flaws
    }
}
