import Engine
import Terms

/// The drawn marks of standings: each has a shape of its own, so that none is told by its colour alone.
enum HTMLMarks {
  /// The mark of `standing`; the words beside it say the same, so it is hidden from readers that speak.
  static func set(_ standing: Standing, _ page: inout HTMLText) {
    page.element("svg", [("class", "mark \(standing.rawValue)"), ("aria-hidden", "true")]) { page in
      page.element("use", [("href", "#mark-\(standing.rawValue)")]) { _ in }
    }
  }

  /// The drawings that the marks refer to, once a page.
  ///
  /// Their style sheet holds for the whole page, as any in it does. Here stands what unfolds a printed page where no
  /// script runs: validators do not know that selector yet, and leave alone what stands within a drawing.
  static func drawings(_ page: inout HTMLText) {
    page.block("svg", [("class", "drawings"), ("aria-hidden", "true")]) { page in
      page.block("style") { $0.markup(unfolding) }
      page.markup(symbols)
    }
  }

  /// That style sheet.
  static let unfolding: StaticString = """

    @media print { details::details-content { content-visibility: visible; display: block; block-size: auto; } }

    """

  /// The drawings by themselves.
  static let symbols: StaticString = """

    <symbol id="mark-met" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.5" fill="currentColor"/><path class="cut" d="M4.6 8.3l2.4 2.4 4.5-5"/></symbol>
    <symbol id="mark-not-met" viewBox="0 0 16 16"><rect x=".5" y=".5" width="15" height="15" rx="2" fill="currentColor"/><path class="cut" d="M5 5l6 6M11 5l-6 6"/></symbol>
    <symbol id="mark-partly-met" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.8" class="line"/><path d="M8 1.2a6.8 6.8 0 000 13.6z" fill="currentColor"/></symbol>
    <symbol id="mark-unproven" viewBox="0 0 16 16"><path d="M3 .8h6.6L13 4.2v11H3z" class="line"/><path d="M8 5v4.4M8 11.3v1.2" class="line"/></symbol>
    <symbol id="mark-review" viewBox="0 0 16 16"><path d="M8 .4L15.6 8 8 15.6.4 8z" fill="currentColor"/><path class="cut" d="M6.2 6.6a1.8 1.8 0 113 1.3c-.8.6-1.2.9-1.2 1.7M8 11v1"/></symbol>
    <symbol id="mark-not-due" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.8" class="line"/><path d="M8 3.8V8l2.8 1.9" class="line"/></symbol>
    <symbol id="mark-not-arisen" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.8" class="line" stroke-dasharray="2.6 2.2"/></symbol>
    <symbol id="mark-not-applicable" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.8" class="line"/><path d="M4.8 8h6.4" class="line"/></symbol>

    """
}

extension Outcome {
  /// The standing whose mark stands for it.
  var mark: Standing {
    switch self {
    case .notMet: .notMet
    case .unproven: .unproven
    case .review: .review
    case .notDue: .notDue
    case .met: .met
    case .notOwed: .notApplicable
    }
  }
}
