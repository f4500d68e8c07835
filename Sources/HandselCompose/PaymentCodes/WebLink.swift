import HandselInvoice

/// A web address on which the invoice is paid.
enum WebLink: PaymentCodeScheme {
    static let name = "https"
    static let label = Label.scanToPayOnline
    static let account = PaymentAccount.link

    /// Longer addresses make codes that are hard to scan in the room that pages have.
    private static let greatestSize = 331

    static func answer(for request: PaymentRequest) -> PaymentCodeAnswer {
        guard let link = request.instructions.link else { return .unsuited("there is no link") }
        return PaymentCodeAnswer { () throws(PaymentRefusal) in try address(link) }
    }

    /// The address with everything percent-encoded that an address may not hold as it is.
    private static func address(_ link: String) throws(PaymentRefusal) -> String {
        guard link.hasPrefix("https://") else {
            throw PaymentRefusal(reason: "the link '\(link)' does not begin with https://")
        }
        let rest = link.dropFirst("https://".count)
        let host = rest.prefix { !"/?#".contains($0) }
        guard host.wholeMatch(of: /[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+(:[0-9]{1,5})?/) != nil else {
            throw PaymentRefusal(
                reason:
                    "the link '\(link)' names '\(host)', which is no web server; write other letters than a to z as xn--…"
            )
        }
        // What is percent-encoded already stays: an address says so by its two digits.
        let address = "https://" + host + encoded(rest.dropFirst(host.count))
        guard address.utf8.count <= greatestSize else {
            throw PaymentRefusal(
                reason:
                    "the link has \(address.utf8.count) bytes and a code that is easily read holds \(greatestSize); "
                    + "use a shorter one")
        }
        return address
    }

    private static func encoded(_ text: Substring) -> String {
        var result = ""
        var rest = text
        while let character = rest.popFirst() {
            let isEncoded = character == "%" && rest.prefix(2).allSatisfy(\.isHexDigit) && rest.prefix(2).count == 2
            result +=
                isEncoded ? "%" : PaymentText.percentEncoded(String(character), keeping: "/?#[]@!$&'()*+,;=:")
        }
        return result
    }
}
