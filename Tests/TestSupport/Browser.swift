/// Chromium, which runs a page's script as a reader's browser does.
package enum Browser {
  private static let name = ["chromium", "chromium-browser", "google-chrome"].first(
    where: ExternalProgram.isInstalled
  )

  package static var isInstalled: Bool { name != nil }

  /// The page as it stands once its script has run, opened at the fragment `fragment` of its address; or what went
  /// wrong.
  package static func open(_ html: String, at fragment: String = "") -> Result<String, ReaderComplaint> {
    guard let name, let folder = ScratchFolder(), let file = folder.write(Array(html.utf8), "page.html")
    else {
      return .failure(ReaderComplaint("no browser, or no temporary folder"))
    }
    // The sandbox asks for rights that containers don't give; the page is one that the tests made.
    let (status, output) = ExternalProgram.run([
      name, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
      "--dump-dom",
      "file://\(file)#\(fragment)",
    ])
    guard status == 0, let start = output.firstRange(of: "<!DOCTYPE html>") else {
      return .failure(ReaderComplaint(output))
    }
    return .success(String(output[start.lowerBound...]))
  }
}
