import HandselHand

/// The hands of an installation, one file each, and hands that somebody keeps elsewhere.
final class HandFolder {
    let folder: String
    private var known: [String: Hand] = [:]

    /// The hand that writes where nobody chooses one.
    static let usual = "sam"
    static let ending = ".hand"
    /// How the files end that hold strokes.
    static let endings = [ending, ".forms", ".signature"]

    init(_ folder: String) { self.folder = folder }

    /// Sorted.
    var names: [String] {
        entries(of: folder).filter { $0.hasSuffix(HandFolder.ending) }.map {
            String($0.dropLast(HandFolder.ending.count))
        }
    }

    /// Whether somebody means a file rather than an installed hand.
    static func isPath(_ name: String) -> Bool { name.contains("/") || name.hasSuffix(ending) }

    /// What a hand is called whatever folder it lies in, so that a note does not change with the folder.
    static func identity(of name: String) -> String {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        return isPath(name) && file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : file
    }

    /// The file of an installed hand by its name, or of any by its path.
    func file(of name: String) throws(HandselError) -> String {
        if HandFolder.isPath(name) { return name }
        guard names.contains(name) else { throw .unknownName(name, kind: "hand", known: names) }
        return "\(folder)/\(name)\(HandFolder.ending)"
    }

    /// An installed hand by its name, or any by the path of its file.
    func hand(named name: String) throws(HandselError) -> Hand {
        if let hand = known[name] { return hand }
        let file = try file(of: name)
        let bytes = try contents(of: file, limit: 1 << 20)
        do throws(HandError) {
            let hand = try Hand(reading: String(decoding: bytes, as: UTF8.self), file: file, sets: sets(beside: file))
            known[name] = hand
            return hand
        } catch {
            throw .environment("\(error)", remedy: "mend the hand file; 'handsel hand check' tells more")
        }
    }

    /// The hand that a brand names: an installed one, or a file in the brand's own folder.
    ///
    /// - Parameter brand: the brand's file.
    func hand(named name: String, ofBrand brand: String) throws(HandselError) -> Hand {
        guard HandFolder.isPath(name) else { return try hand(named: name) }
        guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
            throw .environment(
                "the hand '\(name)' lies outside of the brand's folder", remedy: "put it beside the brand file")
        }
        return try hand(named: "\(Handsel.folder(of: brand))/\(name)")
    }

    /// Finds files of forms beside a hand, else among the installed ones.
    func sets(beside file: String) -> (String) -> String? {
        { name in self.set(named: name, beside: file)?.text }
    }

    /// A file of forms beside a hand, else among the installed ones: its text and its path.
    func set(named name: String, beside file: String) -> (text: String, file: String)? {
        for folder in [Handsel.folder(of: file), folder] {
            let place = folder == "." ? name : "\(folder)/\(name)"
            if isFile(place), let bytes = try? contents(of: place, limit: 1 << 20) {
                return (String(decoding: bytes, as: UTF8.self), place)
            }
        }
        return nil
    }
}
