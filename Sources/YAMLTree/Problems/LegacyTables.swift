/// The letters of the legacy encodings by the Latin-1 code points that their bytes are.
enum LegacyTables {
  /// TCVN 5712 as the ABC fonts use it: capitals with tones are the small letters in another font.
  static let tcvn3: [Unicode.Scalar: Character] = table(
    [
      (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
      (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    ]
  )

  /// windows-1258: letters with their quality, tones as combining marks of their own.
  static let windows1258: [Unicode.Scalar: Unicode.Scalar] = {
    var map: [Unicode.Scalar: Unicode.Scalar] = [
      "\u{C3}": "Ă", "\u{CC}": "\u{300}", "\u{D0}": "Đ", "\u{D2}": "\u{309}", "\u{D5}": "Ơ", "\u{DD}": "Ư",
      "\u{DE}": "\u{303}", "\u{E3}": "ă", "\u{EC}": "\u{301}", "\u{F0}": "đ", "\u{F2}": "\u{323}",
      "\u{F5}": "ơ",
      "\u{FD}": "ư",
    ]
    for scalar in "ÀÁÂÈÉÊÍÓÔÙÚàáâèéêíóôùú".unicodeScalars { map[scalar] = scalar }
    return map
  }()

  /// VNI's letters of one byte.
  static let vniSingles: [Unicode.Scalar: Character] = [
    "ñ": "đ", "Ñ": "Đ", "ô": "ơ", "Ô": "Ơ", "ö": "ư", "Ö": "Ư", "ì": "ì", "Ì": "Ì", "í": "í", "Í": "Í",
    "æ": "ỉ", "Æ": "Ỉ", "ó": "ĩ", "Ó": "Ĩ", "ò": "ị", "Ò": "Ị", "î": "ỵ", "Î": "Ỵ",
  ]

  /// VNI's letters of two bytes: a base letter and a mark for quality and tone together.
  static let vniPairs: [[Unicode.Scalar]: Character] = {
    var map: [[Unicode.Scalar]: Character] = [:]
    let tones: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("ø", "\u{300}"), ("ù", "\u{301}"), ("õ", "\u{303}"), ("û", "\u{309}"), ("ï", "\u{323}"),
    ]
    for base in "aeouyôöAEOUYÔÖ".unicodeScalars {
      for (mark, tone) in tones { add(&map, base, mark, vniSingles[base] ?? Character(base), tone) }
    }
    let circumflex: [(Unicode.Scalar, Unicode.Scalar?)] = [
      ("â", nil), ("à", "\u{300}"), ("á", "\u{301}"), ("ã", "\u{303}"), ("å", "\u{309}"), ("ä", "\u{323}"),
    ]
    for (base, letter) in [("a", "â"), ("e", "ê"), ("o", "ô"), ("A", "Â"), ("E", "Ê"), ("O", "Ô")]
      as [(Unicode.Scalar, Character)]
    {
      for (mark, tone) in circumflex { add(&map, base, mark, letter, tone) }
    }
    let breve: [(Unicode.Scalar, Unicode.Scalar?)] = [
      ("ê", nil), ("è", "\u{300}"), ("é", "\u{301}"), ("ü", "\u{303}"), ("ú", "\u{309}"), ("ë", "\u{323}"),
    ]
    for (base, letter) in [("a", "ă"), ("A", "Ă")] as [(Unicode.Scalar, Character)] {
      for (mark, tone) in breve { add(&map, base, mark, letter, tone) }
    }
    return map
  }()

  /// Adds the letter for `base` and `mark`, which fonts have in the case of the base.
  private static func add(
    _ map: inout [[Unicode.Scalar]: Character],
    _ base: Unicode.Scalar,
    _ mark: Unicode.Scalar,
    _ letter: Character,
    _ tone: Unicode.Scalar?
  ) {
    var text = String(letter)
    if let tone { text.unicodeScalars.append(tone) }
    map[[base, mark]] = Character(text)
    // The mark of a capital is a capital letter itself.
    if let upper = String(mark).uppercased().unicodeScalars.first { map[[base, upper]] = Character(text) }
  }

  private static func table(_ runs: [(UInt8, String)]) -> [Unicode.Scalar: Character] {
    var map: [Unicode.Scalar: Character] = [:]
    for (first, letters) in runs {
      for (offset, letter) in letters.enumerated() { map[Unicode.Scalar(first + UInt8(offset))] = letter }
    }
    return map
  }
}
