/// A thing that can be counted in prose: "one referral", "two referrals".
package struct Noun: Hashable, Sendable {
  package let singular: String
  package let plural: String

  package init(_ singular: String, _ plural: String) {
    self.singular = singular
    self.plural = plural
  }
}
