import Testing

@testable import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The contrast of each palette of the style sheet, by WCAG 2.2.
@Suite struct HTMLContrastTests {
  /// Light, dark and print, as they stand in the sheet.
  static let palettes: [[String: String]] = "\(HTMLFindingsStyle.sheet)".split(separator: ":root {")
    .dropFirst()
    .map { block in
      var colours: [String: String] = [:]
      for part in block.prefix(while: { $0 != "}" }).split(separator: ";") {
        let pair = part.split(separator: ":").map { String($0.filter { !$0.isWhitespace }) }
        if pair.count == 2 { colours[pair[0]] = pair[1] }
      }
      return colours
    }

  static let outcomes = Outcome.allCases.map { "--\($0.rawValue)" }

  @Test func hasAPaletteForLightDarkAndPrint() {
    #expect(Self.palettes.count == 3)
    for palette in Self.palettes { #expect(palette.keys.sorted() == Self.palettes[0].keys.sorted()) }
  }

  @Test(arguments: 0..<3) func isLegible(_ palette: Int) throws {
    let texts = ["--ink", "--faint", "--accent"] + Self.outcomes
    for ground in ["--paper", "--sheet", "--tint"] {
      for text in texts { try expect(text, on: ground, atLeast: 4.5, palette) }
    }
    // Numbers in the bar, and what is cut out of marks.
    for ground in Self.outcomes { try expect("--fill", on: ground, atLeast: 4.5, palette) }
    // Edges of controls.
    try expect("--edge", on: "--sheet", atLeast: 3, palette)
  }

  @Test func usesNoColourOutsideThePalettes() {
    let sheet = "\(HTMLFindingsStyle.sheet)"
    let uses = sheet.split(separator: "\n").filter { line in
      !line.contains("--")
        && line.split(separator: "#").dropFirst().contains {
          $0.first?.isHexDigit == true && $0.prefix(3).allSatisfy(\.isHexDigit)
        }
    }
    #expect(uses == [])
  }

  private func expect(_ text: String, on ground: String, atLeast least: Double, _ palette: Int) throws {
    let ink = try luminance(#require(Self.palettes[palette][text], "\(text)"))
    let paper = try luminance(#require(Self.palettes[palette][ground], "\(ground)"))
    let contrast = (max(ink, paper) + 0.05) / (min(ink, paper) + 0.05)
    #expect(contrast >= least, "\(text) on \(ground) in palette \(palette): \(contrast)")
  }

  private func luminance(_ colour: String) throws -> Double {
    let value = try #require(UInt32(colour.dropFirst(), radix: 16))
    let channels = [16, 8, 0].map { shift -> Double in
      let channel = Double(value >> UInt32(shift) & 255) / 255
      return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
