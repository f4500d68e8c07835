import Foundation
import HandselBilling
import HandselCompose
import HandselInvoice
import HandselLayout
import HandselTestSupport

@testable import Handsel

/// The installed layouts, and the samples that they are tried with.
enum LayoutLibrary {
    static let names: [String] = (try? Renderer.layouts(in: Rendering.installation).map(\.name)) ?? []
    static let languages = ["en", "de", "ar", "ja"]
    static let brands = ["fern-and-field", "haru-ceramics", "keller-und-soehne"]

    private static let samples = Result {
        try Dictionary(
            uniqueKeysWithValues: languages.map { ($0, try SampleFolder(Rendering.installation).file(for: $0)) })
    }

    static func sample(_ language: String, _ moment: Moment, items: Int) throws -> Sample {
        guard let file = try samples.get()[language] else { throw NoSample(language: language) }
        return try file.sample(moment: moment.rawValue, items: items)
    }

    struct NoSample: Error {
        var language: String
    }

    static func renderer(_ layout: String, _ change: (inout RenderSettings) -> Void = { _ in }) throws -> Renderer {
        try Renderer(
            installation: Rendering.installation,
            settings: Rendering.settings(withBrand: false) {
                $0.layout = layout
                change(&$0)
            })
    }

    static func brand(_ name: String) -> String {
        repositoryRoot.appending(path: "examples/brands/\(name)/brand.yaml").path
    }

    /// Gives `body` the path of a brand file: `text`, beside a copy of everything that Fern & Field has.
    static func withBrand<Value>(_ text: String, _ body: (String) throws -> Value) throws -> Value {
        try withTemporaryFolder { folder in
            let own = folder.appending(path: "brand")
            try FileManager.default.copyItem(
                at: repositoryRoot.appending(path: "examples/brands/fern-and-field"), to: own)
            let file = own.appending(path: "brand.yaml")
            try Data(text.utf8).write(to: file)
            return try body(file.path)
        }
    }
}

extension Renderer {
    /// The moments that its layout serves.
    var moments: [Moment] { Moment.allCases.filter { layouts.usual.layout.serves($0.rawValue) } }

    /// The moment that stands for all in tests that need only one; something is to be paid.
    var usualMoment: Moment { moments.contains(.regular) ? .regular : .milestone }

    /// A sample as the brand's firm would send it, changed and on its pages.
    func placed(_ sample: Sample, changing change: (inout Invoice) -> Void = { _ in }) throws -> PlacedDocument {
        var read = sample.sent(by: brand)
        change(&read.invoice)
        return try placed(read, file: "\(sample.language) \(sample.moment)")
    }
}
