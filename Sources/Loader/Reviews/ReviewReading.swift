package import Records

/// What a register has beside its referrals: its reviews, what they recommend, and what was found about both.
package struct ReviewReading: Sendable {
  package internal(set) var records = ReviewRecords()
  /// In the order of the sheets; none has a year, so that an error bears on every one.
  package internal(set) var findings: [Finding] = []
  /// The files that were read for this alone, with their digests.
  package internal(set) var inputs: [Provenance.Input] = []
  /// How many rows of the two sheets are left out.
  package internal(set) var leftOut = 0
}
