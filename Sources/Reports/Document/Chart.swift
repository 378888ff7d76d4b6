package import Records

/// A bar chart before it has a format: what stands on its axes, and how long each bar is.
///
/// It shows published figures and nothing else: where a count is kept back, there is a symbol and no bar.
package struct Chart: Hashable, Sendable {
  /// Bars of one colour: one for each category.
  package struct Series: Hashable, Sendable {
    /// What the bars have in common, such as their year.
    package let name: String
    package let figures: [Figure]

    package init(_ name: String, _ figures: [Figure]) {
      self.name = name
      self.figures = figures
    }
  }

  /// Where the names and the figures of a chart stand in a table: rows and columns from 0, the header as row -1.
  package struct Source: Hashable, Sendable {
    package struct Cells: Hashable, Sendable {
      package let rows: ClosedRange<Int>
      package let columns: ClosedRange<Int>

      package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
      }
    }

    /// The id of the table.
    package let table: String
    package let names: Cells
    /// Those of each series.
    package let figures: [Cells]

    package init(table: String, names: Cells, figures: [Cells]) {
      self.table = table
      self.names = names
      self.figures = figures
    }
  }

  /// The name of its file and of its placeholder, `chart_` before it: that of the table that has its numbers, if one does.
  package let id: String
  package let title: String
  /// What the categories are: "Primary outcome".
  package let categoryTitle: String
  /// What the bars count: "Referrals".
  package let valueTitle: String
  package let categories: [String]
  /// In reading order; of several years the earliest first.
  package let series: [Series]
  /// Where its numbers stand; `nil` where no table of the same document has them.
  package var source: Source?

  package init(
    id: String, title: String, categoryTitle: String, valueTitle: String, categories: [String],
    series: [Series], source: Source? = nil
  ) {
    self.source = source
    self.id = id
    self.title = title
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
    self.categories = categories
    self.series = series
  }

  /// All that the picture shows, for those who do not see it.
  package var description: String {
    let parts = categories.indices.map { index in
      let figures = series.map { series in
        let text = Chart.text(of: series.figures[index])
        return self.series.count > 1 ? "\(text) in \(series.name)" : text
      }
      return "\(categories[index]) \(figures.joined(separator: ", "))"
    }
    return "Bar chart. \(title): \(parts.joined(separator: "; "))."
  }

  /// The longest bar; nought where all are empty.
  package var highest: Int { series.flatMap(\.figures).compactMap(Chart.length).max() ?? 0 }

  /// How long the bar of a figure is; `nil` where it has none.
  package static func length(of figure: Figure) -> Int? {
    if case .count(let count) = figure { count } else { nil }
  }

  /// A figure as it is printed on its bar.
  package static func text(of figure: Figure) -> String {
    switch figure {
    case .count(let count), .age(let count), .days(let count), .change(let count): String(count)
    case .share(let share): String(share.number)
    case .rate(let rate): rate.rounded?.text ?? ""
    case .symbol(let symbol): "[\(symbol.rawValue)]"
    }
  }
}

extension Chart {
  /// The whole numbers on the axis, from nought to the first that no bar goes beyond: at equal steps of 1, 2 or 5, or tens
  /// of them, at most seven, and at least nought and one.
  package var ticks: [Int] {
    var step = 1
    var factors = [2, 5, 10]
    var decade = 1
    while highest > step * 6 {
      if factors.isEmpty {
        factors = [2, 5, 10]
        decade *= 10
      }
      step = decade * factors.removeFirst()
    }
    return Array(stride(from: 0, through: max(1, (highest + step - 1) / step) * step, by: step))
  }
}
