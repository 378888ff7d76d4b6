extension [String] {
  /// The names as a sentence lists them: "A", "A and B", "A, B and C".
  package var inProse: String {
    guard count > 1, let last else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) and \(last)"
  }
}
