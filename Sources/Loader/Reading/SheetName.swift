import Records

/// What the name of a sheet says about its rows.
enum SheetName {
  /// Whether a sheet is called like one that explains how to fill in the register: "Guidance", "How to complete".
  static func isOfGuidance(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    return words.contains(where: signs.contains) || words.starts(with: ["how", "to"])
      || words.starts(with: ["read", "me"])
  }

  private static let signs: Set = [
    "guidance", "guide", "guidelines", "example", "examples", "instruction", "instructions", "template",
    "sample",
    "help", "readme", "howto", "dummy", "demo",
  ]
}

extension Finding {
  static func guidanceSheet(at place: Place) -> Finding {
    Finding(.guidanceSheet, at: place, found: "the sheet is called like an example or a guide")
  }
}
