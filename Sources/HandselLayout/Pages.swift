import HandselGraphics

extension Layout {
    /// Places the layout's tree on as many pages as it takes.
    ///
    /// - Parameters:
    ///   - paper: `nil` for the layout's own.
    ///   - limit: how many pages a document may have.
    /// - Returns: one frame for each page, of the paper's size; on a roll one that is as high as it needs to be.
    public func pages(
        on paper: Paper? = nil, limit: Int = 2_000, _ context: LayoutContext
    ) throws(LayoutError) -> [Frame] {
        let paper = paper ?? self.paper
        var context = context
        context.styles = styles
        context.isOnRoll = paper.isRoll
        if !paper.isRoll { context.bodyHeight = paper.size.height - margins(on: paper).vertical }
        context = context.with(PageNumber(window: windowForm(on: paper, context)), as: "page")
        let slip = try slip(on: paper, context)
        // How many pages there will be is not known yet; room is kept for a number of four digits.
        var assumed = 9_999
        var attempts = 0
        while true {
            attempts += 1
            let bodies = try self.bodies(
                above: slip, on: paper,
                flow: { paper throws(LayoutError) in
                    try self.bodies(assuming: assumed, on: paper, limit: limit, context)
                },
                room: { count, paper throws(LayoutError) in
                    try surroundings(page: count, of: count, paper: paper, context).body
                })
            let isLast = bodies.count == assumed || attempts == 4
            let sheet = paper.isRoll ? try cut(paper, below: bodies, context) : paper
            if let pages = try pages(around: bodies, slip: slip, isLast: isLast, on: sheet, context) {
                let finished = pages.map { $0.bleeding(context.direction) }
                if context.isStrict {
                    let flaws = flaws(of: finished)
                    guard flaws.isEmpty else { throw .flawed(flaws) }
                }
                return finished
            }
            // Header and footer are higher on a document of so many pages than was thought.
            assumed = bodies.count
        }
    }

    /// What flows, page by page, on a document of about `count` pages.
    private func bodies(
        assuming count: Int, on paper: Paper, limit: Int, _ context: LayoutContext
    ) throws(LayoutError) -> [Frame.Child] {
        var rest: Node? = Node(Column(parts.filter { !$0.isPagePart }, gap: gap))
        var bodies: [Frame.Child] = []
        while let flow = rest {
            guard bodies.count < limit else { throw .tooManyPages(limit: limit) }
            if paper.isRoll, !bodies.isEmpty { throw .rollTooLong(limit: paper.size.height) }
            let surroundings = try surroundings(page: bodies.count + 1, of: count, paper: paper, context)
            let body = surroundings.body
            guard body.size.height > 0, body.size.width > 0 else {
                throw .noRoom(page: bodies.count + 1, bodyHeight: body.size.height)
            }
            let grows = !paper.isRoll && flow.element.grows(in: context)
            let region = Region(
                width: body.size.width, height: body.size.height, isFresh: true,
                minHeight: grows ? body.size.height : 0)
            switch try flow.place(in: region, context) {
            case .whole(let frame):
                if !frame.isEmpty || bodies.isEmpty { bodies.append(Frame.Child(at: body.origin, frame)) }
                rest = nil
            case .part(let frame, let left):
                bodies.append(Frame.Child(at: body.origin, frame))
                rest = left
            case .nothing(let misfit):
                throw .doesNotFit(misfit)
            }
        }
        return bodies
    }

    /// The piece of a roll that holds what flows and what stands around it.
    private func cut(
        _ roll: Paper, below bodies: [Frame.Child], _ context: LayoutContext
    ) throws(LayoutError) -> Paper {
        guard let body = bodies.first else { return roll }
        let room = try surroundings(page: 1, of: 1, paper: roll, context).body
        var piece = roll
        piece.size.height = max(20, body.origin.y + body.frame.size.height + roll.size.height - room.maxY)
        return piece
    }

    /// The pages with header and footer; `nil` where one of them would cover what flows.
    ///
    /// - Parameter isLast: nothing better can come; a cover is an error then.
    private func pages(
        around bodies: [Frame.Child], slip: PlacedSlip?, isLast: Bool, on paper: Paper, _ context: LayoutContext
    ) throws(LayoutError) -> [Frame]? {
        var pages: [Frame] = []
        for (index, body) in bodies.enumerated() {
            let slip = index == bodies.count - 1 ? slip : nil
            let surroundings = try surroundings(
                page: index + 1, of: bodies.count, paper: slip?.paper(above: paper) ?? paper, context)
            let room = surroundings.body
            let isCovered =
                body.origin.y < room.minY - 0.01 || body.origin.y + body.frame.size.height > room.maxY + 0.01
            if isCovered {
                guard !isLast else { throw .noRoom(page: index + 1, bodyHeight: room.size.height) }
                return nil
            }
            let children = surroundings.before + [body] + surroundings.after
            var page = Frame(name: "page", size: paper.size, children: children)
            if let window = surroundings.window { page = try window.checked(on: page, context) }
            page = slip?.added(to: page) ?? page
            pages.append(try ornamented(page, number: index + 1, of: bodies.count, context))
        }
        return pages
    }

