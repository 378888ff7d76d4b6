/// Finds the name that someone most likely meant.
package enum Suggestion {
  /// The one candidate that is clearly nearest to `text`, or `nil`: to choose between two equally near would be a guess.
  ///
  /// A name is near if it takes at most a third of the word in edits (a letter added, removed or changed, or two swapped).
  /// Case does not matter.
  package static func nearest(to text: some StringProtocol, among candidates: some Sequence<String>)
    -> String?
  {
    let word = Array(text.lowercased())
    var best: (name: String, edits: Int)?
    var isTied = false
    for candidate in candidates {
      let other = Array(candidate.lowercased())
      let allowed = max(word.count, other.count) / 3
      guard abs(word.count - other.count) <= allowed else { continue }
      let edits = self.edits(from: word, to: other)
      guard edits <= allowed else { continue }
      if let current = best, current.edits < edits { continue }
      let isOther = best.map { $0.name.lowercased() != candidate.lowercased() } ?? false
      isTied = best?.edits == edits && (isTied || isOther)
      best = (candidate, edits)
    }
    return isTied ? nil : best?.name
  }

  /// The optimal string alignment distance.
  package static func edits<Letter: Equatable>(from first: [Letter], to second: [Letter]) -> Int {
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for (i, a) in first.enumerated() {
      var row = [i + 1]
      for (j, b) in second.enumerated() {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == second[j - 1], first[i - 1] == b { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[second.count]
  }
}
