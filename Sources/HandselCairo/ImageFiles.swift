import Foundation
public import HandselLayout

/// How large a picture may be before it is refused.
public struct ImageLimits: Hashable, Sendable {
    /// Of the file, in bytes.
    public var fileSize: Int
    /// Of a PNG or JPEG, and of all those inside an SVG together: width times height.
    public var pixels: Int

    public init(fileSize: Int = 20 << 20, pixels: Int = 100_000_000) {
        self.fileSize = fileSize
        self.pixels = pixels
    }
}

/// Reads pictures from the folders of a brand and a layout, and from nowhere else. One per thread.
public final class ImageFiles: ImageReader {
    private let folders: [String]
    private let limits: ImageLimits
    private var known: [String: Image] = [:]
    private var knownIllustrations: [String: Image] = [:]

    /// - Parameter folders: looked into in this order; a picture may lie in their subfolders.
    public init(folders: [String], limits: ImageLimits = ImageLimits()) {
        self.folders = folders
        self.limits = limits
    }

    public func image(at path: String) throws(ImageError) -> Image {
        if let image = known[path] { return image }
        let bytes = try bytes(at: path)
        let image = try checkedImage(bytes, path: path, limits: limits)
        known[path] = image
        return image
    }

    public func illustration(at path: String) throws(ImageError) -> Image {
        if let image = knownIllustrations[path] { return image }
        let image = try checkedIllustration(try bytes(at: path), path: path, limits: limits)
        knownIllustrations[path] = image
        return image
    }

    /// A whole file of whatever kind, read with the same care as a picture.
    public func bytes(at path: String) throws(ImageError) -> [UInt8] {
        guard !path.hasPrefix("/"), !leavesFolder(path) else { throw .outsideFolders(path: path, folders: folders) }
        guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing(path: path, folders: folders) }
        for folder in folders {
            guard let root = try resolved(folder, path: path), let file = try resolved("\(folder)/\(path)", path: path)
            else { continue }
            // With its links followed the file must still lie in the folder.
            guard file == root || file.hasPrefix(root == "/" ? "/" : root + "/") else {
                throw .outsideFolders(path: path, folders: folders)
            }
            return try contents(of: file, path: path)
        }
        throw .missing(path: path, folders: folders)
    }

    /// Whether its ".." climb above where it starts.
    private func leavesFolder(_ path: String) -> Bool {
        var depth = 0
        for part in path.split(separator: "/") where part != "." {
            depth += part == ".." ? -1 : 1
            if depth < 0 { return true }
        }
        return false
    }

    /// `location` with all symbolic links followed; `nil` when there is nothing.
    private func resolved(_ location: String, path: String) throws(ImageError) -> String? {
        guard let pointer = realpath(location, nil) else {
            let code = errno
            if code == ENOENT || code == ENOTDIR { return nil }
            throw .damaged(path: path, reason: String(cString: strerror(code)))
        }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    private func contents(of file: String, path: String) throws(ImageError) -> [UInt8] {
        // O_NONBLOCK, so that a pipe does not make us wait for a writer.
        let descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .damaged(path: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .damaged(path: path, reason: String(cString: strerror(errno)))
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .isFolder(path: path)
        default: throw .damaged(path: path, reason: "it is a pipe or a device, not a file")
        }
        let size = Int(status.st_size)
        guard size <= limits.fileSize else { throw .tooLarge(path: path, size: size, limit: limits.fileSize) }
        var bytes = [UInt8](repeating: 0, count: size)
        var count = 0
        while count < size {
            let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + count }, size - count) }
            guard got >= 0 else { throw .damaged(path: path, reason: String(cString: strerror(errno))) }
            if got == 0 { break }
            count += got
        }
        return Array(bytes[..<count])
    }
}
