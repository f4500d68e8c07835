import HandselLayout

/// What the structure tree holds around something that is about to be drawn.
enum Surrounding {
    /// Nothing is tagged: a PNG, or an artifact.
    case untagged
    /// An element without others in it: whatever is drawn belongs to it.
    case leaf
    /// An element with others in it: text needs one of its own, of the given type.
    case group(text: StructureTree.Tag)
}

extension Frame.Role {
    /// The element's type; `nil` for an artifact.
    var tag: StructureTree.Tag? {
        switch self {
        case .section: .section
        case .paragraph: .paragraph
        case .heading(let level): StructureTree.Tag(headingLevel: level)
        case .table: .table
        case .tableRow: .row
        case .tableHeading: .headingCell
        case .tableCell: .cell
        case .figure: .figure
        case .artifact: nil
        }
    }

    var alternative: String? {
        guard case .figure(let alternative) = self else { return nil }
        return alternative
    }

    var namesColumn: Bool? {
        guard case .tableHeading(let isColumn) = self else { return nil }
        return isColumn
    }
}

extension Frame {
    /// What the element of this frame's role is to what the frame holds.
    func inside(_ role: Role) -> Surrounding {
        switch role {
        case .section, .table, .tableRow: .group(text: .paragraph)
        case .tableCell, .tableHeading: holdsElements ? .group(text: .paragraph) : .leaf
        case .paragraph, .heading, .figure: holdsElements ? .group(text: .span) : .leaf
        case .artifact: .untagged
        }
    }

    /// Whether something in this frame needs an element of its own, or must stay out of the one around it.
    private var holdsElements: Bool {
        hasLinks || hasWordsInOtherLanguages
            || children.contains { child in
                child.frame.role != nil || child.frame.language != nil || child.frame.holdsElements
            }
    }

    private var hasLinks: Bool {
        guard case .text(let lines) = content else { return false }
        return lines.contains { $0.line.runs.contains { $0.glyphs.link != nil } }
    }

    private var hasWordsInOtherLanguages: Bool {
        guard case .ink(_, let words) = content else { return false }
        return words.contains { $0.language != nil }
    }

    /// Whether it is a note of several paragraphs, each of which gets an element of its own.
    var holdsParagraphs: Bool {
        guard case .ink(let ink, _) = content, let first = ink.lines.first else { return false }
        return ink.lines.contains { $0.paragraph != first.paragraph }
    }
}
