import HandselGraphics
import HandselSource

/// What somebody who opens a document wants to know in the first seven seconds.
public enum FirstSight: String, Hashable, Sendable, CaseIterable {
    /// Who it is from.
    case sender
    case thanks, amountDue, dueDate
    /// The primary way to pay.
    case howToPay

    /// What the frames that show it are called in layouts; one of them is enough.
    public var frames: [String] {
        switch self {
        case .sender: ["letterhead", "sender", "returnAddress"]
        case .thanks: ["thanks"]
        case .amountDue: ["amountDue"]
        case .dueDate: ["dueDate"]
        case .howToPay: ["howToPay", "paymentCode"]
        }
    }

    /// As a part of a sentence.
    public var words: String {
        switch self {
        case .sender: "who it is from"
        case .thanks: "a word of thanks"
        case .amountDue: "the amount due"
        case .dueDate: "the due date"
        case .howToPay: "how to pay"
        }
    }
}

/// What is overlooked at the first glance at finished pages, each thing once.
///
/// A thing is seen where a frame of its name lies in the upper half of the first page, or is the largest there: its letters
/// as large as any that belong to none of these things, or one of its texts, pictures or codes as large as any other.
/// Of a roll the first 150 mm count; a card smaller than A5 is turned around at once, so that the upper half of its second
/// page counts too. A layout that uses none of the names says nothing of what its frames are, and is not judged.
///
/// - Parameter sights: what the document has.
public func overlookedSights(_ sights: [FirstSight], on pages: [Frame], of paper: Paper) -> [PageFlaw] {
    let isCard = !paper.isRoll && paper.size.width < Paper.a5.size.width && paper.size.height < Paper.a5.size.height
    let glances = pages.prefix(isCard ? 2 : 1).map { page in
        Glance(page, depth: paper.isRoll ? FirstSight.depthOfRoll : page.size.height / 2)
    }
    let all = glances.flatMap(\.shown) + pages.dropFirst(glances.count).flatMap { Glance($0, depth: 0).shown }
    guard !all.isEmpty else { return [] }
    return sights.compactMap { sight in
        let isSeen = glances.contains { glance in
            glance.shown.contains { $0.sight == sight && (glance.isHigh($0) || glance.isLargest($0)) }
        }
        guard !isSeen else { return nil }
        for (index, page) in pages.enumerated() {
            guard let found = Glance(page, depth: 0).shown.first(where: { $0.sight == sight }) else { continue }
            return PageFlaw(.overlooked(sight), frame: found.frame, page: index + 1, position: found.position)
        }
        return PageFlaw(.overlooked(sight), frame: sight.frames[0], page: 0)
    }
}

extension FirstSight {
    /// How far a roll is seen at the first glance, in points.
    static let depthOfRoll = 150.mm
}

/// A page as it is seen first.
private struct Glance {
    /// A frame that shows one of the things.
    struct Shown {
        var sight: FirstSight
        var frame: String
        var position: SourcePosition?
        /// Of what shows in it, on the page.
        var rect: Rect
        var size: Sizes
    }

    /// The largest letters in points, and the most square points that a single text, note, picture or code takes up.
    struct Sizes {
        var letters = 0.0
        var area = 0.0

        mutating func add(_ thing: ShownThing) {
            letters = max(letters, thing.readableRuns.map(\.size).max() ?? 0)
            guard thing.isSolid else { return }
            area = max(area, thing.rects.reduce(0) { $0 + $1.size.width * $1.size.height })
        }
    }

    var shown: [Shown] = []
    /// Of everything that belongs to none of them.
    private var others = Sizes()
    private let depth: Double

    /// - Parameter depth: down to where something is seen wherever it is, in points.
    init(_ page: Frame, depth: Double) {
        self.depth = depth
        let things = page.shownThings
        var paths: [[Int]] = []
        for named in page.firstSights(path: []) {
            let own = things.filter { $0.path.starts(with: named.path) && !$0.isArtifact }
            let rects = own.flatMap(\.rects)
            guard let first = rects.first else { continue }
            var sizes = Sizes()
            for thing in own { sizes.add(thing) }
            paths.append(named.path)
            shown.append(
                Shown(
                    sight: named.sight, frame: named.frame.name, position: named.frame.position,
                    rect: rects.dropFirst().reduce(first) { $0.union($1) }, size: sizes))
        }
        for thing in things where !thing.isArtifact && !paths.contains(where: { thing.path.starts(with: $0) }) {
            others.add(thing)
        }
    }

    func isHigh(_ shown: Shown) -> Bool { shown.rect.maxY <= depth + 0.5 }

    func isLargest(_ shown: Shown) -> Bool {
        shown.size.letters > 0 && shown.size.letters + 0.01 >= others.letters
            || shown.size.area > 0 && shown.size.area + 0.01 >= others.area
    }
}

extension Frame {
    /// The frames with the names of things to see first, with their places as indexes from this one down.
    fileprivate func firstSights(path: [Int]) -> [(sight: FirstSight, frame: Frame, path: [Int])] {
        let own = FirstSight.allCases.filter { $0.frames.contains(name) }.map { (sight: $0, frame: self, path: path) }
        return own + children.enumerated().flatMap { $1.frame.firstSights(path: path + [$0]) }
    }
}
