/// Whether a word can be a syllable of Vietnamese: what tells text in a legacy encoding from noise.
enum VietnameseSyllable {
  /// Whether `word` (in precomposed or decomposed form, any case) is an onset, a nucleus and a coda of
  /// Vietnamese with at most one tone, and holds a letter that ASCII lacks.
  static func matches(_ word: String) -> Bool {
    var letters: [Character] = []
    var tones = 0
    var isASCII = true
    for character in word.lowercased() {
      if !character.isASCII { isASCII = false }
      guard let (letter, hasTone) = split(character) else { return false }
      if hasTone { tones += 1 }
      letters.append(letter)
    }
    guard !isASCII, letters.count <= 7, tones <= 1 else { return false }
    let start = letters.firstIndex(where: vowels.contains) ?? letters.count
    let end = (letters.lastIndex(where: vowels.contains) ?? -1) + 1
    guard start < end, end - start <= 3, letters[start..<end].allSatisfy(vowels.contains) else {
      return false
    }
    // The u of qu and the i of gi belong to the onset in spelling; as vowels they pass as well.
    return onsets.contains(String(letters[..<start])) && codas.contains(String(letters[end...]))
      && nuclei.contains(String(letters[start..<end]))
  }

  /// The letter of `character` without its tone, and whether it had one; nil where Vietnamese has no such letter.
  private static func split(_ character: Character) -> (letter: Character, hasTone: Bool)? {
    letterTable[character]
  }

  private static let vowels = Set("aăâeêioôơuưy")

  private static let onsets: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q",
    "r", "s", "t", "th", "tr", "v", "x",
  ]

  private static let codas: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]

  private static let nuclei: Set<String> = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo",
    "êu",
    "ia", "iê", "iêu", "iu", "oa", "oă", "oai", "oao", "oay", "oe", "oeo", "oi", "oo", "ôi", "ơi", "ua", "uâ",
    "uây", "uê", "ui", "uô", "uôi", "uơ", "uy", "uya", "uyê", "uyu", "ưa", "ưi", "ươ", "ươi", "ươu", "ưu",
    "yê",
    "yêu", "iơ", "iô", "iă", "ie", "io", "uă", "uao", "uai", "uay", "ue", "uo", "iâ", "uyên", "iêu", "iư",
    "iươ",
    "iai", "iao", "iay", "iau", "iâu", "iây", "ioi", "iôi", "iơi", "ôô",
  ]

  private static let letterTable: [Character: (letter: Character, hasTone: Bool)] = {
    var table: [Character: (letter: Character, hasTone: Bool)] = [:]
    for letter in "aăâeêioôơuưybcdđghklmnpqrstvx" { table[letter] = (letter, false) }
    for letter in "aăâeêioôơuưy" {
      for tone in "\u{300}\u{301}\u{303}\u{309}\u{323}".unicodeScalars {
        // A Character compares canonically, so that this is the precomposed letter too.
        var toned = String(letter)
        toned.unicodeScalars.append(tone)
        table[Character(toned)] = (letter, true)
      }
    }
    return table
  }()
}
