import CHarfBuzz

/// The fonts of one style, in the order in which they are asked for a character.
final class FontChoice {
    /// What a choice depends on.
    struct Key: Hashable {
        var families: [String]
        var weight: Int
        var isItalic: Bool
        var forms: FallbackOrder.HanForms
    }

    /// The place in the catalog of the first font, whose metrics the style's lines have.
    let first: Int
    /// Whether the first font has all of ASCII.
    let firstHasASCII: Bool
    private let order: [Int]
    private let catalog: FontCatalog
    private var known: [UInt32: Int?] = [:]

    init(_ key: Key, matching: FamilyMatching, catalog: FontCatalog) {
        let fallback = FallbackOrder.families(Set(catalog.faces.map { $0.families[0] }), forms: key.forms)
        var order: [Int] = []
        for family in key.families + fallback {
            guard let face = matching.face(family: family, weight: key.weight, isItalic: key.isItalic) else { continue }
            if !order.contains(face) { order.append(face) }
        }
        precondition(!order.isEmpty, "a catalog has at least one face")
        self.order = order
        self.catalog = catalog
        first = order[0]
        firstHasASCII = (0x20...0x7E).allSatisfy { catalog.faces[order[0]].has($0) }
    }

    /// The place of the first font that has a whole grapheme cluster, or `nil` when none does.
    func face(for cluster: ArraySlice<UInt32>) -> Int? {
        if cluster.count == 1, let only = cluster.first {
            if let face = known[only] { return face }
            let face = find(cluster)
            known[only] = .some(face)
            return face
        }
        return find(cluster)
    }

    /// Whether a face has a code point, or what it decomposes into.
    func has(_ codePoint: UInt32, face: Int) -> Bool {
        if catalog.faces[face].has(codePoint) { return true }
        var base: hb_codepoint_t = 0
        var mark: hb_codepoint_t = 0
        guard hb_unicode_decompose(hb_unicode_funcs_get_default(), codePoint, &base, &mark) != 0 else { return false }
        return has(base, face: face) && (mark == 0 || has(mark, face: face))
    }

    private func find(_ cluster: ArraySlice<UInt32>) -> Int? {
        let visible = cluster.filter { !isInvisible($0) }
        guard !visible.isEmpty else { return first }
        let composed = composition(of: visible)
        return order.first { face in
            visible.allSatisfy { has($0, face: face) } || composed.allSatisfy { has($0, face: face) }
        }
    }

    /// The code points with marks put on their letters where Unicode has such a letter, as HarfBuzz does it.
    private func composition(of codePoints: [UInt32]) -> [UInt32] {
        var composed: [UInt32] = []
        for codePoint in codePoints {
            var both: hb_codepoint_t = 0
            if let last = composed.last, hb_unicode_compose(hb_unicode_funcs_get_default(), last, codePoint, &both) != 0
            {
                composed[composed.count - 1] = both
            } else {
                composed.append(codePoint)
            }
        }
        return composed
    }
}

/// Whether a code point has no shape of its own, so that no font needs to have it: joiners, soft hyphens, marks of
/// direction, variation selectors (Unicode's Default_Ignorable_Code_Point) and control characters.
func isInvisible(_ codePoint: UInt32) -> Bool {
    if codePoint < 0x7F { return codePoint < 0x20 }
    guard codePoint != 0x7F, let scalar = Unicode.Scalar(codePoint) else { return true }
    return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control
}
