public import HandselGraphics
public import HandselHand
public import HandselType

/// Everything that placing a tree needs besides the tree. Lives within one call.
public struct LayoutContext {
    public var fonts: FontLibrary
    public var images: any ImageReader
    public var theme: Theme
    /// The layout's styles by name; "body" is what text has that names none.
    public var styles: [String: TextAttributes]
    public var scope: any FieldScope
    /// The document's base direction.
    public var direction: TextDirection
    /// The document's language, BCP 47.
    public var language: String
    /// What stands between the whole part and the fraction of a number.
    public var decimalSeparator: Character = "."
    /// Who writes the note; `nil` sets it in type.
    public var hand: Hand?
    /// Whether the note is set in the body font, for somebody who finds handwriting hard to read.
    public var printsClearly = false
    /// How the note is signed; `nil` for not at all.
    public var signing: Signing?
    /// Pictures that have a size and a place of their own, by their paths: a brand's logo.
    public var pictureSizes: [String: Picture.OwnSize] = [:]
    /// Whether what is remarked upon otherwise is an error.
    public var isStrict = false
    /// The window of the envelope that the document goes into; `nil` takes the layout's.
    public var window: WindowChoice?
    /// How high a page's room for what flows is at most, in points; infinite where nobody has said it.
    var bodyHeight = Double.infinity
    /// The page is on a roll, so that it never ends.
    var isOnRoll = false
    /// The user's own pictures in the place of kinds of illustrations: paths by the kinds' names.
    public var illustrationFiles: [String: String] = [:]
    /// What the note's strokes are drawn from.
    public var seed: Seed
    /// What illustrations are drawn from: the customer and the document, whoever writes the note.
    public var drawingSeed = Seed(0)

    public init(
        fonts: FontLibrary, images: any ImageReader, theme: Theme = Theme(), styles: [String: TextAttributes] = [:],
        scope: any FieldScope, direction: TextDirection = .leftToRight, language: String = "en", hand: Hand? = nil,
        seed: Seed = Seed(0)
    ) {
        self.fonts = fonts
        self.images = images
        self.theme = theme
        self.styles = styles
        self.scope = scope
        self.direction = direction
        self.language = language
        self.hand = hand
        self.seed = seed
    }

    /// The same context with the fields of `inner` under `name`.
    func with(_ inner: any FieldScope, as name: String) -> LayoutContext {
        var context = self
        context.scope = ScopeChain(outer: scope, name: name, inner: inner)
        return context
    }

    /// A style as it is set in the document's language.
    func attributes(_ name: String?) throws(LayoutError) -> TextAttributes {
        var attributes = styles["body"] ?? TextAttributes()
        if let name {
            guard let named = styles[name] else { throw .unknownStyle(name, nil) }
            attributes = named
        }
        if attributes.isItalic, !hasItalics { attributes.isItalic = false }
        return attributes
    }

    /// Whether the document's language slants letters: else Latin names and digits in it would slant alone.
    private var hasItalics: Bool {
        !["ja", "zh", "ko", "ar", "fa", "ur", "he", "hi"].contains(String(language.prefix { $0 != "-" }).lowercased())
    }
}
