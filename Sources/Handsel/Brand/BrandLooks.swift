import HandselCompose
import HandselGraphics
import HandselLayout
import HandselSource

/// What is seen of a brand.
extension FileRecord {
    func logo() throws(HandselError) -> Brand.Logo? {
        guard let value = self["logo"] else { return nil }
        if case .text = value.content { return try path("logo").map { Brand.Logo($0) } }
        let record = try FileRecord(value, what: "a logo", known: ["file", "width", "height", "place", "onDark"])
        guard let file = try record.path("file") else { throw invalid(value, wanted: "add the logo's 'file'") }
        let places = Picture.Alignment.allCases.map(\.rawValue)
        return Brand.Logo(
            file, onDark: try record.path("onDark"), width: try record.length("width"),
            height: try record.length("height"),
            place: try record.choice("place", of: places, what: "the logo's place").flatMap(Picture.Alignment.init))
    }

    func colors() throws(HandselError) -> [ColorRole: Color] {
        var colors: [ColorRole: Color] = [:]
        let known = ColorRole.allCases.map(\.rawValue)
        guard let record = try record("colors", what: "the colours", known: known) else { return colors }
        for member in record.members {
            guard case .text(let text) = member.value.content, let color = Color(hex: text) else {
                throw invalid(member.value, wanted: "write the colour in quotes, such as \"#1f4d3a\"")
            }
            if let role = ColorRole(rawValue: member.key) { colors[role] = color }
        }
        return colors
    }

    func fonts() throws(HandselError) -> [FontRole: [String]] {
        var fonts: [FontRole: [String]] = [:]
        let known = FontRole.allCases.map(\.rawValue)
        guard let record = try record("fonts", what: "the fonts", known: known) else { return fonts }
        for member in record.members {
            guard let role = FontRole(rawValue: member.key) else { continue }
            switch member.value.content {
            case .text(let family): fonts[role] = [family]
            case .list(let values):
                var families: [String] = []
                for value in values {
                    guard case .text(let family) = value.content else {
                        throw invalid(value, wanted: "write a family's name")
                    }
                    families.append(family)
                }
                fonts[role] = families
            default: throw invalid(member.value, wanted: "write a family's name, or a list of them")
            }
        }
        return fonts
    }

    func paper() throws(HandselError) -> Paper? {
        guard let text = try text("paper") else { return nil }
        guard let paper = Paper(text) else {
            throw .environment(
                "\(self["paper"]?.position ?? source.position): found '\(text.prefix(60).shownControls)' as the paper",
                remedy: "write A4, letter, A5 or a size such as 100mm x 150mm")
        }
        return paper
    }

    func illustration() throws(HandselError) -> Brand.Illustration {
        guard let value = self["illustration"] else { return Brand.Illustration() }
        let styles = Brand.Illustration.Style.allCases.map(\.rawValue)
        if case .text(let word) = value.content {
            guard let style = Brand.Illustration.Style(rawValue: word), style != .own else {
                throw unknownWord(word, at: value, of: ["drawn", "none"], what: "the illustrations")
            }
            return Brand.Illustration(style: style)
        }
        let record = try FileRecord(value, what: "an illustration", known: ["style", "file", "seed"])
        let file = try record.path("file")
        let style = try record.choice("style", of: styles, what: "the illustrations' style")
            .flatMap(Brand.Illustration.Style.init)
        if style == .own, file == nil { throw invalid(value, wanted: "add the 'file' of the brand's own picture") }
        if let file, let style, style != .own {
            throw .environment(
                "\(record["file"]?.position ?? value.position): found the own picture '\(file.shownControls)' beside "
                    + "'style: \(style.rawValue)'", remedy: "write 'style: own', or leave the file out")
        }
        return Brand.Illustration(
            style: style ?? (file == nil ? .drawn : .own), file: file, seed: try record.seed())
    }

    private func seed() throws(HandselError) -> UInt64? {
        guard let value = self["seed"] else { return nil }
        guard case .number(let text) = value.content, let seed = UInt64(text) else {
            throw invalid(value, wanted: "write the seed as a whole number from 0")
        }
        return seed
    }
}
