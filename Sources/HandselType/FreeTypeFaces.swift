import CFreeType

/// The FreeType faces of one library, which draw what HarfBuzz shaped.
final class FreeTypeFaces {
    private let library: FT_Library
    private var faces: [FontID: FT_Face] = [:]

    init() throws(TypeError) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { throw .outOfMemory(step: "start FreeType") }
        self.library = library
    }

    /// Closes every face, those from memory that were not released included.
    deinit { FT_Done_FreeType(library) }

    func face(for id: FontID) throws(TypeError) -> FT_Face {
        if let face = faces[id] { return face }
        var face: FT_Face?
        let status = FT_New_Face(library, id.path, FT_Long(id.index), &face)
        guard status == 0, let face else {
            throw .unreadableFont(path: id.path, reason: "FreeType cannot open face \(id.index) (error \(status))")
        }
        faces[id] = face
        return face
    }

    func makeFace(data: UnsafeBufferPointer<UInt8>) throws(TypeError) -> FT_Face {
        var face: FT_Face?
        let status = FT_New_Memory_Face(library, data.baseAddress, FT_Long(data.count), 0, &face)
        guard status == 0, let face else {
            throw .unreadableFontData(reason: "FreeType cannot open it (error \(status)); it has \(data.count) bytes")
        }
        return face
    }

    /// `face` is one that `makeFace` made.
    func release(_ face: UnsafeMutableRawPointer) { FT_Done_Face(face.assumingMemoryBound(to: FT_FaceRec_.self)) }
}
