import Records

/// The number of marked ones among some taken out of many.
struct Hypergeometric {
  private let taken: Double
  private let marked: Double
  /// What the unmarked are more than the taken.
  private let surplus: Double
  private let range: ClosedRange<Int>

  init(taking taken: Int, from all: Int, marked: Int) {
    self.taken = Double(taken)
    self.marked = Double(marked)
    surplus = Double(all - marked - taken)
    range = max(0, taken - (all - marked))...min(taken, marked)
  }

  /// Draws a number: a point on the weights of all numbers laid end to end, from the likeliest up and then down.
  func draw(_ generator: inout SplitMix64) -> Int {
    guard range.count > 1 else { return range.lowerBound }
    var total = 0.0
    _ = first { weight in
      total += weight
      return false
    }
    var point = generator.fraction() * total
    let number = first { weight in
      point -= weight
      return point < 0
    }
    return number ?? likeliest
  }

  /// A number at or beside the likeliest.
  private var likeliest: Int {
    let number = Int((taken + 1) * (marked + 1) / (taken + marked + surplus + 2))
    return min(range.upperBound, max(range.lowerBound, number))
  }

  /// The first number whose weight `isFound`; each is the one beside it times a plain ratio, begun with 1.
  private func first(where isFound: (Double) -> Bool) -> Int? {
    let likeliest = likeliest
    var weight = 1.0
    var number = likeliest
    while true {
      if isFound(weight) { return number }
      guard number < range.upperBound, weight > Self.negligible else { break }
      let from = Double(number)
      weight *= (marked - from) * (taken - from) / ((from + 1) * (surplus + from + 1))
      number += 1
    }
    weight = 1
    number = likeliest
    while number > range.lowerBound, weight > Self.negligible {
      let from = Double(number)
      weight *= from * (surplus + from) / ((marked - from + 1) * (taken - from + 1))
      number -= 1
      if isFound(weight) { return number }
    }
    return nil
  }

  /// What has less than this beside the likeliest number is not drawn in a lifetime.
  private static let negligible = 1e-20
}
