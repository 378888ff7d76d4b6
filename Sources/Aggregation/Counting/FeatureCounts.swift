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
/// A referral counts once for each of its harms, in the year of its date considered. If its cell is blank it counts as
/// not recorded, because missing is not zero. The Department for Education asks for one nature of the harm for each
/// notification (Serious incident notifications, methodology); a local referral may have several.
struct HarmCounts: Hashable, Sendable {
  private(set) var byHarm = CodeCounts<Term>()
  /// Referrals with no harm in the register.
  private(set) var notRecorded = 0
  /// How much more the rows add up to than the referrals: every harm of a referral after its first.
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

  /// Rapid reviews for which the register has an entry on the Panel's view.
  var answers: Int { agreed + disagreed + awaited }

  /// Rapid reviews for which it has none.
  var notRecorded: Int { rapidReviews - answers }

  subscript(view: PanelView) -> Int {
    switch view {
    case .agreed: agreed
    case .disagreed: disagreed
    case .awaited: awaited
    }
  }
}
