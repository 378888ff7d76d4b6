import Records

/// A count for each entry of one list of the vocabulary, and one for all names that are not in the profile.
struct CodeCounts<Entry>: Sendable {
  /// The counts of the first entries, stored in place: an array is asked for each addition whether it is shared.
  private var first: [32 of Int] = InlineArray(repeating: 0)
  /// Those of the entries after these, as far as they occur.
  private var others: [Int] = []
  private var notInProfile = 0

  /// The count of an entry; zero if it did not occur.
  subscript(code: Code<Entry>) -> Int {
    let index = Int(code.index)
    if code == .notInProfile { return notInProfile }
    if index < first.count { return first[index] }
    return index - first.count < others.count ? others[index - first.count] : 0
  }

  // Runs several times for each row. What few registers need stays out of the inlined code.
  @inline(__always)
  mutating func add(_ count: Int = 1, to code: Code<Entry>) {
    let index = Int(code.index)
    if index < first.count {
      first[index] += count
    } else {
      addFurther(count, to: code)
    }
  }

  @inline(never)
  private mutating func addFurther(_ count: Int, to code: Code<Entry>) {
    guard code != .notInProfile else {
      notInProfile += count
      return
    }
    let index = Int(code.index) - first.count
    if index >= others.count {
      others.append(contentsOf: repeatElement(0, count: index + 1 - others.count))
    }
    others[index] += count
  }

  /// Each entry that occurs in the profile, in order, with its count.
  private var occurring: [(code: Code<Entry>, count: Int)] {
    (0..<first.count + others.count).map { (Code($0), self[Code($0)]) }.filter { $0.count != 0 }
  }

  mutating func merge(_ other: CodeCounts) {
    for (code, count) in other.occurring { add(count, to: code) }
    notInProfile += other.notInProfile
  }

  /// These counts less those of `part`, which counts some of the same referrals.
  func subtracting(_ part: CodeCounts) -> CodeCounts {
    var rest = self
    for (code, count) in part.occurring { rest.add(-count, to: code) }
    rest.notInProfile -= part.notInProfile
    return rest
  }

  /// The same counts, each added to the code that `codes` has for its own.
  func adding(to codes: [Code<Entry>]) -> CodeCounts {
    var sum = CodeCounts()
    for (code, count) in occurring { sum.add(count, to: codes[Int(code.index)]) }
    sum.notInProfile = notInProfile
    return sum
  }

  var total: Int { occurring.reduce(notInProfile) { $0 + $1.count } }
  var isEmpty: Bool { total == 0 }
}

extension CodeCounts: Hashable {
  /// How long the list has grown makes no difference to two counts being equal.
  static func == (left: CodeCounts, right: CodeCounts) -> Bool {
    left.notInProfile == right.notInProfile && left.occurring.elementsEqual(right.occurring, by: ==)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(notInProfile)
    for (code, count) in occurring {
      hasher.combine(code)
      hasher.combine(count)
    }
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
