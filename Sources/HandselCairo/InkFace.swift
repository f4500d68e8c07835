import CCairo
import Foundation

/// The FreeType face of a note's font, together with the bytes it reads from.
///
/// Cairo lets go of it at a time and on a thread that are Cairo's business, so all notes of the process share a FreeType
/// library of their own, and faces are made and freed under a lock, as FreeType asks for (FT_Library, since 2.5.6).
final class InkFace {
    private let face: FT_Face
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    private init(_ font: [UInt8]) throws(CairoError) {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: font.count)
        _ = bytes.initialize(from: font)
        switch InkLibrary.shared.face(reading: UnsafeBufferPointer(bytes)) {
        case .success(let face): self.face = face
        case .failure(let failure):
            bytes.deallocate()
            throw .inkFont(code: Int(failure.code))
        }
        self.bytes = bytes
    }

    deinit {
        InkLibrary.shared.close(face)
        bytes.deallocate()
    }

    /// A Cairo face for a note's font; it keeps what it needs. The caller destroys it (`cairo_font_face_destroy`).
    static func cairoFace(_ font: [UInt8]) throws(CairoError) -> OpaquePointer {
        let ink = try InkFace(font)
        return try HandselCairo.cairoFace(
            for: UnsafeMutableRawPointer(ink.face), owner: Unmanaged.passRetained(ink).toOpaque()
        ) { owner in
            guard let owner else { return }
            Unmanaged<InkFace>.fromOpaque(owner).release()
        }
    }
}

/// The FreeType library of all notes. Its pointer is used under the lock only.
private final class InkLibrary: @unchecked Sendable {
    struct Failure: Error {
        var code: FT_Error
    }

    static let shared = InkLibrary()

    private let lock = NSLock()
    private let library: FT_Library?
    /// What FreeType answered when the library was made; 0 for success.
    private let code: FT_Error

    private init() {
        var library: FT_Library?
        code = FT_Init_FreeType(&library)
        self.library = library
    }

    /// The face reads from `bytes` as long as it lives.
    func face(reading bytes: UnsafeBufferPointer<UInt8>) -> Result<FT_Face, Failure> {
        lock.withLock {
            guard code == 0 else { return .failure(Failure(code: code)) }
            var face: FT_Face?
            let code = FT_New_Memory_Face(library, bytes.baseAddress, bytes.count, 0, &face)
            guard code == 0, let face else { return .failure(Failure(code: code)) }
            return .success(face)
        }
    }

    func close(_ face: FT_Face) {
        // The only error there is says that it is no face.
        lock.withLock { _ = FT_Done_Face(face) }
    }
}
