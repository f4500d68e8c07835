/// The fonts that pages may use, and everything that is cached about them. One per thread.
public final class FontLibrary {
    /// - Parameters:
    ///   - folders: absolute paths, searched with their subfolders.
    ///   - cacheFolder: where what was learnt of the files is kept for the next process; `nil` keeps nothing.
    public init(folders: [String], cacheFolder: String? = nil) throws(TypeError) {
        preconditionFailure("contract only")
    }

    /// Every usable face, sorted by family, weight, slant and file.
    public var faces: [FontFaceDescription] { preconditionFailure("contract only") }

    /// Sets `spans` as one paragraph in lines of at most `width` points (`.infinity` for as few lines as its line breaks allow).
    public func lines(of spans: [TextSpan], width: Double, style: ParagraphStyle) throws(TypeError) -> [TextLine] {
        preconditionFailure("contract only")
    }
}
