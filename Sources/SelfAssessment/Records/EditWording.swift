import Diagnostics
import Terms

/// Why a record could not be written, in words.
enum EditWording {
  static func idInUse(_ id: String) -> LocalText {
    LocalText(
      vi: "mã \(quoted(id)) đã có mục khác trong tệp dùng",
      en: "another record of the file has the id \(quoted(id))"
    )
  }

  static func noRecord(_ id: String) -> LocalText {
    LocalText(vi: "tệp không có mục nào mang mã \(quoted(id))", en: "the file has no record \(quoted(id))")
  }

  static func wrongRecord(_ id: String) -> LocalText {
    LocalText(
      vi: "mục \(quoted(id)) không thuộc loại ghi được điều này",
      en: "the record \(quoted(id)) is not of the kind that can say this"
    )
  }

  static func noSuchDate(_ id: String) -> LocalText {
    LocalText(
      vi: "hoạt động \(quoted(id)) không có ngày ấy trong \(quoted("dates"))",
      en: "the activity \(quoted(id)) has no such day among its \(quoted("dates"))"
    )
  }

  static func keyExists(_ key: String) -> LocalText {
    LocalText(vi: "ở đó đã có khoá \(quoted(key))", en: "the key \(quoted(key)) stands there already")
  }

  static func commentsInside() -> LocalText {
    LocalText(
      vi: "chỗ phải thay có chú thích sẽ bị mất; hãy sửa tệp bằng tay ở đó",
      en: "what would be replaced holds comments, which would be lost; change the file by hand there"
    )
  }

  /// The file would be none that is read, for the reason `problem`.
  static func refused(_ problem: LocalText?) -> LocalText {
    LocalText(
      vi: "ghi như vậy thì tệp không đọc được nữa" + (problem.map { ": \($0[.vietnamese])" } ?? ""),
      en: "with this the file could no longer be read" + (problem.map { ": \($0[.english])" } ?? "")
    )
  }

  static func unwritable() -> LocalText {
    LocalText(
      vi: "không ghi được vào chỗ đó mà giữ nguyên phần còn lại của tệp; hãy sửa tệp bằng tay",
      en: "this can't be written there with the rest of the file left as it is; change the file by hand"
    )
  }
}
