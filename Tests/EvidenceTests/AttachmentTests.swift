import Diagnostics
import Evidence
import TestSupport
import Terms
import Testing

@Suite("Attached files")
struct AttachmentTests {
  @Test(
    "A path leads to a file beneath the folder of the evidence file",
    arguments: [
      ("minutes/12-BB.pdf", nil), ("./a.pdf", nil), ("ảnh chụp/buổi 1 #2%20é.jpg", nil), ("-rf", nil),
      ("...", nil),
      ("a..b/c", nil), ("12:30.pdf", nil), ("../../etc/passwd", "leads out"), ("a/../../b", "leads out"),
      ("..", "leads out"), ("/etc/passwd", "absolute"), ("~/a.pdf", "absolute"), ("C:/a.pdf", "absolute"),
      ("file:///etc/passwd", "address"), ("http://169.254.169.254/", "address"), ("HTTPS://x", "address"),
      ("data:text/plain", "address"), ("a\\\\b.pdf", "`\\`"), ("a\\u0007.pdf", "control"),
      ("a\\n.pdf", "control"),
      ("a\\u0085.pdf", "control"), ("minutes/", "folder"), (".", "folder"), ("a/.", "folder"),
    ] as [(String, String?)]
  )
  func paths(_ path: String, _ fault: String?) {
    let outcome = Outcome(healthOffice("documents: [{id: D1, type: photo, file: \"\(path)\"}]"))
    if let fault {
      #expect(outcome.found.count == 1 && outcome.found.first?.hasPrefix("bad-path: ") == true)
      #expect(outcome.diagnostics.first?.message[.english].contains(fault) == true)
      #expect(outcome.diagnostics.first?.help.count == 1)
    } else {
      #expect(outcome.found == [])
      #expect(outcome.evidence?.documents.first?.file?.value == path)
    }
  }

  @Test("The attachments of evidence are the documents with a file, in their order")
  func attachments() throws {
    let hash = String(repeating: "0", count: 64)
    let evidence = try #require(
      Outcome(
        healthOffice(
          """
          documents:
            - {id: D1, type: photo}
            - {id: D2, type: photo, file: b.jpg, sha256: \"\(hash)\"}
            - {id: D3, type: photo, file: a.jpg}
          """
        )
      ).evidence
    )
    #expect(evidence.attachments.map(\.document) == [1, 2])
    #expect(evidence.attachments.map(\.path.value) == ["b.jpg", "a.jpg"])
    #expect(evidence.attachments.map { $0.sha256?.value } == [hash, nil])
  }

  @Test("One file, or one content, for two documents is remarked with both places")
  func shared() {
    let hash = String(repeating: "a", count: 64)
    let outcome = Outcome(
      healthOffice(
        """
        documents:
          - {id: D1, type: photo, file: a.jpg, sha256: \(hash)}
          - {id: D2, type: photo, file: .//a.jpg}
          - {id: D3, type: photo, file: c.jpg, sha256: \(hash)}
        """
      )
    )
    #expect(outcome.found == ["same-file: .//a.jpg", "same-content: \(hash)"])
    #expect(outcome.diagnostics.flatMap(\.notes).map { outcome.pointedAt($0.span) } == ["a.jpg", hash])
    #expect(outcome.evidence?.documents.count == 3)
  }

  @Test(
    "What opening a file can find is worded at the place that names it",
    arguments: [
      (AttachmentProblem.missing, "there is no file `a.jpg`"),
      (.unreadable(reason: "permission denied"), "can't read the file `a.jpg`: permission denied"),
      (.notARegularFile, "`a.jpg` is not a regular file"),
      (.outsideFolder, "`a.jpg` lies outside the evidence folder"),
      (.symbolicLink, "`a.jpg` goes through a symbolic link, which is not followed"),
      (.tooLarge(limit: 10), "the file `a.jpg` is larger than 10 bytes"),
      (.hashDiffers(actual: "ff"), "the content of `a.jpg` is not the one with the stated SHA-256"),
    ]
  )
  func problems(_ problem: AttachmentProblem, _ message: String) throws {
    let hash = String(repeating: "e", count: 64)
    let outcome = Outcome(healthOffice("documents: [{id: D1, type: photo, file: a.jpg, sha256: \(hash)}]"))
    let attachment = try #require(outcome.evidence?.attachments.first)
    let diagnostic = attachment.diagnostic(problem)
    #expect(diagnostic.message[.english] == message)
    #expect(
      diagnostic.span.map(outcome.pointedAt) == (diagnostic.id == "attachment-changed" ? hash : "a.jpg")
    )
    #expect(!diagnostic.help.isEmpty)
  }
}
