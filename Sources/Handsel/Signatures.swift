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

/// The largest file of a signature that is read, in bytes.
private let largestSignature = 256 << 10

/// A signature from a file in the brand's folder.
///
/// - Parameters:
///   - path: relative to that folder.
///   - brand: the brand's file.
func signatureFile(at path: String, brand: String) throws(HandselError) -> Signing {
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
        let signature = try Signature(reading: String(decoding: bytes, as: UTF8.self), file: path)
        return Signing(isText: false) { _, room, ink throws(HandError) in
            try signature.ink(xHeight: room.xHeight, width: room.width, color: ink.color, seed: ink.seed)
        }
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
    case .missing, .unknownFormat, .damaged, .unsafe: "\(error)"
    }
}
