import Diagnostics
import Glibc
import Reports
import Terms

/// One run of `gdcheck audit`: takes units in batches, audits each batch on all cores, and writes what comes of
/// it in the order of the inputs, so that memory stays flat however many units there are.
struct AuditRun {
  private let request: AuditRequest
  private let surroundings: Surroundings
  private let auditor: UnitAuditor
  private let library: RuleLibrary

  init(_ request: AuditRequest, in surroundings: Surroundings) {
    self.request = request
    self.surroundings = surroundings
    library = RuleLibrary(
      RuleFolder(given: request.rules, in: surroundings),
      selection: Selection(request.only)
    )
    let output = request.output == nil && surroundings.outputIsTerminal
    auditor = UnitAuditor(
      request: request,
      reader: UnitReader(
        library: library,
        today: surroundings.today,
        asOf: request.asOf,
        language: request.language,
        skipsFiles: request.skipsFiles,
        colorsErrors: request.color.isOn(
          terminal: surroundings.errorsAreTerminal,
          variables: surroundings.variables
        )
      ),
      form: OutputForm(
        request,
        colors: request.color.isOn(terminal: output, variables: surroundings.variables)
      )
    )
  }

  /// Runs it; the status is that of the worst unit.
  func run() -> ExitStatus {
    if let mistake {
      // Where the error output fails there is nobody left to tell; the exit status still says it.
      try? surroundings.errors.write(mistake.text)
      return mistake.status
    }
    do throws(OutputError) {
      guard let path = request.output else { return try run(writingTo: surroundings.output) }
      let file = try AtomicFile(replacing: path)
      let status: ExitStatus
      do throws(OutputError) {
        status = try run(writingTo: file)
      } catch {
        file.discard()
        throw error
      }
      // Of one unit that could not be audited there is nothing to write; of many there is the rest.
      if request.visit != nil, status == .notAudited { file.discard() } else { try file.commit() }
      return status
    } catch {
      if case .failed(let error, let path) = error { tell(.output(error, path: path)) }
      return .output
    }
  }

  /// What is wrong with the command line that only the files can tell.
  private var mistake: Refusal? {
    if request.visit != nil, let name = request.files.first,
      InputFile.kind(of: name) == .folder || InputQueue.holdsStream(name)
    {
      return Refusal(text: CommandProblem.visitOfMany(name).text(in: language), status: .usage)
    }
    guard let output = request.output else { return nil }
    let inputs = request.files + (request.visit.map { [$0] } ?? [])
    return inputs.first { InputFile.isSame($0, output) }.map { name in
      SealedFileProblem.isInput(name).refusal(in: language)
    }
  }

  private func run(writingTo output: any ByteSink) throws(OutputError) -> ExitStatus {
    var queue = InputQueue(
      names: request.files,
      input: surroundings.input,
      streamsInput: request.streamsInput
    )
    let form = auditor.form
    var ledger = AuditLedger()
    var visits: [String] = []
    let tail: String
    try output.write(form.renderer.head(in: language))
    let batchSize = workers * 16
    while true {
      let batch = queue.next(batchSize)
      for outcome in audited(batch) {
        if outcome.isVisit {
          visits.append(outcome.name)
          continue
        }
        try surroundings.errors.write(outcome.errors)
        if let problem = outcome.ruleProblem {
          let text = problem.text(in: language, color: auditor.reader.colorsErrors)
          if ledger.isNew(text) { try surroundings.errors.write(text) }
        }
        if let first = ledger.add(outcome) {
          tell(.sameUnit(first: first, second: outcome.name))
        }
        try output.write(
          form.joined(outcome.output, isFirst: ledger.audited == (outcome.output.isEmpty ? 0 : 1))
        )
      }
      if batch.count < batchSize { break }
    }
    if !visits.isEmpty { tell(.visitsPassedOver(visits)) }
    if ledger.isEmpty, let folder = request.files.first {
      // Folders that hold nothing but visits; an empty one was told when it was opened.
      let outcome = UnitOutcome(UnitFailure(folder, .emptyFolder(folder), in: language))
      try surroundings.errors.write(outcome.errors)
      _ = ledger.add(outcome)
    }
    do throws(JSONFailure) {
      tail = try form.renderer.tail(
        RunSummary(
          units: ledger.units,
          notAudited: ledger.notAudited,
          rules: ledger.rules,
          language: language
        )
      )
    } catch {
      tell(.unwritable)
      return .notAudited
    }
    try output.write(tail)
    if !queue.passedOver.isEmpty { tell(.passedOver(queue.passedOver)) }
    return ledger.status
  }

  /// What comes of each of `batch`, in its order.
  private func audited(_ batch: [UnitInput]) -> [UnitOutcome] {
    let auditor = auditor
    return WorkSharing.onCores(workers).map(batch.count) { auditor.audit(batch[$0]) }
  }

  private var workers: Int {
    request.jobs > 0 ? request.jobs : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  private var language: Language { request.language ?? .vietnamese }

  private func tell(_ problem: CommandProblem) {
    // Where the error output fails there is nobody left to tell; the exit status still says it.
    try? surroundings.errors.write(problem.text(in: language))
  }
}
