import Diagnostics
import Evidence
import TestSupport
import Terms

/// Evidence made of a seed, within what the format allows.
enum RandomEvidence {
  static func make(_ random: inout SeededGenerator) -> Evidence {
    let ward = random.oneIn(2) ? [1, 2, 4, 12, 15][random.below(5)] : nil
    var evidence = Evidence(
      source: SourceFile(name: "", text: ""),
      unit: Unit(
        agency: Code(ward == nil ? 0 : 3),
        ward: ward,
        name: random.oneIn(2) ? "Đơn vị: số \(random.below(9))" : nil
      ),
      year: 2022,
      asOf: random.oneIn(2) ? "31/12" : nil
    )
    evidence.documents = (0..<random.below(5)).map { document(number: $0 + 1, unit: evidence.unit, &random) }
    for number in 0..<random.below(5) { addActivity(number: number + 1, to: &evidence, &random) }
    evidence.figures = (0..<random.below(3)).map {
      figure(number: $0 + 1, documents: evidence.documents.count, &random)
    }
    return evidence
  }

  private static func addActivity(number: Int, to evidence: inout Evidence, _ random: inout SeededGenerator) {
    var activity = Activity(
      id: "A\(number)",
      type: Code(UInt16(random.below(3))),
      days: days(&random),
      span: .nowhere
    )
    activity.title = title(&random)
    activity.topics = codes(.topics, &random)
    activity.audiences = codes(.audiences, &random)
    activity.sites = codes(.sites, &random)
    activity.clubs = codes(.clubs, &random)
    activity.occasions = codes(.occasions, &random)
    activity.partners = codes(.parties, &random)
    activity.inspected = Codes(codes(.parties, &random).filter(SamplePlan.frame.agencies.contains))
    activity.wards = random.some(of: [1, 2, 4, 12], upTo: 2)
    activity.role = random.oneIn(3) ? .attended : .organised
    if random.oneIn(2) {
      let total = random.below(1000)
      activity.participants = Participants(
        total: total,
        women: random.oneIn(2) ? random.below(total + 1) : nil
      )
    }
    activity.documents = random.some(of: Array(evidence.documents.indices), upTo: 3)
    guard random.oneIn(3) else {
      evidence.activities.append(activity)
      return
    }
    activity.recurrence = activity.id
    for date in 0...random.below(3) {
      activity.id = "A\(number).\(date + 1)"
      activity.days = days(&random)
      evidence.activities.append(activity)
    }
  }

  private static func document(number: Int, unit: Unit, _ random: inout SeededGenerator) -> Document {
    var document = Document(
      id: "D\(number)",
      type: Code(UInt16(random.below(2))),
      issuedBy: unit.agency,
      span: .nowhere
    )
    document.title = title(&random)
    document.number = random.oneIn(2) ? "\(number)/BC-PYT&BĐG" : nil
    document.issued = random.oneIn(3) ? nil : day(&random)
    if random.oneIn(3) { document.issuedBy = Code(UInt16(random.below(5))) }
    let issued = document.issued ?? "1/1"
    document.sent = (0..<random.below(3)).map { _ in
      Sending(
        to: Code(UInt16(random.below(5))),
        date: random.oneIn(2) ? issued.adding(days: 1) : nil,
        received: random.oneIn(2) ? issued.adding(days: 2) : nil
      )
    }
    document.covers = random.oneIn(2) ? days(&random) : nil
    document.contains = codes(.sections, &random)
    document.topics = codes(.topics, &random)
    document.sites = codes(.sites, &random)
    if random.oneIn(2) {
      document.file = Located("anh chụp/\(number) #é.jpg", .nowhere)
      let digit = "0123456789abcdef".randomElement(using: &random) ?? "0"
      document.sha256 =
        random.oneIn(2) ? Located("\(number)" + String(repeating: digit, count: 63), .nowhere) : nil
    }
    return document
  }

  private static func figure(number: Int, documents: Int, _ random: inout SeededGenerator) -> Figure {
    let whole = random.below(100)
    var figure = Figure(
      id: "F\(number)",
      name: Code(0),
      date: day(&random),
      value: Figure.Value(count: random.below(whole + 1), of: random.oneIn(2) ? whole : nil),
      lastYear: random.oneIn(2) ? Figure.Value(count: random.below(50)) : nil,
      span: .nowhere
    )
    figure.source = documents > 0 && random.oneIn(2) ? random.below(documents) : nil
    return figure
  }

  private static func codes(_ list: CodeList, _ random: inout SeededGenerator) -> Codes {
    let all = SamplePlan.frame.lexicon[list].entries.indices.map { Code(UInt16($0)) }
    return Codes(random.some(of: all, upTo: 8))
  }

  private static func days(_ random: inout SeededGenerator) -> DateRange {
    let first = day(&random)
    return DateRange(first, first.adding(days: random.oneIn(2) ? 0 : random.below(20))) ?? DateRange(first)
  }

  private static func day(_ random: inout SeededGenerator) -> CivilDate {
    let start: CivilDate = "1/1"
    return start.adding(days: random.below(340))
  }

  private static func title(_ random: inout SeededGenerator) -> String? {
    let titles: [String?] = [
      nil, "Kiểm tra phòng khám, phường 12", "no", "012", "a: b # c", "“Ngày 8/3” – 'x' \"y\"", "\\n",
      "dòng\nhai", "- x",
      "{}", "~", "@x", "ẩn\u{200B}",
    ]
    return titles[random.below(titles.count)]
  }
}
