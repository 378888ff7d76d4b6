/// Finds the name that someone most likely meant.
package enum Suggestion {
  /// The most letters of a name for which another is suggested: the time grows with the square of the length, and names that
  /// people write are far shorter.
  package static let longestName = 200

  /// The one candidate that is clearly nearest to `text`, or `nil`: to choose between two equally near would be a guess.
  ///
  /// A name is near if it takes at most a third of the word in edits (a letter added, removed or changed, or two swapped).
  /// Case does not matter.
  package static func nearest(to text: some StringProtocol, among candidates: some Sequence<String>)
    -> String?
  {
    guard text.utf8.count <= 4 * longestName else { return nil }
    let word = Array(text.lowercased())
    guard word.count <= longestName else { return nil }
    var best: (name: String, edits: Int)?
    var isTied = false
    for candidate in candidates where candidate.utf8.count <= 4 * longestName {
      let other = Array(candidate.lowercased())
      let allowed = max(word.count, other.count) / 3
      guard let edits = self.edits(from: word, to: other, atMost: allowed) else { continue }
      if let current = best, current.edits < edits { continue }
      let isOther = best.map { $0.name.lowercased() != candidate.lowercased() } ?? false
      isTied = best?.edits == edits && (isTied || isOther)
      best = (candidate, edits)
    }
    return isTied ? nil : best?.name
  }

  /// The optimal string alignment distance of two words; `nil` if it is more than `most`, or a word is longer than a name.
  @inlinable
  package static func edits<Letter: Equatable>(
    from first: [Letter], to second: [Letter], atMost most: Int
  ) -> Int? {
    guard abs(first.count - second.count) <= most, max(first.count, second.count) <= longestName else {
      return nil
    }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    var row = beforeLast
    for (i, a) in first.enumerated() {
      row[0] = i + 1
      var least = i + 1
      for (j, b) in second.enumerated() {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == second[j - 1], first[i - 1] == b { cost = min(cost, beforeLast[j - 1] + 1) }
        row[j + 1] = cost
        least = min(least, cost)
      }
      // Two letters that are swapped may still take a row's least number less one, from the row before.
      if least > most + 1 { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[second.count] <= most ? last[second.count] : nil
  }
}
