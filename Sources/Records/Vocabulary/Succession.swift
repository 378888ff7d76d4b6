/// Which name of a body follows on which by a day, for all agencies of a list.
///
/// A profile may have tens of thousands of names in one chain, so each is looked up once, and each chain walked once.
struct Succession {
  /// For each agency the index of the one that it is instead; `nil` if it is itself.
  private let next: [Int?]

  init(of agencies: [Agency], on day: Day) {
    var inUse: [String: Int] = [:]
    var before: [String: (count: Int, first: Int)] = [:]
    for (index, agency) in agencies.enumerated() {
      if agency.from.map({ $0 <= day }) ?? true, inUse[agency.key] == nil { inUse[agency.key] = index }
      if let successor = agency.successor { before[successor, default: (0, index)].count += 1 }
    }
    next = agencies.map { agency in
      if let end = agency.to, end < day, let successor = agency.successor.flatMap({ inUse[$0] }) {
        return successor
      }
      guard let from = agency.from, from > day, let only = before[agency.key], only.count == 1 else {
        return nil
      }
      return only.first
    }
  }

  /// For each agency the index of the last in its chain.
  var ends: [Int] {
    var ends = [Int?](repeating: nil, count: next.count)
    for start in next.indices where ends[start] == nil {
      var path: [Int] = []
      var at = start
      // No chain is longer than the list, so this ends even if the chain is a circle.
      while ends[at] == nil, let following = next[at], path.count < next.count {
        path.append(at)
        at = following
      }
      let end = ends[at] ?? at
      ends[at] = end
      for body in path { ends[body] = end }
    }
    return ends.enumerated().map { $1 ?? $0 }
  }
}
