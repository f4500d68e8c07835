/// How much is taken in and made before Handsel refuses: what it reads comes from others.
public struct Limits: Sendable, Hashable {
    /// Of an input, in bytes.
    public var inputSize = 32 << 20
    /// How many lists and records of an input may stand in each other.
    public var inputDepth = 64
    /// Of a document.
    public var pages = 2_000
    /// Of a picture file, in bytes.
    public var pictureSize = 20 << 20

    public init() {}
}
