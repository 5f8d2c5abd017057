import Terms
import Testing

@testable import Reports

/// Texts as OSCAL takes them.
@Suite struct OSCALTextTests {
  @Test(
    arguments: [
      ("a b", "a b"), ("  a\t", "a"), ("a\r\n\nb\n", "a b"), ("\u{2028}a\u{FEFF}", "a"), ("\n \n", nil),
      ("", nil),
    ] as [(String, String?)]
  )
  func aStringIsOneLineWithoutSpaceAtItsEnds(_ text: String, _ string: String?) {
    #expect(OSCALText.string(text) == string)
  }

  @Test(
    arguments: [
      ("a < b", #"a \< b"#), ("[x](y)", #"\[x\](y)"#),
      ("{{ insert: param, p }}", #"\{\{ insert: param, p }}"#),
      (#"\*"#, #"\\\*"#), ("Kế hoạch 110/KH-BVSTBPN&BDG", "Kế hoạch 110/KH-BVSTBPN&BDG"),
      ("<\u{301}script>", "\\<\u{301}script\\>"),
    ]
  )
  func markupShowsATextAsItStands(_ text: String, _ markup: String) {
    #expect(Array(OSCALText.markup(text).unicodeScalars) == Array(markup.unicodeScalars))
  }

  @Test(arguments: [("health.clinics", "health.clinics"), ("2022.plan", "_2022.plan"), ("iii.5", "iii.5")])
  func aCodeIsAToken(_ code: String, _ token: String) {
    #expect(OSCALText.token(code) == token)
  }

  @Test func aTitleIsNeverEmpty() {
    #expect(OSCALText.title("\n") == "–")
    #expect(OSCALText.title("a\nb") == "a b")
  }
}
