import Testing
import Workbench

@Suite struct FingerprintTests {
  /// The digest of "abc" that FIPS 180-2 gives.
  @Test func itIsSHA256InLowerCaseHex() {
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(PlanItem.fingerprint(of: "abc") == digest)
  }

  @Test(arguments: [
    "Trồng cây", "  Trồng\u{A0}\n cây ", "**Trồng** *cây*", "Tro\u{302}\u{300}ng ca\u{302}y",
    "Tr\u{1ED3}ng c\u{E2}y",
  ])
  func howTheTextIsTypedMakesNoDifference(_ text: String) {
    #expect(PlanItem.fingerprint(of: text) == PlanItem.fingerprint(of: "Trồng cây"))
  }

  @Test(arguments: ["Trồng Cây", "Trồng cây.", "Trôngcây", "Trồng cấy"])
  func anotherLetterMakesAnother(_ text: String) {
    #expect(PlanItem.fingerprint(of: text) != PlanItem.fingerprint(of: "Trồng cây"))
  }
}
