import Records

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
