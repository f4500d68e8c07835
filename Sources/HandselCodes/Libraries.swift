import CQREncode

/// The C libraries that codes are made with, by name, each with the version that runs.
public func codeLibraries() -> [(name: String, version: String)] {
    guard let version = QRcode_APIVersionString() else { return [] }
    return [("libqrencode", String(cString: version))]
}
