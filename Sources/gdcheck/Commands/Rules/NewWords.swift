import Diagnostics
import Rules
import Terms
import Workbench

/// What `rules new` says.
enum NewWords {
  static func written(_ scaffold: Scaffold, _ id: String, in folder: String) -> LocalText {
    func place(_ file: Scaffold.File) -> String { "\(folder)\(file.path):\(file.line)" }
    let rule = escapedForDisplay(place(scaffold.obligations))
    let test = escapedForDisplay(place(scaffold.tests))
    return LocalText(
      vi: """
        \(rule): nghĩa vụ \(quoted(id))
        \(test): bài kiểm thử của nghĩa vụ
        Viết thay cho mỗi dấu ba chấm (…), rồi:
          gdcheck rules check
          gdcheck rules witness \(id)
          gdcheck rules test --filter \(id)

        """,
      en: """
        \(rule): obligation \(quoted(id))
        \(test): its test
        Write over each ellipsis (…), and then:
          gdcheck rules check
          gdcheck rules witness \(id)
          gdcheck rules test --filter \(id)

        """
    )
  }

  static let unreadable = LocalText(
    vi: "chưa thêm gì: hãy sửa các tệp trên trước",
    en: "nothing was added: mend these files first"
  )

  static func taken(_ id: Name) -> Diagnostic {
    Diagnostic(
      "taken",
      .error,
      LocalText(
        vi: "đã có nghĩa vụ \(quoted(id.value))",
        en: "there is an obligation \(quoted(id.value)) already"
      ),
      at: id.span,
      help: [LocalText(vi: "chọn mã khác; chưa thêm gì", en: "choose another id; nothing was added")]
    )
  }

  static func notABlock(_ path: String, _ key: String) -> (LocalText, LocalText) {
    (
      LocalText(
        vi: "không thêm được vào \(quoted(path)): tệp không kết thúc bằng danh sách `\(key):` viết theo dòng",
        en: "can't add to \(quoted(path)): it does not end in a list `\(key):` written in lines"
      ),
      LocalText(
        vi: "viết mỗi mục của `\(key):` trên dòng riêng, bắt đầu bằng `- `, và để khóa này cuối tệp",
        en: "write each entry of `\(key):` on lines of its own behind `- `, and let that key be the last"
      )
    )
  }

  static func wrongName(_ failure: ScaffoldFailure) -> (LocalText, LocalText?) {
    switch failure {
    case .noClause(let number, let nearest):
      (
        LocalText(
          vi: "kế hoạch không có điều khoản \(quoted(number))",
          en: "the plan has no clause \(quoted(number))"
        ),
        nearest.map(didYouMean)
      )
    case .clauseBindsNobody(let number, let carriers):
      (
        LocalText(
          vi:
            "điều khoản \(quoted(number)) được ghi là \(carriers.isEmpty ? "không ràng buộc ai" : "do điều khoản khác thực hiện")",
          en:
            "clause \(quoted(number)) is said to \(carriers.isEmpty ? "bind nobody" : "be carried out by others")"
        ),
        carriers.isEmpty
          ? LocalText(
            vi: "bỏ `not_an_obligation` của điều khoản trong plan.yaml trước",
            en: "take `not_an_obligation` off the clause in plan.yaml first"
          )
          : LocalText(
            vi: "ghi \(carriers.map(quoted).joined(separator: ", ")), hoặc bỏ `carried_by` trong plan.yaml",
            en:
              "name \(carriers.map(quoted).joined(separator: ", ")), or take `carried_by` off it in plan.yaml"
          )
      )
    case .noAgency(let code, let nearest):
      (
        LocalText(
          vi: "kế hoạch không có cơ quan hay nhóm \(quoted(code))",
          en: "the plan has no agency or group \(quoted(code))"
        ),
        nearest.map(didYouMean)
      )
    case .malformed(let id):
      (
        LocalText(
          vi: "\(quoted(id)) không phải là mã nghĩa vụ",
          en: "\(quoted(id)) is no id of an obligation"
        ),
        LocalText(
          vi: "mã gồm chữ thường không dấu và chữ số, nối bằng `-` và `.`: `health.school-visits`",
          en:
            "an id is made of lower-case ASCII letters and digits, joined by `-` and `.`: `health.school-visits`"
        )
      )
    case .taken, .unreadable, .notABlock: (LocalText(vi: "", en: ""), nil)
    }
  }

  private static func didYouMean(_ name: String) -> LocalText {
    LocalText(vi: "có phải ý bạn là \(quoted(name))?", en: "did you mean \(quoted(name))?")
  }
}
