import Records

/// Reads the national Panel's view of a rapid review: yes, no or awaited, in the spellings that registers have.
enum PanelField {
  static func read(_ text: Span<UInt8>) -> PanelView? {
    switch NameIndex<PanelView>.fold(text) {
    case "yes", "y", "agreed", "agrees", "agree", "true", "1": .agreed
    case "no", "n", "disagreed", "disagrees", "disagree", "queried", "false", "0": .disagreed
    case "awaited", "awaiting", "pending", "tbc": .awaited
    default: nil
    }
  }

  /// Whether the text says that the question does not arise.
  static func isNotApplicable(_ text: Span<UInt8>) -> Bool {
    ["na", "notapplicable"].contains(NameIndex<PanelView>.fold(text))
  }
}

extension Finding {
  /// A Panel cell with another word than those known.
  static func unreadablePanelView(at place: Place) -> Finding {
    Finding(
      .error, "unreadable-panel-view", at: place, found: "this does not say whether the Panel agreed",
      expected: "expected yes, no or awaited", remedy: "correct the cell")
  }
}
