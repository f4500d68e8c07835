import HandselGraphics
import HandselLayout
import HandselType

extension FrameDrawing {
    /// Draws text with the elements that it needs in its surrounding.
    ///
    /// - Parameter language: for the outermost of them.
    func draw(
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
                try letters.draw(placed.line.runs[index], at: origin + placed.baseline)
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
                try letters.draw(run, at: origin + placed.baseline)
            }
        }
        if let piece = open { tree?.close(piece.tag) }
    }
}
