import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A program that is run with an end to its time and to what it may say.
struct BoundedProgram {
    /// The program, looked for on PATH unless it has a "/", and its arguments; no shell is asked.
    var arguments: [String]
    var timeLimit: Duration
    /// How much it may write, in bytes.
    var outputLimit: Int

    /// How a run ended.
    enum Outcome: Equatable {
        /// `complaint` is the first line of what it wrote to standard error.
        case ended(status: Int32, output: [UInt8], complaint: String)
        /// By a signal that we did not send.
        case stopped(signal: Int32, complaint: String)
        case tookTooLong
        case saidTooMuch
        /// `reason` is a phrase such as "no such file or directory".
        case notStarted(reason: String)
    }

    /// How long a program may take to end after it was asked to.
    private static let grace = Duration.milliseconds(300)
    /// How much of standard error is kept, in bytes.
    private static let complaintLimit = 4 << 10

    /// Runs the program to its end and answers how it ended. Nothing of it is left running where it was stopped: it has a
    /// process group of its own, which is ended as a whole.
    ///
    /// - Parameter input: what it finds on standard input, as a file: a program that does not read it misses nothing, and
    ///   nobody waits for it.
    func run(input: [UInt8]) -> Outcome {
        var files = OpenFiles()
        defer { files.closeAll() }
        guard let stdin = files.temporaryFile(holding: input), let output = files.pipe(), let errors = files.pipe()
        else { return .notStarted(reason: reason(errno)) }
        let process: pid_t
        switch start(stdin: stdin, stdout: output.write, stderr: errors.write) {
        case .success(let started): process = started
        case .failure(let failure): return .notStarted(reason: reason(failure.code))
        }
        // Only the program and what it started hold the other ends now.
        files.close(output.write)
        files.close(errors.write)
        return follow(process, output: output.read, errors: errors.read)
    }

    // MARK: - While it runs

    private func follow(_ process: pid_t, output: CInt, errors: CInt) -> Outcome {
        let deadline = ContinuousClock.now.advanced(by: timeLimit)
        var said = Gathered(output, limit: outputLimit)
        var complained = Gathered(errors, limit: BoundedProgram.complaintLimit)
        while true {
            // Asked before reading: what it wrote before its end is there then.
            let isOver = hasEnded(process)
            wait(for: [said, complained], atMost: isOver ? .zero : min(.milliseconds(20), left(until: deadline)))
            said.read()
            complained.read()
            if said.isOver {
                stop(process)
                return .saidTooMuch
            }
            if isOver { return ended(process, said, complained) }
            if ContinuousClock.now >= deadline {
                stop(process)
                return .tookTooLong
            }
        }
    }

    private func left(until deadline: ContinuousClock.Instant) -> Duration {
        max(.zero, ContinuousClock.now.duration(to: deadline))
    }

    private func wait(for streams: [Gathered], atMost time: Duration) {
        let milliseconds = CInt(
            clamping: time.components.seconds * 1_000 + time.components.attoseconds / 1_000_000_000_000_000)
        var places = streams.filter { !$0.isAtEnd }.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        // Without open streams this is a short sleep until the program ends.
        _ = poll(&places, nfds_t(places.count), milliseconds)
    }

    /// Whether the process is over; it stays a zombie, so that its number and group are still its own.
    private func hasEnded(_ process: pid_t) -> Bool {
        var info = siginfo_t()
        let result = waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT)
        return result == 0 ? info.si_signo != 0 : errno != EINTR
    }

    private func ended(_ process: pid_t, _ said: Gathered, _ complained: Gathered) -> Outcome {
        let status = reap(process)
        let line =
            String(decoding: complained.bytes, as: UTF8.self)
            .split(whereSeparator: \.isNewline).first.map { String($0.prefix(200)) } ?? ""
        let signal = status & 0x7f
        if signal != 0 { return .stopped(signal: signal, complaint: line) }
        return .ended(status: (status >> 8) & 0xff, output: said.bytes, complaint: line)
    }

    /// Ends the program and all that it started: first it is asked, then it is not.
    private func stop(_ process: pid_t) {
        kill(-process, SIGTERM)
        let deadline = ContinuousClock.now.advanced(by: BoundedProgram.grace)
        while !hasEnded(process), ContinuousClock.now < deadline { _ = poll(nil, 0, 10) }
        kill(-process, SIGKILL)
        _ = reap(process)
    }

    private func reap(_ process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status
    }

    // MARK: - Starting

    private struct StartFailure: Error {
        var code: CInt
    }

    private func start(stdin: CInt, stdout: CInt, stderr: CInt) -> Result<pid_t, StartFailure> {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for (descriptor, place) in [(stdin, STDIN_FILENO), (stdout, STDOUT_FILENO), (stderr, STDERR_FILENO)] {
            posix_spawn_file_actions_adddup2(&actions, descriptor, place)
        }
        // A group of its own, no signal held back and none ignored, whatever this process does with its own.
        var none = sigset_t()
        var usual = sigset_t()
        sigemptyset(&none)
        sigemptyset(&usual)
        for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCHLD] { sigaddset(&usual, signal) }
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        var flags = CInt(POSIX_SPAWN_SETPGROUP) | CInt(POSIX_SPAWN_SETSIGMASK) | CInt(POSIX_SPAWN_SETSIGDEF)
        #if canImport(Darwin)
            flags |= CInt(POSIX_SPAWN_CLOEXEC_DEFAULT)
        #endif
        posix_spawnattr_setflags(&attributes, numericCast(flags))

        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        let variables = ProcessInfo.processInfo.environment.sorted { $0.key < $1.key }
        var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in words + environment { free(pointer) } }
        guard let program = words.first ?? nil else { return .failure(StartFailure(code: ENOENT)) }
        var process: pid_t = 0
        let code = posix_spawnp(&process, program, &actions, &attributes, &words, &environment)
        return code == 0 ? .success(process) : .failure(StartFailure(code: code))
    }
}

