import Diagnostics
import Terms

/// Records in a file of their own, laid beside a unit's evidence.
extension Wording {
  /// An id that a record of the unit's own file has, noted at `earlier`.
  static func takenID(_ id: Located<String>, _ earlier: RecordRegister.Entry) -> Diagnostic {
    Diagnostic(
      "repeated-id",
      .error,
      LocalText(
        vi: "hồ sơ của đơn vị đã có mã \(quoted(id.value))",
        en: "the unit's evidence has the id \(quoted(id.value)) already"
      ),
      at: id.span,
      help: [
        LocalText(
          vi: "đặt mã khác cho mục thêm vào; muốn thử sửa mục đã có thì sửa trên một bản sao của hồ sơ",
          en:
            "give the further record an id of its own; to try a change to a record, edit a copy of the evidence"
        )
      ],
      notes: [Diagnostic.Note(LocalText(vi: "đã dùng ở đây", en: "it is used here"), at: earlier.span)]
    )
  }

  /// A paper that the unit's own file names and only the further records hold.
  static func furtherPaper(_ id: Located<String>, _ entry: RecordRegister.Entry) -> Diagnostic {
    Diagnostic(
      "further-paper",
      .warning,
      LocalText(
        vi: "văn bản \(quoted(id.value)) chỉ có trong phần thêm vào",
        en: "the document \(quoted(id.value)) is among the further records only"
      ),
      at: id.span,
      help: [
        LocalText(
          vi:
            "kết luận trước khi thêm được tính như chưa có văn bản này; riêng hồ sơ này thì chưa đánh giá được",
          en: "the verdicts without them are as if it were not there; the evidence alone can't be audited yet"
        )
      ],
      notes: [Diagnostic.Note(LocalText(vi: "văn bản ở đây", en: "the document is here"), at: entry.span)]
    )
  }

  /// A unit as messages name it: its agency's code and its ward's number.
  typealias UnitName = (agency: String, ward: Int?)

  static func furtherOfOther(_ named: UnitName, than unit: UnitName, at span: SourceSpan) -> Diagnostic {
    func name(_ unit: UnitName, _ ward: String) -> String {
      quoted(unit.agency) + (unit.ward.map { " \(ward) \($0)" } ?? "")
    }
    return Diagnostic(
      "other-unit",
      .error,
      LocalText(
        vi: "phần thêm vào là của \(name(named, "phường")), còn hồ sơ là của \(name(unit, "phường"))",
        en: "the further records are of \(name(named, "ward")), the evidence is of \(name(unit, "ward"))"
      ),
      at: span,
      help: [
        LocalText(
          vi: "bỏ `unit`, hoặc đưa vào hồ sơ của chính đơn vị đó",
          en: "leave `unit` out, or give the evidence of that unit"
        )
      ]
    )
  }

  static func otherAsOf(_ day: Located<CivilDate>, _ own: Located<CivilDate>?) -> Diagnostic {
    Diagnostic(
      "other-as-of",
      .error,
      own.map {
        LocalText(
          vi: "`as_of` \(day.value) khác với \($0.value) của hồ sơ",
          en: "`as_of` \(day.value) is not the evidence's own, \($0.value)"
        )
      }
        ?? LocalText(
          vi: "hồ sơ của đơn vị không ghi `as_of`",
          en: "the evidence of the unit states no `as_of`"
        ),
      at: day.span,
      help: [
        LocalText(
          vi: "bỏ khoá này; muốn tính đến ngày khác thì dùng `--as-of`",
          en: "leave it out; for another day use `--as-of`"
        )
      ],
      notes: own.map {
        [Diagnostic.Note(LocalText(vi: "ngày của hồ sơ ở đây", en: "it is stated here"), at: $0.span)]
      }
        ?? []
    )
  }
}
