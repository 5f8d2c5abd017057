import Diagnostics
package import Engine
package import Rules
import Terms

// What evidence must show, in words: "at least 1 inspection on … at a clinic, with minutes".
extension Wording {
  /// A requirement in one sentence, without its `when` unless a part has one of its own.
  package func requirement(_ requirement: Requirement) -> String {
    let text: String
    switch requirement.ask {
    case .records(let test): text = amount(test)
    case .figure(let test): text = figure(test)
    case .all(let parts): text = self.parts(parts, .and)
    case .any(let parts): text = self.parts(parts, .or)
    }
    guard let own = requirement.when else { return text }
    return "\(text), \(when(own))"
  }

  /// What an obligation asks and when, nil where a person judges without it.
  package func asked(_ obligation: Obligation) -> String? {
    guard let what = obligation.what else { return nil }
    // Where all parts say their own, the year that goes without saying holds for none of them.
    if obligation.when == nil, saysWhen(what) { return requirement(what) }
    return requirement(what) + "; " + when(obligation.when)
  }

  private func saysWhen(_ requirement: Requirement) -> Bool {
    if requirement.when != nil { return true }
    return switch requirement.ask {
    case .all(let parts), .any(let parts): parts.allSatisfy(saysWhen)
    case .records, .figure: false
    }
  }

  private func parts(_ parts: [Requirement], _ joint: Joint) -> String {
    let words = parts.map { part in
      switch part.ask {
      case .all(let inner) where inner.count > 1, .any(let inner) where inner.count > 1:
        "(\(requirement(part)))"
      default: requirement(part)
      }
    }
    let word = joint == .and ? say("và", "and") : say("hoặc", "or")
    return words.joined(separator: "; \(word) ")
  }

  /// How many of what, with everything that the test asks.
  func amount(_ test: RecordTest) -> String {
    var text = say("ít nhất ", "at least ") + noun(test, count: max(1, test.atLeast.value))
    for lead in test.forEach { text += say(", đủ ", ", for each of ") + valueList(lead, test.kind) }
    if let distinct = test.distinct {
      text += say(
        ", thuộc ít nhất \(distinct.count.value) \(key(distinct.key)) khác nhau",
        ", over at least \(distinct.count.value) different \(keys(distinct.key))"
      )
    }
    if let everyOne = test.everyOne {
      text +=
        say(", mỗi \(unit(test.kind)) đều ", ", each of them ")
        + list(
          criteria(everyOne, of: test.kind)
            + everyOne.compactMap { typeMatch($0).map { typeOf($0, test.kind) } },
          .and
        )
    }
    return text
  }

  /// `count` records as the test describes them, with the values of one cell, `time` and their proof.
  func noun(
    _ test: RecordTest,
    count: Int,
    values: [CellValue] = [],
    time: String = ""
  ) -> String {
    var text = head(test, count)
    for part in criteria(test.criteria, of: test.kind) + values.map({ value($0, of: test.kind) }) {
      text += " " + part
    }
    text += time
    if let proof = test.proof { text += say(", có ", ", with ") + names(proof, .documents) }
    return text
  }

  /// The counted noun: by its type where there is one, else as an activity or a paper.
  private func head(_ test: RecordTest, _ count: Int) -> String {
    let types = test.criteria.compactMap(typeMatch).first
    let list = Field.type.list(for: test.kind)
    guard let types else { return "\(count) " + unit(test.kind, count) }
    let names = types.values.map { name($0, in: list) }
    if names.count > 1 { return "\(count) \(unit(test.kind, count)) (\(self.list(names, .or)))" }
    let single = names.first ?? ""
    if language == .vietnamese {
      return "\(count) " + (test.kind == .activity ? classified(single) : single)
    }
    return count == 1 ? "1 \(single)" : "\(count) \(unit(test.kind, count)) (\(single))"
  }

  private func typeOf(_ match: CodeMatch, _ kind: RecordTest.Kind) -> String {
    say("là ", "being ") + names(match, Field.type.list(for: kind))
  }

  /// An activity or a paper, in the number that `count` takes.
  func unit(_ kind: RecordTest.Kind, _ count: Int = 1) -> String {
    switch kind {
    case .activity: say("hoạt động", count == 1 ? "activity" : "activities")
    case .document: say("văn bản", count == 1 ? "paper" : "papers")
    }
  }

  /// A kind of activity with the classifier that counts it: `cuộc kiểm tra`, `lớp tập huấn`.
  private func classified(_ name: String) -> String {
    let classifiers: [(starts: [String], classifier: String)] = [
      (["hội nghị", "hội thảo", "tọa đàm", "toạ đàm", "lớp", "buổi", "cuộc", "đợt", "lễ", "hoạt động"], ""),
      (["kiểm tra", "thanh tra", "giám sát", "họp"], "cuộc "),
      (["tập huấn", "bồi dưỡng"], "lớp "),
      (["sinh hoạt", "tư vấn", "hướng dẫn", "truyền thông", "nói chuyện"], "buổi "),
      (["khám", "chăm lo", "rà soát"], "đợt "),
    ]
    for (starts, classifier) in classifiers where starts.contains(where: name.hasPrefix) {
      return classifier + name
    }
    return "hoạt động " + name
  }

