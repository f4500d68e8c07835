import Handsel

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Makes one preview and writes it.
struct PreviewRun {
    let preview: Preview
    let output: String
    /// Whether a file that is there already may be replaced. What this run wrote itself always may.
    let replacing: Bool
    let talk: Talk
    private var written: Set<String> = []

    init(preview: Preview, output: String, replacing: Bool, talk: Talk) {
        self.preview = preview
        self.output = output
        self.replacing = replacing
        self.talk = talk
    }

    /// Makes the document, writes its files and prints their paths.
    mutating func make() throws(HandselError) {
        for path in try write().paths { try StandardOutput.write(line: printable(path)) }
    }

    /// Makes it now and after each change, and says so in a line each time; what is wrong is told, and the next change is
    /// waited for. Ends when the process is interrupted, as if it had been done.
    mutating func watch() throws(HandselError) {
        // Only what may be called while anything else runs: the file is whole already, for writing holds the signal back.
        signal(SIGINT) { _ in _exit(0) }
        // Whoever started this process may have had signals held back, which is handed down.
        var interrupt = sigset_t()
        sigemptyset(&interrupt)
        sigaddset(&interrupt, SIGINT)
        pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)
        talk.remark("watching \(preview.files.count) files; Ctrl-C ends it")
        let (preview, own) = (preview, output)
        var broken: HandselError?
        let watch = Watch(
            files: { preview.files.filter { !isPage($0, of: own) } },
            wait: {
                usleep(500_000)
                return broken == nil
            })
        watch.run {
            do throws(HandselError) {
                let clock = ContinuousClock()
                let start = clock.now
                let made = try write()
                let seconds = start.duration(to: clock.now)
                let pages = "\(made.pageCount) page\(made.pageCount == 1 ? "" : "s")"
                let line = "\(output): \(pages) in \(seconds.formatted) s"
                do throws(HandselError) { try StandardOutput.write(line: printable(line)) } catch { broken = error }
            } catch {
                talk.report(error)
            }
        }
        if let broken { throw broken }
    }

    private mutating func write() throws(HandselError) -> (paths: [String], pageCount: Int) {
        let document = try preview.document()
        document.messages.forEach(talk.report)
        let paths = pagePaths(of: document.files.count, at: output, preview.settings.format)
        for path in paths where !replacing && !written.contains(path) { try DocumentFile(path).checkIsNew() }
        for (path, bytes) in zip(paths, document.files) {
            try DocumentFile(path).write(bytes, replacing: replacing || written.contains(path))
            written.insert(path)
        }
        return (paths, document.pageCount)
    }
}

/// Whether `file` is what a preview writes at `output`, or one of its numbered pages: those do not count as changes.
private func isPage(_ file: String, of output: String) -> Bool {
    func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
    let stem = name(output).dropLast(4)
    guard name(file).hasPrefix(stem) else { return false }
    let rest = name(file).dropFirst(stem.count).lowercased()
    return rest.wholeMatch(of: /(-[0-9]+)?\.(png|pdf)/) != nil
}

extension Duration {
    /// In seconds, such as "0.42".
    fileprivate var formatted: String {
        let hundredths = Int(components.seconds) * 100 + Int(components.attoseconds / 10_000_000_000_000_000)
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
