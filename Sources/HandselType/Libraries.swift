import CFontconfig
import CFreeType
import CFriBidi
import CHarfBuzz

/// The C libraries that text is set with, by name, each with the version that runs.
public func typeLibraries() -> [(name: String, version: String)] {
    let fontconfig = FcGetVersion()
    var library: FT_Library?
    var (major, minor, patch) = (FT_Int(0), FT_Int(0), FT_Int(0))
    if FT_Init_FreeType(&library) == 0 {
        FT_Library_Version(library, &major, &minor, &patch)
        FT_Done_FreeType(library)
    }
    return [
        ("fontconfig", "\(fontconfig / 10_000).\(fontconfig / 100 % 100).\(fontconfig % 100)"),
        ("FreeType", "\(major).\(minor).\(patch)"), ("HarfBuzz", String(cString: hb_version_string())),
        ("FriBidi", "\(FRIBIDI_MAJOR_VERSION).\(FRIBIDI_MINOR_VERSION).\(FRIBIDI_MICRO_VERSION)"),
    ]
}
