/// The language of a chart's words, which the library takes to be American.
struct ChartLanguage: PartAddition {
  private static let own = "\"en-US\""
  private static let meant = "\"en-GB\""

  func added(to part: String) -> String? {
    let parts = part.split(separator: ChartLanguage.own, omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.joined(separator: ChartLanguage.meant) : nil
  }

  func isIn(_ part: String) -> Bool {
    part.containsBytes(of: "<c:lang val=\(ChartLanguage.meant)/>")
      && !part.containsBytes(of: ChartLanguage.own)
  }
}
