import HandselGraphics
import HandselHand
import HandselType

/// A note that is set in type, as large as its room allows and never broken.
struct TypedNote {
    /// How it looks.
    enum Manner {
        /// As any good paragraph.
        case clear
        /// A little like handwriting: see `PenLikeLine`.
        case likePen(Seed)
    }

    let words: String
    /// Its size is not heeded.
    let style: TextStyle
    /// The distance of two baselines in ems.
    let lineHeight: Double
    /// What the em may be, in points.
    let sizes: ClosedRange<Double>
    let manner: Manner
    let fonts: FontLibrary
    /// The document's language, BCP 47, and base direction.
    let language: String
    let direction: TextDirection

    /// Between two paragraphs, as a share of the distance of baselines.
    private static let paragraphGap = 0.45
    /// Lines that are read with ease have about 65 characters, which are some 32 ems.
    private static let widestMeasure = 34.0
    private static let steps = 16

    /// A paragraph set in lines.
    private struct SetParagraph {
        var lines: [Frame.PlacedLine]
        var language: String?
        var height: Double
        /// The width that its lines take up with their indents, in points.
        var width: Double
    }

    /// The note in the largest size that fits into `room`; `nil` where none does.
    func frame(in room: Size, fit: Region.Fit) throws(LayoutError) -> Frame? {
        for step in 0...(sizes.lowerBound < sizes.upperBound ? TypedNote.steps : 0) {
            let share = Double(step) / Double(TypedNote.steps)
            let size =
                step == TypedNote.steps
                ? sizes.lowerBound : sizes.upperBound * (1 - share) + sizes.lowerBound * share
            guard let paragraphs = try paragraphs(words, size: size, room: room) else { continue }
            return frame(of: paragraphs, size: size, room: room, fit: fit)
        }
        return nil
    }

    /// How many characters must go from the end of the note for the rest to fit.
    func charactersOver(in room: Size) throws(LayoutError) -> Int {
        let characters = Array(words)
        var (fitting, tooMany) = (0, characters.count)
        while tooMany - fitting > 1 {
            let middle = (fitting + tooMany) / 2
            if try paragraphs(String(characters[..<middle]), size: sizes.lowerBound, room: room) != nil {
                fitting = middle
            } else {
                tooMany = middle
            }
        }
        return characters.count - fitting
    }

    private func paragraphs(_ words: String, size: Double, room: Size) throws(LayoutError) -> [SetParagraph]? {
        var measure = min(room.width, TypedNote.widestMeasure * size)
        if case .likePen = manner { measure = room.width - PenLikeLine.reserve * size }
        var style = style
        style.size = size
        var result: [SetParagraph] = []
        var height = 0.0
        var progress = Progress()
        for text in words.split(whereSeparator: \.isNewline) where !text.allSatisfy(\.isWhitespace) {
            let text = text.trimmingSpaces
            let language = WrittenScripts(of: text).language(of: text, inDocument: language)
            let lines: [TextLine]
            do throws(TypeError) {
                lines = try fonts.lines(
                    of: [TextSpan(text, style: style)], width: measure,
                    style: ParagraphStyle(lineHeight: lineHeight, language: language ?? self.language))
            } catch {
                throw .text(error, nil)
            }
            if !result.isEmpty {
                height += TypedNote.paragraphGap * size * lineHeight
                progress.linesDown /= 2
            }
            guard lines.allSatisfy({ $0.width <= measure + 0.01 }) else { return nil }
            let paragraph = place(lines, language: language, size: size, room: room, &progress)
            height += paragraph.height
            guard height <= room.height + 0.01 else { return nil }
            result.append(paragraph)
        }
        return result
    }

    /// What came before a line.
    private struct Progress {
        var line = 0
        var words = 0
        var linesDown = 0.0
    }

    /// Stands the lines below each other; their x is the distance from the starting edge for now.
    private func place(
        _ lines: [TextLine], language: String?, size: Double, room: Size, _ progress: inout Progress
    ) -> SetParagraph {
        var paragraph = SetParagraph(lines: [], language: language, height: 0, width: 0)
        for line in lines {
            var line = line
            var indent = 0.0
            if case .likePen(let seed) = manner {
                let moved = PenLikeLine(seed: seed, em: size).moved(
                    line, number: progress.line, linesDown: progress.linesDown, after: progress.words, room: room.width)
                (line, indent, progress.words) = (moved.line, moved.indent, moved.words)
                if progress.line == 0 { paragraph.height += moved.lift }
            }
            paragraph.lines.append(
                Frame.PlacedLine(baseline: Point(x: indent, y: paragraph.height + line.baseline), line: line))
            paragraph.height += line.height
            paragraph.width = max(paragraph.width, indent + line.width)
            progress.line += 1
            progress.linesDown += 1
        }
        return paragraph
    }

    private func frame(of paragraphs: [SetParagraph], size: Double, room: Size, fit: Region.Fit) -> Frame {
        // A hair wider than the text, so that rounding never makes it too narrow.
        let natural = min(room.width, (paragraphs.map(\.width).max() ?? 0) + 0.01)
        let isLeft = direction == .leftToRight
        var block = natural
        if case .likePen = manner {
            block = room.width
        } else {
            block = min(room.width, TypedNote.widestMeasure * size)
        }
        if fit == .hug { block = natural }
        let width = fit == .fill ? room.width : natural
        var y = 0.0
        var children: [Frame.Child] = []
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 { y += TypedNote.paragraphGap * size * lineHeight }
            var frame = Frame(
                name: Note.keyword, size: Size(width: block, height: paragraph.height), role: .paragraph,
                language: paragraph.language)
            frame.content = .text(
                paragraph.lines.map { placed in
                    guard placed.line.direction == .rightToLeft else { return placed }
                    var placed = placed
                    placed.baseline.x = block - placed.baseline.x - placed.line.width
                    return placed
                })
            children.append(Frame.Child(at: Point(x: isLeft ? 0 : width - block, y: y), frame))
            y += paragraph.height
        }
        if children.count == 1, let only = children.first, only.origin == .zero, block == width { return only.frame }
        return Frame(name: Note.keyword, size: Size(width: width, height: y), children: children)
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        var text = self.drop { $0.isWhitespace }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
