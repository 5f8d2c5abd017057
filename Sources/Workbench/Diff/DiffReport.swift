import Diagnostics
package import Reports
import Rules
package import Terms

/// The difference between two rule sets, told to a rule author.
package struct DiffReport: Sendable {
  private let words: DiffWords
  private let diff: RuleDiff
  private let style: Style
  private let heads: (old: String, new: String)

  /// A report of `diff`, which is that from `old` to `new`.
  package init(
    _ diff: RuleDiff,
    from old: ReportedRules,
    to new: ReportedRules,
    language: Language,
    style: Style = .plain
  ) {
    words = DiffWords(from: old, to: new, in: language)
    self.diff = diff
    self.style = style
    heads = (Self.head(old), Self.head(new))
  }

  private static func head(_ rules: ReportedRules) -> String {
    "\(rules.plan.number) (\(rules.plan.year))"
  }

  /// The whole report; of `units` those whose verdicts change, nil where none were compared.
  package func render(units: [UnitDiff]? = nil) -> String {
    var page = Page(style: style)
    page.full("\(heads.old) → \(heads.new)", .heading)
    page.full(summary)
    additions(&page)
    retired(&page)
    replaced(&page)
    changed(&page)
    plan(&page)
    if let units { verdicts(units, &page) }
    return page.text
  }

  private var meant: [RuleDiff.Change] { diff.changed.filter { !$0.isWordingOnly } }
  private var reworded: [RuleDiff.Change] { diff.changed.filter(\.isWordingOnly) }

  private var summary: String {
    guard !diff.isEmpty else {
      return words.say("Hai bộ quy tắc như nhau.", "The two rule sets are the same.")
    }
    return words.say(
      "Nghĩa vụ: thêm \(diff.added.count), bỏ \(diff.retired.count), thay \(diff.replaced.count), đổi "
        + "\(meant.count), chỉ đổi lời \(reworded.count). Kế hoạch: \(diff.plan.count) điểm khác.",
      "Obligations: \(diff.added.count) added, \(diff.retired.count) retired, \(diff.replaced.count) replaced, "
        + "\(meant.count) changed, \(reworded.count) reworded only. Plan: \(diff.plan.count) differences."
    )
  }

  // MARK: Obligations

  private func additions(_ page: inout Page) {
    guard !diff.added.isEmpty else { return }
    page.section(words.say("Thêm mới", "Added"), .good)
    for addition in diff.added {
      head(words.newObligation(addition.new), &page)
      guard let twin = addition.twin else { continue }
      let old = words.oldObligation(twin).id.value
      page.row(
        words.say("lưu ý", "note"),
        words.say(
          "yêu cầu đúng như \(quoted(old)) đã bỏ; nếu là một, ghi replaces: [\(old)]",
          "asks just what the retired \(quoted(old)) did; if it is that one, write replaces: [\(old)]"
        )
      )
    }
  }

  private func retired(_ page: inout Page) {
    guard !diff.retired.isEmpty else { return }
    page.section(words.say("Bỏ", "Retired"), .bad)
    for place in diff.retired { head(words.oldObligation(place), &page) }
  }

  private func replaced(_ page: inout Page) {
    guard !diff.replaced.isEmpty else { return }
    page.section(words.say("Thay thế", "Replaced"), .warn)
    for replacement in diff.replaced {
      let (old, new) = (words.oldObligation(replacement.old), words.newObligation(replacement.new))
      page.full("\(old.id.value) → \(new.id.value)", .heading)
      if replacement.aspects.isEmpty { page.row("", words.say("yêu cầu như cũ", "asks the same")) }
      aspects(replacement.aspects, replacement.old, replacement.new, &page)
    }
  }

  private func changed(_ page: inout Page) {
    for (changes, title) in [
      (meant, words.say("Đổi nội dung", "Changed")),
      (reworded, words.say("Chỉ đổi lời văn", "Reworded only")),
    ] where !changes.isEmpty {
      page.section(title, .warn)
      for change in changes {
        head(words.newObligation(change.new), &page)
        aspects(change.aspects, change.old, change.new, &page)
      }
    }
  }

  private func head(_ obligation: Obligation, _ page: inout Page) {
    page.full(obligation.id.value, .heading)
    page.row(obligation.clauses.map(\.value).joined(separator: ", "), obligation.duty[words.language])
  }

  private func aspects(_ aspects: [Aspect], _ old: Int, _ new: Int, _ page: inout Page) {
    for change in words.words(aspects, old, new) {
      let label = words.name(change.aspect)
      if change.aspect == .who {
        let units = change.lost.map { "− \($0)" } + change.gained.map { "+ \($0)" }
        page.items(label, units)
        continue
      }
      let none = words.say("không có", "none")
      page.row(label, change.old.isEmpty ? none : change.old, ink: .faint)
      if change.old == change.new {
        let what =
          change.because.isEmpty
          ? words.say("nghĩa đã đổi", "what it means") : change.because.joined(separator: "; ")
        page.row("", words.say("→ lời như cũ, nhưng khác ở: ", "→ the same words, but: ") + what)
      } else {
        page.row("", "→ " + (change.new.isEmpty ? none : change.new))
      }
    }
  }

  // MARK: The plan

  private func plan(_ page: inout Page) {
    guard !diff.plan.isEmpty else { return }
    page.section(words.say("Kế hoạch", "The plan"))
    for change in diff.plan { page.row(words.name(change), words.text(change)) }
  }

  // MARK: Units

  private func verdicts(_ units: [UnitDiff], _ page: inout Page) {
    let changed = units.filter { !$0.changes.isEmpty }
    page.section(words.say("Kết luận thay đổi", "Verdicts that change"))
    page.full(
      words.say(
        "\(changed.count)/\(units.count) đơn vị có kết luận thay đổi.",
        "\(changed.count) of \(units.count) units have a verdict that changes."
      )
    )
    for unit in changed {
      page.gap()
      page.full(words.name(unit), .heading)
      for change in unit.changes { page.row(change.obligation, words.text(change)) }
    }
  }
}
