import Terms

/// What places of the page are called in links: made of the plan's own codes, and the same from run to run.
struct HTMLAnchor: Sendable {
  /// The section of a unit: `ward-committee-12-2022-4f1c0a`.
  let unit: String

  /// The section of the unit whose evidence `source` holds; two files of one unit have two sections.
  init(agency: String, ward: Int?, year: Int, source: String) {
    let parts = [agency, ward.map { "\($0)" }, "\(year)", ContentHash.digits(of: source, count: 6)]
    unit = parts.compactMap { $0 }.joined(separator: "-")
  }

  /// The finding of an obligation in that section.
  func finding(_ obligation: String) -> String {
    "\(unit).\(obligation)"
  }
}
