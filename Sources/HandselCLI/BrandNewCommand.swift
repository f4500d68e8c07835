public import ArgumentParser
public import Handsel

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension NewBrand.Fonts: ExpressibleByArgument {}

/// `handsel brand new`: a brand file from a few answers.
struct BrandNewCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Writes a brand file, asking for what it needs.",
        discussion: """
            On a terminal, what no option says is asked; an empty answer leaves it out. Elsewhere nothing is asked, and \
            --name is needed. The colours that go with yours are proposed so that they can be read on each other.

              handsel brand new mybrand
              handsel brand new mybrand --name 'Fern & Field' --color '#1f4d3a' --person 'Rosa Lindqvist'

            Prints the path of the file: brand.yaml in the folder.
            """)

    @Argument(help: "The folder for the brand; it is created.", completion: .directory)
    var folder = "."

    @Option(help: "The brand's name.")
    var name: String?

    @Option(help: "What it says of itself.")
    var tagline: String?

    @Option(help: "Its address on the web.")
    var website: String?

    @Option(help: ArgumentHelp("A picture beside the file.", valueName: "file"))
    var logo: String?

    @Option(help: ArgumentHelp("Its own colour (default: #1f4d3a).", valueName: "#rrggbb"))
    var color: String?

    @Option(help: "Fonts that go together (default: elegant).")
    var fonts: NewBrand.Fonts?

    @Option(help: ArgumentHelp("Language and region, such as de-AT (default: en).", valueName: "tag"))
    var language: String?

    @Option(help: "Who signs and answers the phone.")
    var person: String?

    @Option(help: "What this person does.")
    var role: String?

    @Option(help: "This person's telephone number.")
    var phone: String?

    @Option(help: "This person's e-mail address.")
    var email: String?

    @Option(help: "The account that customers pay to.")
    var iban: String?

    @Option(help: "The bank's code.")
    var bic: String?

    @Option(help: "The bank's name.")
    var bank: String?

    @Flag(help: "Replace a file that is there already.")
    var force = false

    @OptionGroup var talkOptions: TalkOptions

    private var asks: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    func validate() throws {
        if name == nil, !asks {
            throw ValidationError("There is no terminal to ask on; give the brand's name with --name.")
        }
        if let name, name.allSatisfy(\.isWhitespace) {
            throw ValidationError("--name is empty; write the brand's name.")
        }
        if let color, let fault = NewBrand.fault(ofColor: color) { throw ValidationError("--color: \(fault).") }
        if let iban, let fault = NewBrand.fault(ofIBAN: iban) { throw ValidationError("--iban: \(fault).") }
        if person == nil, !asks,
            let option = [("role", role), ("phone", phone), ("email", email)].first(where: { $0.1 != nil })
        {
            throw ValidationError("--\(option.0) is about a person; name them with --person.")
        }
        if iban == nil, !asks, bic != nil || bank != nil {
            throw ValidationError("--bic and --bank are about an account; give it with --iban.")
        }
    }

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let installation = try currentInstallation(environment)
            let path = folder.hasSuffix("/") ? folder + "brand.yaml" : folder + "/brand.yaml"
            if !force { try DocumentFile(path).checkIsNew() }
            let brand = try answered(Questions(asks: asks), installation)
            let text = try brand.file(in: installation)
            try DocumentFile.createFolder(folder)
            try DocumentFile(path).write(Array(text.utf8), replacing: force)
            try StandardOutput.write(line: printable(path))
            talk.remark("look it over with: handsel brand check \(path)")
            return .done
        }
    }

    /// What the options say, and what is answered for the rest.
    private func answered(
        _ questions: Questions, _ installation: Installation
    ) throws(HandselError) -> NewBrand {
        guard let name = try questions.answer(name, "Name of your business", isNeeded: true) else {
            throw .inputUnreadable(file: "standard input", reason: "a brand needs a name; give one with --name")
        }
        var brand = NewBrand(name: name)
        brand.tagline = tagline
        brand.website = website
        brand.logo = logo
        let colorAnswer = try questions.answer(color, "Your colour [\(brand.color)]", check: NewBrand.fault(ofColor:))
        if let colorAnswer { brand.color = colorAnswer }
        if let fonts = try chosenFonts(questions) { brand.fonts = fonts }
        let tag = try questions.answer(language, "Language of your documents, such as en or de-AT [en]") { answer in
            NewBrand.fault(ofLanguage: answer, in: installation)
        }
        if let tag { brand.language = tag }
        brand.person = try questions.answer(person, "Who signs and answers the phone (given and family name)")
        if brand.person != nil {
            brand.role = try questions.answer(role, "What does this person do")
            brand.phone = try questions.answer(phone, "Telephone")
            brand.email = try questions.answer(email, "E-mail")
        }
        brand.iban = try questions.answer(iban, "IBAN that customers pay to", check: NewBrand.fault(ofIBAN:))
        if brand.iban != nil {
            brand.bic = try questions.answer(bic, "BIC")
            brand.bank = try questions.answer(bank, "Name of the bank")
        }
        return brand
    }

    private func chosenFonts(_ questions: Questions) throws(HandselError) -> NewBrand.Fonts? {
        if let fonts { return fonts }
        let all = NewBrand.Fonts.allCases
        for fonts in all { questions.say("  \(fonts.rawValue): \(fonts.about)") }
        let words = all.map(\.rawValue).joined(separator: ", ")
        return try questions.answer(nil, "Fonts [elegant]") { answer in
            NewBrand.Fonts(rawValue: answer) == nil ? "write one of \(words)" : nil
        }.flatMap(NewBrand.Fonts.init)
    }
}

/// Questions to somebody at a terminal; without one nothing is asked, and there is no answer.
struct Questions {
    let asks: Bool

    /// What was `given` beforehand, else the answer without white space around it; `nil` for none. What `check` objects to is
    /// asked again.
    func answer(
        _ given: String?, _ question: String, isNeeded: Bool = false, check: (String) -> String? = { _ in nil }
    ) throws(HandselError) -> String? {
        if let given { return given }
        guard asks else { return nil }
        for _ in 0..<5 {
            write("\(question): ")
            guard let line = readLine() else {
                throw .inputUnreadable(
                    file: "standard input", reason: "the answers ended before the questions; give the rest as options")
            }
            let answer = trimmed(line)
            if answer.isEmpty {
                guard isNeeded else { return nil }
                say("  it is needed")
            } else if let fault = check(answer) {
                say("  \(fault)")
            } else {
                return answer
            }
        }
        throw .inputUnreadable(
            file: "standard input", reason: "'\(question)' was not answered; give it as an option")
    }

    func say(_ text: String) {
        if asks { write(printable(text) + "\n") }
    }

    private func write(_ text: String) { _ = writeAll(Array(text.utf8), to: STDERR_FILENO) }

    private func trimmed(_ text: String) -> String {
        var rest = text[...].drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
