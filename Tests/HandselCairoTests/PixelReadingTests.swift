import HandselCairo
import HandselGraphics
import HandselLayout
import Testing

@Suite("The pixels of a picture")
struct PixelReadingTests {
    private func pixels(_ bytes: [UInt8]) throws -> DecodedPixels {
        try HandselCairo.pixels(of: bytes, path: "picture", limits: ImageLimits())
    }

    @Test("go into a PNG and come out of it, in colour")
    func color() throws {
        let levels: [UInt8] = [255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 2, 3, 128, 129, 130, 255, 255, 255]
        let picture = DecodedPixels(width: 3, height: 2, isColor: true, levels: levels)
        #expect(try pixels(png(of: picture)) == picture)
    }

    @Test("are grey in a JPEG in grey, and in colour in any other")
    func jpegs() throws {
        let grey = try pixels(jpeg(width: 8, height: 8, colors: .grey))
        #expect(!grey.isColor)
        #expect(grey.levels.count == 64)
        // Its upper half is red, which is lighter than the blue below it.
        #expect(grey.levels[0] > grey.levels[63])
        let color = try pixels(jpeg(width: 8, height: 8))
        #expect(color.isColor)
        #expect(color.levels.count == 192)
        #expect(color.levels[0] > 230 && color.levels[1] < 40 && color.levels[2] < 40)
        #expect(color.levels[189] < 40 && color.levels[190] < 40 && color.levels[191] > 230)
    }

    @Test("that can be seen through are seen on white")
    func alpha() throws {
        // One pixel of red, half of it to be seen through, as zlib stores it without compressing.
        let data: [UInt8] = [
            0x78, 0x01, 0x01, 0x05, 0x00, 0xFA, 0xFF, 0x00, 0xFF, 0x00, 0x00, 0x80, 0x04, 0x81, 0x01, 0x80,
        ]
        let bytes =
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + pngChunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]) + pngChunk("IDAT", data) + pngChunk("IEND", [])
        let picture = try pixels(bytes)
        #expect(picture.isColor)
        #expect(picture.levels[0] == 255)
        #expect(abs(Int(picture.levels[1]) - 127) <= 1)
    }

    /// A chunk of a PNG with its checksum (ISO/IEC 15948, 5.3 and annex D).
    private func pngChunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        func bigEndian(_ value: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 255) } }
        let body = Array(type.utf8) + data
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in body {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
        }
        return bigEndian(UInt32(data.count)) + body + bigEndian(~sum)
    }
}
