import Foundation
import Handsel
import Testing

@Suite("The installation")
struct InstallationTests {
    /// A folder with what an installation must have.
    private func makeInstallation(_ folder: String, checkout: Bool = false) throws {
        try write("", to: folder + "/layouts/classic/layout.yaml")
        try write("", to: folder + "/fonts/hands/ada.hand")
        if checkout { try write("", to: folder + "/Package.swift") }
    }

    @Test("is found in PREFIX/share/handsel for PREFIX/bin/handsel")
    func prefix() throws {
        try withTemporaryFolder { folder in
            try makeInstallation(folder + "/usr/share/handsel")
            let found = try Installation.find(executable: folder + "/usr/bin/handsel", environment: [:])
            #expect(found.folder == folder + "/usr/share/handsel")
            #expect(found.languagesFolder == folder + "/usr/share/handsel/languages")
            #expect(found.samplesFolder == folder + "/usr/share/handsel/samples")
            #expect(found.notesFolder == folder + "/usr/share/handsel/notes")
        }
    }

    @Test("is found in the checkout above the build folder")
    func checkout() throws {
        try withTemporaryFolder { folder in
            try makeInstallation(folder, checkout: true)
            let found = try Installation.find(executable: folder + "/.build/x/debug/handsel", environment: [:])
            #expect(found.folder == folder)
            #expect(found.languagesFolder == folder + "/Sources/HandselCompose/Resources/languages")
        }
    }

    @Test("is found beside the program, but not in any folder above that happens to have fonts")
    func beside() throws {
        try withTemporaryFolder { folder in
            try makeInstallation(folder)
            #expect(try Installation.find(executable: folder + "/handsel", environment: [:]).folder == folder)
            let searched = [folder + "/a/b", folder + "/a/share/handsel"]
            #expect(throws: HandselError.installationMissing(searched: searched)) {
                try Installation.find(executable: folder + "/a/b/handsel", environment: [:])
            }
        }
    }

    @Test("is where HANDSEL_HOME says, and nowhere else then")
    func home() throws {
        try withTemporaryFolder { folder in
            try makeInstallation(folder + "/home")
            try makeInstallation(folder + "/bin")
            let program = folder + "/bin/handsel"
            let found = try Installation.find(executable: program, environment: ["HANDSEL_HOME": folder + "/home/"])
            #expect(found.folder == folder + "/home")
            try FileManager.default.removeItem(atPath: folder + "/home/fonts")
            #expect(throws: HandselError.notAnInstallation(folder: folder + "/home", missing: ["fonts/"])) {
                try Installation.find(executable: program, environment: ["HANDSEL_HOME": folder + "/home"])
            }
            let unset = try Installation.find(executable: program, environment: ["HANDSEL_HOME": ""])
            #expect(unset.folder == folder + "/bin")
        }
    }

    @Test("keeps its caches where XDG says")
    func cache() {
        let both = ["XDG_CACHE_HOME": "/var/cache/", "HOME": "/home/ann"]
        #expect(Installation.cacheFolder(environment: both) == "/var/cache/handsel")
        #if os(macOS)
            let usual = "/home/ann/Library/Caches/handsel"
        #else
            let usual = "/home/ann/.cache/handsel"
        #endif
        #expect(Installation.cacheFolder(environment: ["XDG_CACHE_HOME": "here", "HOME": "/home/ann"]) == usual)
        #expect(Installation.cacheFolder(environment: ["HOME": "/home/ann/"]) == usual)
        #expect(Installation.cacheFolder(environment: [:]) == nil)
    }

    @Test("names what is missing and the command that mends it")
    func checks() throws {
        try withTemporaryFolder { folder in
            try makeInstallation(folder)
            try write("", to: folder + "/languages/en.yaml")
            try write("", to: folder + "/samples/en.yaml")
            try write("", to: folder + "/notes/en.yaml")
            let installation = Installation(folder: folder, cacheFolder: folder + "/cache/handsel")
            let before = installation.checks()
            #expect(before.filter { $0.remedy != nil }.map(\.subject) == ["text fonts"])
            #expect(before.first { $0.subject == "text fonts" }?.remedy == "make install")
            try write("", to: folder + "/fonts/text/inter/Inter.OTF")
            let after = installation.checks()
            #expect(after.allSatisfy { $0.remedy == nil })
            #expect(after.first { $0.subject == "hands" }?.finding == "1 hand in \(folder)/fonts/hands")
            #expect(try names(in: folder + "/cache/handsel") == [])
            try FileManager.default.removeItem(atPath: folder + "/cache/handsel")
            try write("", to: folder + "/cache/handsel")
            #expect(installation.checks().last?.remedy != nil)
        }
    }
}
