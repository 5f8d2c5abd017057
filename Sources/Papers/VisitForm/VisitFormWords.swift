import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

/// What the comments of a visit's file say.
struct VisitFormWords: Sendable {
  let wording: Wording

  /// The columns of what is still to be done.
  private static let longestNeed = 260

  init(_ wording: Wording) {
    self.wording = wording
  }

  var language: Language { wording.language }

  func say(_ vi: String, _ en: String) -> String {
    language == .vietnamese ? vi : en
  }

  /// `text` with its first letter in capitals.
  func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  // MARK: The head

  func unit(_ unit: Unit) -> String {
    wording.unitName(agency: unit.agency, ward: unit.ward)
  }

  func title(unit: String, day: CivilDate) -> String {
    say(
      "Tệp ghi của Đoàn kiểm tra: \(unit), ngày \(day)",
      "The inspection team's file: \(unit), \(day)"
    )
  }

  func sources(plan: Plan, _ evidence: Evidence) -> String {
    let complete = evidence.asOf.map { say(", tính đến \($0)", ", complete to \($0)") } ?? ""
    let file = Layout.cut(evidence.source.name, width: 200)
    return say(
      "Kế hoạch \(plan.number), năm \(plan.year); hồ sơ của đơn vị: \(file)\(complete)",
      "Plan \(plan.number) of \(plan.year); the unit's evidence: \(file)\(complete)"
    )
  }

  var howTo: String {
    say(
      "Cách ghi: chỉ dòng nào không có dấu # ở đầu mới được tính.",
      "How to fill it in: only lines without a # in front count."
    )
  }

  /// What to do, a line each; examples are set in.
  func steps(evidence: String, visit: String) -> [(inset: Int, words: String)] {
    [
      (
        2,
        say(
          "1. Việc nào đã làm thì xóa dấu # và dấu cách sau nó ở đầu dòng ghi việc đó; việc chưa làm để nguyên. "
            + "Ví dụ, dòng thứ nhất thành dòng thứ hai khi Đoàn đã xem bản gốc của A1:",
          "1. For what is done, take the # and the space behind it off the front of its line; leave the other lines as "
            + "they are. The first line becomes the second once the original of A1 was seen:"
        )
      ),
      (8, "# - {record: A1, seen: true}"),
      (8, "- {record: A1, seen: true}"),
      (
        2,
        say(
          "2. Viết thay cho mỗi dấu ba chấm ở dòng đã bỏ dấu #, giữ nguyên dấu ngoặc kép. Mục nào không dùng thì xóa "
            + "cả mục, như:",
          "2. Write over each ellipsis of a line without its #, and keep the quotation marks. What is not wanted is "
            + "taken out whole, such as:"
        )
      ),
      (8, ", note: \"…\""),
      (2, say("3. Lưu tệp, rồi kiểm tra bằng lệnh:", "3. Save the file, then check it:")),
      (8, Layout.cut("gdcheck audit \(evidence) --visit \(visit)", width: 300)),
    ]
  }

  var hours: String {
    say(
      "Giờ bắt đầu và kết thúc, như 8h30; nơi làm việc:",
      "When the work began and ended, such as 8h30; where:"
    )
  }

  var grounds: String {
    say(
      "Căn cứ khác ngoài Kế hoạch, như quyết định thành lập Đoàn:",
      "Legal grounds beside the plan, such as the decision that sent the team:"
    )
  }

  var team: String {
    say(
      "Thành phần Đoàn: đúng một trưởng đoàn (lead), nhiều nhất một thư ký (secretary), còn lại là thành viên (member).",
      "The team: exactly one lead, at most one secretary, all others members."
    )
  }

  var present: String {
    say(
      "Đại diện đơn vị: người đứng đầu, hoặc người được ủy quyền, ghi trước.",
      "Who stood for the unit: the head, or who acts for the head, comes first."
    )
  }

  var copies: String {
    say("Biên bản được lập thành mấy bản:", "How many copies of the minutes are made:")
  }

  var notice: String {
    say(
      "Sau đợt kiểm tra, khi ra thông báo kết quả: số (chưa có ký hiệu), ngày, người ký.",
      "After the visit, for the notice of results: its number without the symbol, its date, who signs it."
    )
  }

  // MARK: Obligations

  /// `III.5.4 · Inspect clinics to …`.
  func obligation(_ obligation: Obligation) -> String {
    "\(clauses(obligation)) · \(obligation.duty[language])"
  }

  func clauses(_ obligation: Obligation) -> String {
    obligation.clauses.map(\.value).joined(separator: ", ")
  }

