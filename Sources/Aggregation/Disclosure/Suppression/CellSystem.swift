/// The counts of all tables that are published together, each once, and how they add up.
///
/// A number that several tables show is one cell: hidden in one, it is hidden in all. It belongs to one table, the one with
/// which it is left out; tables are known by their places in the order in which they are printed.
struct CellSystem: Hashable, Sendable {
  /// A count.
  struct Cell: Hashable, Sendable {
    let value: Int
    /// The table that it belongs to; `nil` for a number that is only implied, as a sum that no table shows.
    let table: Int?
    /// Whether a small count must not be published: it may be that of a child.
    let isSensitive: Bool
    /// Whether it may be hidden to protect others: a total that the profile keeps may not, nor what others have published.
    let canBeHidden: Bool
    /// The cell without which this one is not shown either, as none of a hidden number; `nil` for most.
    let isShownWith: Int?
    /// Whether other tables show it too, and so have the symbol where its own table is left out.
    let isRepeated: Bool

    init(
      _ value: Int, in table: Int?, isSensitive: Bool = true, canBeHidden: Bool = true,
      isRepeated: Bool = false, shownWith other: Int? = nil
    ) {
      self.isRepeated = isRepeated
      self.isShownWith = other
      self.value = value
      self.table = table
      self.isSensitive = isSensitive
      self.canBeHidden = canBeHidden
    }
  }

  private(set) var cells: [Cell] = []
  private(set) var relations: [IntegerProgram.Row] = []
  /// The cells whose numbers everyone has from somewhere else: hiding them protects nothing.
  private(set) var known: Set<Int> = []

  init() {}

  /// Adds a cell and returns its place.
  mutating func add(_ cell: Cell) -> Int {
    cells.append(cell)
    return cells.count - 1
  }

  /// Adds what everyone knows of some cells: that their sum lies within bounds.
  mutating func know(_ terms: [IntegerProgram.Term], in bounds: ClosedRange<Int>) {
    relations.append(IntegerProgram.Row(terms, in: bounds))
  }

  /// Adds what others have published: that a cell lies within bounds. It must be true of the cell.
  mutating func know(_ cell: Int, isIn bounds: ClosedRange<Int>) {
    if bounds.count == 1 { known.insert(cell) } else { know([.init(cell)], in: bounds) }
  }

  /// Says that the `parts` add up to the `whole`.
  mutating func know(_ parts: [Int], addUpTo whole: Int) {
    know(parts.map { .init($0) } + [.init(whole, -1)], in: 0...0)
  }

  /// Says that the `parts` add up to at most the `whole`.
  mutating func know(_ parts: [Int], areAtMost whole: Int) {
    know(parts.map { .init($0) } + [.init(whole, -1)], in: -IntegerProgram.unbounded...0)
  }

  /// Says that the `parts` add up to the `whole` or more.
  mutating func know(_ parts: [Int], areAtLeast whole: Int) {
    know(parts.map { .init($0) } + [.init(whole, -1)], in: 0...IntegerProgram.unbounded)
  }

  /// The first relation that the cells themselves break; `nil` where all hold.
  var brokenRelation: Int? {
    relations.firstIndex { row in
      !row.bounds.contains(row.terms.reduce(0) { $0 + $1.coefficient * cells[$1.variable].value })
    }
  }
}

/// Which counts are too small to be published, and what is published of the others.
struct SuppressionPolicy: Hashable, Sendable {
  /// The largest count that is too small.
  let most: Int
  /// Whether zero is published: then everyone knows that a hidden count is at least one.
  let keepsZero: Bool

  init(to most: Int, keepsZero: Bool = true) {
    self.most = most
    self.keepsZero = keepsZero
  }

  /// The least count that a hidden cell may be.
  var least: Int { keepsZero ? 1 : 0 }

  /// The counts that are hidden, all of which an outsider must find possible.
  var range: ClosedRange<Int> { least...most }
}
