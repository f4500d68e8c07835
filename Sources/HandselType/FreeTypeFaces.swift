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
}
