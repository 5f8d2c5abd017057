import Diagnostics
import Reports
import Terms

/// What a watch says of itself, in one language.
struct WatchWords {
  let language: Language

  /// The last line of every run: how many files are looked at, and how to end.
  func watching(_ count: Int, at time: String?) -> String {
    let said =
      language == .vietnamese
      ? "đang theo dõi \(count) tệp, Ctrl-C để kết thúc"
      : "watching \(count) \(count == 1 ? "file" : "files"), Ctrl-C ends"
    return (time.map { "\($0) · " } ?? "") + said + "\n"
  }

  /// What parts one run from the next where the screen can't be cleared.
  func separator(at time: String) -> String {
    "──── \(time) \(String(repeating: "─", count: 66))\n"
  }

  /// The verdicts that changed since the last run, a line each; with the unit where there are several.
  func changes(_ changes: [WatchedVerdicts.Change], namingUnits: Bool) -> String {
    let heading =
      language == .vietnamese ? "Kết luận thay đổi so với lần trước:" : "Changed since the last run:"
    let none = language == .vietnamese ? "Không có kết luận nào thay đổi." : "No verdict has changed."
    guard !changes.isEmpty else { return none + "\n" }
    let shown = changes.prefix(Self.shownChanges).map { change in
      let unit = namingUnits ? escapedForDisplay(change.unit) + ": " : ""
      let verdicts = [change.before, change.after].map(change.wording.verdict).joined(separator: " → ")
      return "  \(unit)\(change.obligation): \(verdicts)\n"
    }
    let left = changes.count - shown.count
    let more =
      left > 0 ? "  \(language == .vietnamese ? "… và \(left) mục nữa" : "… and \(left) more")\n" : ""
    return heading + "\n" + shown.joined() + more
  }

  /// The file that the findings went to.
  func written(_ path: String) -> String {
    (language == .vietnamese ? "Đã ghi " : "Wrote ") + quoted(path) + "\n"
  }

  /// Why the files can't be looked at.
  static func deaf(_ error: SystemError) -> (text: LocalText, help: LocalText) {
    (
      LocalText(
        vi: "không theo dõi được thay đổi của tệp: \(error.text[.vietnamese])",
        en: "can't be told of changes of files: \(error.text[.english])"
      ),
      LocalText(
        vi: "chạy lại không có --watch; hệ thống giới hạn số thư mục theo dõi cùng lúc",
        en: "run it without --watch; the system bounds how many folders may be looked at"
      )
    )
  }

  private static let shownChanges = 20
}
