import HandselInvoice
import HandselLayout

/// The moment with this name.
func namedMoment(_ name: String) throws(HandselError) -> Moment {
    guard let moment = Moment(rawValue: name) else {
        throw .unknownName(name, kind: "moment", known: Moment.allCases.map(\.rawValue))
    }
    return moment
}

/// The envelope's window with this name.
func namedWindow(_ name: String) throws(HandselError) -> WindowChoice {
    guard let window = WindowChoice(name) else {
        throw .unknownName(name, kind: "window", known: WindowChoice.names)
    }
    return window
}
