import HandselGraphics

/// A Swiss payment slip on its way to the last page.
struct PlacedSlip {
    var frame: Frame
    /// Why there is none, as a sentence.
    var remark: LayoutRemark?

    /// What is left of a page above the slip.
    func paper(above paper: Paper) -> Paper {
        var rest = paper
        rest.size.height -= frame.size.height
        return rest
    }

    /// The page with the slip at its foot.
    func added(to page: Frame) -> Frame {
        var page = page
        if let remark { page.remarks.append(remark) }
        guard frame.size.height > 0 else { return page }
        page.children.append(
            Frame.Child(at: Point(x: 0, y: page.size.height - frame.size.height), frame))
        return page
    }
}

extension Layout {
    /// The slip, where the layout has one and the invoice is paid with it.
    ///
    /// The guidelines want it 210 mm wide from edge to edge, on A4 or by itself; on other paper there is none.
    func slip(on paper: Paper, _ context: LayoutContext) throws(LayoutError) -> PlacedSlip? {
        guard let part = parts.first(where: { $0.element is SwissSlip }), SwissSlip.isWanted(context) else {
            return nil
        }
        guard !paper.isRoll, abs(paper.size.width - SwissSlip.size.width) < 1,
            paper.size.height + 0.01 >= SwissSlip.size.height
        else {
            let remark = LayoutRemark(
                "there is no Swiss payment slip: it is printed on paper of 210 mm such as A4, and this is "
                    + "'\(paper.name)' with \(millimetres(paper.size.width))")
            return PlacedSlip(frame: Frame(name: SwissSlip.keyword, size: .zero), remark: remark)
        }
        let region = Region(width: paper.size.width, height: paper.size.height)
        switch try part.place(in: region, context) {
        case .whole(let frame): return PlacedSlip(frame: frame)
        case .part, .nothing:
            preconditionFailure("a slip fits on the paper that was just measured")
        }
    }

    /// What flows, with room for the slip below it on the last page: all on one page, or as it comes where its end leaves
    /// room, or with a page more.
    ///
    /// - Parameters:
    ///   - flow: the bodies of pages on a paper.
    ///   - room: the room on the last of so many pages of a paper.
    func bodies(
        above slip: PlacedSlip?, on paper: Paper,
        flow: (Paper) throws(LayoutError) -> [Frame.Child], room: (Int, Paper) throws(LayoutError) -> Rect
    ) throws(LayoutError) -> [Frame.Child] {
        guard let slip, slip.frame.size.height > 0 else { return try flow(paper) }
        let short = slip.paper(above: paper)
        do throws(LayoutError) {
            let bodies = try flow(short)
            if bodies.count == 1 { return bodies }
        } catch {
            switch error {
            // Too much for what is left of one page; whatever else is wrong is wrong on whole pages too.
            case .doesNotFit, .noRoom, .tooManyPages: break
            default: throw error
            }
        }
        var bodies = try flow(paper)
        guard let last = bodies.last else { return bodies }
        if last.origin.y + last.frame.size.height > (try room(bodies.count, short)).maxY + 0.01 {
            let origin = try room(bodies.count + 1, short).origin
            bodies.append(Frame.Child(at: origin, Frame(name: "slipPage", size: .zero)))
        }
        return bodies
    }
}
