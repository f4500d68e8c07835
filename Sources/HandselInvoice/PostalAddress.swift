/// BG-5, BG-8, BG-12, BG-15: a postal address.
public struct PostalAddress: Hashable, Sendable {
    /// BT-35, 50, 64, 75 (first), BT-36, 51, 65, 76 (second), BT-162 to 165 (third): street, building, box, from one to
    /// three lines. An address that came as lines only has all of its lines here.
    public var lines: [String]
    /// BT-37, 52, 66, 77.
    public var city: String?
    /// BT-38, 53, 67, 78.
    public var postCode: String?
    /// BT-39, 54, 68, 79 state, county or canton.
    public var subdivision: String?
    /// BT-40, 55, 69, 80 ISO 3166-1 alpha-2 code, such as "DE".
    public var country: String?

    public init(
        lines: [String] = [], city: String? = nil, postCode: String? = nil, subdivision: String? = nil,
        country: String? = nil
    ) {
        self.lines = lines
        self.city = city
        self.postCode = postCode
        self.subdivision = subdivision
        self.country = country
    }

    /// Whether nothing at all is known.
    public var isEmpty: Bool {
        lines.isEmpty && city == nil && postCode == nil && subdivision == nil && country == nil
    }
}
