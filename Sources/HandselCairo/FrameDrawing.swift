import CCairo
import HandselGraphics
import HandselHand
import HandselLayout
import HandselType

/// Draws frames on one Cairo context, in their order; it decides nothing about where things stand.
final class FrameDrawing {
    let context: OpaquePointer
    let fonts: FontLibrary
    private let faces: FontFaces
    private let pictures: Pictures
    /// `nil` where nothing is tagged.
    private let tree: StructureTree?
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []

    /// - Parameters:
    ///   - context: in points; it outlives the drawing.
    ///   - tags: whether a structure tree is written.
    init(on context: OpaquePointer, fonts: FontLibrary, tags: Bool) {
        self.context = context
        self.fonts = fonts
        faces = FontFaces(fonts: fonts, context: context)
        pictures = Pictures(isPaper: tags)
        tree = tags ? StructureTree(on: context) : nil
    }

    /// What Cairo could not write about the structure elements drawn so far.
    var elements: [TaggedElement] { tree?.elements ?? [] }

    /// Draws pages inside the one element that holds them all.
    func document(pages: () throws(CairoError) -> Void) throws(CairoError) {
        tree?.open(.document)
        try pages()
        tree?.close(.document)
    }

    /// Draws a page.
    func draw(_ page: Frame, outlines: Bool) throws(CairoError) {
        let surrounding: Surrounding = tree == nil ? .untagged : .group(text: .paragraph)
        try draw(page, at: .zero, in: surrounding, language: nil)
        if outlines { try drawOutlines(of: page) }
    }

    /// - Parameter language: what an outer frame says and no element has taken on yet.
    private func draw(
        _ frame: Frame, at origin: Point, in surrounding: Surrounding, language outer: String?
    ) throws(CairoError) {
        guard origin.x.isFinite, origin.y.isFinite, frame.size.width.isFinite, frame.size.height.isFinite else {
            throw .notFinite(frame: frame.name)
        }
        var inner = surrounding
        var language = frame.language ?? outer
        var opened: StructureTree.Tag?
        if case .untagged = surrounding {
            language = nil
        } else if let role = frame.role {
            if let ink = frame.ink, role == .paragraph, ink.hasSeveralParagraphs {
                // Each paragraph of the note gets its own.
            } else {
                inner = frame.inside(role)
                if let tag = role.tag {
                    tree?.open(
                        tag, alternative: role.alternative, language: language, namesColumn: role.namesColumn)
                    opened = tag
                    language = nil
                }
            }
        }
        switch frame.content {
        case .nothing: break
        case .shape(let path, let fill, let line): draw(path, at: origin, fill: fill, line: line)
        case .text(let lines): try draw(lines, at: origin, in: inner, language: language)
        case .image(let image): try pictures.draw(image, in: Rect(origin: origin, size: frame.size), on: context)
        case .ink(let ink): try draw(ink, at: origin, in: inner, language: language)
        }
        for child in frame.children {
            try draw(child.frame, at: origin + child.origin, in: inner, language: language)
        }
        if let opened { tree?.close(opened) }
    }

    func setColor(_ color: Color) {
        cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
    }
}

// MARK: Text

extension FrameDrawing {
    private func draw(
        _ lines: [Frame.PlacedLine], at origin: Point, in surrounding: Surrounding, language: String?
    ) throws(CairoError) {
        guard let tree, lines.contains(where: { !$0.line.runs.isEmpty }) else {
            return try drawUntagged(lines, at: origin)
        }
        let hasLinks = lines.contains { $0.line.runs.contains { $0.glyphs.link != nil } }
        switch surrounding {
        case .untagged, .leaf:
            guard hasLinks else { return try drawUntagged(lines, at: origin) }
            try drawPieces(lines, at: origin, plain: nil, language: language)
        case .group(.span):
            try drawPieces(lines, at: origin, plain: .span, language: language)
        case .group(let tag):
            tree.open(tag, language: language)
            if hasLinks {
                try drawPieces(lines, at: origin, plain: .span, language: nil)
            } else {
                try drawUntagged(lines, at: origin)
            }
            tree.close(tag)
        }
    }

    private func drawUntagged(_ lines: [Frame.PlacedLine], at origin: Point) throws(CairoError) {
        for placed in lines {
            for index in placed.line.readingOrder {
                try draw(placed.line.runs[index], at: origin + placed.baseline)
            }
        }
    }

    /// Draws each link as a live one and what stands between links as `plain` elements (`nil`: as none).
    ///
    /// A link that goes on in the next line gets a second area there; one area would cover both lines whole.
    private func drawPieces(
        _ lines: [Frame.PlacedLine], at origin: Point, plain: StructureTree.Tag?, language: String?
    ) throws(CairoError) {
        var open: (tag: StructureTree.Tag, link: String?)?
        for placed in lines {
            if let piece = open, piece.link != nil {
                tree?.close(piece.tag)
                open = nil
            }
            for index in placed.line.readingOrder {
                let run = placed.line.runs[index]
                if let piece = open, piece.link != run.glyphs.link {
                    tree?.close(piece.tag)
                    open = nil
                }
                if open == nil {
                    if let link = run.glyphs.link {
                        tree?.openLink(to: try linkAddress(link), language: language)
                        open = (.link, link)
                    } else if let plain {
                        tree?.open(plain, language: language)
                        open = (plain, nil)
                    }
                }
                try draw(run, at: origin + placed.baseline)
            }
        }
        if let piece = open { tree?.close(piece.tag) }
    }

