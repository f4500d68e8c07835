/// The address behind a link as a PDF can hold it: ASCII only (ISO 32000-1, 12.6.4.7), every other byte percent-encoded.
///
/// Quotes, parentheses and backslashes are encoded too: Cairo 1.16 copies the address into a PDF string as it stands.
func linkAddress(_ link: String) throws(CairoError) -> String {
    guard let colon = link.firstIndex(of: ":") else { throw .unusableLink(link) }
    let rest = link[link.index(after: colon)...]
    switch link[..<colon].lowercased() {
    case "http", "https":
        guard rest.hasPrefix("//"), let host = rest.dropFirst(2).first, !"/?#".contains(host) else {
            throw .unusableLink(link)
        }
    case "mailto", "tel":
        guard !rest.isEmpty else { throw .unusableLink(link) }
    default:
        throw .unusableLink(link)
    }
    var address = ""
    for byte in link.utf8 {
        // A line break or other control is no part of an address, and nobody writes one on purpose.
        guard byte >= 0x20, byte != 0x7F else { throw .unusableLink(link) }
        if plain.contains(byte) {
            address.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
            let digits = String(byte, radix: 16, uppercase: true)
            address += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
        }
    }
    return address
}

/// What stands for itself: unreserved and reserved characters (RFC 3986, 2.2 and 2.3) and "%", but no quote or parenthesis.
private let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&*+,;=%".utf8)
