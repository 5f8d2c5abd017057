import Terms

// The words of the text report itself: section names and the labels of its left column.
extension Wording {
  package enum Label {
    case asked, why, windows, parts, evidence, near, reading, ask, toDo, remedy, waiver, judged, note, id,
      visit
    case clause, who, force, when, condition, question, authority, others, example
  }

  /// A label of the left column.
  package func label(_ label: Label) -> String {
    switch label {
    case .asked: say("Yêu cầu", "Asked")
    case .why: say("Vì sao", "Why")
    case .windows: say("Từng kỳ", "Windows")
    case .parts: say("Từng phần", "Parts")
    case .evidence: say("Minh chứng", "Evidence")
    case .near: say("Gần đạt", "Near misses")
    case .reading: say("Cách hiểu", "Reading")
    case .ask: say("Câu hỏi", "To ask")
    case .toDo: say("Cần làm", "To do")
    case .remedy: say("Gợi ý", "Advice")
    case .waiver: say("Cho hoãn", "Waiver")
    case .judged: say("Nhận định", "Judgement")
    case .note: say("Lưu ý", "Note")
    case .visit: say("Đoàn", "Visit")
    case .id: say("Mã số", "Rule")
    case .clause: say("Điều khoản", "Clause")
    case .who: say("Đơn vị", "Who")
    case .force: say("Mức độ", "Force")
    case .when: say("Thời gian", "When")
    case .condition: say("Điều kiện", "Condition")
    case .question: say("Nhận định", "Judgement")
    case .authority: say("Do ai chọn", "Chosen by")
    case .others: say("Cách khác", "Other ways")
    case .example: say("Ví dụ minh chứng đạt yêu cầu", "An example of evidence that meets it")
    }
  }

  package enum Section: CaseIterable, Sendable {
    case failed, unproven, review, soon, later, passed, notArisen, notOwed
  }

  /// A section's name.
  package func section(_ section: Section) -> String {
    switch section {
    case .failed: say("Chưa đạt", "Not met")
    case .unproven: say("Chưa đủ minh chứng", "Not yet proven")
    case .review: say("Cần xem xét", "To be judged")
    case .soon: say("Sắp đến hạn", "Due soon")
    case .later: say("Chưa đến hạn", "Not due yet")
    case .passed: say("Đạt", "Met")
    case .notArisen: say("Chưa phát sinh", "Not arisen")
    case .notOwed: say("Không áp dụng", "Not applicable")
    }
  }
}
