import CFloor
import Diagnostics
import Dispatch
import Engine
import Evidence
import Glibc
import Synchronization
import Terms
import YAMLTree

/// The floor, the stages of gdcheck and the whole of it over the same units in one process.
struct InProcess {
  let program: Program
  let units: [SourceFile]
  private let rounds = 7
  private let asOf = CivilDate(year: 2022, month: 11, day: 30) ?? CivilDate(dayNumber: 0)

  func rows() -> [Table.Row] {
    var floor = Times()
    var tree = Times()
    var decode = Times()
    var audit = Times()
    var allCores = Times()
    var evaluation = Times()
    let evidence = units.compactMap(decoded)
    for _ in 0..<rounds {
      floor.run { for unit in units { countEvents(unit) } }
      tree.run { for unit in units { keep(try? YAMLTree.parse(unit, limits: .evidence)) } }
      decode.run { for unit in units { keep(decoded(unit)) } }
      audit.run { for unit in units { keep(audited(unit)) } }
      allCores.run { auditOnAllCores() }
      evaluation.run { for unit in evidence { keep(program.audit(unit, asOf: asOf)) } }
    }
    let bytes = units.reduce(0) { $0 + $1.bytes.count }
    let count = Double(units.count)
    func row(_ name: String, _ times: Times, _ note: String) -> Table.Row {
      Table.Row([name, Table.microseconds(times.median / count), note])
    }
    func ratio(_ times: Times) -> String { Table.ratio(times.ratio(to: floor)) + " floor" }
    return [
      Table.Row(["\(units.count) units of \(bytes / units.count) bytes", "µs a unit", "median of \(rounds)"]),
      row("libyaml's events (floor)", floor, ""),
      row("located tree", tree, ratio(tree)),
      row("evidence decoded", decode, ratio(decode)),
      row("audited, one thread", audit, ratio(audit)),
      row(
        "audited, \(cores) cores",
        allCores,
        Table.ratio(audit.ratio(to: allCores)) + " as fast as one"
      ),
      row("evaluation alone, explained", evaluation, "\(evidence.count) units decoded"),
    ]
  }

  private var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private func countEvents(_ unit: SourceFile) {
    unit.bytes.withUnsafeBufferPointer { keep(floor_count_events($0.baseAddress, $0.count)) }
  }

  private func decoded(_ unit: SourceFile) -> Evidence? {
    (try? ParsedEvidence.parse(unit).decode(frame: program.frame))?.evidence
  }

  private func audited(_ unit: SourceFile) -> UnitFindings? {
    decoded(unit).map { program.audit($0, asOf: asOf) }
  }

  private func auditOnAllCores() {
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: cores) { _ in
      while case let place = next.wrappingAdd(1, ordering: .relaxed).oldValue, place < units.count {
        keep(audited(units[place]))
      }
    }
  }
}

/// Keeps the optimiser from dropping work whose result nobody reads.
@inline(never)
func keep<Value>(_ value: Value) {}
