/// sarif-tools, which reads SARIF logs as code hosts do.
package enum SARIFTools {
  package static let isInstalled = MachineReader.has("sarif")

  /// What the reader makes of a log: a line a result, of its severity, rule, file, line and the first line of what it
  /// says, parted by tabs.
  package static func records(_ log: String) -> Result<[String], ReaderComplaint> {
    MachineReader.run(
      """
      import sys
      from sarif import loader
      sys.stdout.reconfigure(encoding='utf-8')
      for record in loader.load_sarif_file(sys.argv[1]).get_records():
          fields = [record[name] for name in ('Severity', 'Code', 'Location', 'Line', 'Description')]
          print('\\t'.join(str(field).split('\\n')[0] for field in fields))
      """,
      log,
      "log.sarif"
    )
  }

  /// What `sarif summary` prints of a log.
  package static func summary(_ log: String) -> Result<[String], ReaderComplaint> {
    command(log, "summary")
  }

  /// What `sarif csv` writes of a log.
  package static func csv(_ log: String) -> Result<[String], ReaderComplaint> {
    guard let folder = ScratchFolder() else { return .failure(ReaderComplaint("no temporary folder")) }
    let output = "\(folder.path)/log.csv"
    return command(log, "csv", "--output", output).map { _ in
      String(decoding: folder.read("log.csv") ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
    }
  }

  private static func command(_ log: String, _ arguments: String...) -> Result<[String], ReaderComplaint> {
    guard let folder = ScratchFolder(), let file = folder.write(Array(log.utf8), "log.sarif") else {
      return .failure(ReaderComplaint("no temporary folder"))
    }
    let (status, output) = ExternalProgram.run(["python3", "-m", "sarif"] + arguments + [file])
    guard status == 0 else { return .failure(ReaderComplaint(output)) }
    return .success(output.split(separator: "\n").map(String.init))
  }
}

/// compliance-trestle, which reads and validates OSCAL documents.
package enum Trestle {
  package static let isInstalled = MachineReader.has("trestle.oscal.assessment_results")

  /// A model of OSCAL.
  package enum Model: String, Sendable {
    case results = "assessment_results.AssessmentResults"
    case catalog = "catalog.Catalog"

    var name: String { String(rawValue.split(separator: ".").last ?? "") }
    var module: String { String(rawValue.split(separator: ".").first ?? "") }
    var kind: String { self == .results ? "assessment-results" : "catalog" }
  }

  /// What the reader writes again of a document that it read, as JSON.
  package static func rewritten(_ document: String, as model: Model) -> Result<String, ReaderComplaint> {
    MachineReader.run(
      """
      import sys, pathlib
      from trestle.oscal.\(model.module) import \(model.name)
      sys.stdout.reconfigure(encoding='utf-8')
      print(\(model.name).oscal_read(pathlib.Path(sys.argv[1])).oscal_serialize_json())
      """,
      document,
      "document.json"
    ).map { $0.joined(separator: "\n") }
  }

  /// What `trestle validate` says of a document that was imported into a workspace; fails where it is not valid.
  package static func validation(_ document: String, as model: Model) -> Result<String, ReaderComplaint> {
    MachineReader.run(
      """
      import os, subprocess, sys
      # What is imported must stand outside of the workspace.
      workspace = os.path.join(os.path.dirname(sys.argv[1]), 'workspace')
      os.mkdir(workspace)
      os.chdir(workspace)
      validate = ['validate', '-n', 'it', '-t', '\(model.kind)']
      for words in (['init', '--local'], ['import', '-f', sys.argv[1], '-o', 'it'], validate):
          ran = subprocess.run([sys.executable, '-m', 'trestle'] + words, capture_output=True, text=True)
          if ran.returncode: sys.exit(ran.stdout + ran.stderr)
      print(ran.stdout + ran.stderr)
      """,
      document,
      "document.json"
    ).map { $0.joined(separator: "\n") }
  }
}

/// Scripts of Python that read a document.
private enum MachineReader {
  static func has(_ module: String) -> Bool {
    ExternalProgram.run(["python3", "-c", "import \(module)"]).status == 0
  }

  /// The lines that `script` prints, given the path of a file called `name` that holds `document`.
  static func run(_ script: String, _ document: String, _ name: String) -> Result<[String], ReaderComplaint> {
    guard let folder = ScratchFolder(), let file = folder.write(Array(document.utf8), name) else {
      return .failure(ReaderComplaint("no temporary folder"))
    }
    let (status, output) = ExternalProgram.run(["python3", "-c", script, file])
    guard status == 0 else { return .failure(ReaderComplaint(output)) }
    return .success(output.split(separator: "\n").map(String.init))
  }
}