  /// A value of a `for_each` as it stands behind the noun.
  func value(_ value: CellValue, of kind: RecordTest.Kind) -> String {
    switch value {
    case .ward(let number): return say("tại phường \(number)", "in ward \(number)")
    case .group, .unknown:
      return say("phối hợp với \(valueName(value, of: kind))", "together with \(valueName(value, of: kind))")
    case .code(let field, let code):
      let name = Name(rules.lexicon[field.list(for: kind)][code].code, SourceSpan(file: 0, start: 0, end: 0))
      return criterion(.codes(field, CodeMatch(.any, [name])), of: kind)
    }
  }

  /// A value of a `for_each` by its name alone.
  package func valueName(_ value: CellValue, of kind: RecordTest.Kind) -> String {
    switch value {
    case .ward(let number): say("phường \(number)", "ward \(number)")
    case .group(let place):
      rules.plan.groups.indices.contains(place) ? groupName(rules.plan.groups[place]) : ""
    case .unknown(let written): written
    case .code(let field, let code): name(code, in: field.list(for: kind))
    }
  }

  /// Cells by the values that they are asked for; wards share the word, and of many the first twenty are named.
  package func cellNames(_ cells: [[CellValue]], of kind: RecordTest.Kind) -> String {
    let wards = cells.compactMap { cell -> String? in
      if cell.count == 1, case .ward(let number) = cell[0] { "\(number)" } else { nil }
    }
    if wards.count == cells.count {
      return say("phường ", wards.count == 1 ? "ward " : "wards ") + list(wards, .and)
    }
    let names = cells.prefix(20).map { cell in
      cell.map { valueName($0, of: kind) }.joined(separator: " – ")
    }
    return names.joined(separator: "; ") + (cells.count > names.count ? "; …" : "")
  }

  private func valueList(_ values: ValueList, _ kind: RecordTest.Kind) -> String {
    switch values.values {
    case .wards(nil): return say("các phường", "the wards")
    case .wards(let wards?):
      return say("các phường ", "the wards ") + list(wards.map { "\($0.value)" }, .and)
    case .codes(let field, let names):
      let listed = list(names.map { name($0, in: field.list(for: kind)) }, .and)
      return say("từng \(key(.field(field))): \(listed)", "the \(keys(.field(field))): \(listed)")
    }
  }

  /// A key in the singular, as Vietnamese counts it.
  func key(_ key: ValueKey) -> String {
    switch key {
    case .ward: say("phường", "ward")
    case .field(let field): fieldName(field)
    }
  }

  func keys(_ key: ValueKey) -> String {
    switch key {
    case .ward: say("phường", "wards")
    case .field(let field):
      switch field {
      case .inspected: say("cơ quan được kiểm tra", "agencies inspected")
      case .sentTo: say("nơi nhận", "recipients")
      case .issuedBy: say("cơ quan ban hành", "issuers")
      case .contains: say("phần", "sections")
      default: say(fieldName(field), fieldName(field) + "s")
      }
    }
  }

  /// A property of a record by its name.
  package func fieldName(_ field: Field) -> String {
    switch field {
    case .type: say("loại", "type")
    case .topic: say("chủ đề", "topic")
    case .audience: say("đối tượng", "audience")
    case .site: say("địa điểm", "site")
    case .club: say("câu lạc bộ", "club")
    case .occasion: say("dịp", "occasion")
    case .partner: say("đơn vị phối hợp", "partner")
    case .inspected: say("cơ quan được kiểm tra", "agency inspected")
    case .sentTo: say("nơi nhận", "recipient")
    case .issuedBy: say("cơ quan ban hành", "issuer")
    case .contains: say("phần", "section")
    }
  }
}

// MARK: - Figures

extension Wording {
  /// A test of a figure: `women in leadership: at least 30%`.
  package func figure(_ test: FigureTest) -> String {
    "\(name(test.name, in: .figures)): \(bound(test))"
  }

  /// What the figure is held against: `at least 30%`, `more than last year`.
  func bound(_ test: FigureTest) -> String {
    switch test.bound.value {
    case .lastYear:
      switch test.comparison {
      case .atLeast: say("không thấp hơn năm trước", "no lower than last year")
      case .atMost: say("không cao hơn năm trước", "no higher than last year")
      case .moreThan: say("cao hơn năm trước", "higher than last year")
      }
    case .number(let number): compared(test.comparison, "\(number)\(figureUnit(test.name))")
    case .share(let share): compared(test.comparison, percent(share))
    }
  }

  private func compared(_ comparison: FigureTest.Comparison, _ amount: String) -> String {
    switch comparison {
    case .atLeast: say("ít nhất \(amount)", "at least \(amount)")
    case .atMost: say("không quá \(amount)", "at most \(amount)")
    case .moreThan: say("trên \(amount)", "more than \(amount)")
    }
  }

  private func figureUnit(_ name: Name) -> String {
    rules.plan.figureUnits[name.value].map { " " + $0[language] } ?? ""
  }
}
