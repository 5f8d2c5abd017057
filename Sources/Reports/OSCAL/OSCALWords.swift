import Diagnostics
import Engine
import Rules
package import Terms

/// The words of OSCAL's documents themselves, in their language.
package struct OSCALWords: Sendable {
  package let language: Language

  /// Words in `language`.
  package init(_ language: Language) { self.language = language }

  private func say(_ vi: String, _ en: String) -> String {
    language == .vietnamese ? vi : en
  }

  // MARK: Plan

  func plan(_ plan: Plan) -> String {
    say("Kế hoạch số \(plan.number) năm \(plan.year)", "Plan \(plan.number) of \(plan.year)")
  }

  func citation(_ plan: Plan, issuer: String) -> String {
    say(
      "\(issuer): Kế hoạch số \(plan.number) ngày \(plan.issued)",
      "\(issuer): plan \(plan.number) of \(plan.issued)"
    )
  }

  var planDescription: String {
    say(
      "Kế hoạch mà bộ quy tắc thể hiện; mỗi nghĩa vụ của bộ quy tắc là một control của danh mục do “gdcheck rules export” tạo ra.",
      "The plan that the rule set puts into rules; each of its obligations is a control of the catalogue that “gdcheck rules export” makes."
    )
  }

  // MARK: Results

  var resultsTitle: String {
    say("Kết quả kiểm tra việc thực hiện kế hoạch", "How the plan is carried out: findings")
  }

  var assessmentPlan: String { say("Kế hoạch đánh giá: bộ quy tắc", "Assessment plan: the rule set") }

  func assessmentPlan(_ plans: [Plan]) -> [String] {
    [
      say(
        "Không có văn bản kế hoạch đánh giá riêng. Việc cần đánh giá, cách đánh giá và bằng chứng được chấp nhận đều do bộ quy tắc của từng kế hoạch dưới đây quy định; mỗi kết quả ghi dấu vân tay (SHA-256) của bộ quy tắc đã dùng.",
        "There is no assessment plan of its own. What is assessed, how, and which evidence counts is laid down by the rule set of each plan below; every result names the fingerprint (SHA-256) of the rule set that it went by."
      )
    ] + plans.map(plan)
  }

  func result(_ unit: String, year: Int, asOf: CivilDate) -> String {
    say("\(unit), năm \(year), tính đến \(asOf)", "\(unit), \(year), as of \(asOf)")
  }

  func counts(_ tally: Tally) -> String {
    say(
      "\(tally.bound) nghĩa vụ: \(tally.count(.pass)) đạt, \(tally.count(.fail)) chưa đạt, \(tally.count(.review)) cần xem xét, \(tally.count(.pending)) chưa đến hạn, \(tally.count(.notApplicable) - tally.notBound) chưa phát sinh hoặc không áp dụng",
      "\(tally.bound) obligations: \(tally.count(.pass)) met, \(tally.count(.fail)) not met, \(tally.count(.review)) to be judged, \(tally.count(.pending)) not due yet, \(tally.count(.notApplicable) - tally.notBound) not arisen or not applicable"
    )
  }

  var nothingBinds: String {
    say("Không nghĩa vụ nào áp dụng cho đơn vị này.", "No obligation binds this unit.")
  }

  var onlySatisfiedWhereMet: String {
    say(
      "Chỉ kết quả đạt là “satisfied”. Kết quả chưa đến hạn, cần xem xét hay không áp dụng đều là “not-satisfied”, với “reason” nói rõ là loại nào.",
      "Only what is met is “satisfied”. What is not due yet, to be judged or not applicable is “not-satisfied”, and “reason” says which."
    )
  }

  func counted(_ record: String) -> String { say("Được tính: \(record)", "Counted: \(record)") }

  func nearMiss(_ record: String, _ lacks: String) -> String {
    say("Gần đạt: \(record): \(lacks)", "Near miss: \(record): \(lacks)")
  }

  func recordTitle(_ id: String) -> String { say("Minh chứng \(id)", "Record \(id)") }
  func nearMissTitle(_ id: String, _ duty: String) -> String {
    say("Minh chứng \(id) gần đạt: \(duty)", "Record \(id) nearly met: \(duty)")
  }
  func judgementTitle(_ duty: String) -> String { say("Nhận định: \(duty)", "Judgement: \(duty)") }
  func waiverTitle(_ duty: String) -> String { say("Được hoãn: \(duty)", "Waived: \(duty)") }
  func writtenIn(_ file: String) -> String {
    say("Ghi trong hồ sơ minh chứng \(file)", "As written in the evidence file \(file)")
  }
  func proof(_ paper: String) -> String {
    say("Giấy tờ chứng minh \(paper)", "The paper that proves it, \(paper)")
  }
  func attached(_ file: String) -> String { say("Tệp kèm theo \(file)", "The attached file \(file)") }

  var tool: String {
    say("Chương trình kiểm tra theo quy tắc.", "A compliance checker that goes by rules.")
  }

  var nothingAudited: String { say("Không kiểm tra được đơn vị nào", "No unit was audited") }
  func notAudited(_ source: String, _ problem: String) -> String {
    say("Không kiểm tra được \(source): \(problem)", "\(source) could not be audited: \(problem)")
  }
}
