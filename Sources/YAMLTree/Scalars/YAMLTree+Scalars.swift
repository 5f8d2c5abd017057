package import Diagnostics
package import Terms

/// Scalars read by what their field expects; nothing is guessed from their form.
extension YAMLTree {
  /// The whole number, 0 to 1,000,000,000, that `id` writes without quotes.
  ///
  /// - Throws: a ``ScalarProblem``; ``diagnostic(_:at:)`` words it.
  package func wholeNumber(_ id: NodeID) throws(ScalarProblem) -> Int {
    try number(id, WholeNumber.read)
  }

  /// The year, 1900 to 2199, that `id` writes without quotes.
  ///
  /// - Throws: a ``ScalarProblem``; ``diagnostic(_:at:)`` words it.
  package func year(_ id: NodeID) throws(ScalarProblem) -> Int {
    try number(id) { (text) throws(ScalarProblem) in
      try WholeNumber.readYear(text, range: CivilDate.years)
    }
  }

  /// The date that `id` writes: `31/05/2022`, `31/5/2022` or `2022-05-31`.
  ///
  /// - Throws: a ``ScalarProblem``; ``diagnostic(_:at:)`` words it.
  package func date(_ id: NodeID) throws(ScalarProblem) -> CivilDate {
    try scalar(id, Dates.read)
  }

  /// The day of the year that `id` writes, day first: `8/3`.
  ///
  /// - Throws: a ``ScalarProblem``; ``diagnostic(_:at:)`` words it.
  package func dayOfYear(_ id: NodeID) throws(ScalarProblem) -> DayOfYear {
    try scalar(id, Dates.readDayOfYear)
  }

  /// The percentage that `id` writes, `30%` or `33.3%`, in hundredths of a percent (0 to 10,000).
  ///
  /// - Throws: a ``ScalarProblem``; ``diagnostic(_:at:)`` words it.
  package func percent(_ id: NodeID) throws(ScalarProblem) -> Int {
    try scalar(id, Percent.read)
  }

  /// `problem` with the scalar at `id`, worded in both languages.
  package func diagnostic(_ problem: ScalarProblem, at id: NodeID) -> Diagnostic {
    let (message, help) = problem.wording(of: string(id))
    return Diagnostic("scalar-\(problem.name)", .error, message, at: span(id), help: help)
  }

  private func scalar<Value>(
    _ id: NodeID,
    _ read: (UnsafeBufferPointer<UInt8>) throws(ScalarProblem) -> Value
  ) throws(ScalarProblem) -> Value {
    guard kind(id) == .scalar else { throw .notScalar }
    var result: Result<Value, ScalarProblem> = .failure(.empty)
    withUTF8(id) { text in
      do throws(ScalarProblem) {
        result = .success(try read(text))
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }

  private func number(
    _ id: NodeID,
    _ read: (UnsafeBufferPointer<UInt8>) throws(ScalarProblem) -> Int
  ) throws(ScalarProblem) -> Int {
    let value = try scalar(id, read)
    guard isPlain(id) else { throw .quotedNumber }
    return value
  }
}
