import CCairo

/// A Cairo context, owned by this value and destroyed with it (`cairo_create`).
struct CairoContext: ~Copyable {
    /// Borrowed by the drawing, which ends before this value does.
    let pointer: OpaquePointer

    init(on surface: OpaquePointer) throws(CairoError) {
        // Never null: a failure is in its status.
        pointer = cairo_create(surface)
        try check("drawing was begun")
    }

    deinit { cairo_destroy(pointer) }

    /// Throws if anything failed since the context was made: Cairo's status stays once it is set.
    func check(_ doing: @autoclosure () -> String) throws(CairoError) {
        try HandselCairo.check(cairo_status(pointer), doing())
    }
}
