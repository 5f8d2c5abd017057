/// What a unit uses to see for itself, from an empty folder on, what it owes, what is due and what is missing.
///
/// A folder a tool; none of them reads a file or the clock.
package enum SelfAssessment {}
