import Evidence
import Reports
import Rules
import Terms

/// Makes the heads of the papers of one plan, in one language.
///
/// The committee's papers bear its name under that of the body above it; a unit's own papers bear the unit's. Where
/// the plan file does not say who issued the plan, the team stands for the committee, and the place is left open.
struct Letterheads: Sendable {
  let rules: ReportedRules
  let words: PaperWords

  init(_ rules: ReportedRules, in language: Language) {
    self.rules = rules
    words = PaperWords(language)
  }

  private var language: Language { words.language }

  /// What a paper bears of its own: its kind, and its number and day where it has them.
  struct Title {
    /// The kind of paper, in any letters: "Thông báo".
    var kind: String
    /// What it is about.
    var subject: String?
    /// What stands for the kind in the paper's number, `TB`; nil for a paper that bears no number.
    var abbreviation: String?
    /// The running number, `12`, or the whole one, `12/TB-BVSTBPN&BDG`; nil until it is known.
    var number: String?
    /// Its day; nil until it is known.
    var date: CivilDate?
  }

  /// The head of a paper of the committee that issued the plan.
  func ofCommittee(_ title: Title) -> Letterhead {
    let issuer = rules.plan.issuer
    return head(
      title,
      superior: issuer?.superior?[language],
      issuer: issuer?.name[language] ?? words.say("Đoàn kiểm tra", "Inspection team"),
      place: place,
      symbol: issuer?.symbol
    )
  }

  /// The head of a paper of the unit itself.
  func ofUnit(_ unit: Unit, _ title: Title) -> Letterhead {
    head(
      title,
      superior: rules.agency(unit.agency)?.superior?[language],
      issuer: name(of: unit),
      place: unit.ward.map { words.say("Phường \($0)", "Ward \($0)") } ?? place,
      symbol: nil
    )
  }

  /// What the unit is called: as it writes it itself, else as the plan names it, with its ward.
  ///
  /// A name that leaves the ward out would be that of fourteen units.
  func name(of unit: Unit) -> String {
    let planned = Wording(rules, in: language).unitName(agency: unit.agency, ward: unit.ward)
    guard language == .vietnamese, let own = unit.name, !own.isEmpty else { return planned }
    guard let ward = unit.ward else { return own }
    return own.split { !$0.isNumber }.contains { $0 == "\(ward)" || $0 == "0\(ward)" } ? own : planned
  }

  private var place: String { rules.plan.issuer?.place[language] ?? PaperWords.room }

  private func head(
    _ title: Title,
    superior: String?,
    issuer: String,
    place: String,
    symbol: String?
  ) -> Letterhead {
    let date = title.date.map(words.day) ?? words.openDay(of: rules.plan.year)
    return Letterhead(
      superior: superior?.uppercased(),
      issuer: issuer.uppercased(),
      number: title.abbreviation.map { number(title.number, $0, symbol) },
      placeAndDate: "\(place), \(date)",
      kind: title.kind.uppercased(),
      subject: title.subject,
      nation: words.say("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
      motto: words.say("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
      language: language.rawValue
    )
  }

  /// `Số: 05/TB-BVSTBPN&BDG`, with room for what the registry gives later.
  private func number(_ number: String?, _ abbreviation: String, _ symbol: String?) -> String {
    let label = words.say("Số: ", "No. ")
    if let number, number.contains("/") { return label + number }
    let running = number.map { Int($0).map { PaperWords.guarded($0) } ?? $0 } ?? Self.numberRoom
    return "\(label)\(running)/\(abbreviation)-\(symbol ?? "………")"
  }

  /// No-break spaces, which no layout runs together.
  private static let numberRoom = String(repeating: "\u{A0}", count: 8)
}
