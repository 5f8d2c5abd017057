import Diagnostics
import Reports
import Rules
import Terms

extension Book {
  /// The book as Markdown (CommonMark with tables), for a review beside the rules in version control.
  package func markdown() -> String {
    var text = "# \(escaped(words.title(plan)))\n\n"
    text += "\(escaped(words.issued(plan)))\n\n"
    text +=
      escaped(words.counts(clauses: plan.clauses.count, obligations: obligations, readings: readings))
      + "\n\n"
    for entry in entries { text += markdown(entry) }
    text += "## \(escaped(words.indexByAgency))\n\n"
    for (agency, obligations) in byAgency {
      text += "### \(escaped(agency))\n\n"
      guard !obligations.isEmpty else {
        text += "\(escaped(words.nobody))\n\n"
        continue
      }
      text += table(
        [words.clause, words.obligation, words.duty, words.when],
        obligations.map { [$0.clauses.joined(separator: ", "), $0.id, $0.duty, $0.when] }
      )
    }
    text += "## \(escaped(words.calendar))\n\n"
    text += table(
      [words.name(of: .occasions), words.when],
      plan.calendar.occasions.map { [$0.name[words.language], words.days($0, in: plan.year)] }
        + plan.circumstances.map { [$0.name[words.language], words.arisen($0)] }
    )
    text += "## \(escaped(words.vocabulary))\n\n"
    for list in BookWords.lists {
      guard let entries = plan.vocabulary[list], !entries.isEmpty else { continue }
      text += "### \(escaped(words.name(of: list)))\n\n"
      text += table(
        [words.code, words.vietnamese, words.english],
        entries.map { [$0.code.value, $0.name[.vietnamese], $0.name[.english]] }
      )
    }
    return text
  }

  private func markdown(_ entry: Entry) -> String {
    switch entry {
    case .heading(let number, let text, let level):
      let name = level == 1 ? "\(words.part) \(number)" : number
      return
        "\(level == 1 ? "##" : "###") \(escaped([name, text].compactMap(\.self).joined(separator: " ")))\n\n"
    case .clause(let clause):
      let text = clause.isWhole ? clause.text : "\(clause.text) …"
      return "#### \(escaped(clause.number))\n\n> \(escaped(text))\n\n" + markdown(clause.bearing)
    }
  }

  private func markdown(_ bearing: Bearing) -> String {
    switch bearing {
    case .nothing: "**\(escaped(words.unanswered))**\n\n"
    case .notAnObligation(let reason): "*\(escaped(words.notAnObligation))*: \(escaped(reason))\n\n"
    case .carriedBy(let clauses):
      "*\(escaped(words.carriedBy))*: \(escaped(clauses.joined(separator: ", ")))\n\n"
    case .obligations(let sheets, let earlier):
      sheets.map(markdown).joined()
        + (earlier.isEmpty
          ? "" : "*\(escaped(words.alsoBy))*: \(escaped(earlier.joined(separator: ", ")))\n\n")
    }
  }

  private func markdown(_ sheet: ObligationSheet) -> String {
    var text = "**\(escaped(sheet.duty))**"
    if let duty = sheet.dutyElsewhere { text += "  \n*\(escaped(duty))*" }
    text += "  \n\(escaped(sheet.id))\n\n"
    text += item(words.answers, sheet.words.map { "“\($0)”" })
    for row in sheet.rows { text += item(row.label, row.lines.map(\.text)) }
    return text + "\n"
  }

  /// A label with one text beside it, or several below it.
  private func item(_ label: String, _ texts: [String]) -> String {
    guard texts.count > 1 else { return "- **\(escaped(label))**: \(escaped(texts.first ?? ""))\n" }
    return "- **\(escaped(label))**:\n" + texts.map { "  - \(escaped($0))\n" }.joined()
  }

  private func table(_ heads: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.map(escaped).joined(separator: " | ") + " |\n" }
    return line(heads) + "|" + heads.map { _ in " --- |" }.joined() + "\n" + rows.map(line).joined() + "\n"
  }

  /// `text` with what Markdown, or the HTML that it may hold, would take for markup set off by a backslash.
  private func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in escapedForDisplay(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "&", "~", "!":
        result.append("\\")
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
