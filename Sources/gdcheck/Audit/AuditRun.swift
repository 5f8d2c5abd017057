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
      forms: request.outputs.map { target in
        let isTerminal = target.path == nil && surroundings.outputIsTerminal
        let colors = request.color.isOn(terminal: isTerminal, variables: surroundings.variables)
        return OutputForm(target.format, for: request, colors: colors)
      }
    )
  }

  /// Runs it; the status is that of the worst unit.
  func run() -> ExitStatus {
    if let mistake {
      // Where the error output fails there is nobody left to tell; the exit status still says it.
      try? surroundings.errors.write(mistake.text)
      return mistake.status
    }
    var channels: [OutputChannel] = []
    do throws(Refusal) {
      for target in request.outputs {
        channels.append(try OutputChannel(target, in: surroundings, language))
      }
      let status = try run(writingTo: &channels)
      for place in channels.indices { try channels[place].complete(language) }
      return try delivered(&channels, status)
    } catch {
      for channel in channels { channel.discard() }
      // Where the error output fails there is nobody left to tell.
      try? surroundings.errors.write(error.text)
      return error.status
    }
  }

  /// Puts all that was written in its place.
  private func delivered(
    _ channels: inout [OutputChannel],
    _ status: ExitStatus
  ) throws(Refusal) -> ExitStatus {
    // Of one unit that could not be audited there is nothing to write; of many there is the rest.
    if request.visit != nil, status == .notAudited {
      for channel in channels { channel.discard() }
      return status
    }
    channels.reverse()
    while let channel = channels.popLast() {
      do throws(OutputError) {
        try channel.commit()
      } catch {
        throw OutputChannel.refusal(error, language)
      }
    }
    return status
  }

  /// What is wrong with the command line that only the files can tell.
  private var mistake: Refusal? {
    if request.visit != nil, let name = request.files.first,
      InputFile.kind(of: name) == .folder || InputQueue.holdsStream(name)
    {
      return Refusal(text: CommandProblem.visitOfMany(name).text(in: language), status: .usage)
    }
    let inputs = request.files + (request.visit.map { [$0] } ?? [])
    return inputs.first { input in request.outputPaths.contains { InputFile.isSame(input, $0) } }.map {
      name in
      SealedFileProblem.isInput(name).refusal(in: language)
    }
  }

  private func run(writingTo channels: inout [OutputChannel]) throws(Refusal) -> ExitStatus {
    do throws(OutputError) {
      return try audit(writingTo: &channels)
    } catch {
      throw OutputChannel.refusal(error, language)
    }
  }

  /// Audits everything and writes the pieces as they come.
  private func audit(writingTo channels: inout [OutputChannel]) throws(OutputError) -> ExitStatus {
    var queue = InputQueue(
      names: request.files,
      input: surroundings.input,
      streamsInput: request.streamsInput
    )
    let forms = auditor.forms
    let bar = ProgressBar(
      LocalText(vi: "Đánh giá", en: "Auditing"),
      of: queue.known,
      in: surroundings,
      language
    )
    defer { bar?.clear() }
    var ledger = AuditLedger()
    var visits: [String] = []
    for place in channels.indices { try channels[place].write(forms[place].renderer.head(in: language)) }
    let batchSize = workers * 16
    while true {
      let batch = queue.next(batchSize)
      let outcomes = audited(batch, bar, of: queue.known)
      bar?.clear()
      for outcome in outcomes {
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
        for (place, piece) in outcome.outputs.enumerated() {
          try channels[place].write(forms[place].joined(piece, isFirst: ledger.audited == 1))
        }
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
    let summary = RunSummary(
      units: ledger.units,
      notAudited: ledger.notAudited,
      rules: ledger.rules,
      language: language
    )
    let tails: [String]
    do throws(JSONFailure) {
      tails = try forms.map { form throws(JSONFailure) in try form.renderer.tail(summary) }
    } catch {
      tell(.unwritable)
      return .notAudited
    }
    for (place, tail) in tails.enumerated() { try channels[place].write(tail) }
    if !queue.passedOver.isEmpty { tell(.passedOver(queue.passedOver)) }
    return ledger.status
  }

  /// What comes of each of `batch`, in its order; there are `total` inputs, where that is known.
  private func audited(_ batch: [UnitInput], _ bar: ProgressBar?, of total: Int?) -> [UnitOutcome] {
    let auditor = auditor
    return WorkSharing.onCores(workers).map(batch.count) { place in
      defer { bar?.advance(of: total) }
      return auditor.audit(batch[place])
    }
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
