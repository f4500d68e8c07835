import ArgumentParser

/// `handsel layouts`: what can be done with layouts.
struct LayoutsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "layouts", abstract: "Lists layouts, shows them, and begins one of your own.",
        discussion: """
            A layout says what stands where on the page:

              handsel layouts
              handsel layouts show letter
              handsel layouts sheet -o sheet.pdf --brand brand.yaml
              handsel layouts new mine --from studio
              handsel render invoice.json --layout mine/layout.yaml
            """,
        subcommands: [
            LayoutsListCommand.self, LayoutsShowCommand.self, LayoutsNewCommand.self, LayoutsSheetCommand.self,
            LayoutsGalleryCommand.self,
        ],
        defaultSubcommand: LayoutsListCommand.self)
}
