/// A currency by its ISO 4217 code.
public struct Currency: Hashable, Sendable {
    /// Three capital letters, such as "EUR".
    public let code: String

    /// `nil` unless the code is three letters; small letters are read as capitals.
    public init?(_ code: String) {
        guard code.utf8.count == 3,
            code.unicodeScalars.allSatisfy({ ("a"..."z").contains($0) || ("A"..."Z").contains($0) })
        else { return nil }
        self.code = code.uppercased()
    }

    private init(listed code: String) { self.code = code }

    public static let euro = Currency(listed: "EUR")
    public static let usDollar = Currency(listed: "USD")
    public static let poundSterling = Currency(listed: "GBP")
    public static let yen = Currency(listed: "JPY")

    /// How many digits its amounts have after the point (ISO 4217, minor unit).
    public var digits: Int {
        if Currency.withoutDigits.contains(code) { return 0 }
        if Currency.withThreeDigits.contains(code) { return 3 }
        return Currency.withFourDigits.contains(code) ? 4 : 2
    }

    /// Whether the code is in ISO 4217, where countries pay with it.
    public var isListed: Bool { Currency.listed.contains(code) }

    private static let withoutDigits: Set<String> = [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
        "XPF",
    ]
    private static let withThreeDigits: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
    private static let withFourDigits: Set<String> = ["CLF", "UYW"]

    /// ISO 4217 list one without metals, test codes and bond units; ANG and BGN, which ended in 2025, still occur.
    private static let listed = Set(
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF \
        CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF \
        GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD \
        LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP \
        PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP \
        TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
        """.split(separator: " ").map(String.init))
}

extension Currency: CustomStringConvertible {
    public var description: String { code }
}
