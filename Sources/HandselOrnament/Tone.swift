/// A colour of a drawing by its role in the brand, so that one drawing suits every brand: a share of one role over another.
public struct Tone: Hashable, Sendable {
    /// What a colour of the brand is for; the names are those that layouts use.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        case ink, muted, accent, highlight, paper, tint, rule, pen
    }

    public var role: Role
    /// How much of `role` there is, from 0 to 1; the rest is `ground`.
    public var share: Double
    public var ground: Role

    public init(_ role: Role, _ share: Double = 1, over ground: Role = .paper) {
        self.role = role
        self.share = share
        self.ground = ground
    }
}

// The palette of all kinds: two colours in four strengths, a dark one for lines, and the paper.
extension Tone {
    /// Lines: the accent, darkened by the ink so that a pale accent still draws.
    static let line = Tone(.ink, 0.4, over: .accent)
    static let deep = Tone(.accent)
    static let middle = Tone(.accent, 0.66)
    static let soft = Tone(.accent, 0.38)
    static let mist = Tone(.accent, 0.16)
    static let warm = Tone(.highlight)
    static let warmMiddle = Tone(.highlight, 0.68)
    static let warmSoft = Tone(.highlight, 0.4)
    static let blush = Tone(.highlight, 0.18)
    static let paper = Tone(.paper)
}
