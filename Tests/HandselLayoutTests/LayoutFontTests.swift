import HandselLayout
import Testing

@Suite("A layout's own fonts")
struct LayoutFontTests {
    private let yaml = "fonts: { text: [Vollkorn, Inter], display: EB Garamond, heading: Klee One }\npage: []"

    @Test("are read by role, with their places")
    func read() throws {
        let fonts = try layout(yaml).fonts
        #expect(fonts.map(\.role) == [.text, .text, .display, .heading])
        #expect(fonts.map(\.family) == ["Vollkorn", "Inter", "EB Garamond", "Klee One"])
        #expect(fonts[2].position.map { "\($0.line):\($0.column)" } == "1:44")
    }

    @Test("give way to the brand's, role by role")
    func brand() throws {
        let fonts = try layout(yaml).fonts
        let plain = Theme().settingUp(fonts)
        #expect(plain.families(.text) == ["Vollkorn", "Inter"])
        #expect(plain.families(.display) == ["EB Garamond"])
        #expect(plain.families(.heading) == ["Klee One"])
        #expect(plain.families(.figures) == ["Vollkorn", "Inter"])
        // The brand's display font is that of its headings too.
        let named = Theme(fonts: [.display: ["League Spartan"]]).settingUp(fonts)
        #expect(named.families(.text) == ["Vollkorn", "Inter"])
        #expect(named.families(.display) == ["League Spartan"])
        #expect(named.families(.heading) == ["League Spartan"])
        #expect(Theme(fonts: [.text: ["Inter"]]).settingUp([]).families(.display) == Theme().families(.display))
    }
}
