import Records

/// Referrals of one reporting year by presenting feature; a referral counts once for each of its features.
struct FeatureCounts: Hashable, Sendable {
  private(set) var byFeature = CodeCounts<Term>()
  /// The same for the referrals that concern an infant under one.
  private(set) var concerningInfant = CodeCounts<Term>()

  mutating func count(_ referral: Referral, concernsInfant: Bool) {
    guard !referral.features.isEmpty else { return }
    referral.features.forEachDistinct { byFeature.add(to: $0) }
    guard concernsInfant else { return }
    referral.features.forEachDistinct { concerningInfant.add(to: $0) }
  }

  mutating func merge(_ other: FeatureCounts) {
    byFeature.merge(other.byFeature)
    concerningInfant.merge(other.concerningInfant)
  }
}

/// Referrals of one reporting year by what happened to the child, from the profile's list of harms.
///
/// A referral counts once for each of its harms, in the year of its date considered; where its cell is blank it counts
/// as not recorded, since missing is not nought. The Department for Education asks for one nature of the harm for each
/// notification (Serious incident notifications, methodology); a local referral may have several.
struct HarmCounts: Hashable, Sendable {
  private(set) var byHarm = CodeCounts<Term>()
  /// Referrals of which the register does not say what happened.
  private(set) var notRecorded = 0
  /// Referrals with several harms, by how many harms more than one: what the rows add up to beyond the referrals.
  private(set) var surplus = 0

  mutating func count(_ referral: Referral) {
    // Most referrals have one harm, which needs no search for repeats.
    switch referral.harms.count {
    case 0: notRecorded += 1
    case 1: byHarm.add(to: referral.harms[0])
    default:
      surplus -= 1
      referral.harms.forEachDistinct { harm in
        byHarm.add(to: harm)
        surplus += 1
      }
    }
  }

  mutating func merge(_ other: HarmCounts) {
    byHarm.merge(other.byHarm)
    notRecorded += other.notRecorded
    surplus += other.surplus
  }
}

/// The national Panel's views of the rapid reviews of one reporting year.
struct PanelAgreement: Hashable, Sendable {
  private(set) var rapidReviews = 0
  private var agreed = 0
  private var disagreed = 0
  private var awaited = 0

  mutating func count(_ referral: Referral, by vocabulary: Vocabulary) {
    guard let outcome = referral.primaryOutcome, vocabulary.isRapidReview(outcome) else { return }
    rapidReviews += 1
    switch referral.panel {
    case .agreed: agreed += 1
    case .disagreed: disagreed += 1
    case .awaited: awaited += 1
    case nil: break
    }
  }

  mutating func merge(_ other: PanelAgreement) {
    rapidReviews += other.rapidReviews
    agreed += other.agreed
    disagreed += other.disagreed
    awaited += other.awaited
  }

  /// Rapid reviews of which the register does not say what the Panel thought.
  var notRecorded: Int { rapidReviews - answers }

  /// Rapid reviews of which it does say so.
  var answers: Int { agreed + disagreed + awaited }

  subscript(view: PanelView) -> Int {
    switch view {
    case .agreed: agreed
    case .disagreed: disagreed
    case .awaited: awaited
    }
  }
}
