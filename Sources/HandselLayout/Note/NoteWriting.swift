import HandselGraphics
import HandselHand
import HandselType

/// How a note's words come onto the page.
struct NoteWriting {
    enum Way {
        case hand(Hand)
        case type(TypedNote)
    }

    let note: Note
    let way: Way
    let remarks: [LayoutRemark]

    /// The note in its room.
    ///
    /// - Throws: `LayoutError.hand(.doesNotFit)` or `.noteTooLong` when the room is too small.
    func frame(
        _ words: String, in room: Size, fit: Region.Fit, _ context: LayoutContext
    ) throws(LayoutError) -> Frame {
        switch way {
        case .hand(let hand):
            return try ink(words, by: hand, in: room, fit: fit, context)
        case .type(let typed):
            if let frame = try typed.frame(in: room, fit: fit) { return frame }
            throw .noteTooLong(
                charactersOver: try typed.charactersOver(in: room), smallestSize: typed.sizes.lowerBound, nil)
        }
    }

    private func ink(
        _ words: String, by hand: Hand, in room: Size, fit: Region.Fit, _ context: LayoutContext
    ) throws(LayoutError) -> Frame {
        let ink: Ink
        do throws(HandError) {
            ink = try hand.ink(
                for: words, in: room, xHeights: note.xHeight, color: context.theme.color(note.color),
                seed: context.seed)
        } catch {
            throw .hand(error, nil)
        }
        let language = WrittenScripts(of: words).language(of: words, inDocument: context.language)
        let frame = Frame(
            name: Note.keyword, size: ink.size, content: .ink(ink), role: .paragraph, language: language)
        let free = max(0, room.width - ink.size.width)
        guard fit == .fill, context.direction == .rightToLeft, free > 0.01 else { return frame }
        return Frame(
            name: Note.keyword, size: Size(width: room.width, height: ink.size.height),
            children: [Frame.Child(at: Point(x: free, y: 0), frame)])
    }
}

extension Note {
    /// Ems to the x-height: type that stands for handwriting is as large as the hand would write.
    private static let emsOfXHeight = 2.0
    /// The distance of its baselines in ems, like that of a hand's.
    private static let penLineHeight = 1.7
    /// Clear print becomes no smaller than this to fit, in points.
    private static let leastClearSize = 8.0

    /// Chooses the way that `words` are written.
    func writing(_ words: String, _ context: LayoutContext) throws(LayoutError) -> NoteWriting {
        let attributes = try context.attributes(style)
        guard !context.printsClearly, let hand = context.hand else {
            var attributes = attributes
            if !context.printsClearly { attributes.color = color }
            return NoteWriting(note: self, way: .type(clear(words, attributes, context)), remarks: [])
        }
        if words.utf8.count > Hand.longestNote, words.count > Hand.longestNote {
            throw .hand(.noteTooLong(characters: words.count, limit: Hand.longestNote), nil)
        }
        let missing = hand.missing(in: words)
        guard !missing.isEmpty else { return NoteWriting(note: self, way: .hand(hand), remarks: []) }
        let scripts = WrittenScripts(of: words)
        let families = scripts.families(inDocument: context.language)
        let typed = penLike(words, families: families, attributes, context)
        let unfit = unfit(missing, scripts, families, context.fonts)
        return NoteWriting(
            note: self, way: .type(typed),
            remarks: unfit.isEmpty
                ? []
                : [
                    LayoutRemark(
                        "the hand \(hand.name) cannot write \(listed(unfit)); the note is set in type instead")
                ])
    }

    private func clear(_ words: String, _ attributes: TextAttributes, _ context: LayoutContext) -> TypedNote {
        TypedNote(
            words: words, style: attributes.style(in: context.theme), lineHeight: attributes.lineHeight,
            sizes: min(attributes.size, Note.leastClearSize)...attributes.size, manner: .clear, fonts: context.fonts,
            language: context.language, direction: context.direction)
    }

    private func penLike(
        _ words: String, families: [String], _ attributes: TextAttributes, _ context: LayoutContext
    ) -> TypedNote {
        var style = attributes.style(in: context.theme)
        style.families = families + style.families
        style.color = context.theme.color(color)
        return TypedNote(
            words: words, style: style, lineHeight: Note.penLineHeight,
            sizes: (xHeight.lowerBound * Note.emsOfXHeight)...(xHeight.upperBound * Note.emsOfXHeight),
            manner: .likePen(context.seed.keyed("type")), fonts: context.fonts, language: context.language,
            direction: context.direction)
    }

    /// Those of the characters for which type is a makeshift: neither must their script be set in type, nor is there a font
    /// for it that looks written.
    private func unfit(_ missing: [Character], _ scripts: WrittenScripts, _ families: [String], _ fonts: FontLibrary) -> [Character] {
        missing.filter { character in
            var script = Script(of: character)
            // A danda or an Arabic comma is that of the letters around it.
            if script.isShared, let first = scripts.scripts.first { script = first }
            if WritingSystem.of(script)?.isShaped == true { return false }
            return !families.contains { fonts.has(character, family: $0) }
        }
    }

    private func listed(_ characters: [Character]) -> String {
        characters.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
            + (characters.count > 12 ? " and \(characters.count - 12) more" : "")
    }
}

extension LayoutError {
    /// Whether a larger room would cure it.
    var isMisfit: Bool {
        switch self {
        case .hand(.doesNotFit, _), .noteTooLong: true
        default: false
        }
    }
}
