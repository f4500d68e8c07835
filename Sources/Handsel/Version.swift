/// The version of Handsel, as `handsel --version` prints it (semantic versioning 2.0.0).
public let handselVersion = "0.1.0"
