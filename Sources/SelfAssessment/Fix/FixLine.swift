import Diagnostics
import Terms

/// Whether a line of input can be an answer at all.
package enum FixLine {
  /// What makes input no line.
  package enum Problem: Sendable {
    case tooLong
    case notUTF8
  }

  /// The bytes of a line, at most.
  package static let limit = 4096

  /// Why `line` can't be taken; nil where it can.
  static func problem(of line: String, _ words: FixWords) -> String? {
    if line.utf8.count > limit { return message(.tooLong, words) }
    // A control character has no place in a title, and what turns the line round would hide what is written.
    guard line.unicodeScalars.contains(where: \.isUnsafeToPrint) else { return nil }
    return words.say(
      "dòng vừa gõ có ký tự điều khiển, chẳng hạn phím Tab hay phím mũi tên: hãy gõ lại",
      "the line holds a control character, such as that of the Tab or an arrow key: type it again"
    )
  }

  static func message(_ problem: Problem, _ words: FixWords) -> String {
    switch problem {
    case .tooLong:
      words.say("dòng vừa gõ dài quá: tối đa \(limit) byte", "the line is too long: at most \(limit) bytes")
    case .notUTF8:
      words.say(
        "dòng vừa gõ không theo bảng mã UTF-8: hãy chọn UTF-8 trong bộ gõ và cửa sổ lệnh",
        "the line is not UTF-8: choose UTF-8 in the keyboard's and the terminal's settings"
      )
    }
  }
}
