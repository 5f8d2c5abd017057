import Terms

/// The labelled rows of a finding.
struct HTMLRows {
  let wording: Wording
  /// The language of what people wrote into files, where that is not the page's.
  let foreign: String?

  /// A row whose content is set by `content`.
  func row(_ label: Wording.Label, _ page: inout HTMLText, _ content: (inout HTMLText) -> Void) {
    page.block("div") { page in
      page.element("dt", text: wording.label(label))
      page.element("dd") { content(&$0) }
    }
  }

  /// A row of `text`, in which `part` was written by a person into a file.
  func text(_ label: Wording.Label, _ text: String, marking part: String = "", _ page: inout HTMLText) {
    row(label, &page) { $0.text(text, marking: part, as: foreign) }
  }

  /// A row of a text of the rules, in the language in which there is one.
  func text(_ label: Wording.Label, _ text: LocalText, _ page: inout HTMLText) {
    let language = text.languages.contains(wording.language) ? nil : text.languages.first?.rawValue
    row(label, &page) { $0.element("span", [("lang", language)], text: text[wording.language]) }
  }

  /// A row of a list; none where it is empty.
  func list(
    _ label: Wording.Label,
    _ lines: [String],
    showing limit: Int = .max,
    _ page: inout HTMLText
  ) {
    guard !lines.isEmpty else { return }
    let more = lines.count - min(limit, lines.count)
    row(label, &page) { page in
      page.element("ul") { page in
        for line in lines.prefix(limit) { page.block("li", text: wording.sentence(line)) }
        if more > 0 { page.block("li", text: wording.andMore(more)) }
      }
    }
  }
}
