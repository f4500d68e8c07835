import HandselCairo
import HandselHand
import HandselLayout

/// Names signed by the hand that writes the note.
func writtenSigning(by hand: Hand) -> Signing {
    Signing(isText: true) { name, room, ink throws(HandError) in
        try hand.signature(
            of: name, xHeight: room.xHeight, width: room.width, color: ink.color, seed: ink.seed,
            language: ink.language)
    }
}

/// The signature as it was captured.
func capturedSigning(_ signature: Signature) -> Signing {
    Signing(isText: false) { _, room, ink throws(HandError) in
        try signature.ink(xHeight: room.xHeight, width: room.width, color: ink.color, seed: ink.seed)
    }
}

extension Signature {
    /// Whether somebody of this name signs so: one of the two names has all words of the other, as "Rosa" and
    /// "Rosa Lindqvist".
    func isOf(_ name: String) -> Bool {
        func words(_ text: String) -> Set<String> {
            Set(text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init))
        }
        let (own, other) = (words(self.name), words(name))
        return !other.isEmpty && (own.isSuperset(of: other) || other.isSuperset(of: own))
    }
}

/// The largest file of a signature that is read, in bytes.
private let largestSignature = 256 << 10

/// The signatures that a brand and its people have files for, by their paths.
func capturedSignatures(of read: ReadBrand) throws(HandselError) -> [String: Signature] {
    var signatures: [String: Signature] = [:]
    for signature in [read.brand.signature] + read.brand.people.map(\.signature) {
        guard case .captured(let path) = signature, signatures[path] == nil else { continue }
        signatures[path] = try Handsel.signature(at: path, brand: read.file)
    }
    return signatures
}

/// A signature from a file in the brand's folder.
///
/// - Parameters:
///   - path: relative to that folder.
///   - brand: the brand's file.
func signature(at path: String, brand: String) throws(HandselError) -> Signature {
    let own = folder(of: brand)
    let bytes: [UInt8]
    do throws(ImageError) {
        bytes = try ImageFiles(folders: [own], limits: ImageLimits(fileSize: largestSignature)).bytes(at: path)
    } catch {
        throw .environment(
            "\(brand), signature: \(reason(error))",
            remedy: "write 'written', or name a signature file in '\(own)'")
    }
    do throws(HandError) {
        return try Signature(reading: String(decoding: bytes, as: UTF8.self), file: path)
    } catch {
        throw .environment("\(brand), signature: \(error)", remedy: "mend the signature file")
    }
}

/// What is wrong with the file; a picture's own words would speak of pictures.
private func reason(_ error: ImageError) -> String {
    switch error {
    case .tooLarge(let path, let size, let limit):
        "'\(path)' has \(size) bytes, and at most \(limit) are read of a signature"
    case .outsideFolders(let path, _): "'\(path)' lies outside the brand's folder"
    case .isFolder(let path): "'\(path)' is a folder"
    case .missing, .unknownFormat, .damaged, .unsafe, .unknownField: "\(error)"
    }
}
