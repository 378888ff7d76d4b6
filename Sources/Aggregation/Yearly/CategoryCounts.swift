import Records

/// A count for each category that occurs, in the order of first appearance.
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
