import CCairo
import CRsvg

/// The C libraries that pages are drawn with, by name, each with the version that runs.
public func drawingLibraries() -> [(name: String, version: String)] {
    [
        ("Cairo", String(cString: cairo_version_string())),
        ("librsvg", "\(rsvg_major_version).\(rsvg_minor_version).\(rsvg_micro_version)"),
    ]
}
