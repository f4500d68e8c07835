import HandselOrnament
import HandselSource
import HandselType

extension Ornament {
    /// One edge or corner of a page, by the direction of reading.
    public enum Spot: String, Hashable, Sendable, CaseIterable {
        case topLeading, topTrailing, bottomLeading, bottomTrailing, leading, trailing, top, bottom

        /// On the page of a document whose lines run in a direction.
        func spot(_ direction: TextDirection) -> OrnamentSpot {
            let isLeft = direction == .leftToRight
            return switch self {
            case .top: .top
            case .bottom: .bottom
            case .leading: isLeft ? .left : .right
            case .trailing: isLeft ? .right : .left
            case .topLeading: isLeft ? .topLeft : .topRight
            case .topTrailing: isLeft ? .topRight : .topLeft
            case .bottomLeading: isLeft ? .bottomLeft : .bottomRight
            case .bottomTrailing: isLeft ? .bottomRight : .bottomLeft
            }
        }
    }

    /// What may be written for `where`: a word for several places, a place, or a list of places.
    static let placeNames =
        OrnamentPlace.allCases.map(\.rawValue)
        + Spot.allCases.map(\.rawValue).filter { OrnamentPlace(rawValue: $0) == nil }
}

extension FileScope {
    /// The word or the list behind `where`.
    func ornamentPlaces(_ value: SourceValue) throws(LayoutError) -> (place: OrnamentPlace, spots: Set<Ornament.Spot>) {
        let spots = Ornament.Spot.allCases.map(\.rawValue)
        guard case .list(let values) = value.content else {
            let wanted = "write one of \(Ornament.placeNames.joined(separator: ", ")), or a list of places"
            let name = try text(value, wanted: wanted)
            if let place = OrnamentPlace(rawValue: name) { return (place, []) }
            if let spot = Ornament.Spot(rawValue: name) { return (.around, [spot]) }
            throw unknown("the place '\(name)'", named: name, among: Ornament.placeNames, at: value.position)
        }
        let wanted = "write places such as [topTrailing, bottom]"
        guard !values.isEmpty else { throw invalid(value, wanted: wanted) }
        var found: Set<Ornament.Spot> = []
        for value in values {
            let name = try text(value, wanted: wanted)
            guard let spot = Ornament.Spot(rawValue: name) else {
                throw unknown("the place '\(name)'", named: name, among: spots, at: value.position)
            }
            found.insert(spot)
        }
        return (.around, found)
    }
}
