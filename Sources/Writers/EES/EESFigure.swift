import Records
import Reports

/// What stands in the cell of an indicator: a number without thousands separators, or a bare symbol.
enum EESFigure {
  static let notApplicable = Figure.Symbol.notApplicable.rawValue

  static func text(of cell: Table.Cell) -> String {
    switch cell {
    case .label(let label): label
    case .figure(let figure): text(of: figure)
    case .percent(let share): share.percent?.text ?? notApplicable
    }
  }

  private static func text(of figure: Figure) -> String {
    switch figure {
    case .count(let count), .age(let count), .days(let count), .change(let count): String(count)
    case .share(let share): String(share.number)
    case .rate(let rate): rate.rounded?.text ?? notApplicable
    case .symbol(let symbol): symbol.rawValue
    }
  }
}
