extension StringProtocol {
    /// The text as a message may quote it: control characters as Swift writes them ("\n", "\u{1F}"), all else as it is.
    package var shownControls: String {
        var shown = ""
        for scalar in unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            if isControl { shown += scalar.escaped(asASCII: false) } else { shown.unicodeScalars.append(scalar) }
        }
        return shown
    }
}
