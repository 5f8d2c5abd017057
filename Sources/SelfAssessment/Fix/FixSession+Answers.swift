import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

// What comes of a line, by what was asked.
extension FixSession {
  mutating func choose(_ line: String, _ tasks: FixTasks) -> FixReply {
    guard let current else { return moveOn(Page(style: style)) }
    let purpose: FixForm.Purpose
    switch FixReader.trimmed(line) {
    case "1" where !tasks.toRecord.isEmpty: purpose = .record
    case "2" where !tasks.toProve.isEmpty: purpose = .attach
    case "3" where !tasks.toAmend.isEmpty: purpose = .amend
    default: return again(words.menuNeeded(tasks))
    }
    let ranges = WindowRanges(rules.obligations[current], rules.plan)
    return proceed(FixForm(purpose, tasks, ranges), Page(style: style))
  }

  mutating func answer(_ line: String, _ form: FixForm) -> FixReply {
    var form = form
    guard case .asks(let question) = form.state(words, audit).state else {
      return proceed(form, Page(style: style))
    }
    if let doubted = form.doubted, FixReader.trimmed(line).isEmpty {
      form.doubted = nil
      form.answers.append(doubted)
      return proceed(form, Page(style: style))
    }
    let reader = FixReader(words: words, year: rules.plan.year, asOf: audit.asOf)
    form.doubted = nil
    switch reader.read(line, question) {
    case .accepted(let answer):
      form.answers.append(answer)
      var page = Page(style: style)
      echo(answer, question, &page)
      return proceed(form, page)
    case .doubted(let answer, let why):
      form.doubted = answer
      state = .asking(form)
      return again(words.doubt(why, isLeftOut: answer == .nothing))
    case .refused(let why):
      state = .asking(form)
      return again(why)
    case .ambiguous(let places):
      state = .asking(form)
      var page = Page(style: style)
      page.full(words.severalNames, .warn)
      choices(question, only: places, &page)
      return waiting(page)
    }
  }

  /// Asks the next question of `form`, or shows what it came to.
  mutating func proceed(_ form: FixForm, _ page: Page) -> FixReply {
    var (form, page) = (form, page)
    let (next, notes) = form.state(words, audit)
    show(notes.dropFirst(form.notesShown), isOfRule: form.purpose == .record, &page)
    form.notesShown = notes.count
    switch next {
    case .asks(let question):
      state = .asking(form)
      ask(question, &page)
      return waiting(page)
    case .done(.amend(_, _, let codes)) where codes.isEmpty:
      page.full(words.notWritten)
      return skip(page)
    case .done(let change):
      do throws(FixEdit.Failure) {
        let edit = try FixEdit(change, in: audit.evidence)
        state = .confirming(form, edit)
        show(edit, trial(edit), &page)
      } catch {
        page.full(words.cantEdit(fileName), .warn)
        return skip(page)
      }
      return waiting(page)
    }
  }

  mutating func confirm(_ line: String, _ form: FixForm, _ edit: FixEdit) -> FixReply {
    switch FixReader.yesNo(line) {
    case true?: return FixReply(text: "", next: .file(edit.bytes))
    case false?:
      var page = Page(style: style)
      page.full(words.notWritten)
      return moveOn(page)
    case nil: return again(words.confirmNeeded)
    }
  }

  /// What the unit's findings would be with `edit`; nil where what it makes can't be read, which is a fault of gdcheck.
  func trial(_ edit: FixEdit) -> UnitFindings? {
    let source = SourceFile(name: audit.evidence.source.name, bytes: edit.bytes)
    guard let decoded = try? ParsedEvidence.parse(source).decode(frame: program.frame) else { return nil }
    return program.audit(decoded.evidence, visit: audit.visit, asOf: audit.asOf)
  }
}
