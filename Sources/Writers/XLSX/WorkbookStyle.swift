extension WorkbookContents {
  /// How a cell looks; the formats themselves are the workbook's affair.
  enum Style: Int, CaseIterable, Sendable {
    case heading, subheading, body, link
    case tableHeader, numberHeader, unitHeader
    case number, change, tenths, hundredths, day, symbol, unit

    static let font = "Arial"

    /// Its size and weight; 12 points are the least that the checklist for accessible spreadsheets allows for titles.
    var face: ArialMetrics.Face {
      switch self {
      case .heading: ArialMetrics.Face(points: 16, isBold: true)
      case .subheading: ArialMetrics.Face(points: 14, isBold: true)
      case .tableHeader, .numberHeader, .unitHeader: ArialMetrics.Face(points: 12, isBold: true)
      case .body, .link, .number, .change, .tenths, .hundredths, .day, .symbol, .unit:
        ArialMetrics.Face(points: 12)
      }
    }

    /// How a number is shown; `nil` of texts.
    var numberFormat: String? {
      switch self {
      case .number: "#,##0"
      case .change: "+#,##0;-#,##0;0"
      case .tenths: "0.0"
      case .hundredths: "0.00"
      case .day: "dd/mm/yyyy"
      case .heading, .subheading, .body, .link, .tableHeader, .numberHeader, .unitHeader, .symbol, .unit: nil
      }
    }

    /// Whether a long text goes on in a second line of its cell: every text does, and no number.
    var wraps: Bool { numberFormat == nil }

    /// Numbers are; days are read from the left.
    var isOnTheRight: Bool {
      numberFormat != nil && self != .day || self == .symbol || self == .numberHeader
    }

    /// Whether a text keeps its distance from the number on its left, which stands at the edge of its cell.
    var isIndented: Bool { self == .unit || self == .unitHeader }

    /// Whether a text keeps its distance from what stands above it, and is at the foot of its cell.
    var standsLow: Bool { [.subheading, .tableHeader, .numberHeader, .unitHeader].contains(self) }

    /// The points that a cell has above or below its lines.
    var room: Double { self == .subheading ? 12 : standsLow ? 8 : self == .heading ? 3 : 1.5 }
  }
}
