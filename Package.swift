// swift-tools-version: 6.2
import PackageDescription

// CI sets HANDSEL_STRICT=1, so that a warning fails there and only tells here.
let strict = Context.environment["HANDSEL_STRICT"] == "1"

let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("ExistentialAny"),
    ] + (strict ? [.treatAllWarnings(as: .error)] : [])

func library(_ name: String, uses dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// The tests of one target, named `<target>Tests`. `uses` is everything they import.
func tests(
    of name: String, uses dependencies: [Target.Dependency], exclude: [String] = [], resources: [Resource]? = nil
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: ["HandselTestSupport"] + dependencies, exclude: exclude,
        resources: resources,
        swiftSettings: settings)
}

func system(_ name: String, pkgConfig: String?, apt: String, brew: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "handsel",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Handsel", targets: ["Handsel"]),
        .executable(name: "handsel", targets: ["HandselCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // C libraries, each imported by exactly one target.
        system("CFontconfig", pkgConfig: "fontconfig", apt: "libfontconfig-dev", brew: "fontconfig"),
        system("CFreeType", pkgConfig: "freetype2", apt: "libfreetype-dev", brew: "freetype"),
        system("CHarfBuzz", pkgConfig: "harfbuzz", apt: "libharfbuzz-dev", brew: "harfbuzz"),
        system("CFriBidi", pkgConfig: "fribidi", apt: "libfribidi-dev", brew: "fribidi"),
        system("CUnibreak", pkgConfig: nil, apt: "libunibreak-dev", brew: "libunibreak"),
        system("CCairo", pkgConfig: "cairo-ft", apt: "libcairo2-dev", brew: "cairo"),
        system("CRsvg", pkgConfig: "librsvg-2.0", apt: "librsvg2-dev", brew: "librsvg"),
        system("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev", brew: "libxml2"),
        system("CTurboJPEG", pkgConfig: "libturbojpeg", apt: "libturbojpeg0-dev", brew: "jpeg-turbo"),
        system("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev", brew: "qrencode"),
        system("CQPDF", pkgConfig: "libqpdf", apt: "libqpdf-dev", brew: "qpdf"),

        // The paper column.
        library("HandselGraphics", uses: []),
        library("HandselSource", uses: [yams]),
        library("HandselHand", uses: ["HandselGraphics"]),
        // Marks, homography, thinning and tracing are a few hundred lines, so no image library is needed.
        library("HandselCapture", uses: ["HandselGraphics"]),
        library("HandselOrnament", uses: ["HandselGraphics"]),
        library(
            "HandselType",
            uses: ["HandselGraphics", "CFontconfig", "CFreeType", "CHarfBuzz", "CFriBidi", "CUnibreak"]),
        library("HandselCodes", uses: ["CQREncode"]),
        library(
            "HandselLayout",
            uses: [
                "HandselGraphics", "HandselSource", "HandselHand", "HandselType", "HandselCodes", "HandselOrnament",
            ]),
        library(
            "HandselCairo",
            uses: [
                "HandselGraphics", "HandselHand", "HandselType", "HandselLayout", "CCairo", "CRsvg", "CLibXML2",
                "CTurboJPEG",
            ]),
        library("HandselPDF", uses: ["CQPDF"]),

        // The money column.
        library("HandselInvoice", uses: []),
        library("HandselBilling", uses: ["HandselSource", "HandselInvoice"]),
        library("HandselMoments", uses: ["HandselInvoice"]),
        library("HandselHistory", uses: ["HandselSource", "HandselInvoice", "HandselMoments", grdb]),

        // Where they meet.
        library(
            "HandselCompose",
            uses: [
                "HandselGraphics", "HandselSource", "HandselType", "HandselHand", "HandselLayout", "HandselInvoice",
                "HandselMoments",
            ], exclude: ["Resources"]),
        library(
            "Handsel",
            uses: [
                "HandselGraphics", "HandselSource", "HandselType", "HandselHand", "HandselCapture", "HandselLayout",
                "HandselCairo", "HandselPDF", "HandselInvoice", "HandselBilling", "HandselHistory", "HandselMoments",
                "HandselCompose", "HandselCodes",
            ]),
        .executableTarget(
            name: "HandselCLI", dependencies: ["Handsel", "HandselSource", argumentParser], swiftSettings: settings),
        .executableTarget(
            name: "HandselBench", dependencies: ["HandselHand", "HandselGraphics"], path: "Benchmarks/HandselBench",
            swiftSettings: settings),

        .target(name: "HandselTestSupport", path: "Tests/HandselTestSupport", swiftSettings: settings),
        tests(of: "HandselGraphics", uses: ["HandselGraphics"]),
        tests(of: "HandselSource", uses: ["HandselSource"]),
        tests(
            of: "HandselHand",
            uses: ["HandselHand", "HandselGraphics", "HandselCairo", "HandselLayout", "HandselType"],
            exclude: ["Goldens"]),
        tests(
            of: "HandselCapture",
            uses: [
                "HandselCapture", "HandselGraphics", "HandselHand", "HandselType", "HandselLayout", "HandselCairo",
                "HandselPDF",
            ], exclude: ["Fixtures"]),
        tests(of: "HandselOrnament", uses: ["HandselOrnament", "HandselGraphics"]),
        tests(of: "HandselType", uses: ["HandselType", "HandselGraphics"]),
        tests(of: "HandselCodes", uses: ["HandselCodes"]),
        tests(
            of: "HandselLayout",
            uses: [
                "HandselLayout", "HandselGraphics", "HandselSource", "HandselType", "HandselHand", "HandselCodes",
                "HandselCairo", "HandselOrnament",
            ]),
        tests(
            of: "HandselCairo",
            uses: ["HandselCairo", "HandselLayout", "HandselGraphics", "HandselType", "HandselHand", "HandselPDF"]),
        tests(of: "HandselPDF", uses: ["HandselPDF"]),
        tests(of: "HandselInvoice", uses: ["HandselInvoice"]),
        tests(of: "HandselBilling", uses: ["HandselBilling", "HandselInvoice", "HandselSource"]),
        tests(of: "HandselMoments", uses: ["HandselMoments", "HandselInvoice", "HandselGraphics"]),
        tests(of: "HandselHistory", uses: ["HandselHistory", "HandselMoments", "HandselInvoice", grdb]),
        tests(
            of: "HandselCompose",
            uses: [
                "HandselCompose", "HandselInvoice", "HandselLayout", "HandselGraphics", "HandselSource", "HandselType",
                "HandselMoments", "HandselCairo",
            ]),
        tests(
            of: "Handsel",
            uses: [
                "Handsel", "HandselCapture", "HandselCairo", "HandselGraphics", "HandselInvoice", "HandselBilling",
                "HandselLayout", "HandselCompose", "HandselHistory", "HandselMoments", "HandselHand", "HandselSource",
            ],
            exclude: ["Goldens", "Layouts"]),
    ],
    swiftLanguageModes: [.v6]
)
