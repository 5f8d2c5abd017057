import Diagnostics
import Reports
import Rules
import Terms

extension Book {
  /// The book as one page of HTML that needs no other file and runs no script.
  package func html() -> String {
    var page = HTMLText()
    page.markup("<!doctype html>")
    page.block("html", [("lang", words.language.rawValue)]) { page in
      page.block("head") { page in
        page.void("meta", [("charset", "utf-8")])
        page.void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        page.void(
          "meta",
          [
            ("http-equiv", "Content-Security-Policy"),
            ("content", "default-src 'none'; style-src 'unsafe-inline'"),
          ]
        )
        page.block("title", text: words.title(plan))
        page.block("style") { $0.markup(BookStyle.sheet) }
      }
      page.block("body") { page in
        front(&page)
        contents(&page)
        for entry in entries { set(entry, &page) }
        agencies(&page)
        days(&page)
        vocabulary(&page)
      }
    }
    return page.source + "\n"
  }

  // MARK: Front

  private func front(_ page: inout HTMLText) {
    let clauses = plan.clauses.count
    page.block("header", [("class", "front")]) { page in
      page.block("h1", text: words.title(plan))
      page.block("p", text: words.issued(plan))
      page.block("p", text: words.counts(clauses: clauses, obligations: obligations, readings: readings))
      page.block("p", [("class", "faint")], text: words.howToRead)
    }
  }

  private func contents(_ page: inout HTMLText) {
    page.block("nav") { page in
      page.block("h2", text: words.contents)
      page.block("ol") { page in
        for case .heading(let number, let text, let level) in entries where level <= 2 {
          page.block("li", [("class", level == 2 ? "in" : nil)]) { page in
            page.element("a", [("href", "#\(number)")]) { self.heading(number, text, level, &$0) }
          }
        }
        for (id, title) in annexes {
          page.block("li") { $0.element("a", [("href", "#\(id)")], text: title) }
        }
      }
    }
  }

  private var annexes: [(id: String, title: String)] {
    [("agencies", words.indexByAgency), ("calendar", words.calendar), ("vocabulary", words.vocabulary)]
  }

  private func heading(_ number: String, _ text: String?, _ level: Int, _ page: inout HTMLText) {
    page.element("span", [("class", "number")], text: level == 1 ? "\(words.part) \(number)" : number)
    if let text { page.text(" \(text)") }
  }

  // MARK: Clauses

  private func set(_ entry: Entry, _ page: inout HTMLText) {
    switch entry {
    case .heading(let number, let text, let level):
      page.block(level == 1 ? "h2" : "h3", [("id", number), ("class", level == 1 ? "part" : nil)]) {
        self.heading(number, text, level, &$0)
      }
    case .clause(let clause):
      page.block("section", [("class", "clause"), ("id", clause.number)]) { page in
        page.block("div", [("class", "plan")]) { page in
          page.element("span", [("class", "number")], text: clause.number)
          page.block("p", [("lang", self.plan.language.rawValue)]) { page in
            guard clause.isWhole else { return page.text("\(clause.text) …") }
            for stretch in clause.stretches {
              if stretch.isOpen { page.element("mark", text: stretch.text) } else { page.text(stretch.text) }
            }
          }
        }
        page.block("div") { self.set(clause.bearing, &$0) }
      }
    }
  }

  private func set(_ bearing: Bearing, _ page: inout HTMLText) {
    switch bearing {
    case .nothing: page.block("p", [("class", "note missing")], text: words.unanswered)
    case .notAnObligation(let reason):
      page.block("p", [("class", "note")]) { page in
        page.element("em", text: self.words.notAnObligation)
        page.text(": \(reason)")
      }
    case .carriedBy(let clauses): links(words.carriedBy, clauses, &page)
    case .obligations(let sheets, let earlier):
      for sheet in sheets { set(sheet, &page) }
      if !earlier.isEmpty { links(words.alsoBy, earlier, &page) }
    }
  }

