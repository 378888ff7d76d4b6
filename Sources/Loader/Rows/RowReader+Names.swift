import Records

/// Cells that name entries of the profile's vocabulary.
extension RowReader {
  func readAgencies(_ text: Span<UInt8>, into reading: inout ReferralRow) -> ShortList<Code<Agency>> {
    readCodes(text, in: .referringAgency, by: names.agencies, called: "agency", into: &reading)
  }

  func readTerms(
    _ text: Span<UInt8>, in column: RegisterColumn, by index: NameIndex<Term>, into reading: inout ReferralRow
  ) -> ShortList<Code<Term>> {
    readCodes(text, in: column, by: index, called: column == .harm ? "harm" : "feature", into: &reading)
  }

  /// The codes of the entries, each once; a name that the profile lacks is counted as that, with a warning.
  private func readCodes<Entry>(
    _ text: Span<UInt8>, in column: RegisterColumn, by index: NameIndex<Entry>, called kind: String,
    into reading: inout ReferralRow
  ) -> ShortList<Code<Entry>> {
    var codes = ShortList<Code<Entry>>()
    FieldText.forEachEntry(of: text) { entry in
      let code = index.code(of: entry) ?? .notInProfile
      if code == .notInProfile {
        let place = reading.place(of: column)
        add(.notInProfile(kind, at: place, nearest: index.nearestName(to: entry)), about: entry, to: &reading)
      }
      guard !codes.contains(code) else { return }
      if !codes.append(code) { reading.addCrowded(column, limit: ShortList<Code<Entry>>.limit) }
    }
    return codes
  }

  /// The first entry is the primary outcome, all others are further actions.
  func readOutcomes(_ text: Span<UInt8>, into reading: inout ReferralRow) {
    let place = reading.place(of: .outcome)
    var isFirst = true
    FieldText.forEachEntry(of: text) { entry in
      defer { isFirst = false }
      guard let outcome = names.outcomes.code(of: entry) else {
        let nearest = names.outcomes.nearestName(to: entry)
        add(.unknownOutcome(at: place, nearest: nearest), about: entry, to: &reading)
        return
      }
      let isFurther = vocabulary.kind(of: outcome) == .further
      switch (isFirst, isFurther || vocabulary.kind(of: outcome) == .review) {
      case (true, _):
        reading.referral.primaryOutcome = outcome
        if isFurther { add(.furtherActionAlone(at: place), about: entry, to: &reading) }
      case (false, true):
        guard !reading.referral.furtherActions.contains(outcome) else { return }
        if !reading.referral.furtherActions.append(outcome) {
          reading.addCrowded(.outcome, limit: ShortList<Code<Outcome>>.limit)
        }
      case (false, false): add(.secondPrimaryOutcome(at: place), about: entry, to: &reading)
      }
    }
  }
}

extension Finding {
  fileprivate static func notInProfile(_ kind: String, at place: Place, nearest: String?) -> Finding {
    Finding(
      .warning, "\(kind)-not-in-profile", at: place, found: "this \(kind) is not in the profile",
      expected: "expected one of the profile's names",
      remedy: "counted apart, \(correction(nearest))")
  }

  fileprivate static func unknownOutcome(at place: Place, nearest: String?) -> Finding {
    Finding(
      .error, "unknown-outcome", at: place, found: "this outcome is not in the profile",
      expected: "expected one of the names under [[outcomes]]", remedy: correction(nearest))
  }

  private static func correction(_ nearest: String?) -> String {
    nearest.map { "did you mean \"\($0)\"?" } ?? "correct the cell, or add the name to the profile"
  }

  fileprivate static func furtherActionAlone(at place: Place) -> Finding {
    Finding(
      .error, "further-action-alone", at: place, found: "the first outcome is a further action",
      expected: "expected the primary outcome first",
      remedy: "write the outcome before it, as in \"no further action; reflective learning report\"")
  }

  fileprivate static func secondPrimaryOutcome(at place: Place) -> Finding {
    Finding(
      .error, "second-primary-outcome", at: place, found: "a later entry is no further action",
      expected: "expected one outcome, then further actions", remedy: "keep the one that counts")
  }
}
