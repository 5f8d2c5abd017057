import Diagnostics
import Rules
import Terms

/// The words of a catalogue itself, in its language.
struct CatalogWords: Sendable {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func say(_ vi: String, _ en: String) -> String {
    language == .vietnamese ? vi : en
  }

  func title(_ plan: Plan) -> String {
    say(
      "Bộ quy tắc của Kế hoạch số \(plan.number) năm \(plan.year)",
      "The rules of plan \(plan.number) of \(plan.year)"
    )
  }

  var creator: String { say("Nơi ban hành kế hoạch", "Who issued the plan") }

  /// The title of a part or section, by the plan's own heading where it is at hand.
  func heading(_ number: String, isPart: Bool, text: String?) -> String {
    let name = isPart ? say("Phần \(number)", "Part \(number)") : say("Mục \(number)", "Section \(number)")
    return name + (text.map { ": \($0)" } ?? "")
  }

  func clause(_ number: String, begins: String) -> String { "\(number): “\(begins) …”" }

  func notAnObligation(_ reason: String) -> String {
    say("Không phải là nghĩa vụ: \(reason)", "Not an obligation: \(reason)")
  }

  func notBinding(_ words: String, _ why: String) -> String {
    say("“\(words)” không ràng buộc ai: \(why)", "“\(words)” binds nobody: \(why)")
  }
}
