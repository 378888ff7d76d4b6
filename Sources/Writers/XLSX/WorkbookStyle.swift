import Records

extension WorkbookContents {
  /// How a cell looks; ``WorkbookFormats`` has the formats themselves.
  enum Style: Int, CaseIterable, Sendable {
    case heading, subheading, body, link
    case tableHeader, numberHeader, unitHeader
    case redHeader, amberHeader, greenHeader
    case number, change, tenths, hundredths, probability, day, symbol, unit
    // The same cells of the row that sums the others up.
    case totalBody, totalNumber, totalChange, totalTenths, totalHundredths, totalSymbol, totalUnit

    static let font = "Arial"

    /// The style of the same cell in a row that sums others up.
    var ofTotal: Style {
      switch self {
      case .body: .totalBody
      case .number: .totalNumber
      case .change: .totalChange
      case .tenths: .totalTenths
      case .hundredths: .totalHundredths
      case .symbol: .totalSymbol
      case .unit: .totalUnit
      default: self
      }
    }

    /// The style that it has in any other row.
    private var plain: Style {
      switch self {
      case .totalBody: .body
      case .totalNumber: .number
      case .totalChange: .change
      case .totalTenths: .tenths
      case .totalHundredths: .hundredths
      case .totalSymbol: .symbol
      case .totalUnit: .unit
      default: self
      }
    }

    var isTotal: Bool { plain != self }

    var isHeading: Bool { self == .heading || self == .subheading }

    /// Whether it is a cell of a table's header.
    var isHeader: Bool {
      switch self {
      case .tableHeader, .numberHeader, .unitHeader, .redHeader, .amberHeader, .greenHeader: true
      default: false
      }
    }

    /// The colour of a rating that it stands for.
    var rating: RatingColour? {
      switch self {
      case .redHeader: .red
      case .amberHeader: .amber
      case .greenHeader: .green
      default: nil
      }
    }

    /// The size and weight of its font; the checklist for accessible spreadsheets asks for at least 12 points.
    var face: ArialMetrics.Face {
      switch self {
      case .heading: ArialMetrics.Face(points: 16, isBold: true)
      case .subheading: ArialMetrics.Face(points: 14, isBold: true)
      default: ArialMetrics.Face(points: 12, isBold: isHeader || isTotal)
      }
    }

    /// How a number is shown; `nil` for text.
    var numberFormat: String? {
      switch plain {
      case .number: "#,##0"
      case .change: "+#,##0;-#,##0;0"
      case .tenths: "0.0"
      case .hundredths: "0.00"
      case .probability: "0.000###"
      case .day: "dd/mm/yyyy"
      default: nil
      }
    }

    /// Whether long text continues on a second line of its cell: all text does, numbers do not.
    var wraps: Bool { numberFormat == nil }

    /// Whether the cell is aligned to the right: numbers are, days are not.
    var isOnTheRight: Bool {
      numberFormat != nil && self != .day || plain == .symbol || self == .numberHeader || rating != nil
    }

    /// Whether text is indented, away from the number at the edge of the cell on its left.
    var isIndented: Bool { plain == .unit || self == .unitHeader }

    /// Whether text is at the bottom of its cell, away from the rows above.
    var isAtBottom: Bool { self == .subheading || isHeader }

    /// The space above or below the lines of a cell, in points.
    var room: Double { self == .subheading ? 12 : isAtBottom ? 8 : self == .heading ? 3 : 1.5 }
  }
}