private func reason(_ code: CInt) -> String {
    switch code {
    case ENOENT: "there is no such program"
    case EACCES: "it may not be executed"
    case ENOEXEC: "it is no program; begin a script with a line such as #!/bin/sh"
    default: String(cString: strerror(code)).lowercased()
    }
}

/// What comes out of one end of a pipe.
private struct Gathered {
    let descriptor: CInt
    let limit: Int
    private(set) var bytes: [UInt8] = []
    private(set) var isAtEnd = false
    /// Whether there was more than the limit; what is more is dropped.
    private(set) var isOver = false

    init(_ descriptor: CInt, limit: Int) {
        self.descriptor = descriptor
        self.limit = limit
    }

    /// Takes what is there now, without waiting.
    mutating func read() {
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        // A program that never stops writing must not keep us here.
        for _ in 0..<64 where !isAtEnd {
            let count = buffer.withUnsafeMutableBytes { readBytes(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                let room = limit - bytes.count
                if count > room { isOver = true }
                bytes.append(contentsOf: buffer[..<min(count, max(0, room))])
            } else if count == 0 {
                isAtEnd = true
            } else if errno != EINTR {
                if errno != EAGAIN && errno != EWOULDBLOCK { isAtEnd = true }
                return
            }
        }
    }
}

/// `read(2)`, which the method of the same name hides.
private func readBytes(_ descriptor: CInt, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}

/// Descriptors that are closed together, once each. None of them is one of the standard three, and no other program gets
/// them.
private struct OpenFiles {
    private var descriptors: [CInt] = []

    /// A file that nobody else can open, at its beginning.
    mutating func temporaryFile(holding bytes: [UInt8]) -> CInt? {
        var template = Array((NSTemporaryDirectory() + "handsel-note-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return nil }
        template.withUnsafeBufferPointer { if let path = $0.baseAddress { unlink(path) } }
        guard let file = keep(descriptor), writeAll(bytes, to: file) == nil, lseek(file, 0, SEEK_SET) == 0 else {
            return nil
        }
        return file
    }

    /// Both ends; reading does not wait.
    mutating func pipe() -> (read: CInt, write: CInt)? {
        var ends: [CInt] = [-1, -1]
        #if canImport(Darwin)
            guard Darwin.pipe(&ends) == 0 else { return nil }
        #elseif canImport(Musl)
            guard Musl.pipe(&ends) == 0 else { return nil }
        #else
            guard Glibc.pipe(&ends) == 0 else { return nil }
        #endif
        guard let read = keep(ends[0]), let write = keep(ends[1]) else { return nil }
        guard fcntl(read, F_SETFL, fcntl(read, F_GETFL) | O_NONBLOCK) == 0 else { return nil }
        return (read, write)
    }

    /// Above the standard three, and closed in other programs.
    private mutating func keep(_ descriptor: CInt) -> CInt? {
        let kept = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        _ = closeFile(descriptor)
        guard kept >= 0 else { return nil }
        descriptors.append(kept)
        return kept
    }

    mutating func close(_ descriptor: CInt) {
        guard let index = descriptors.firstIndex(of: descriptor) else { return }
        descriptors.remove(at: index)
        _ = closeFile(descriptor)
    }

    mutating func closeAll() {
        for descriptor in descriptors { _ = closeFile(descriptor) }
        descriptors = []
    }
}

/// `close(2)`, which the method of the same name hides.
private func closeFile(_ descriptor: CInt) -> CInt { close(descriptor) }
