import HandselGraphics
import HandselHand
import HandselType

/// How a note's words come onto the page.
struct NoteWriting {
    enum Way {
        /// By hand, with the words that it cannot write in this style; see `WordsInType`.
        case hand(Hand, words: TextStyle)
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
        case .hand(let hand, let style):
            return try WordsInType(style: style, context).ink(words, by: hand, for: note, in: room, fit: fit, context)
        case .type(let typed):
            if let frame = try typed.frame(in: room, fit: fit) { return frame }
            throw .noteTooLong(
                charactersOver: try typed.charactersOver(in: room), smallestSize: typed.sizes.lowerBound, nil)
        }
    }
}

extension Note {
    /// Ems to the x-height: type that stands for handwriting is as large as the hand would write.
    static let emsOfXHeight = 2.0
    /// The distance of its baselines in ems, like that of a hand's.
    private static let penLineHeight = 1.7
    /// Clear print becomes no smaller than this to fit, in points.
    private static let leastClearSize = 8.0

    /// Chooses the way that `words` are written.
    func writing(_ words: String, _ context: LayoutContext) throws(LayoutError) -> NoteWriting {
        // A character has at least one byte, so a text of few bytes need not be counted.
        if words.utf8.count > Hand.longestNote, words.count > Hand.longestNote {
            throw .hand(.noteTooLong(characters: words.count, limit: Hand.longestNote), nil)
        }
        let attributes = try context.attributes(style)
        guard !context.printsClearly, let hand = context.hand else {
            var attributes = attributes
            if !context.printsClearly { attributes.color = color }
            return NoteWriting(note: self, way: .type(clear(plainNote(words), attributes, context)), remarks: [])
        }
        let missing = hand.missing(in: words)
        let style = penStyle(attributes, context)
        guard !missing.isEmpty else { return NoteWriting(note: self, way: .hand(hand, words: style), remarks: []) }
        let isMixed = try isMostlyWritable(words, missing: Set(missing))
        let families = WrittenScripts(of: words).families(inDocument: context.language)
        let parts = isMixed ? words.split(whereSeparator: \.isWhitespace).map(String.init) : [words]
        let unfit = unfit(missing, in: parts, context)
        let remark =
            "the hand \(hand.name) cannot write \(listed(unfit)); "
            + (isMixed ? "words with them are set in type" : "the note is set in type instead")
        return NoteWriting(
            note: self,
            way: isMixed ? .hand(hand, words: style) : .type(penLike(plainNote(words), families, style, context)),
            remarks: unfit.isEmpty ? [] : [LayoutRemark(remark)])
    }

    /// Whether the hand writes the note and leaves some of its words to type: it has most of the letters, and the note runs
    /// the way that the hand writes.
    private func isMostlyWritable(_ text: String, missing: Set<Character>) throws(LayoutError) -> Bool {
        do throws(TypeError) {
            guard try baseDirection(of: text) == .leftToRight else { return false }
        } catch {
            throw .text(error, nil)
        }
        var (written, typeset) = (0, 0)
        for word in text.split(whereSeparator: \.isWhitespace) {
            if word.contains(where: missing.contains) { typeset += word.count } else { written += word.count }
        }
        return written >= typeset
    }

    private func clear(_ words: String, _ attributes: TextAttributes, _ context: LayoutContext) -> TypedNote {
        TypedNote(
            words: words, style: attributes.style(in: context.theme), lineHeight: attributes.lineHeight,
            sizes: min(attributes.size, Note.leastClearSize)...attributes.size, manner: .clear, fonts: context.fonts,
            language: context.language, direction: context.direction)
    }

    private func penLike(
        _ words: String, _ families: [String], _ style: TextStyle, _ context: LayoutContext
    ) -> TypedNote {
        var style = style
        style.families = families + style.families
        return TypedNote(
            words: words, style: style, lineHeight: Note.penLineHeight,
            sizes: (xHeight.lowerBound * Note.emsOfXHeight)...(xHeight.upperBound * Note.emsOfXHeight),
            manner: .likePen(context.seed.keyed("type")), fonts: context.fonts, language: context.language,
            direction: context.direction)
    }

    /// What stands for handwriting, in the ink's colour.
    private func penStyle(_ attributes: TextAttributes, _ context: LayoutContext) -> TextStyle {
        var style = attributes.style(in: context.theme)
        style.color = context.theme.color(color)
        style.isFine = false
        return style
    }

    /// Those of the characters for which type is a makeshift: neither must their script be set in type, nor is there a font
    /// for it that looks written.
    ///
    /// - Parameter parts: what is set in the same families: the words of a note, or all of it.
    private func unfit(_ missing: [Character], in parts: [String], _ context: LayoutContext) -> [Character] {
        var unfit: [Character] = []
        for part in parts {
            let scripts = WrittenScripts(of: part)
            for character in missing where part.contains(character) && !unfit.contains(character) {
                // A danda or an Arabic comma is that of the letters around it.
                let own = WrittenScripts(of: String(character))
                let script = own.scripts.first ?? scripts.scripts.first
                if let script, WritingSystem.of(script)?.isShaped == true { continue }
                // Han characters may be read with the kana beside them; of other scripts only their own families are fit.
                let readers = own.scripts.isEmpty || script?.code == "Hani" ? scripts : own
                let families = readers.families(inDocument: context.language)
                if !families.contains(where: { context.fonts.has(character, family: $0) }) { unfit.append(character) }
            }
        }
        return unfit
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
