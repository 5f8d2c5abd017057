/// The package icalendar of Python, which reads calendars as others wrote it.
package enum CalendarReader {
  /// Whether python3 with that package is there.
  package static let isInstalled = ExternalProgram.run(["python3", "-c", "import icalendar"]).status == 0

  /// What it reads of a calendar: an event a line of nine fields, parted by tabs, the line feeds and tabs of texts
  /// as `\n` and `\t`; or what it says against it.
  package static func events(of calendar: String) -> Result<[[String]], Complaint> {
    guard let folder = ScratchFolder(), let path = folder.write(Array(calendar.utf8), "calendar.ics") else {
      return .failure(Complaint(text: "no temporary folder"))
    }
    let read = ExternalProgram.run(["python3", "-c", script, path])
    guard read.status == 0 else { return .failure(Complaint(text: read.output)) }
    return .success(
      read.output.split(separator: "\n").map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
    )
  }

  /// What the reader says against a file.
  package struct Complaint: Error {
    package var text: String
  }

  private static let script = #"""
    import sys, icalendar
    calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
    assert calendar.errors == [], calendar.errors
    def plain(text): return str(text).replace('\\', '\\\\').replace('\n', '\\n').replace('\t', '\\t')
    for event in calendar.walk('VEVENT'):
        assert event.errors == [], event.errors
        alarms = [str(int(alarm['TRIGGER'].dt.total_seconds())) for alarm in event.walk('VALARM')]
        fields = [event['UID'], event['DTSTART'].dt, event['DTEND'].dt, event['STATUS'], event['SEQUENCE'],
                  ' '.join(alarms), event['SUMMARY'], event['DESCRIPTION'],
                  ' | '.join(str(item) for item in event['CATEGORIES'].cats)]
        sys.stdout.buffer.write(('\t'.join(plain(field) for field in fields) + '\n').encode('utf-8'))
    """#
}
