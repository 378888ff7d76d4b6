import Records

/// Reads the national Panel's view of a rapid review: yes, no or awaited, in the spellings that registers have.
enum PanelField {
  static func read(_ text: Span<UInt8>) -> PanelView? {
    words.code(of: text).flatMap { views[Int($0.index)].view }
  }

  /// Whether the text says that the question does not arise.
  static func isNotApplicable(_ text: Span<UInt8>) -> Bool {
    words.code(of: text).map { views[Int($0.index)].view == nil } ?? false
  }

  private static let words = {
    var words = NameIndex<PanelView>()
    for (index, view) in views.enumerated() {
      for spelling in view.spellings { _ = words.add(spelling, of: spelling, at: index) }
    }
    return words
  }()

  private static let views: [(spellings: [String], view: PanelView?)] = [
    (
      ["yes", "y", "agreed", "agrees", "agree", "agreed with", "true", "1", "✓", "✔", "✔\u{FE0F}", "☑", "✅"],
      .agreed
    ),
    (
      [
        "no", "n", "disagreed", "disagrees", "disagree", "disagreed with", "not agreed", "not agreed with",
        "did not agree", "didn't agree", "does not agree", "doesn't agree", "queried", "false", "0",
      ], .disagreed
    ),
    (["awaited", "awaiting", "pending", "tbc"], .awaited),
    (["n/a", "not applicable"], nil),
  ]
}

extension Finding {
  /// A Panel cell with another word than those known.
  static func unreadablePanelView(at place: Place) -> Finding {
    Finding(
      .error, "unreadable-panel-view", at: place, found: "this does not say whether the Panel agreed",
      expected: "expected yes, no or awaited", remedy: "correct the cell")
  }
}
