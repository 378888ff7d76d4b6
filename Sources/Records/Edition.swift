/// Who an edition is for.
package enum Edition: String, CaseIterable, Hashable, Sendable {
  case `public`
  case board
}

extension Provenance {
  /// As `edition` prints it: the board's names the digests of the inputs, the public one the inputs alone.
  package func printed(in edition: Edition) -> Provenance { edition == .public ? withoutDigests : self }
}
