extension Chart {
  /// The whole numbers on the axis, from nought to the first that no bar goes beyond: at equal steps of 1, 2 or 5, or tens
  /// of them, at most seven, and at least nought and one.
  package var ticks: [Int] {
    var step = 1
    var factors = [2, 5, 10]
    var decade = 1
    while highest > step * 6 {
      if factors.isEmpty {
        factors = [2, 5, 10]
        decade *= 10
      }
      step = decade * factors.removeFirst()
    }
    return Array(stride(from: 0, through: max(1, (highest + step - 1) / step) * step, by: step))
  }
}
