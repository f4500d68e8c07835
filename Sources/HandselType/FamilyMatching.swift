/// Finds the face of a family that comes nearest to a weight and slant (CSS Fonts Module Level 4, section 5.2).
struct FamilyMatching {
    /// The places in `faces` by family name in lower case.
    private var places: [String: [Int]] = [:]
    private let faces: [CatalogFace]

    init(_ faces: [CatalogFace]) {
        self.faces = faces
        for (place, face) in faces.enumerated() {
            for family in face.families { places[family.lowercased(), default: []].append(place) }
        }
    }

    func hasFamily(_ name: String) -> Bool { places[name.lowercased()] != nil }

    /// The place of the best face, or `nil` when there is no such family.
    func face(family: String, weight: Int, isItalic: Bool) -> Int? {
        guard var candidates = places[family.lowercased()] else { return nil }
        let width = candidates.map { abs(faces[$0].width - 100) }.min()
        candidates.removeAll { abs(faces[$0].width - 100) != width }
        let ofSlant = candidates.filter { faces[$0].isItalic == isItalic }
        if !ofSlant.isEmpty { candidates = ofSlant }
        return candidates.min { distance(faces[$0].weight, from: weight) < distance(faces[$1].weight, from: weight) }
    }

    /// How far down the order of preference for `wanted` a face of this weight stands.
    private func distance(_ weight: Int, from wanted: Int) -> Int {
        let near = abs(weight - wanted)
        switch wanted {
        case 400...500:
            if weight >= wanted && weight <= 500 { return near }
            return weight < wanted ? 1000 + near : 2000 + near
        case ..<400: return weight <= wanted ? near : 1000 + near
        default: return weight >= wanted ? near : 1000 + near
        }
    }
}
