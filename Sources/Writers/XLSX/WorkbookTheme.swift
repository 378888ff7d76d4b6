import Records
import Reports

/// How the workbooks of a document look: one accent for headings and headers, and thin rules and a light fill where they are
/// allowed.
struct WorkbookTheme: Hashable, Sendable {
  let accent: Colour
  /// Whether headers have a fill and a rule below, and totals are bold with a rule above. What is published has none of
  /// these: docs/outputs.md lists the rules.
  let isLined: Bool
  /// Whether people fill it in: each row has a line below it.
  let isForm: Bool

  init(accent: Colour = .accent, for use: Document.Use) {
    self.accent = accent
    isLined = use != .publication
    isForm = use == .form
  }

  /// The fill of headers; `nil` where the accent could not be read on it.
  var tint: Colour? {
    let tint = accent.mixedWithWhite(0.1)
    return isLined && accent.contrast(with: tint) >= Colour.leastContrast ? tint : nil
  }
}

extension RatingColour {
  /// Light enough for black words.
  var fill: Colour {
    switch self {
    case .red: Colour(rgb: 0xF6B9B5)
    case .amber: Colour(rgb: 0xFFDF9E)
    case .green: Colour(rgb: 0xBFE3C6)
    }
  }

  /// Strong enough for bars on white, with black numbers.
  var bar: Colour {
    switch self {
    case .red: Colour(rgb: 0xE27D76)
    case .amber: Colour(rgb: 0xF2B44C)
    case .green: Colour(rgb: 0x7FC08E)
    }
  }
}
