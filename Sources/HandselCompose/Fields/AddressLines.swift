import Foundation
import HandselInvoice

extension PostalAddress {
    /// The lines of an address as the post of its country wants them, without the name.
    ///
    /// - Parameter sender: the country it is sent from; the country's name is left out within it.
    func printedLines(from sender: String?, in locale: String) -> [String] {
        var printed = lines
        switch country ?? sender ?? "" {
        case "US", "CA", "AU":
            let place = [city, subdivision].compactMap { $0 }.joined(separator: country == "AU" ? " " : ", ")
            printed.append([place, postCode ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
        case "GB", "IE", "IN":
            printed += [city, subdivision, postCode].compactMap { $0 }
        case "JP":
            // From the largest to the smallest, when it is written in Japanese.
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

    private func countryName(_ code: String, in locale: String) -> String {
        Locale(identifier: locale).localizedString(forRegionCode: code) ?? code
    }
}