    /// - Parameter origin: the left end of the line's baseline.
    func draw(_ placed: TextLine.Run, at origin: Point) throws(CairoError) {
        let run = placed.glyphs
        guard !run.glyphs.isEmpty else { return }
        setColor(run.color)
        cairo_set_scaled_font(context, try faces.scaledFont(run.font, size: run.size))
        glyphs.removeAll(keepingCapacity: true)
        for glyph in run.glyphs {
            glyphs.append(
                cairo_glyph_t(
                    index: UInt(glyph.id), x: origin.x + placed.x + glyph.origin.x, y: origin.y + glyph.origin.y))
        }
        clusters.removeAll(keepingCapacity: true)
        var bytes = 0
        var count = 0
        for cluster in run.clusters {
            guard let next = cairo_text_cluster_t(bytes: cluster.bytes, glyphs: cluster.glyphs) else {
                throw .brokenRun(text: run.text)
            }
            bytes += cluster.bytes
            count += cluster.glyphs
            clusters.append(next)
        }
        guard bytes == run.text.utf8.count, count == run.glyphs.count else { throw .brokenRun(text: run.text) }
        showGlyphs(
            run.text, flags: run.isRightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0))
    }

    /// Shows `glyphs`, which stand for `text` as `clusters` says.
    private func showGlyphs(_ text: String, flags: cairo_text_cluster_flags_t) {
        guard tree != nil else {
            // On pixels Cairo 1.16 moves each glyph to a whole one, which spoils the spacing; its outline stays in place.
            cairo_glyph_path(context, glyphs, Int32(glyphs.count))
            cairo_fill(context)
            return
        }
        var text = text
        text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { characters in
                cairo_show_text_glyphs(
                    context, characters.baseAddress, Int32(characters.count), glyphs, Int32(glyphs.count), clusters,
                    Int32(clusters.count), flags)
            }
        }
    }
}

// MARK: Ink

extension FrameDrawing {
    private func draw(
        _ ink: Ink, at origin: Point, in surrounding: Surrounding, language: String?
    ) throws(CairoError) {
        let font = try faces.inkFont(ink.font, size: ink.fontSize)
        defer { cairo_scaled_font_destroy(font) }
        setColor(ink.color)
        cairo_set_scaled_font(context, font)
        var open: (tag: StructureTree.Tag, paragraph: Int)?
        for line in ink.lines {
            if let element = open, element.paragraph != line.paragraph {
                tree?.close(element.tag)
                open = nil
            }
            if open == nil, case .group(let tag) = surrounding {
                tree?.open(tag, language: language)
                open = (tag, line.paragraph)
            }
            try draw(line, at: origin)
        }
        if let element = open { tree?.close(element.tag) }
    }

    private func draw(_ line: Ink.Line, at origin: Point) throws(CairoError) {
        guard !line.letters.isEmpty else { return }
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
        var bytes = 0
        for letter in line.letters {
            guard let cluster = cairo_text_cluster_t(bytes: letter.bytes, glyphs: 1) else {
                throw .brokenRun(text: line.text)
            }
            glyphs.append(
                cairo_glyph_t(
                    index: UInt(letter.glyph), x: origin.x + letter.origin.x, y: origin.y + letter.origin.y))
            clusters.append(cluster)
            bytes += letter.bytes
        }
        guard bytes == line.text.utf8.count else { throw .brokenRun(text: line.text) }
        showGlyphs(line.text, flags: cairo_text_cluster_flags_t(0))
    }
}

extension cairo_text_cluster_t {
    /// `nil` for counts that no text has.
    fileprivate init?(bytes: Int, glyphs: Int) {
        guard let bytes = Int32(exactly: bytes), let glyphs = Int32(exactly: glyphs), bytes >= 0, glyphs >= 0 else {
            return nil
        }
        self.init(num_bytes: bytes, num_glyphs: glyphs)
    }
}

extension Frame {
    fileprivate var ink: Ink? {
        guard case .ink(let ink) = content else { return nil }
        return ink
    }
}

extension Ink {
    fileprivate var hasSeveralParagraphs: Bool {
        guard let first = lines.first else { return false }
        return lines.contains { $0.paragraph != first.paragraph }
    }
}

// MARK: Shapes

extension FrameDrawing {
    func draw(_ path: Path, at origin: Point, fill: Color?, line: Frame.Line?) {
        cairo_new_path(context)
        for element in path.elements {
            switch element {
            case .move(let p): cairo_move_to(context, origin.x + p.x, origin.y + p.y)
            case .line(let p): cairo_line_to(context, origin.x + p.x, origin.y + p.y)
            case .curve(let a, let b, let p):
                cairo_curve_to(
                    context, origin.x + a.x, origin.y + a.y, origin.x + b.x, origin.y + b.y, origin.x + p.x,
                    origin.y + p.y)
            case .close: cairo_close_path(context)
            }
        }
        if let fill {
            setColor(fill)
            if line == nil { cairo_fill(context) } else { cairo_fill_preserve(context) }
        }
        if let line {
            setColor(line.color)
            cairo_set_line_width(context, line.width)
            cairo_set_dash(context, line.dashes, Int32(line.dashes.count), 0)
            cairo_stroke(context)
        }
        cairo_new_path(context)
    }
}
