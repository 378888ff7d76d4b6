import Records
import Spreadsheets

/// The sign between the columns of a register, recognised from its header: spreadsheets write semicolons where the comma
/// is a decimal sign, and tabs or bars when asked to.
enum Delimiter: UInt8, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
  case bar = 0x7C

  /// The sign in words.
  var name: String {
    switch self {
    case .comma: "commas"
    case .semicolon: "semicolons"
    case .tab: "tabs"
    case .bar: "bars"
    }
  }
}

extension Finding {
  /// The register has another sign between its columns than a comma.
  static func delimiter(_ delimiter: Delimiter, at place: Place) -> Finding {
    Finding(
      .note, "delimiter", at: place, found: "the columns are parted by \(delimiter.name)",
      expected: "expected commas",
      remedy: "read as they are")
  }
}
