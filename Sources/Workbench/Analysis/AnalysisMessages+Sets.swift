import Diagnostics
import Rules
import Terms

/// What is said of obligations beside each other, and of the rule set as a whole.
extension AnalysisMessages {
  // MARK: Obligations beside each other

  /// It asks what an obligation before it asks; `sameClauses` where both answer the same clauses.
  static func duplicate(_ id: Name, of other: Name, sameClauses: Bool) -> Diagnostic {
    make(
      .duplicate,
      .warning,
      vi: "nghĩa vụ \(quoted(id.value)) yêu cầu đúng như \(quoted(other.value)), với cùng đơn vị",
      en: "obligation \(quoted(id.value)) asks the same as \(quoted(other.value)), of the same units",
      at: id.span,
      help: [
        sameClauses
          ? LocalText(vi: "giữ một trong hai nghĩa vụ", en: "keep one of the two")
          : LocalText(
            vi: "giữ một nghĩa vụ và ghi điều khoản của cả hai vào `clause` của nó",
            en: "keep one of the two, and name the clauses of both in its `clause`"
          )
      ],
      notes: [Diagnostic.Note(LocalText(vi: "nghĩa vụ kia ở đây", en: "the other is here"), at: other.span)]
    )
  }

  /// It is met by whoever meets one of `others`; `sharesClause` where that is another duty of the same clause, so that
  /// the plan itself does not say it twice.
  static func implied(_ id: Name, by others: [Name], sharesClause: Bool) -> Diagnostic {
    let names = others.prefix(3).map { quoted($0.value) }
    let more = others.count > 3 ? ", …" : ""
    return make(
      .implied,
      sharesClause ? .warning : .remark,
      vi:
        "đơn vị nào đạt \(names.joined(separator: " hoặc "))\(more) thì cũng đạt nghĩa vụ \(quoted(id.value))",
      en:
        "whoever meets \(names.joined(separator: " or "))\(more) meets obligation \(quoted(id.value)) as well",
      at: id.span,
      help: sharesClause
        ? [
          LocalText(
            vi: "bỏ nghĩa vụ này, hoặc thêm điều mà riêng nó yêu cầu (`topic`, `when`, `proof`, …)",
            en: "leave it out, or add what it alone asks for (`topic`, `when`, `proof`, …)"
          )
        ]
        : [
          LocalText(
            vi: "kế hoạch có thể nhắc lại một việc; nếu không, còn thiếu điều mà riêng nó yêu cầu",
            en: "the plan may say a thing twice; if it does not, something that it alone asks for is missing"
          )
        ],
      notes: others.prefix(3).map {
        Diagnostic.Note(LocalText(vi: "nghĩa vụ kia ở đây", en: "the other is here"), at: $0.span)
      }
    )
  }

  static func idleAlternative(_ name: Name, of id: Name) -> Diagnostic {
    make(
      .idleAlternative,
      .warning,
      vi:
        "cách hiểu \(quoted(name.value)) của nghĩa vụ \(quoted(id.value)) luôn cho cùng kết luận với quy tắc",
      en: "reading \(quoted(name.value)) of obligation \(quoted(id.value)) always decides as the rule does",
      at: name.span,
      help: [LocalText(vi: "bỏ cách hiểu này", en: "leave the reading out")]
    )
  }

  // MARK: Remarks

  static func neverOwed(_ id: Name, _ circumstance: Name, since: CivilDate) -> Diagnostic {
    make(
      .neverOwed,
      .remark,
      vi:
        "nghĩa vụ \(quoted(id.value)) không phải thực hiện năm nay: \(quoted(circumstance.value)) xảy ra ngày \(since), khi thời hạn đã qua",
      en:
        "obligation \(quoted(id.value)) is not owed this year: \(quoted(circumstance.value)) arose on \(since), after its time",
      at: id.span
    )
  }

  static func endedBeforeIssue(_ id: Name, last: CivilDate, issued: CivilDate, at span: SourceSpan)
    -> Diagnostic
  {
    make(
      .endedBeforeIssue,
      .remark,
      vi:
        "thời hạn \(last) của \(quoted(id.value)) có trước ngày ban hành kế hoạch \(issued): kế hoạch ghi cả việc đã làm trước đó",
      en:
        "the time of \(quoted(id.value)) was over on \(last), before the plan was issued on \(issued): a plan may take in earlier work",
      at: span
    )
  }

  static func unused(_ list: UnusedList, _ names: [Name]) -> Diagnostic {
    let shown = names.prefix(20).map { quoted($0.value) }.joined(separator: ", ")
    let more = names.count > 20 ? ", …" : ""
    let (vi, en) = words(list, names.count)
    return make(
      .unusedNames,
      .remark,
      vi: "\(vi): \(shown)\(more)",
      en: "\(en): \(shown)\(more)",
      at: names.first?.span
    )
  }

  private static func words(_ list: UnusedList, _ count: Int) -> (vi: String, en: String) {
    let one = count == 1
    return switch list {
    case .agencies:
      (
        "\(count) cơ quan không có nghĩa vụ nào",
        "\(count) \(one ? "agency is" : "agencies are") bound by no obligation"
      )
    case .groups:
      ("\(count) nhóm không quy tắc nào dùng", "\(count) \(one ? "group" : "groups") no rule uses")
    case .bodies:
      (
        "\(count) tổ chức không quy tắc nào nhắc đến",
        "\(count) \(one ? "body" : "bodies") no rule names"
      )
    case .occasions:
      ("\(count) dịp không quy tắc nào dùng", "\(count) \(one ? "occasion" : "occasions") no rule uses")
    case .circumstances:
      (
        "\(count) sự kiện không quy tắc nào dùng",
        "\(count) \(one ? "circumstance" : "circumstances") no rule uses"
      )
    case .vocabulary(let list):
      (
        "\(count) mã của \(quoted("\(list)")) không quy tắc nào dùng",
        "\(count) of \(quoted("\(list)")) no rule asks for"
      )
    }
  }

  static func notAnalysed(_ why: LocalText) -> Diagnostic {
    make(.notAnalysed, .warning, vi: why[.vietnamese], en: why[.english], at: nil)
  }
}
