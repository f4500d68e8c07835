extension Invoice {
    /// BR-08 to BR-11, BR-17 to BR-20, BR-56, BR-57, BR-62, BR-63, BR-CO-09, BR-CO-26 and the country codes.
    func checkParties(_ report: inout Report) {
        if let supplier {
            check(supplier.address, "supplier.address", ["BR-08", "BR-09"], &report)
            checkVATId(supplier.vatId, "supplier.vatId", &report)
            if supplier.identifiers.isEmpty, supplier.legalId == nil, supplier.vatId == nil {
                report.warning(
                    "BR-CO-26", "supplier", found: "no identifier, registration or VAT id",
                    wanted: "state one of them so that the supplier can be told from others")
            }
            checkScheme(supplier.endpoint, "supplier.endpoint", "BR-62", &report)
        }
        check(customer.address, "customer.address", ["BR-10", "BR-11"], &report)
        checkVATId(customer.vatId, "customer.vatId", &report)
        checkScheme(customer.endpoint, "customer.endpoint", "BR-63", &report)
        if let payee, payee.name.isEmpty {
            report.error("BR-17", "payee.name", found: "no name", wanted: "name whoever is paid")
        }
        if let taxRepresentative {
            if taxRepresentative.name.isEmpty {
                report.warning("BR-18", "taxRepresentative.name", found: "no name", wanted: "name the representative")
            }
            check(taxRepresentative.address, "taxRepresentative.address", ["BR-19", "BR-20"], &report)
            if taxRepresentative.vatId == nil {
                report.warning("BR-56", "taxRepresentative.vatId", found: "no VAT id", wanted: "state it")
            }
            checkVATId(taxRepresentative.vatId, "taxRepresentative.vatId", &report)
        }
        if let address = delivery?.address { check(address, "delivery.address", ["BR-57", "BR-57"], &report) }
    }

    /// `rules` are those for a missing address and for a missing country.
    private func check(_ address: PostalAddress?, _ path: String, _ rules: [String], _ report: inout Report) {
        guard let address, !address.isEmpty else {
            report.warning(rules[0], path, found: "no address", wanted: "write street, city, post code and country")
            return
        }
        guard let country = address.country else {
            report.warning(rules[1], "\(path).country", found: "no country", wanted: "write its code, such as DE")
            return
        }
        if !countryCodes.contains(country) {
            report.warning(
                "BR-CL-14", "\(path).country", found: "'\(country)'", wanted: "write a code of ISO 3166-1, such as DE")
        }
    }

    private func checkVATId(_ id: String?, _ path: String, _ report: inout Report) {
        guard let id, !countryCodes.contains(String(id.prefix(2))), !id.hasPrefix("EL"), !id.hasPrefix("XI") else {
            return
        }
        report.warning(
            "BR-CO-09", path, found: "'\(id)'", wanted: "begin it with the country's code, such as DE123456789")
    }

    private func checkScheme(_ id: Identifier?, _ path: String, _ rule: String, _ report: inout Report) {
        guard let id, id.scheme == nil else { return }
        report.warning(
            rule, path, found: "'\(id.value)' without a scheme", wanted: "add its EAS scheme, such as EM for an e-mail")
    }
}

/// ISO 3166-1 alpha-2 and XK (Kosovo), as e-invoices use them.
let countryCodes = Set(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD \
    CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF \
    GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN \
    KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA \
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI \
    SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI \
    VN VU WF WS XK YE YT ZA ZM ZW
    """.split(separator: " ").map(String.init))
