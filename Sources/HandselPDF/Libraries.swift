import CQPDF

/// The C libraries that PDFs are finished with, by name, each with the version that runs.
public func finishingLibraries() -> [(name: String, version: String)] {
    [("qpdf", String(cString: qpdf_get_qpdf_version()))]
}
