import HandselGraphics
import HandselSource
import HandselType

/// A window with what shows in it, ready to be put on the first page.
struct PlacedWindow {
    var form: WindowForm
    /// The window, marks, and what stands beside it.
    var frames: [Frame.Child]
    /// Where the page's text begins, from the sheet's top.
    var bodyTop: Double
    var faults: [WindowFault]
    /// What its frame is called.
    var name = AddressWindow.keyword
    /// Where its node stands in the layout file.
    var position: SourcePosition?
}

extension AddressWindow {
    /// The smallest size that an address is set in, and the least distance of its lines in ems.
    private static let smallest = (size: 8.0, lineHeight: 1.12)
    /// Between what stands beside the window and the page's text.
    private static let gapBelow = 5.mm

    /// - Parameter body: the room between the margins, below the header.
    func placed(
        _ form: WindowForm, in body: Rect, on paper: Paper, _ context: LayoutContext
    ) throws(LayoutError) -> PlacedWindow {
        var result = PlacedWindow(form: form, frames: [], bodyTop: form.bodyTop, faults: [])
        var children: [Frame.Child] = []
        if let returnField = form.returnField {
            if let sender = try sender(in: returnField, inset: form.inset, context) { result.frames.append(sender) }
        } else if let line = try returnFrame(form, context) {
            children.append(line)
        }
        let (address, fault) = try addressFrame(form, context)
        children.append(address)
        if let fault { result.faults.append(fault) }
        var window = Frame(name: AddressWindow.keyword, size: form.field.size, children: children, role: .section)
        if paper != form.paper, !paper.isRoll {
            window.remarks.append(
                LayoutRemark("the window '\(form.name)' is made for \(form.paper.name), and the paper is \(paper.name)")
            )
        }
        result.frames.append(Frame.Child(at: form.field.origin, window))
        if let beside = try besideFrame(form, in: body, on: paper, context) {
            result.frames.append(beside)
            result.bodyTop = max(result.bodyTop, beside.origin.y + beside.frame.size.height + AddressWindow.gapBelow)
        }
        if marks { result.frames += marks(of: form, context) }
        return result
    }

    /// The lines of the address: in as few lines as may be, as large as they can be for that, as far apart as they find room.
    private func addressFrame(
        _ form: WindowForm, _ context: LayoutContext
    ) throws(LayoutError) -> (Frame.Child, WindowFault?) {
        let safe = WindowForm.safe(form.field)
        let top = form.field.minY + form.addressTop
        let room = Size(width: safe.maxX - form.field.minX - form.inset, height: safe.maxY - top)
        let texts = address.flatMap { template in
            template.text(in: context.scope).split(whereSeparator: \.isNewline).map(String.init)
        }.filter { !$0.allSatisfy(\.isWhitespace) }
        let attributes = try context.attributes(style)
        let smaller = min(attributes.size, AddressWindow.smallest.size)
        let closer = min(attributes.lineHeight, AddressWindow.smallest.lineHeight)
        var lines: [TextLine] = []
        var fits = false
        for (size, lineHeight) in [
            (attributes.size, attributes.lineHeight), (attributes.size, closer), (smaller, attributes.lineHeight),
            (smaller, closer),
        ] {
            let other = try set(texts, size: size, lineHeight: lineHeight, attributes, width: room.width, context)
            let isRoomEnough = height(of: other) <= room.height + 0.01
            guard lines.isEmpty || isRoomEnough && !fits || isRoomEnough == fits && other.count < lines.count else {
                continue
            }
            lines = other
            fits = isRoomEnough
        }
        if !fits { lines = try set(texts, size: smaller, lineHeight: closer, attributes, width: room.width, context) }
        let set = SetLines(lines: lines, align: .start, role: .paragraph)
        let region = Region(width: room.width, height: .infinity)
        guard case .whole(var frame) = set.placement(in: region, direction: context.direction) else {
            preconditionFailure("lines found no room in an endless region")
        }
        frame.name = "address"
        let origin = Point(x: form.inset, y: form.addressTop)
        var fault: WindowFault?
        if lines.count > WindowForm.lineLimit {
            fault = .tooManyLines(lines.count, window: form.name)
        } else if frame.size.height > room.height + 0.01 {
            fault = .tooHigh(over: frame.size.height - room.height, window: form.name)
        }
        return (Frame.Child(at: origin, frame), fault)
    }

