/// The two probabilities that a Poisson count of a given mean reaches as far as a count.
///
/// Each probability is the one beside it times a plain ratio, begun with 1 at the likeliest count and divided by the sum
/// of all at the end: no logarithm and no gamma function, so that every machine finds the same digits.
struct PoissonTails {
  /// The probability of the count or fewer.
  let atMost: Double
  /// The probability of the count or more.
  let atLeast: Double

  /// What has less than this beside the likeliest count no longer changes a sum.
  private static let negligible = 1e-20

  init(of mean: Double, at count: Int) {
    var below = 0.0
    var same = 0.0
    var above = 0.0
    func add(_ weight: Double, at other: Int) {
      if other < count { below += weight } else if other == count { same += weight } else { above += weight }
    }
    let likeliest = Int(mean)
    var weight = 1.0
    var other = likeliest
    while weight > Self.negligible {
      add(weight, at: other)
      other += 1
      weight *= mean / Double(other)
    }
    weight = 1
    other = likeliest
    while other > 0, weight > Self.negligible {
      weight *= Double(other) / mean
      other -= 1
      add(weight, at: other)
    }
    let all = below + same + above
    atMost = (below + same) / all
    atLeast = (same + above) / all
  }
}
