import HandselGraphics
import HandselHand
import HandselType

/// Sets the words of a handwritten note that its hand cannot write.
struct WordsInType {
    /// How they look but for their size and the families of their script.
    let style: TextStyle
    let context: LayoutContext

    init(style: TextStyle, _ context: LayoutContext) {
        self.style = style
        self.context = context
    }

    /// The frame of a note in ink with such words in it.
    func ink(
        _ words: String, by hand: Hand, for note: Note, in room: Size, fit: Region.Fit, _ context: LayoutContext
    ) throws(LayoutError) -> Frame {
        // The hand asks for sizes while it cannot pass on why there is none.
        var failure: TypeError?
        let ink: Ink
        let language = WrittenScripts(of: words).language(of: words, inDocument: context.language)
        do throws(HandError) {
            ink = try hand.ink(
                for: words, in: room, xHeights: note.xHeight, color: context.theme.color(note.color),
                seed: context.seed, language: language ?? context.language
            ) { word in
                do throws(TypeError) {
                    return try size(of: word)
                } catch {
                    failure = failure ?? error
                    return nil
                }
            }
        } catch {
            if let failure { throw .text(failure, nil) }
            throw .hand(error, nil)
        }
        let frame = Frame(
            name: Note.keyword, size: ink.size, content: .ink(ink, typeset: try typeset(in: ink)), role: .paragraph,
            language: language)
        let free = max(0, room.width - ink.size.width)
        guard fit == .fill, context.direction == .rightToLeft, free > 0.01 else { return frame }
        return Frame(
            name: Note.keyword, size: Size(width: room.width, height: ink.size.height),
            children: [Frame.Child(at: Point(x: free, y: 0), frame)])
    }

    private func size(of word: String) throws(TypeError) -> TypesetWord {
        let line = try line(word, xHeight: 1)
        return TypesetWord(width: line.width, ascent: line.ascent, descent: line.descent)
    }

    /// The lines for the letters of `ink` that stand for words, in their order.
    private func typeset(in ink: Ink) throws(LayoutError) -> [Frame.WordInType] {
        let xHeight = ink.xHeight
        var words: [Frame.WordInType] = []
        for line in ink.lines where line.letters.contains(where: \.isTypeset) {
            let utf8 = Array(line.text.utf8)
            var start = 0
            for letter in line.letters {
                defer { start += letter.bytes }
                guard letter.isTypeset else { continue }
                let word = String(decoding: utf8[start..<(start + letter.bytes)], as: UTF8.self)
                let language = WrittenScripts(of: word).language(of: word, inDocument: context.language)
                do throws(TypeError) {
                    words.append(Frame.WordInType(try self.line(word, xHeight: xHeight), language: language))
                } catch {
                    throw .text(error, nil)
                }
            }
        }
        return words
    }

    private func line(_ word: String, xHeight: Double) throws(TypeError) -> TextLine {
        var style = style
        let scripts = WrittenScripts(of: word)
        style.size = xHeight * Note.emsOfXHeight
        style.families = scripts.families(inDocument: context.language) + style.families
        let language = scripts.language(of: word, inDocument: context.language)
        let lines = try context.fonts.lines(
            of: [TextSpan(word, style: style)], width: .infinity,
            style: ParagraphStyle(language: language ?? context.language))
        guard let line = lines.first else { preconditionFailure("a text has a line") }
        return line
    }
}