    private func height(of lines: [TextLine]) -> Double { lines.reduce(0) { $0 + $1.height } }

    private func set(
        _ texts: [String], size: Double, lineHeight: Double, _ attributes: TextAttributes, width: Double,
        _ context: LayoutContext
    ) throws(LayoutError) -> [TextLine] {
        var own = attributes
        own.size = size
        own.lineHeight = lineHeight
        var context = context
        let name = "address in a window"
        context.styles[name] = own
        var lines: [TextLine] = []
        for text in texts { lines += try Text(Template(literal: text), style: name).lines(width: width, context) }
        return lines
    }

    /// The return line directly above the address, on one line: where it is too long, without what stands before its end.
    private func returnFrame(_ form: WindowForm, _ context: LayoutContext) throws(LayoutError) -> Frame.Child? {
        guard let returnLine else { return nil }
        let width = form.field.size.width - form.inset - WindowForm.play
        var pieces = self.pieces(of: returnLine, context)
        func text() -> Text {
            var text = Text(
                Template(literal: pieces.joined(separator: AddressWindow.separator)), style: returnStyle, maxLines: 1)
            text.shrinkTo = PageFlaw.smallestText
            return text
        }
        // Name, street and town find the way back; a room or a second line of the street may be missing.
        let smallest = try PageFlaw.smallestText / context.attributes(returnStyle).size
        while pieces.count > 2,
            try text().lines(width: .infinity, scale: min(1, smallest), context).contains(where: { $0.width > width })
        {
            pieces.remove(at: pieces.count - 2)
        }
        let text = text()
        let height = form.addressTop - WindowForm.play
        guard case .whole(var frame) = try text.place(in: Region(width: width, height: .infinity), context),
            !frame.isEmpty
        else { return nil }
        frame.name = "returnLine"
        let y = form.addressTop - frame.size.height - min(1.mm, max(0, height - frame.size.height))
        return Frame.Child(at: Point(x: form.inset, y: y), frame)
    }

    /// The sender's address in a window of its own, below the same left edge: the return line, broken at its separators.
    private func sender(in field: Rect, inset: Double, _ context: LayoutContext) throws(LayoutError) -> Frame.Child? {
        guard let returnLine else { return nil }
        var texts = pieces(of: returnLine, context)
        let safe = WindowForm.safe(field)
        let left = field.minX + inset
        let region = Region(width: safe.maxX - left, height: safe.size.height, isFresh: true)
        while !texts.isEmpty {
            let nodes = texts.map { Node(Text(Template(literal: $0), style: returnStyle)) }
            if case .whole(var frame) = try Column(nodes).place(in: region, context) {
                guard !frame.isEmpty else { return nil }
                frame.name = "returnAddress"
                return Frame.Child(at: Point(x: left, y: safe.minY), frame)
            }
            // As in a line: the town stays longest.
            texts.remove(at: max(0, texts.count - 2))
        }
        return nil
    }

    private static let separator = " · "

    private func pieces(of returnLine: Template, _ context: LayoutContext) -> [String] {
        returnLine.text(in: context.scope).split(separator: AddressWindow.separator).map(String.init)
    }

    private func besideFrame(
        _ form: WindowForm, in body: Rect, on paper: Paper, _ context: LayoutContext
    ) throws(LayoutError) -> Frame.Child? {
        let isLeft = form.field.minX + form.field.size.width / 2 < paper.size.width / 2
        let left = isLeft ? form.field.maxX + form.besideGap : body.minX
        let right = isLeft ? body.maxX : form.field.minX - form.besideGap
        let top = max(body.minY, form.besideTop)
        let region = Region(width: max(0, right - left), height: max(0, body.maxY - top), isFresh: true)
        switch try beside.place(in: region, context) {
        case .whole(var frame):
            guard !frame.isEmpty else { return nil }
            frame.name = "beside"
            return Frame.Child(at: Point(x: left, y: top), frame)
        case .part(let frame, _):
            throw .doesNotFit(
                Misfit(
                    element: AddressWindow.keyword, position: nil, neededHeight: frame.size.height + 1,
                    availableHeight: region.height))
        case .nothing(let misfit): throw .doesNotFit(misfit)
        }
    }

