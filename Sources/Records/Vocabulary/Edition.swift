/// Who an edition is for.
package enum Edition: String, CaseIterable, Hashable, Sendable {
  case `public`
  case board
}
