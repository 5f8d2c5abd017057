package import Terms

/// The papers of a visit.
package enum PaperKind: String, Sendable, CaseIterable {
  /// Before the visit: what to ask and open, with room to write.
  case checklist
  /// The outline that a unit reports against.
  case outline
  /// The minutes that both sides sign.
  case minutes
  /// The notice of results with its recommendations.
  case notice
  /// The unit's own report.
  case selfAssessment = "self-assessment"

  /// What the paper is called.
  package var name: LocalText {
    switch self {
    case .checklist: LocalText(vi: "phiếu kiểm tra", en: "checklist")
    case .outline: LocalText(vi: "đề cương báo cáo", en: "report outline")
    case .minutes: LocalText(vi: "biên bản", en: "minutes")
    case .notice: LocalText(vi: "thông báo kết quả", en: "notice of results")
    case .selfAssessment: LocalText(vi: "báo cáo tự đánh giá", en: "self-assessment")
    }
  }
}
