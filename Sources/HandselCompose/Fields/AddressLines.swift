import Foundation
import HandselInvoice

extension PostalAddress {
    /// The lines of an address as the post of its country wants them, without the name.
    ///
    /// - Parameter sender: the country it is sent from; the country's name is left out within it.
    func printedLines(from sender: String?, in locale: String) -> [String] {
        var printed = lines
        let order = country ?? sender ?? ""
        switch order {
        case "US", "CA", "AU":
            printed.append(placeAndCode(separator: order == "AU" ? " " : ", "))
        case "JP" where !isJapanese:
            printed.append(placeAndCode(separator: ", "))
        case "GB", "IE", "IN":
            printed += [city, subdivision, postCode].compactMap { $0 }
        case "JP":
            // From the largest to the smallest.
            let place = [subdivision, city].compactMap { $0 }.joined()
            printed = [postCode.map { "〒\($0)" } ?? "", place].filter { !$0.isEmpty } + lines
        case "AE", "SA", "KW", "QA", "BH", "OM":
            printed.append([city, postCode].compactMap { $0 }.joined(separator: " "))
            if let subdivision { printed.append(subdivision) }
        default:
            printed.append([postCode, city].compactMap { $0 }.joined(separator: " "))
            if let subdivision { printed.append(subdivision) }
        }
        if let country, let sender, country != sender { printed.append(countryName(country, in: locale)) }
        return printed.filter { !$0.isEmpty }
    }

    /// "Springfield, IL 62704".
    private func placeAndCode(separator: String) -> String {
        let place = [city, subdivision].compactMap { $0 }.joined(separator: separator)
        return [place, postCode ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Whether it is written in kana or Chinese characters.
    private var isJapanese: Bool {
        (lines + [city, subdivision].compactMap { $0 }).joined().unicodeScalars
            .contains { (0x3040...0x30ff).contains($0.value) || (0x3400...0x9fff).contains($0.value) }
    }

    private func countryName(_ code: String, in locale: String) -> String {
        Locale(identifier: locale).localizedString(forRegionCode: code) ?? code
    }
}
