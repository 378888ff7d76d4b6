/// How long the texts are that a partnership gives once and documents print again and again.
package enum TextLimits {
  /// The most characters of a name: several times as many as the longest that anybody gave.
  package static let name = 500
  /// The most characters of any other text of a profile.
  package static let sentence = 5_000
}
