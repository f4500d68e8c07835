import Synchronization

/// The forms that a hand has made ready for writing, kept from note to note and shared by all threads.
///
/// It holds nothing that does not follow from the hand, so two hands with other shelves are the same.
final class FormShelf: Hashable, Sendable {
    private let forms = Mutex<[Key: [ReadyForm]]>([:])

    private struct Key: Hashable {
        var text: String
        var language: String?
    }

    /// The forms of a letter or a pair, made when they are first asked for.
    func forms(of text: String, language: String?, make: () -> [LetterForm]) -> [ReadyForm] {
        let key = Key(text: text, language: language)
        if let known = forms.withLock({ $0[key] }) { return known }
        let made = make().map { ReadyForm($0) }
        forms.withLock { $0[key] = made }
        return made
    }

    static func == (_: FormShelf, _: FormShelf) -> Bool { true }

    func hash(into _: inout Hasher) {}
}

/// A form in the writer's proportions, with the edges that its neighbours see.
final class ReadyForm: Sendable {
    let form: LetterForm
    private let edges = Mutex<(whole: Silhouette?, body: Silhouette?)>((nil, nil))

    init(_ form: LetterForm) { self.form = form }

    /// The edges of all of it.
    var whole: Silhouette {
        edges.withLock { edges in
            let whole = edges.whole ?? Silhouette(of: form.strokes, isJoined: false)
            edges.whole = whole
            return whole
        }
    }

    /// The edges of the part of it that is joined.
    var body: Silhouette {
        edges.withLock { edges in
            let body = edges.body ?? Silhouette(of: Array(form.arriving.strokes.prefix(1)), isJoined: true)
            edges.body = body
            return body
        }
    }
}
