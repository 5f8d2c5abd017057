import Rules
package import Terms

/// Findings as one page of HTML that needs no other file and no network.
///
/// It holds every axis of a finding: verdict, standing, reason, progress, timing, basis with what other readings say,
/// and waiver. Without a script everything can be read and folded; with its script, findings can be filtered and
/// searched, and the page's address keeps the filter. Printed, everything that is shown is unfolded on A4.
package struct HTMLFindings: FindingsRenderer {
  package init() {}

  package func head(in language: Language) -> String {
    let words = HTMLWords(language: language)
    var page = HTMLText()
    // `html`, `body` and `main` stay open: the tail ends them.
    page.markup("<!doctype html>")
    page.open("html", [("lang", language.rawValue)])
    page.block("head") { page in
      page.void("meta", [("charset", "utf-8")])
      page.void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
      page.void("meta", [("name", "color-scheme"), ("content", "light dark")])
      page.void("meta", [("http-equiv", "Content-Security-Policy"), ("content", Self.policy)])
      page.block("title", text: words.title)
      page.block("style") { $0.markup(HTMLFindingsStyle.sheet) }
    }
    page.open("body", [])
    page.block("a", [("class", "skip"), ("href", "#findings")], text: words.skip)
    HTMLMarks.drawings(&page)
    page.block("header", [("class", "page")]) { $0.element("h1", text: words.title) }
    page.open("main", [("id", "findings"), ("tabindex", "-1")])
    return page.source
  }

  package func unit(_ unit: AuditedUnit) throws(JSONFailure) -> String {
    var page = HTMLText()
    HTMLUnit(unit).set(&page)
    return page.source
  }

  package var separator: String { "" }

  package func tail(_ run: RunSummary) throws(JSONFailure) -> String {
    let words = HTMLWords(language: run.language)
    var page = HTMLText()
    HTMLRun(run, words: words).set(&page)
    page.close("main")
    if !run.units.isEmpty { HTMLFilters(run, words: words).set(&page) }
    page.block("footer", [("class", "page")]) { page in
      HTMLLegend(words: words, wording: run.rules.first.map { Wording($0, in: run.language) }).set(&page)
      page.block("p", text: words.footer)
    }
    page.block("script") { $0.markup(HTMLFindingsScript.source) }
    page.close("body")
    page.close("html")
    return page.source + "\n"
  }

  /// Nothing is loaded, and only the style sheet and the script that are written here count.
  static let policy = """
    default-src 'none'; style-src \(ContentHash.source(of: "\(HTMLFindingsStyle.sheet)")) \
    \(ContentHash.source(of: "\(HTMLMarks.unfolding)")); script-src \(ContentHash.source(of: "\(HTMLFindingsScript.source)")); base-uri 'none'; form-action 'none'
    """
}

/// What the words of verdicts mean, folded.
struct HTMLLegend {
  let words: HTMLWords
  let wording: Wording?

  func set(_ page: inout HTMLText) {
    guard let wording else { return }
    page.block("details", [("class", "legend")]) { page in
      page.element("summary", text: self.words.legend)
      page.block("dl") { page in
        for standing in Standing.allCases {
          page.block("div") { page in
            page.element("dt") { page in
              HTMLMarks.set(standing, &page)
              page.text(wording.sentence(wording.standing(standing)))
            }
            page.element("dd", text: wording.sentence(self.words.meaning(standing)))
          }
        }
      }
    }
  }
}
