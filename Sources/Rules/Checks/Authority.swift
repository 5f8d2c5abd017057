import Diagnostics
import Terms

extension Check {
  /// Refuses a reading that nobody answers for: `authority` must name an agency, a body or `standing-office`.
  static let authority = Check("authority") { context in
    // A default is shared by the readings of its file: one slip, one message.
    var reported: Set<SourceSpan> = []
    for obligation in context.rules.obligations {
      guard let reading = obligation.reading else { continue }
      guard let authority = reading.authority else {
        context.report(CheckProblem.noAuthority(obligation.id))
        continue
      }
      if authority.value != "standing-office", !context.names.has(authority.value, in: .parties),
        reported.insert(authority.span).inserted
      {
        context.reportUnknown(.authority, authority) { ["standing-office"] + $0.names.codes(of: .parties) }
      }
    }
  }
}
