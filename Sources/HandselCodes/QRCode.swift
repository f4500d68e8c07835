import CQREncode
import Foundation

/// The modules of a QR code (ISO/IEC 18004): a square of dark and light fields, without the quiet zone around it.
public struct QRCode: Hashable, Sendable {
    /// How much of a code may be dirty or covered and is still read.
    public enum Level: String, Hashable, Sendable, CaseIterable {
        /// L: about 7 %.
        case low
        /// M: about 15 %; what the payment schemes ask for.
        case medium
        /// Q: about 25 %.
        case quartile
        /// H: about 30 %.
        case high
    }

    /// How many light modules must be kept free on each side.
    public static let quietZone = 4

    /// From 1 to 40; each is four modules wider than the one before.
    public let version: Int
    public let level: Level
    /// Modules on a side, from 21 to 177.
    public let side: Int
    /// Row by row from the top, true for dark ones.
    private let modules: [Bool]

    /// The smallest code for a text, in UTF-8 and without saying so (no ECI), as the payment schemes have it.
    ///
    /// - Parameter versions: among which the smallest that has room is taken.
    /// - Throws: `CodeError`; a text that is too long is told by how many bytes.
    public init(_ text: String, level: Level = .medium, versions: ClosedRange<Int> = 1...40) throws(CodeError) {
        precondition(versions.clamped(to: 1...40) == versions, "a QR code has a version from 1 to 40")
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { throw .empty }
        if let place = bytes.firstIndex(of: 0) { throw .zeroByte(at: place) }
        guard let code = try QRCode.encoded(bytes, level: level, from: versions.lowerBound),
            code.version <= versions.upperBound
        else {
            let greatest = versions.upperBound
            let fitting = try QRCode.fittingCount(of: bytes, level: level, greatestVersion: greatest)
            throw .tooLong(bytes: bytes.count, over: bytes.count - fitting, greatestVersion: greatest)
        }
        self = code
    }

    private init(version: Int, level: Level, side: Int, modules: [Bool]) {
        self.version = version
        self.level = level
        self.side = side
        self.modules = modules
    }

    /// Whether the module is dark; rows count from the top and columns from the left, and all outside is light.
    public func isDark(column: Int, row: Int) -> Bool {
        guard (0..<side).contains(column), (0..<side).contains(row) else { return false }
        return modules[row * side + column]
    }

    /// `nil` where no version has room for so many bytes.
    private static func encoded(_ bytes: [UInt8], level: Level, from version: Int) throws(CodeError) -> QRCode? {
        // The library reads a C string and chooses the densest modes by itself; kanji are left out, which not all apps read.
        let text = bytes.map { CChar(bitPattern: $0) } + [0]
        errno = 0
        guard let symbol = QRcode_encodeString(text, Int32(version), level.native, QR_MODE_8, 1) else {
            let reason = errno
            guard reason == ERANGE else { throw .library(String(cString: strerror(reason))) }
            return nil
        }
        defer { QRcode_free(symbol) }
        let side = Int(symbol.pointee.width)
        guard let data = symbol.pointee.data, side >= 21 else { throw .library("the code came back empty") }
        // The lowest bit of each byte is the module; the others tell what it belongs to.
        let modules = (0..<side * side).map { data[$0] & 1 == 1 }
        return QRCode(version: Int(symbol.pointee.version), level: level, side: side, modules: modules)
    }

    /// How many bytes from the beginning would have had room. The modes make it depend on which bytes these are.
    private static func fittingCount(of bytes: [UInt8], level: Level, greatestVersion: Int) throws(CodeError) -> Int {
        var low = 0
        // The largest code of all holds 7089 digits.
        var high = min(bytes.count, 7_090)
        while high - low > 1 {
            let middle = (low + high) / 2
            let code = try encoded(Array(bytes[..<middle]), level: level, from: 1)
            if let code, code.version <= greatestVersion { low = middle } else { high = middle }
        }
        return low
    }
}

extension QRCode.Level {
    fileprivate var native: QRecLevel {
        switch self {
        case .low: QR_ECLEVEL_L
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }
}
