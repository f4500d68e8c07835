import CCairo
import HandselGraphics
import HandselHand
import HandselLayout
import HandselType

/// Draws frames on one Cairo context, in their order; it decides nothing about where things stand.
final class FrameDrawing {
    let context: OpaquePointer
    let fonts: FontLibrary
    let letters: LetterDrawing
    let pictures: Pictures
    /// `nil` where nothing is tagged.
    let tree: StructureTree?

    /// - Parameters:
    ///   - context: in points; it outlives the drawing.
    ///   - tags: whether a structure tree is written.
    init(on context: OpaquePointer, fonts: FontLibrary, tags: Bool) {
        self.context = context
        self.fonts = fonts
        letters = LetterDrawing(on: context, fonts: fonts, isPaper: tags)
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
        pictures.beginPage()
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
        } else if let role = frame.role, !(role == .paragraph && frame.holdsParagraphs) {
            inner = frame.inside(role)
            if let tag = role.tag {
                tree?.open(tag, alternative: role.alternative, language: language, namesColumn: role.namesColumn)
                opened = tag
                language = nil
            }
        }
        switch frame.content {
        case .nothing: break
        case .shape(let path, let fill, let line): draw(path, at: origin, fill: fill, line: line)
        case .text(let lines): try draw(lines, at: origin, in: inner, language: language)
        case .image(let image): try draw(image, of: frame, at: origin)
        case .ink(let ink, let words): try draw(ink, typeset: words, at: origin, in: inner, language: language)
        }
        for child in frame.children {
            try draw(child.frame, at: origin + child.origin, in: inner, language: language)
        }
        if let opened { tree?.close(opened) }
    }
}

extension FrameDrawing {
    private func draw(_ image: Image, of frame: Frame, at origin: Point) throws(CairoError) {
        guard let crop = frame.crop else {
            return try pictures.draw(image, in: Rect(origin: origin, size: frame.size), on: context)
        }
        cairo_save(context)
        defer { cairo_restore(context) }
        trace(crop.outline, at: origin)
        cairo_clip(context)
        try pictures.draw(image, in: crop.whole.offset(by: origin), on: context)
    }

    func draw(_ path: Path, at origin: Point, fill: Color?, line: Frame.Line?) {
        trace(path, at: origin)
        if let fill {
            setColor(fill, on: context)
            if line == nil { cairo_fill(context) } else { cairo_fill_preserve(context) }
        }
        if let line {
            setColor(line.color, on: context)
            cairo_set_line_width(context, line.width)
            cairo_set_dash(context, line.dashes, Int32(line.dashes.count), 0)
            cairo_set_line_cap(context, line.isRound ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
            cairo_set_line_join(context, line.isRound ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
            cairo_stroke(context)
        }
        cairo_new_path(context)
    }

    /// Makes a path the current one.
    private func trace(_ path: Path, at origin: Point) {
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
    }
}
