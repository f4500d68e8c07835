import ArgumentParser

/// `handsel brand`: what can be done with brands.
struct BrandCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "brand", abstract: "Makes a brand file, and checks one.",
        discussion: """
            A brand is a file with your colours, fonts, logo, people and bank details:

              handsel brand new mybrand
              handsel brand check mybrand/brand.yaml
              handsel render invoice.json --brand mybrand/brand.yaml
            """,
        subcommands: [BrandNewCommand.self, BrandCheckCommand.self])
}
