public import HandselLayout

/// The layouts that are written in Swift, because they think; those that only look are files. A new one is a line here.
public enum LayoutCatalog {
    public static let layouts: [Layout] = []
}
