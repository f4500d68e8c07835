import HandselCompose
import HandselGraphics
import HandselInvoice
import HandselLayout
import HandselSource

/// A brand file that is to be written, from a few answers.
public struct NewBrand: Sendable, Hashable {
    /// Fonts that go together.
    public enum Fonts: String, Sendable, Hashable, CaseIterable {
        /// Inter throughout.
        case modern
        /// Inter to read, EB Garamond for names and large amounts.
        case elegant
        /// Vollkorn throughout.
        case classic
        /// Inter to read, League Spartan for names and large amounts.
        case bold

        /// What it is, in a few words.
        public var about: String {
            switch self {
            case .modern: "Inter, clear and neutral"
            case .elegant: "Inter with EB Garamond for names and amounts"
            case .classic: "Vollkorn, like a good book"
            case .bold: "Inter with League Spartan for names and amounts"
            }
        }

        var families: (text: String, display: String) {
            switch self {
            case .modern: ("Inter", "Inter")
            case .elegant: ("Inter", "EB Garamond")
            case .classic: ("Vollkorn", "Vollkorn")
            case .bold: ("Inter", "League Spartan")
            }
        }
    }

    public var name: String
    public var tagline: String?
    public var website: String?
    /// A picture's path, relative to the brand's folder.
    public var logo: String?
    /// The brand's own colour, such as "#1f4d3a".
    public var color = "#1f4d3a"
    public var fonts = Fonts.elegant
    /// BCP 47.
    public var language = "en"
    /// Who signs and answers the phone.
    public var person: String?
    public var role: String?
    public var phone: String?
    public var email: String?
    public var iban: String?
    public var bic: String?
    public var bank: String?

    public init(name: String) {
        self.name = name
    }

    /// Why an answer cannot be taken; `nil` when it can.
    public static func fault(ofColor text: String) -> String? {
        Color(hex: text) == nil ? "'\(text)' is not a colour; write it like #1f4d3a" : nil
    }

    /// Why an answer cannot be taken; `nil` when it can.
    public static func fault(ofIBAN text: String) -> String? {
        IBAN(text) == nil ? "'\(text)' is not an IBAN; a digit is missing or mistaken" : nil
    }

    /// Why an answer cannot be taken; `nil` when it can.
    public static func fault(ofLanguage tag: String, in installation: Installation) -> String? {
        do throws(HandselError) {
            _ = try LanguageFolder(installation.languagesFolder).words(for: tag)
            return nil
        } catch {
            return "\(error)"
        }
    }

    /// The text of the file: everything that was answered, the rest as comments, and colours that can be read on each other.
    ///
    /// - Throws: when an answer makes no valid brand.
    public func file(in installation: Installation) throws(HandselError) -> String {
        guard let accent = Color(hex: color) else {
            throw .environment(NewBrand.fault(ofColor: color) ?? "", remedy: "see 'handsel brand new --help'")
        }
        let languages = LanguageFolder(installation.languagesFolder)
        _ = try languages.words(for: language)
        let text = lines(BrandPalette(accent: accent)).joined(separator: "\n") + "\n"
        // What is written must be read again as it was meant.
        let source: SourceValue
        do throws(SourceError) {
            source = try SourceValue(reading: Array(text.utf8), file: "brand.yaml", language: .yaml)
        } catch {
            throw .environment("\(error)", remedy: "leave out signs that nobody can see")
        }
        _ = try brand(from: source)
        return text
    }

    private func lines(_ palette: BrandPalette) -> [String] {
        func quoted(_ text: String) -> String { JSONText.text(text).line }
        func line(_ key: String, _ value: String?, or example: String) -> String {
            value.map { "\(key): \(quoted($0))" } ?? "# \(key): \(example)"
        }
        func inner(_ key: String, _ value: String?, or example: String, by indentation: String = "    ") -> String {
            value.map { "\(indentation)\(key): \(quoted($0))" } ?? "\(indentation)# \(key): \(example)"
        }
        var lines = [
            "# A brand for Handsel; docs/BRAND.md explains each line. 'handsel brand check' looks it over.",
            "name: \(quoted(name))",
            line("tagline", tagline, or: "What you do, in a few words"),
            line("website", website, or: "example.com"),
            "",
            "# An SVG, PNG or JPEG beside this file. With more to say: {file: logo.svg, height: 15mm, onDark: logo-light.svg}",
            line("logo", logo, or: "logo.svg"),
            "",
            "# The language of your documents where the customer's is not known.",
            "language: \(quoted(language))",
            "# How you speak to customers: address formal or familiar; warmth warm, formal or playful.",
            "# voice: {address: formal, warmth: warm}",
            "# The hand that writes your notes; 'handsel hand list' shows them.",
            "hand: \(HandFolder.usual)",
            "# Notes are signed with the given name of who writes them.",
            "signature: written",
            "",
            "# Each of these can be read on the ground that it stands on.",
            "colors:",
        ]
        lines += palette.colors.map { "  \($0.role.rawValue): \(quoted($0.color.hex))" }
        let families = fonts.families
        lines += [
            "",
            "# \(fonts.about); 'handsel fonts' lists all. heading and figures can have their own.",
            "fonts:", "  text: \(families.text)", "  display: \(families.display)",
            "",
            "# The first one looks after customers whose invoice names nobody.",
        ]
        if let person {
            lines += [
                "people:", "  - name: \(quoted(person))", inner("role", role, or: "What this person does"),
                inner("phone", phone, or: "+49 30 5550 100"), inner("email", email, or: "name@example.com"),
                "    # hours: Monday to Thursday, 9 to 16", "    # picture: name.jpg",
            ]
        } else {
            lines += ["# people:", "#   - name: Given Family", "#     phone: +49 30 5550 100"]
        }
        lines += [
            "", "# Lines for the foot of the page: what the law wants, and what you want.",
            "# legal: [Example GmbH, Court and number]", "# footer: [Open Monday to Friday]",
            "",
            "# links: {help: \"https://example.com/help\"}",
            "",
            "# Who bills, where the invoice leaves it out.",
            "# supplier:", "#   name: Example GmbH", "#   vatId: DE123456789",
            "#   address: {lines: [Street 1], postCode: \"10115\", city: Berlin, country: DE}",
            "",
        ]
        if let iban {
            lines += [
                "payment:", "  creditTransfers:", "    - iban: \(quoted(IBAN(iban)?.compact ?? iban))",
                inner("bic", bic, or: "COBADEFFXXX", by: "      "),
                inner("bankName", bank, or: "Your bank", by: "      "),
                "      accountName: \(quoted(name))",
            ]
        } else {
            lines += ["# payment:", "#   creditTransfers:", "#     - iban: DE89370400440532013000"]
        }
        return lines
    }
}
