public import HandselGraphics
import HandselType

/// Everything that is wrong with finished pages, page by page; empty when they are as they should be.
///
/// - Parameters:
///   - texts: what must be found on them, such as the name of each line item.
///   - paper: the colour of the sheet.
public func flaws(of pages: [Frame], texts: [String] = [], paper: Color = .white) -> [PageFlaw] {
    pages.enumerated().flatMap { index, page in
        let things = page.shownThings
        return outside(things, of: page, number: index + 1) + overlaps(things, number: index + 1)
            + smallTexts(things, number: index + 1) + faintTexts(things, number: index + 1, paper: paper)
    } + missing(texts, on: pages)
}

/// What lies outside of its page, or, where it does not reach the page's edge, outside of what is printed.
private func outside(_ things: [ShownThing], of page: Frame, number: Int) -> [PageFlaw] {
    let sheet = Rect(origin: .zero, size: page.size)
    let printed = sheet.inflated(by: -PageFlaw.unprinted)
    return things.compactMap { thing in
        guard let first = thing.rects.first else { return nil }
        let rect = thing.rects.dropFirst().reduce(first) { $0.union($1) }
        // A ground that goes to the edge is meant to, and what nobody must read may end anywhere on the sheet.
        let room = thing.isArtifact ? sheet : printed
        let over = [room.minX - rect.minX, room.minY - rect.minY, rect.maxX - room.maxX, rect.maxY - room.maxY].max()
        guard let over, over > 0.5 else { return nil }
        return PageFlaw(.outside(by: over), frame: thing.name, page: number, position: thing.position)
    }
}

/// Text, writing, pictures and codes that cover each other.
private func overlaps(_ things: [ShownThing], number: Int) -> [PageFlaw] {
    let solid = things.filter(\.isSolid)
    var found: [PageFlaw] = []
    for (index, thing) in solid.enumerated() {
        for other in solid[(index + 1)...] where !thing.isAround(other) && !(thing.isInk && other.isInk) {
            let meet = thing.rects.contains { rect in other.rects.contains { rect.overlaps($0, tolerance: 0.75) } }
            guard meet else { continue }
            found.append(
                PageFlaw(
                    .overlap(with: thing.name), frame: other.name, page: number,
                    position: other.position ?? thing.position))
        }
    }
    return found
}

private func smallTexts(_ things: [ShownThing], number: Int) -> [PageFlaw] {
    things.flatMap { thing -> [PageFlaw] in
        thing.readableRuns.compactMap { run in
            // The sizes on a payment slip are those of its guidelines.
            guard run.size < PageFlaw.smallestText - 0.01, thing.name != "slipText" else { return nil }
            return PageFlaw(
                .small(text: run.text, size: run.size), frame: thing.name, page: number, position: thing.position)
        }
    }
}

/// Text and writing that can hardly be told from what is really under it.
private func faintTexts(_ things: [ShownThing], number: Int, paper: Color) -> [PageFlaw] {
    var found: [PageFlaw] = []
    var grounds: [Ground] = []
    for thing in things {
        switch thing.content {
        case .shape(let path, let fill?, _):
            grounds.append(Ground(path: path, origin: thing.origin, fill: fill, bounds: thing.rects[0]))
        case .image where !thing.isSolid:
            // What a picture shows under a text is not known.
            grounds.append(Ground(path: Path(rect: thing.rects[0]), origin: .zero, fill: nil, bounds: thing.rects[0]))
        case .text(let lines) where !thing.isArtifact:
            for (line, rect) in zip(lines.filter { !$0.line.runs.isEmpty }, thing.rects) {
                for run in line.line.runs where !run.glyphs.text.allSatisfy(\.isWhitespace) {
                    let left = rect.minX + run.x
                    let room = Rect(x: left, y: rect.minY, width: run.glyphs.width, height: rect.size.height)
                    found += faint(run.glyphs.text, run.glyphs.color, in: room, thing, number, grounds, paper)
                }
            }
        case .ink(let ink, _):
            let text = ink.lines.map(\.text).joined(separator: " ")
            found += faint(text, ink.color, in: thing.rects[0], thing, number, grounds, paper)
        default: break
        }
    }
    return found
}

private struct Ground {
    var path: Path
    var origin: Point
    /// `nil` where it is not known.
    var fill: Color?
    var bounds: Rect

    func covers(_ point: Point) -> Bool {
        bounds.contains(Rect(origin: point, size: .zero)) && path.covers(point - origin)
    }
}

private func faint(
    _ text: String, _ color: Color, in rect: Rect, _ thing: ShownThing, _ page: Int, _ grounds: [Ground], _ paper: Color
) -> [PageFlaw] {
    let y = rect.minY + rect.size.height / 2
    let colors = [0.02, 0.5, 0.98].compactMap { share in
        seen(at: Point(x: rect.minX + rect.size.width * share, y: y), grounds[...], paper)
    }
    guard let worst = colors.min(by: { color.contrast(to: $0) < color.contrast(to: $1) }) else { return [] }
    let contrast = color.contrast(to: worst)
    guard contrast < PageFlaw.leastContrast else { return [] }
    let mended = color.mended(on: worst, atLeast: PageFlaw.leastContrast)
    return [
        PageFlaw(
            .faint(text: text, color: color, ground: worst, contrast: contrast, mended: mended), frame: thing.name,
            page: page, position: thing.position)
    ]
}

/// The colour of the topmost ground at a point; `nil` where a picture lies there.
private func seen(at point: Point, _ grounds: ArraySlice<Ground>, _ paper: Color) -> Color? {
    guard let index = grounds.lastIndex(where: { $0.covers(point) }) else { return paper }
    guard let fill = grounds[index].fill else { return nil }
    guard fill.alpha < 1 else { return fill }
    return seen(at: point, grounds[..<index], paper).map { fill.mixed(into: $0, amount: fill.alpha) }
}

/// The texts that are on no page, however their lines are broken and in whatever case they are set.
private func missing(_ texts: [String], on pages: [Frame]) -> [PageFlaw] {
    let whole = pages.map { letters(of: $0.text) }.joined()
    return texts.compactMap { text in
        if whole.contains(letters(of: text)) { return nil }
        // A text that runs on to the next page stands in two pieces.
        let words = text.split(whereSeparator: \.isWhitespace)
        if words.count > 1, words.allSatisfy({ whole.contains(letters(of: String($0))) }) { return nil }
        return PageFlaw(.missing(text: text), frame: "page", page: 0)
    }
}

private func letters(of text: String) -> String {
    String(text.filter { !$0.isWhitespace }).uppercased().replacing("İ", with: "I")
}

extension ShownThing {
    /// It must be seen whole: text, writing, a picture that shows something, a code.
    var isSolid: Bool {
        guard !isArtifact else { return false }
        switch content {
        case .text, .image, .ink: return true
        case .shape: return role?.isFigure ?? false
        case .nothing: return false
        }
    }

    var isInk: Bool {
        if case .ink = content { true } else { false }
    }

    /// The pieces of its text that are no mere spaces.
    var readableRuns: [GlyphRun] {
        guard case .text(let lines) = content, !isArtifact else { return [] }
        return lines.flatMap(\.line.runs).map(\.glyphs).filter { !$0.text.allSatisfy(\.isWhitespace) }
    }
}