    /// What stands around the flow of one page.
    private struct Surroundings {
        var before: [Frame.Child] = []
        var after: [Frame.Child] = []
        /// The room between header and footer.
        var body: Rect
        var window: PlacedWindow?
    }

    private func surroundings(
        page: Int, of count: Int, paper: Paper, _ context: LayoutContext
    ) throws(LayoutError) -> Surroundings {
        let margins = margins(on: paper)
        let number = PageNumber(number: page, count: count, window: windowForm(on: paper, context))
        let context = context.with(number, as: "page")
        let left = context.direction == .leftToRight ? margins.leading : margins.trailing
        var result = Surroundings(
            body: Rect(
                x: left, y: margins.top, width: paper.size.width - margins.horizontal,
                height: paper.size.height - margins.vertical))
        let region = Region(width: result.body.size.width, height: result.body.size.height)
        var hasFlow = false
        for part in parts where !(part.element is AddressWindow) {
            if let pinned = part.element as? Pinned, pinned.pages.includes(page: page, of: count) {
                // A payment slip stands there.
                guard (pinned.edges.top ?? 0) < paper.size.height else { continue }
                var child = try placed(pinned, part, on: paper.size, context)
                child.frame.name = part.name ?? Pinned.keyword
                child.frame.position = part.position
                if hasFlow { result.after.append(child) } else { result.before.append(child) }
            } else if let header = part.element as? Header, header.pages.includes(page: page, of: count) {
                let frame = try whole(part, in: region, context)
                result.before.append(Frame.Child(at: result.body.origin, frame))
                result.body.origin.y += frame.size.height
                result.body.size.height -= frame.size.height
            } else if let footer = part.element as? Footer, footer.pages.includes(page: page, of: count) {
                let frame = try whole(part, in: region, context)
                let y = result.body.maxY - frame.size.height
                result.after.append(Frame.Child(at: Point(x: left, y: y), frame))
                result.body.size.height -= frame.size.height
            } else if !part.isPagePart {
                hasFlow = true
            }
        }
        if page == 1, let form = windowForm(on: paper, context),
            let window = try window(form, in: result.body, on: paper, context)
        {
            result.before += window.frames
            let top = max(result.body.minY, window.bodyTop)
            result.body = Rect(
                x: result.body.minX, y: top, width: result.body.size.width, height: result.body.maxY - top)
            result.window = window
        }
        return result
    }

    private func whole(_ part: Node, in region: Region, _ context: LayoutContext) throws(LayoutError) -> Frame {
        switch try part.place(in: region, context) {
        case .whole(var frame):
            frame.name = part.name ?? type(of: part.element).keyword
            return frame
        case .part(let frame, _):
            throw .doesNotFit(
                Misfit(
                    element: type(of: part.element).keyword, position: part.position,
                    neededHeight: frame.size.height + 1,
                    availableHeight: region.height))
        case .nothing(let misfit): throw .doesNotFit(misfit)
        }
    }

    private func placed(
        _ pinned: Pinned, _ part: Node, on paper: Size, _ context: LayoutContext
    ) throws(LayoutError) -> Frame.Child {
        do throws(LayoutError) {
            return try pinned.placed(on: paper, context)
        } catch {
            throw error.located(at: part.position)
        }
    }
}

/// The fields of the document's pages that all elements have.
let documentVocabulary = FieldVocabulary([
    .init("hasWindow", .flag, "Whether the address stands where a window envelope shows it."),
    .init("hasSenderWindow", .flag, "Whether that envelope shows the sender in a window as well."),
])

/// The fields that only headers, footers and pinned parts have.
let pageVocabulary = FieldVocabulary([
    .init("number", .text, "This page's number, from 1."),
    .init("count", .text, "How many pages the document has."),
    .init("isSeveral", .flag, "Whether it has more than one."),
])

private struct PageNumber: FieldScope {
    /// 0 in what flows, which knows no numbers.
    var number = 0
    var count = 0
    var window: WindowForm?

    func value(at path: String) -> FieldValue? {
        switch path {
        case "hasWindow": .flag(window != nil)
        case "hasSenderWindow": .flag(window?.returnField != nil)
        case "number" where number > 0: .text(String(number))
        case "count" where number > 0: .text(String(count))
        case "isSeveral": .flag(count > 1)
        default: nil
        }
    }
}

extension Node {
    /// It belongs to pages as such and does not flow.
    var isPagePart: Bool { element is any PagePart }
}
