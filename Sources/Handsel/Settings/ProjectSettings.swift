import HandselInvoice
import HandselLayout
import HandselMoments
import HandselSource

/// What a project has settled once, in its file `handsel.yaml`. Flags go before the environment, and that before the file.
public struct ProjectSettings: Hashable, Sendable {
    /// What the file is called in a project's folder.
    public static let fileName = "handsel.yaml"

    public var brand: String?
    public var layout: String?
    /// Layouts by moment.
    public var layouts: [String: String] = [:]
    /// For all documents, as `RenderSettings.locale`.
    public var locale: String?
    /// For documents that name no language.
    public var language: String?
    public var paper: RenderSettings.Paper?
    public var window: String?
    public var history: String?
    public var rules: String?
    /// Hands by who writes.
    public var hands: [String: String] = [:]
    public var notes = NoteSettings()

    public init() {}
}

extension ProjectSettings {
    static let properties = [
        "brand", "layout", "layouts", "locale", "language", "paper", "window", "history", "moments", "hands", "notes",
    ]

    /// Reads a project's file. Paths in it are those of its folder.
    public init(file: String) throws(HandselError) {
        let source = try yaml(inFile: file, limit: 1 << 18)
        self.init()
        if case .null = source.content { return }
        let record = try FileRecord(source, what: "the settings", known: ProjectSettings.properties)
        let folder = folder(of: file)
        func beside(_ path: String?) -> String? {
            path.map { path in path.hasPrefix("/") ? path : "\(folder)/\(path)" }
        }
        func named(_ name: String?) -> String? { name.map { LayoutFolder.isPath($0) ? "\(folder)/\($0)" : $0 } }

        brand = beside(try record.path("brand"))
        layout = named(try record.text("layout"))
        layouts = try record.texts("layouts", what: "the layouts", known: momentNames).mapValues { named($0) ?? $0 }
        locale = try record.text("locale")
        language = try record.text("language")
        let papers = RenderSettings.Paper.allCases.map(\.rawValue)
        paper = try record.choice("paper", of: papers, what: "a paper").flatMap(RenderSettings.Paper.init)
        window = try record.choice("window", of: WindowChoice.names, what: "a window")
        history = beside(try record.path("history"))
        rules = beside(try record.path("moments"))
        hands = try record.texts("hands", what: "the hands", known: nil).mapValues { hand in
            hand.hasSuffix(HandFolder.ending) ? beside(hand) ?? hand : hand
        }
        notes = try record.notes(beside: beside)
    }

    /// What the environment settles.
    public init(environment: [String: String]) throws(HandselError) {
        self.init()
        func value(_ name: String) -> String? { environment["HANDSEL_\(name)"].flatMap { $0.isEmpty ? nil : $0 } }
        brand = value("BRAND")
        layout = value("LAYOUT")
        locale = value("LOCALE")
        language = value("LANGUAGE")
        if let text = value("PAPER") {
            guard let paper = RenderSettings.Paper(rawValue: text) else {
                throw .environment("HANDSEL_PAPER is '\(text)'", remedy: "set it to a4 or letter, or unset it")
            }
            self.paper = paper
        }
        window = value("WINDOW")
        history = value("HISTORY")
        rules = value("MOMENTS")
        notes.file = value("NOTES")
        notes.command = value("NOTE_COMMAND").map { [$0] }
    }

    /// What is settled here, and else what `other` settles.
    public func completed(by other: ProjectSettings) -> ProjectSettings {
        var settings = self
        settings.brand = brand ?? other.brand
        settings.layout = layout ?? other.layout
        // A layout for everything goes before those that something weaker names by moment.
        settings.layouts = layout == nil ? layouts.merging(other.layouts) { own, _ in own } : layouts
        settings.locale = locale ?? other.locale
        settings.language = language ?? other.language
        settings.paper = paper ?? other.paper
        settings.window = window ?? other.window
        settings.history = history ?? other.history
        settings.rules = rules ?? other.rules
        settings.hands = hands.merging(other.hands) { own, _ in own }
        settings.notes = notes.completed(by: other.notes)
        return settings
    }
}

extension RenderSettings {
    /// These settings, and where they leave something open, what the project settles.
    public func completed(by project: ProjectSettings) -> RenderSettings {
        var settings = self
        settings.brand = brand ?? project.brand
        if layout == nil { settings.layouts = layouts.merging(project.layouts) { own, _ in own } }
        settings.layout = layout ?? project.layout
        settings.locale = locale ?? project.locale
        settings.language = language ?? project.language
        settings.paper = paper ?? project.paper
        settings.window = window ?? project.window
        if personal.history == nil, let history = project.history {
            settings.personal.history = history
            settings.personal.mayBeginHistory = true
        }
        settings.personal.rules = personal.rules ?? project.rules
        settings.personal.hands = personal.hands.merging(project.hands) { own, _ in own }
        settings.personal.notes = personal.notes.completed(by: project.notes)
        return settings
    }
}
