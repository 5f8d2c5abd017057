import TestSupport
import Testing

@testable import gdcheck

/// A seal that was set is intact, until one byte of the file is another.
@Suite struct SealTests {
  /// A file of each format, as short as it may be.
  static let files: [(seal: Seal, bytes: [UInt8])] = [
    (.html, Array("<!doctype html>\n<html lang=\"vi\"></html>\n".utf8)),
    (.pdf, Array("%PDF-1.4\n%%EOF".utf8)),
    (.yaml, Array("gdcheck: visit/1\n".utf8)),
    (.docx, Array("PK\u{05}\u{06}".utf8) + Array(repeating: 0, count: 18)),
  ]

  @Test func endsInACommentOfTheFormat() throws {
    // SHA-256 of "a\n", as sha256sum gives it.
    let digits = "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7"
    let text = { (seal: Seal) in String(decoding: seal.sealed(Array("a".utf8)) ?? [], as: UTF8.self) }
    #expect(text(.html) == "a\n<!-- gdcheck sha256:\(digits) -->\n")
    #expect(text(.pdf) == "a\n%gdcheck sha256:\(digits)\n")
    #expect(text(.yaml) == "a\n# gdcheck sha256:\(digits)\n")
  }

  @Test func anArchiveGetsAComment() throws {
    let bare = Self.files[3].bytes
    let sealed = try #require(Seal.docx.sealed(bare))
    #expect(sealed.starts(with: bare.dropLast(2)))
    #expect(Array(sealed[20..<22]) == [79, 0], "the length of the comment")
    #expect(String(decoding: sealed[22...], as: UTF8.self).hasPrefix("gdcheck sha256:"))
    #expect(sealed.count == 22 + 79)
    #expect(Seal.docx.sealed(sealed) == nil, "it has a comment by now")
    #expect(Seal.docx.sealed(Array("no archive".utf8)) == nil)
    #expect(Seal.docx.sealed([]) == nil)
  }

  @Test(arguments: files)
  func isIntactUntilAnyByteIsAnother(_ seal: Seal, _ bytes: [UInt8]) throws {
    let sealed = try #require(seal.sealed(bytes))
    #expect(Seal.isIntact(sealed))
    for place in sealed.indices {
      for bit in 0..<8 {
        var changed = sealed
        changed[place] ^= 1 << UInt8(bit)
        #expect(!Seal.isIntact(changed), "byte \(place), bit \(bit)")
      }
    }
  }

  @Test(arguments: files)
  func isBrokenByWhatIsAddedOrCutOff(_ seal: Seal, _ bytes: [UInt8]) throws {
    let sealed = try #require(seal.sealed(bytes))
    for length in 0..<sealed.count { #expect(!Seal.isIntact(Array(sealed[..<length]))) }
    for byte in Array("\n \r\0#x".utf8) {
      #expect(!Seal.isIntact(sealed + [byte]))
      #expect(!Seal.isIntact([byte] + sealed))
    }
    // What an editor of Windows does to every line.
    let lines = sealed.flatMap { $0 == UInt8(ascii: "\n") ? Array("\r\n".utf8) : [$0] }
    #expect(lines == sealed || !Seal.isIntact(lines))
  }

  /// Work done behind a seal is no less a person's than work done before it.
  @Test(arguments: files)
  func anotherSealCoversTheFirst(_ seal: Seal, _ bytes: [UInt8]) throws {
    let sealed = try #require(seal.sealed(bytes))
    let edited = sealed + Array("note: added by hand\n".utf8)
    #expect(!Seal.isIntact(edited))
    #expect(Seal.isIntact(try #require(Seal.yaml.sealed(edited))))
  }

  @Test func whatIsNoneOfGdchecksHasNone() {
    let seal = "# gdcheck sha256:\(String(repeating: "0", count: 64))\n"
    for text in [
      "", "\n", "PK", "a\n" + seal, seal, "a\n# gdcheck sha256:\n", "a\n<!-- gdcheck sha256: -->\n",
    ] {
      #expect(!Seal.isIntact(Array(text.utf8)))
    }
  }
}
