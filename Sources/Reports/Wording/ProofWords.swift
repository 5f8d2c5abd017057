import Diagnostics
package import Rules
import Terms

// What shows that a duty was carried out: the papers and figures that its rule asks for.
extension Wording {
  /// The papers that prove an obligation's activities, its papers by their types, and its figures; each once.
  package func proofs(_ obligation: Obligation) -> [String] {
    var texts: [String] = []
    if let what = obligation.what { collectProofs(what, into: &texts) }
    return texts
  }

  private func collectProofs(_ requirement: Requirement, into texts: inout [String]) {
    switch requirement.ask {
    case .all(let parts), .any(let parts): for part in parts { collectProofs(part, into: &texts) }
    case .figure(let test):
      add(say("số liệu: ", "the figure for ") + name(test.name, in: .figures), to: &texts)
    case .records(let test):
      if let proof = test.proof {
        add(names(proof, .documents), to: &texts)
      } else if test.kind == .document, let type = test.criteria.compactMap(typeMatch).first {
        add(names(type, .documents), to: &texts)
      }
    }
  }

  private func add(_ text: String, to texts: inout [String]) {
    if !texts.contains(text) { texts.append(text) }
  }
}
