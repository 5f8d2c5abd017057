import TestSupport
import Testing

@testable import Reports

/// UUIDs made of names.
@Suite struct NameUUIDTests {
  /// The namespace of domain names, of RFC 4122.
  private static let domains: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]

  @Test(
    arguments: [
      ("www.example.com", "2ed6657d-e927-568b-95e1-2665a8aea6a2"),
      ("python.org", "886313e1-3b8a-5372-9b90-0c9aee199e5d"),
    ]
  )
  func isTheOneOfTheStandard(_ name: String, _ uuid: String) {
    #expect(NameUUID.version5(Array(name.utf8), in: Self.domains) == uuid)
  }

  @Test func differentListsMakeDifferentNames() {
    let lists = [["a", "b"], ["ab", ""], ["", "ab"], ["a", "b", ""], ["a1:b"], ["ab"], []]
    let uuids = lists.map { NameUUID.of("x", $0) } + [NameUUID.of("y", ["a", "b"])]
    #expect(Set(uuids).count == uuids.count)
    #expect(NameUUID.of("x", ["a", "b"]) == uuids[0])
  }
}