  func judgements(_ count: Int) -> String {
    guard count > 0 else {
      return say(
        "Đến ngày này không có nghĩa vụ nào cần người nhận định.",
        "On this day no obligation waits for a person's judgement."
      )
    }
    return say(
      "\(count) nghĩa vụ cần người nhận định: bỏ dấu # ở một trong hai dòng, pass (đạt) hoặc fail (chưa đạt), và ghi vì sao.",
      "\(count == 1 ? "One obligation that a person must judge" : "\(count) obligations that a person must judge"): "
        + "take the # off one of the two lines, pass or fail, and say why."
    )
  }

  func question(_ question: LocalText) -> String {
    say("Câu hỏi: ", "The question: ") + question[language]
  }

  func ask(_ ask: LocalText) -> String {
    say("Hỏi, xem: ", "To ask or open: ") + ask[language]
  }

  /// The records on which an answer rests, by their ids; nil where there are none.
  func records(_ ids: [String]) -> String? {
    guard !ids.isEmpty else { return nil }
    let most = 20
    let more = ids.count > most ? [wording.andMore(ids.count - most)] : []
    return say("Minh chứng: ", "Evidence: ") + (ids.prefix(most) + more).joined(separator: ", ")
  }

  var strengths: String { say("Mặt làm được:", "Strong points:") }

  var limits: String { say("Hạn chế:", "Limits:") }

  var unitComments: String {
    say(
      "Ý kiến của đơn vị, ghi đúng như đơn vị nêu (nhiều đoạn: thay \"…\" bằng dấu | rồi xuống dòng, thụt vào hai dấu cách):",
      "What the unit says, in its own words (several paragraphs: a | in place of \"…\", then lines set in by two spaces):"
    )
  }

  func recommendations(_ count: Int) -> String {
    let format = say(
      "action: việc cần làm; due: hạn; proof: giấy tờ cho thấy đã làm (để trống thì theo quy định của nghĩa vụ).",
      "action: what to do; due: by when; proof: what shows that it was done (leave it out where the obligation says so)."
    )
    guard count > 0 else {
      return say(
        "Kiến nghị. Đến ngày này không có nghĩa vụ nào chưa đạt. \(format)",
        "Recommendations. On this day every obligation that is due is met. \(format)"
      )
    }
    return say(
      "Kiến nghị. \(count) nghĩa vụ chưa đạt, theo thứ tự của Kế hoạch. \(format)",
      "Recommendations. \(count) \(count == 1 ? "obligation is" : "obligations are") not met, in the plan's order. \(format)"
    )
  }

  var generalRecommendation: String {
    say("Kiến nghị chung:", "About the work as a whole:")
  }

  func waivers(_ count: Int) -> String {
    say(
      "Cho hoãn: chỉ ghi khi người có thẩm quyền đồng ý. Nghĩa vụ vẫn là chưa đạt, và bên cạnh ghi rõ ai cho hoãn, vì sao, "
        + "đến hết ngày nào (until).",
      "Waivers: only where somebody with the authority has agreed. The obligation stays not met, with who waived it, why "
        + "and until when written beside it."
    )
  }

  /// An obligation with how it stands: `III.5.4 · Inspect clinics: partly met; was due 30/06/2022, 158 days ago`.
  func standing(_ finding: Finding, _ obligation: Obligation, in audit: UnitFindings) -> String {
    var text = "\(self.obligation(obligation)): \(wording.standing(Standing(finding)))"
    if wording.rules.force(of: finding, in: audit) == .requested {
      text += say("; Kế hoạch đề nghị", "; requested by the plan")
    }
    if let timing = finding.timing { text += "; \(wording.timing(timing))" }
    return text
  }

  func why(_ finding: Finding, in audit: UnitFindings) -> String {
    say("Vì sao: ", "Why: ") + wording.why(finding, in: audit)
  }

  /// What the unit can still do, the first few things of it.
  func needs(_ finding: Finding, in audit: UnitFindings) -> [String] {
    // What would have met it in time is no help to anybody now.
    let left = Remainder.all(of: finding, in: audit, wording.rules).filter(\.canStillBeMet)
    let needs = wording.needs(left, in: audit).filter { !$0.isEmpty }
    let most = 3
    let shown = needs.prefix(most) + (needs.count > most ? [wording.andMore(needs.count - most)] : [])
    return shown.map { say("Cần làm: ", "To do: ") + Layout.cut($0, width: Self.longestNeed) }
  }

  func remedy(_ remedy: LocalText) -> String {
    say("Gợi ý: ", "Advice: ") + remedy[language]
  }
}

extension Remainder {
  /// Whether the unit can still do it: a paper can be added once the time for the work is over.
  fileprivate var canStillBeMet: Bool {
    switch kind {
    case .proof, .moreProofs, .amendment, .moreAmendments: true
    case .records, .figure, .judgement: !isClosed
    }
  }
}
