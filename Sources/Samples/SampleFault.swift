/// What may be wrong with a row of a sample; each is found by a check.
package enum SampleFault: CaseIterable, Hashable, Sendable {
  case unknownOutcome
  case secondPrimaryOutcome
  case missingOutcome
  case outcomeWithoutDate
  case unreadableDate
  case impossibleDate
  case monthFirstDate
  case consideredBeforeReceived
  case repeatedReference
  case mistypedAgency
  case missingAgency
  case missingAge
  case unreadableAge
  case ageTooOld
  case tooFewFields
  case surplusText

  /// Whether a check that meets the row learns its reference.
  var leavesReference: Bool {
    switch self {
    case .tooFewFields, .surplusText, .repeatedReference: false
    default: true
    }
  }
}