    /// Hairlines at the sheet's left edge, whatever way is read.
    private func marks(of form: WindowForm, _ context: LayoutContext) -> [Frame.Child] {
        let places = form.folds.map { ("foldMark", $0, 4.mm) } + (form.punch.map { [("punchMark", $0, 6.mm)] } ?? [])
        return places.map { name, y, length in
            let path = Path([.move(.zero), .line(Point(x: length, y: 0))])
            let line = Frame.Line(color: context.theme.color(.role(.muted)), width: 0.25)
            return Frame.Child(
                at: Point(x: 4.mm, y: y),
                Frame(
                    name: name, size: Size(width: length, height: 0),
                    content: .shape(path, fill: nil, line: line), role: .artifact))
        }
    }
}

extension Layout {
    private var windowNode: Node? { parts.first { $0.element is AddressWindow } }

    /// The window that the document's address stands in; `nil` where it stands in none.
    func windowForm(on paper: Paper, _ context: LayoutContext) -> WindowForm? {
        (windowNode?.element as? AddressWindow)?.form(on: paper, context)
    }

    /// - Parameter body: the room of the first page below its header.
    func window(
        _ form: WindowForm, in body: Rect, on paper: Paper, _ context: LayoutContext
    ) throws(LayoutError) -> PlacedWindow? {
        guard let node = windowNode, let element = node.element as? AddressWindow else { return nil }
        do throws(LayoutError) {
            var window = try element.placed(form, in: body, on: paper, context)
            window.position = node.position
            if let name = node.name { window.name(name) }
            return window
        } catch {
            throw error.located(at: node.position)
        }
    }
}

extension PlacedWindow {
    /// Gives the window's frame the name that its node has.
    mutating func name(_ name: String) {
        for index in frames.indices where frames[index].frame.name == AddressWindow.keyword {
            frames[index].frame.name = name
        }
        self.name = name
    }

    /// The page with a remark for each fault of the window; the first is an error where things are taken strictly.
    func checked(on page: Frame, _ context: LayoutContext) throws(LayoutError) -> Frame {
        let all = faults + crowding(on: page)
        if context.isStrict, let fault = all.first { throw .window(fault, position) }
        var page = page
        page.remarks += all.map { LayoutRemark("\($0)") }
        return page
    }

    /// What else shows in the window, or too near to it, on the finished first page.
    func crowding(on page: Frame) -> [WindowFault] {
        let fields = [form.field] + (form.returnField.map { [$0] } ?? [])
        return page.shownFrames(outside: [name, "returnAddress", "foldMark", "punchMark"])
            .filter { entry in fields.contains { WindowForm.guarded($0).overlaps(entry.rect, tolerance: 0.5) } }
            .map { .crowded(frame: $0.name, window: form.name) }
    }
}

extension Frame {
    /// What shows on a page, with the name of the frame that says most of it, apart from frames with one of these names.
    func shownFrames(outside names: [String], at origin: Point = .zero, within outer: String = "") -> [(
        name: String, rect: Rect
    )] {
        guard !names.contains(name) else { return [] }
        // A name that somebody gave says more than that it is a text.
        let isGiven = position != nil && ElementCatalog.element(named: name) == nil
        let known = isGiven || outer.isEmpty ? name : outer
        var result: [(name: String, rect: Rect)] = []
        if let shown = shownRect { result.append((known, shown.offset(by: origin))) }
        for child in children {
            result += child.frame.shownFrames(outside: names, at: origin + child.origin, within: known)
        }
        return result
    }

    /// Where something of its own shows, from its top left.
    var shownRect: Rect? {
        switch content {
        case .nothing: return nil
        case .text(let lines):
            return lines.filter { !$0.line.runs.isEmpty }.map(\.rect).reduce(nil) { $0?.union($1) ?? $1 }
        case .shape, .image, .ink: return Rect(origin: .zero, size: size)
        }
    }
}

extension Frame.PlacedLine {
    /// What its letters take up, from the frame's top left.
    var rect: Rect {
        Rect(
            x: baseline.x, y: baseline.y - line.ascent, width: line.width, height: line.ascent + line.descent)
    }
}