  private func links(_ lead: String, _ targets: [String], _ page: inout HTMLText) {
    page.block("p", [("class", "note")]) { page in
      page.element("em", text: lead)
      page.text(": ")
      for (place, target) in targets.enumerated() {
        if place > 0 { page.text(", ") }
        page.element("a", [("href", "#\(target)")], text: target)
      }
    }
  }

  private func set(_ sheet: ObligationSheet, _ page: inout HTMLText) {
    page.block("article", [("class", "obligation"), ("id", sheet.id)]) { page in
      page.block("div", [("class", "head")]) { page in
        page.element("h4", text: sheet.duty)
        if let duty = sheet.dutyElsewhere { page.block("p", [("class", "elsewhere")], text: duty) }
        page.block("div", [("class", "id")], text: sheet.id)
      }
      page.block("dl") { page in
        self.row(self.words.answers, sheet.words.map { "“\($0)”" }, &page)
        for row in sheet.rows { self.set(row, &page) }
      }
    }
  }

  private func row(_ label: String, _ texts: [String], _ page: inout HTMLText) {
    page.block("div", [("class", "row")]) { page in
      page.element("dt", text: label)
      page.element("dd") { page in
        for text in texts { page.element("p", text: text) }
      }
    }
  }

  private func set(_ row: ObligationSheet.Row, _ page: inout HTMLText) {
    page.block("div", [("class", "row")]) { page in
      page.element("dt", text: row.label)
      page.element("dd") { page in
        if row.isList, row.lines.count > 1 {
          page.element("ul") { page in
            for line in row.lines { page.element("li", text: line.text) }
          }
        } else {
          for line in row.lines {
            page.element("p", [("class", line.isAside ? "aside" : nil)], text: line.text)
          }
        }
      }
    }
  }

  // MARK: Annexes

  private func agencies(_ page: inout HTMLText) {
    page.block("h2", [("id", "agencies"), ("class", "part")], text: words.indexByAgency)
    for (agency, obligations) in byAgency {
      page.block("h3", text: agency)
      guard !obligations.isEmpty else {
        page.block("p", [("class", "faint")], text: words.nobody)
        continue
      }
      table([words.clause, words.duty, words.when], &page) { page in
        for obligation in obligations {
          page.block("tr") { page in
            page.element("td", text: obligation.clauses.joined(separator: ", "))
            page.element("td") { $0.element("a", [("href", "#\(obligation.id)")], text: obligation.duty) }
            page.element("td", text: obligation.when)
          }
        }
      }
    }
  }

  private func days(_ page: inout HTMLText) {
    page.block("h2", [("id", "calendar"), ("class", "part")], text: words.calendar)
    table([words.name(of: .occasions), words.when], &page) { page in
      for occasion in self.plan.calendar.occasions {
        self.cells(
          [occasion.name[self.words.language], self.words.days(occasion, in: self.plan.year)],
          &page
        )
      }
      for circumstance in self.plan.circumstances {
        self.cells([circumstance.name[self.words.language], self.words.arisen(circumstance)], &page)
      }
    }
  }

  private func vocabulary(_ page: inout HTMLText) {
    page.block("h2", [("id", "vocabulary"), ("class", "part")], text: words.vocabulary)
    for list in BookWords.lists {
      guard let entries = plan.vocabulary[list], !entries.isEmpty else { continue }
      page.block("h3", text: words.name(of: list))
      table([words.code, words.vietnamese, words.english], &page) { page in
        for entry in entries {
          page.block("tr") { page in
            page.element("td", [("class", "code")], text: entry.code.value)
            page.element("td", text: entry.name[.vietnamese])
            page.element("td", text: entry.name[.english])
          }
        }
      }
    }
  }

  private func table(_ heads: [String], _ page: inout HTMLText, _ rows: (inout HTMLText) -> Void) {
    page.block("table") { page in
      page.element("thead") { page in
        page.element("tr") { page in
          for head in heads { page.element("th", text: head) }
        }
      }
      page.block("tbody") { rows(&$0) }
    }
  }

  private func cells(_ texts: [String], _ page: inout HTMLText) {
    page.block("tr") { page in
      for text in texts { page.element("td", text: text) }
    }
  }
}
