public import HandselGraphics

/// One person's name as that person writes it, kept apart from the hand that writes notes.
public struct Signature: Hashable, Sendable {
    /// Whose it is.
    public var name: String
    /// The colour of its own ink.
    public var color: Color
    private let strokes: [PenPath]
    private let pen: Pen

    static let mostStrokes = 64

    /// Reads the text of a signature file. - Parameter file: its name, for messages.
    public init(reading text: String, file: String) throws(HandError) {
        let reader = try HandFileReader.read(text, .signature, file: file, sets: { _ in nil })
        (name, color) = (reader.hand.name, reader.hand.ink)
        (strokes, pen) = (reader.strokes, reader.hand.pen)
    }

    /// The signature in ink, a little different for every seed. It is one letter that stands for the whole name.
    ///
    /// - Parameters:
    ///   - xHeight: the height of its small letters, in points, unless that makes it too wide.
    ///   - width: the most it may take up, in points.
    ///   - color: `nil` takes its own ink.
    public func ink(xHeight: Double, width: Double, color: Color? = nil, seed: Seed) throws(HandError) -> Ink {
        for (length, name) in [(xHeight, "xHeight"), (width, "width")] where !(length > 0 && length.isFinite) {
            throw .notALength(length, name: name)
        }
        // Somebody who signs does so almost as ever.
        var style = Style()
        (style.pointVariation, style.pathVariation, style.rise) = (0.02, 0.02, 0)
        var inking = Inking(style: style, pen: pen)
        var outlines = [Outline()]
        for (number, stroke) in strokes.enumerated() {
            var draws = Draws(seed.keyed("signature").keyed(UInt64(number)))
            var path = stroke
            for index in path.points.indices { path.points[index] += draws.normals(style.pointVariation) }
            inking.ink(JoinedStroke(path, letter: 0), origins: [0], into: &outlines, drawing: &draws)
        }
        guard let bounds = outlines[0].bounds?.scaled(by: 1 / Outline.unitsPerXHeight) else {
            return Ink(lines: [], font: [], fontSize: xHeight, color: color ?? self.color, size: .zero)
        }
        let size = bounds.high - bounds.low
        let scale = min(xHeight, width / size.x)
        var font = TrueTypeFont()
        let glyph = font.append(outlines[0], advance: Int((bounds.high.x * Outline.unitsPerXHeight).rounded()))
        let origin = Point(x: -bounds.low.x * scale, y: bounds.high.y * scale)
        let letter = Ink.Letter(glyph: glyph, origin: origin, bytes: name.utf8.count)
        return Ink(
            lines: [Ink.Line(text: name, letters: [letter], paragraph: 0)], font: font.bytes,
            fontSize: scale * Double(TrueTypeFont.unitsPerEm) / Outline.unitsPerXHeight, color: color ?? self.color,
            size: Size(width: size.x * scale, height: size.y * scale))
    }
}

extension Hand {
    /// A name signed in this hand: quicker and more slanted than the notes, in one go, with a flourish under it.
    ///
    /// - Parameters:
    ///   - xHeight: the height of a small x, in points, unless that makes the name too wide; 1.75 times the note's looks
    ///     right.
    ///   - width: the most it may take up, in points.
    ///   - color: `nil` takes the hand's own ink.
    public func signature(
        of name: String, xHeight: Double, width: Double, color: Color? = nil, seed: Seed, language: String? = nil
    ) throws(HandError) -> Ink {
        for (length, name) in [(xHeight, "xHeight"), (width, "width")] where !(length > 0 && length.isFinite) {
            throw .notALength(length, name: name)
        }
        var note = Note(
            name.split(whereSeparator: \.isWhitespace).joined(separator: "\u{A0}"), isWritable: canWrite)
        guard note.missing.isEmpty else { throw .cannotWrite(note.missing, hand: self.name) }
        // All on one line, as one word.
        note.paragraphs = note.paragraphs.prefix(1).map { words in
            var word = words[0]
            word.lines = [.flourish]
            return [word]
        }
        let written = WrittenNote(note, hand: file.signing, language: language, seed: seed.keyed("signature"))
        do throws(LineSetting.LetterTooWide) {
            let setting = try written.setting(measure: 1000, overrun: 0)
            let size = setting.bounds.map { $0.high - $0.low } ?? Vector(1, 1)
            return written.ink(setting, xHeight: min(xHeight, width / size.x), color: color ?? file.ink)
        } catch {
            throw .tooNarrow(measure: width, needed: error.width * xHeight)
        }
    }
}

extension HandFile {
    /// How many times larger than a note the same writer signs it.
    static let signatureSize = 1.75

    /// The same writer signing: quicker, in one go, with the same pen.
    fileprivate var signing: HandFile {
        var hand = self
        hand.style.lean = min(max(style.lean, 2) + 8, 30)
        hand.style.join = 1
        hand.style.width *= 1.06
        hand.style.gap *= 0.85
        hand.style.meanGap *= 0.85
        hand.style.pointVariation = min(style.pointVariation * 1.6, 0.05)
        hand.style.pathVariation = min(style.pathVariation * 1.4, 0.03)
        (hand.style.rise, hand.style.riseVariation, hand.style.drift) = (0.08, 0.012, 0.02)
        hand.style.wordSpace = 0.55
        hand.pen.width = pen.width / HandFile.signatureSize * 1.1
        hand.pen.flow = pen.flow + 0.06
        hand.pen.endWidth = pen.endWidth * 0.6
        hand.pen.endLength = pen.endLength * 2
        return hand
    }
}
