import CHarfBuzz

/// The SPDX name of a licence, read from what a font says of it (OpenType `name` table, ids 13 and 14); `nil` when it
/// says nothing that is known.
func spdxLicence(description: String, address: String) -> String? {
    let text = (description + " " + address).lowercased()
    if text.contains("open font license") || text.contains("scripts.sil.org/ofl")
        || text.contains("openfontlicense.org")
    {
        return "OFL-1.1"
    }
    if text.contains("apache license") || text.contains("apache.org/licenses/license-2.0") { return "Apache-2.0" }
    if text.contains("general public license") || text.contains("gnu.org/licenses/gpl") || text.contains("gpl") {
        let version = text.contains("version 3") || text.contains("gpl-3") ? "GPL-3.0" : "GPL-2.0"
        return version + (text.contains("font exception") ? "-or-later WITH Font-exception-2.0" : "-or-later")
    }
    if text.contains("mit license") || text.contains("opensource.org/licenses/mit") { return "MIT" }
    if text.contains("creativecommons.org/publicdomain/zero") || text.contains("cc0") { return "CC0-1.0" }
    if text.contains("ubuntu font licence") { return "Ubuntu-font-1.0" }
    if text.contains("bitstream vera") { return "Bitstream-Vera" }
    return nil
}

extension ShapingFont {
    /// The SPDX name of the font's licence where the font says it.
    var licence: String? { spdxLicence(description: name(13), address: name(14)) }

    private func name(_ id: UInt32) -> String {
        let face = hb_font_get_face(pointer)
        let english = hb_language_from_string("en", -1)
        var size: UInt32 = 0
        let length = hb_ot_name_get_utf8(face, id, english, &size, nil)
        guard length > 0 else { return "" }
        var bytes = [CChar](repeating: 0, count: Int(length) + 1)
        size = length + 1
        hb_ot_name_get_utf8(face, id, english, &size, &bytes)
        return String(decoding: bytes.prefix(Int(size)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
