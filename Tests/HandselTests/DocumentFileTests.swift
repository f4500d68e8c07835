import Foundation
import Handsel
import Testing

@Suite("A document's file")
struct DocumentFileTests {
    @Test("holds exactly the bytes, and nothing else is left in the folder")
    func whole() throws {
        try withTemporaryFolder { folder in
            let document = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
            try DocumentFile(folder + "/a.pdf").write(document)
            #expect(try bytes(of: folder + "/a.pdf") == document)
            #expect(try names(in: folder) == ["a.pdf"])
        }
    }

    @Test("is never replaced unasked")
    func kept() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/a.pdf"
            try DocumentFile(path).write([1])
            #expect(throws: HandselError.fileExists(path)) { try DocumentFile(path).write([2]) }
            #expect(throws: HandselError.fileExists(path)) { try DocumentFile(path).checkIsNew() }
            #expect(try bytes(of: path) == [1])
            #expect(try names(in: folder) == ["a.pdf"])
        }
    }

    @Test("is replaced when asked, and keeps its permissions")
    func replaced() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/a.pdf"
            try DocumentFile(path).write([1])
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            try DocumentFile(path).write([2], replacing: true)
            #expect(try bytes(of: path) == [2])
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(try names(in: folder) == ["a.pdf"])
        }
    }

    @Test("behind a symbolic link is replaced, not the link")
    func link() throws {
        try withTemporaryFolder { folder in
            try DocumentFile(folder + "/a.pdf").write([1])
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/link.pdf", withDestinationPath: folder + "/a.pdf")
            try DocumentFile(folder + "/link.pdf").write([2], replacing: true)
            #expect(try bytes(of: folder + "/a.pdf") == [2])
            let target = try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link.pdf")
            #expect(target == folder + "/a.pdf")
        }
    }

    @Test("does not take the place of a link that leads nowhere")
    func danglingLink() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/link.pdf"
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder + "/none")
            #expect(throws: HandselError.fileExists(path)) { try DocumentFile(path).write([1]) }
            #expect(try names(in: folder) == ["link.pdf"])
        }
    }

    @Test("needs its folder, which can be created")
    func folders() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/x/y/a.pdf"
            #expect(throws: HandselError.folderMissing(folder + "/x/y/", file: path)) {
                try DocumentFile(path).write([1])
            }
            try DocumentFile.createFolder(folder + "/x/y")
            try DocumentFile.createFolder(folder + "/x/y/")
            try DocumentFile(path).write([1])
            #expect(try bytes(of: path) == [1])
        }
    }

    @Test("cannot be in a file or be a folder")
    func notAFolder() throws {
        try withTemporaryFolder { folder in
            try DocumentFile(folder + "/a").write([1])
            let inFile = HandselError.cannotWrite(
                file: folder + "/a/b.pdf",
                reason: "a part of its path is a file, not a folder; choose another folder")
            #expect(throws: inFile) { try DocumentFile(folder + "/a/b.pdf").write([1]) }
            let isFolder = HandselError.cannotWrite(
                file: folder, reason: "this is a folder; add the name of a file behind it")
            #expect(throws: isFolder) { try DocumentFile(folder).write([1], replacing: true) }
            #expect(throws: HandselError.self) { try DocumentFile(folder + "/").write([1]) }
            #expect(throws: HandselError.self) { try DocumentFile("").write([1]) }
            #expect(throws: HandselError.self) { try DocumentFile.createFolder(folder + "/a") }
        }
    }

    @Test("that does not fit on the disk says so and leaves nothing", .enabled(if: hasFullDevice))
    func full() {
        let error = HandselError.cannotWrite(
            file: "/dev/full", reason: "there is no room left on this disk; free some, or write to another")
        #expect(throws: error) { try DocumentFile("/dev/full").write([1]) }
    }

    @Test("may be a device, which stays one")
    func device() throws {
        try DocumentFile("/dev/null").write([1])
        try DocumentFile("/dev/null").write([1], replacing: true)
        let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        #expect(type == .typeCharacterSpecial)
    }

    @Test("that fills its disk says so and leaves nothing", .enabled(if: SmallDisk.isPossible))
    func fullDisk() throws {
        try withTemporaryFolder { folder in
            try SmallDisk.mount(at: folder, kilobytes: 64)
            defer { SmallDisk.unmount(folder) }
            let path = folder + "/a.pdf"
            let error = HandselError.cannotWrite(
                file: path, reason: "there is no room left on this disk; free some, or write to another")
            #expect(throws: error) { try DocumentFile(path).write([UInt8](repeating: 7, count: 1 << 20)) }
            #expect(try names(in: folder) == [])
            try DocumentFile(path).write([1])
            #expect(throws: error) {
                try DocumentFile(path).write([UInt8](repeating: 7, count: 1 << 20), replacing: true)
            }
            #expect(try bytes(of: path) == [1])
            #expect(try names(in: folder) == ["a.pdf"])
        }
    }

    @Test("that may not be written says so", .enabled(if: FileManager.default.fileExists(atPath: "/sys/kernel")))
    func forbidden() {
        // Nobody, not even root, may add a file here.
        let error = HandselError.cannotWrite(
            file: "/sys/a.pdf", reason: "permission denied; choose a folder that you may write to")
        #expect(throws: error) { try DocumentFile("/sys/a.pdf").write([1]) }
    }

    @Test("goes to one of many who write the same name at once")
    func race() async throws {
        let folder = NSTemporaryDirectory() + "handsel-tests-" + UUID().uuidString
        try DocumentFile.createFolder(folder)
        let winners = await withTaskGroup(of: UInt8?.self) { group in
            for writer in UInt8(0)..<20 {
                group.addTask {
                    do throws(HandselError) {
                        try DocumentFile(folder + "/a.pdf").write([UInt8](repeating: writer, count: 10_000))
                        return writer
                    } catch {
                        return error == .fileExists(folder + "/a.pdf") ? nil : 255
                    }
                }
            }
            return await group.reduce(into: [UInt8]()) { winners, writer in
                if let writer { winners.append(writer) }
            }
        }
        #expect(winners.count == 1)
        #expect(try bytes(of: folder + "/a.pdf") == [UInt8](repeating: winners.first ?? 255, count: 10_000))
        #expect(try names(in: folder) == ["a.pdf"])
        try FileManager.default.removeItem(atPath: folder)
    }
}

private let hasFullDevice = FileManager.default.fileExists(atPath: "/dev/full")

/// A disk in memory that is soon full. Only root on Linux can have one.
private enum SmallDisk {
    static let isPossible: Bool = {
        let folder = NSTemporaryDirectory() + "handsel-tests-disk-" + UUID().uuidString
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try mount(at: folder, kilobytes: 64)
            unmount(folder)
            try FileManager.default.removeItem(atPath: folder)
            return true
        } catch {
            return false
        }
    }()

    struct NotMounted: Error {}

    static func mount(at folder: String, kilobytes: Int) throws {
        let arguments = ["mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder]
        guard try Command.run("/usr/bin/env", arguments).status == 0 else { throw NotMounted() }
    }

    static func unmount(_ folder: String) {
        #expect(throws: Never.self) { try Command.run("/usr/bin/env", ["umount", folder]).status == 0 }
    }
}
