/// How the unit took part in an activity.
package enum Role: String, Sendable, CaseIterable {
  case organised
  case attended
}
