import Records

/// A count for each entry of one list of the vocabulary, and one for all names that are not in the profile.
struct CodeCounts<Entry>: Sendable {
  private var counts: [Int] = []
  private var notInProfile = 0

  /// The count of an entry; zero if it did not occur.
  subscript(code: Code<Entry>) -> Int {
    if code == .notInProfile { return notInProfile }
    return Int(code.index) < counts.count ? counts[Int(code.index)] : 0
  }

  // Runs several times for each row. Growing the list happens once for each entry and stays out of the inlined code.
  @inline(__always)
  mutating func add(_ count: Int = 1, to code: Code<Entry>) {
    let index = Int(code.index)
    if index < counts.count {
      counts[index] += count
    } else {
      addNew(count, to: code)
    }
  }

  @inline(never)
  private mutating func addNew(_ count: Int, to code: Code<Entry>) {
    guard code != .notInProfile else {
      notInProfile += count
      return
    }
    let index = Int(code.index)
    counts.append(contentsOf: repeatElement(0, count: index + 1 - counts.count))
    counts[index] += count
  }

  mutating func merge(_ other: CodeCounts) {
    for (index, count) in other.counts.enumerated() where count != 0 { add(count, to: Code(index)) }
    notInProfile += other.notInProfile
  }

  /// These counts less those of `part`, which counts some of the same referrals.
  func subtracting(_ part: CodeCounts) -> CodeCounts {
    var rest = self
    for (index, count) in part.counts.enumerated() where count != 0 { rest.add(-count, to: Code(index)) }
    rest.notInProfile -= part.notInProfile
    return rest
  }

  /// The same counts, each added to the code that `codes` has for its own.
  func adding(to codes: [Code<Entry>]) -> CodeCounts {
    var sum = CodeCounts()
    for (index, count) in counts.enumerated() where count != 0 { sum.add(count, to: codes[index]) }
    sum.notInProfile = notInProfile
    return sum
  }

  var total: Int { counts.reduce(notInProfile, +) }
  var isEmpty: Bool { total == 0 }
}

extension CodeCounts: Hashable {
  /// The codes that occur, in order. How long the list has grown makes no difference to two counts being equal.
  private var occurring: [Int] { counts.indices.filter { counts[$0] != 0 } }

  static func == (left: CodeCounts, right: CodeCounts) -> Bool {
    left.notInProfile == right.notInProfile && left.occurring == right.occurring
      && left.occurring.allSatisfy { left.counts[$0] == right.counts[$0] }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(notInProfile)
    for index in occurring { hasher.combine(counts[index]) }
  }
}

/// A count for each category that occurs, in order of first appearance.
struct CategoryCounts: Hashable, Sendable {
  private(set) var categories: [Category] = []
  private var counts: [String: Int] = [:]

  subscript(category: Category) -> Int { counts[category.key] ?? 0 }

  mutating func add(to category: Category) {
    if counts[category.key] == nil { categories.append(category) }
    counts[category.key, default: 0] += 1
  }

  var total: Int { counts.values.reduce(0, +) }
}
