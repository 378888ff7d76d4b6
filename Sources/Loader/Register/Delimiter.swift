/// The character between the columns of a register, recognised from its header: spreadsheets write semicolons where the
/// comma is the decimal separator, and tabs or bars when asked to.
enum Delimiter: UInt8, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
  case bar = 0x7C

  /// For messages.
  var name: String {
    switch self {
    case .comma: "commas"
    case .semicolon: "semicolons"
    case .tab: "tabs"
    case .bar: "bars"
    }
  }
}
