package import Diagnostics
package import Terms

/// When something must be shown: one window, or several of which each is decided by itself.
package struct When: Sendable {
  /// The form that the author chose.
  package enum Form: Sendable {
    /// From the year's start to the day.
    case by(Located<DayOfYear>)
    /// One window: the union of these.
    case within([Located<WindowName>])
    case each(Each)
    /// So many days from, or up to, the day on which a circumstance arose.
    case days(Located<Int>, Anchor, circumstance: Name)
  }

  /// On which side of the circumstance the days lie.
  package enum Anchor: String, Sendable {
    case after
    case before
  }

  /// Several windows.
  package struct Each: Sendable {
    package var windows: [Located<WindowName>]
    /// Only windows that lie wholly inside these days.
    package var inside: Located<WindowName>?
    /// How many of the windows must be met; all where absent.
    package var atLeast: Located<Int>?

    package init(
      windows: [Located<WindowName>],
      inside: Located<WindowName>? = nil,
      atLeast: Located<Int>? = nil
    ) {
      self.windows = windows
      self.inside = inside
      self.atLeast = atLeast
    }
  }

  package var form: Form
  /// Days by which each window is widened on both sides.
  package var marginDays: Located<Int>?
  /// Days by which a paper that covers the window may come later.
  package var graceDays: Located<Int>?
  package var span: SourceSpan

  package init(
    _ form: Form,
    marginDays: Located<Int>? = nil,
    graceDays: Located<Int>? = nil,
    span: SourceSpan
  ) {
    self.form = form
    self.marginDays = marginDays
    self.graceDays = graceDays
    self.span = span
  }
}

/// A window as a rule names it.
package enum WindowName: Hashable, Sendable {
  case period(Period)
  /// An occasion's code.
  case occasion(String)
  case days(DayRun)
}
