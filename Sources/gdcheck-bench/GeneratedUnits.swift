import Diagnostics
import Evidence
import Terms

/// Made-up evidence of the size and shape of real life: about 24 KB a unit, Vietnamese titles, papers that
/// prove and papers that do not, all codes from the plan's own lists.
struct GeneratedUnits {
  private let frame: PlanFrame
  private var random: SplitMix

  init(frame: PlanFrame, seed: UInt64) {
    self.frame = frame
    random = SplitMix(seed: seed)
  }

  /// `count` units, of every agency and ward in turn.
  mutating func make(_ count: Int) -> [SourceFile] {
    let agencies = frame.agencies.sorted()
    let seats = agencies.flatMap { agency in
      frame.wards[agency].map { wards in wards.map { (agency, Optional($0)) } } ?? [(agency, nil)]
    }
    return (0..<count).map { number in
      let (agency, ward) = seats[number % seats.count]
      return SourceFile(name: "unit-\(number).yaml", text: unit(agency: agency, ward: ward))
    }
  }

  private mutating func unit(agency: Code, ward: Int?) -> String {
    let parties = frame.lexicon[.parties]
    let wardKey = ward.map { ", ward: \($0)" } ?? ""
    var text = """
      gdcheck: evidence/1
      unit: {agency: \(parties[agency].code)\(wardKey)}
      year: \(frame.year)
      as_of: 30/11/\(frame.year)
      activities:

      """
    for number in 1...38 { text += activity(number) }
    text += "documents:\n"
    for number in 1...30 { text += document(number) }
    text += "figures:\n"
    for number in 1...4 { text += figure(number) }
    return text
  }

  private mutating func activity(_ number: Int) -> String {
    let date = day()
    let total = Int.random(in: 5...120, using: &random)
    var text = """
        - id: A\(number)
          type: \(code(.activities))
          topics: [\(code(.topics)), \(code(.topics))]
          title: "\(title()) đợt \(number), khu phố \(Int.random(in: 1...9, using: &random))"
          date: \(date)
          audiences: [\(code(.audiences))]
          partners: [\(code(.parties))]
          participants: {total: \(total), women: \(total / 2)}

      """
    if Bool.random(using: &random) {
      text += "    documents: [D\(Int.random(in: 1...30, using: &random))]\n"
    } else {
      text += "    documents: [{type: \(code(.documents)), number: \(number)/BB-Q10, issued: \(date)}]\n"
    }
    return text
  }

  private mutating func document(_ number: Int) -> String {
    let quarter = Int.random(in: 1...4, using: &random)
    return """
        - id: D\(number)
          type: \(code(.documents))
          number: \(number)/BC-Q10
          title: "\(title())"
          issued: 10/\(quarter * 3 - 1)/\(frame.year)
          topics: [\(code(.topics))]
          sent: [{to: \(code(.parties)), date: 11/\(quarter * 3 - 1)/\(frame.year), \
      received: 12/\(quarter * 3 - 1)/\(frame.year)}]
          covers: Q\(quarter)
          contains: [\(code(.sections))]

      """
  }

  private mutating func figure(_ number: Int) -> String {
    let of = Int.random(in: 1...40, using: &random)
    let count = Int.random(in: 0...of, using: &random)
    return "  - {id: F\(number), name: \(code(.figures)), date: \(day()), count: \(count), of: \(of), "
      + "last_year: {count: \(count / 2), of: \(of)}}\n"
  }

  private mutating func code(_ list: CodeList) -> String {
    frame.lexicon[list].entries.randomElement(using: &random)?.code ?? "none"
  }

  private mutating func day() -> String {
    let month = Int.random(in: 1...11, using: &random)
    return "\(Int.random(in: 1...28, using: &random))/\(month)/\(frame.year)"
  }

  private mutating func title() -> String {
    Self.titles.randomElement(using: &random) ?? ""
  }

  private static let titles = [
    "Tuyên truyền kỹ năng phòng ngừa, ứng phó với bạo lực trên cơ sở giới",
    "Tọa đàm về bình đẳng giới trong gia đình nhân ngày Gia đình Việt Nam",
    "Kiểm tra phòng khám sản phụ khoa trên địa bàn phường",
    "Tập huấn kiến thức cho cán bộ, công chức, viên chức",
    "Sinh hoạt định kỳ câu lạc bộ nam giới tiên phong",
    "Tư vấn chăm sóc sức khỏe sinh sản cho phụ nữ và nam giới",
  ]
}
