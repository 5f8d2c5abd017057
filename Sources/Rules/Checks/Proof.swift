import Diagnostics
import Terms

extension Check {
  /// Refuses `proof` on documents, which prove themselves, and `{not: …}` as a proof, which any other paper would
  /// give.
  static let proof = Check("proof") { context in
    for test in context.recordTests {
      guard let proof = test.proof, let first = proof.values.first else { continue }
      if test.kind == .document {
        context.report(CheckProblem.proofOfDocument(at: first.span))
      } else if proof.mode == .not {
        context.report(CheckProblem.proofByNot(at: first.span))
      }
    }
  }
}
