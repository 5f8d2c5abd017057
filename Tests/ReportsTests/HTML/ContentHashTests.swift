import Testing

@testable import Reports

@Suite struct ContentHashTests {
  /// The examples of RFC 4648.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func writesBase64(_ text: String, _ base64: String) {
    #expect(ContentHash.base64(Array(text.utf8)) == base64)
  }

  @Test func namesTextByItsHash() {
    #expect(ContentHash.source(of: "abc") == "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='")
    #expect(ContentHash.digits(of: "abc", count: 6) == "ba7816")
  }
}
