import Terms

/// What a code of a list is called in a sentence.
struct Noun {
  let name: LocalText
  /// The English name with its article.
  let withArticle: String

  static let agency = Noun(name: LocalText(vi: "cơ quan, đơn vị", en: "agency"), withArticle: "an agency")
}

extension CodeList {
  /// What a code of this list is called.
  var noun: Noun {
    switch self {
    case .activities:
      Noun(name: LocalText(vi: "loại hoạt động", en: "activity type"), withArticle: "an activity type")
    case .topics: Noun(name: LocalText(vi: "chủ đề", en: "topic"), withArticle: "a topic")
    case .audiences: Noun(name: LocalText(vi: "đối tượng", en: "audience"), withArticle: "an audience")
    case .sites: Noun(name: LocalText(vi: "loại địa điểm", en: "site"), withArticle: "a site")
    case .clubs: Noun(name: LocalText(vi: "câu lạc bộ", en: "club"), withArticle: "a club")
    case .documents:
      Noun(name: LocalText(vi: "loại văn bản", en: "document type"), withArticle: "a document type")
    case .sections: Noun(name: LocalText(vi: "phần nội dung", en: "section"), withArticle: "a section")
    case .figures: Noun(name: LocalText(vi: "chỉ số", en: "figure"), withArticle: "a figure")
    case .occasions: Noun(name: LocalText(vi: "dịp", en: "occasion"), withArticle: "an occasion")
    case .parties:
      Noun(
        name: LocalText(vi: "cơ quan, đơn vị", en: "agency or body"),
        withArticle: "an agency or body"
      )
    }
  }
}
