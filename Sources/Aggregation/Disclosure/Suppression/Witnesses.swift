/// Numbers of all cells that agree with what is known, as they were found: what is possible where some cells are hidden is
/// possible where more are.
///
/// Most questions of a search are answered by one of them. It is shared by all outsiders of one search.
final class Witnesses {
  /// The cells whose numbers are not their own.
  private typealias Numbers = [(cell: Int, value: Int)]

  private var found: [Numbers] = []
  /// For each cell, the witnesses in which its number is another.
  private var ofCell: [Int: [Int]] = [:]

  /// Keeps what was found, as far as it differs from the cells' own numbers.
  func add(_ members: [Int], _ values: [Int], in system: CellSystem) {
    let numbers = zip(members, values).filter { system.cells[$0].value != $1 }.map { (cell: $0, value: $1) }
    for number in numbers { ofCell[number.cell, default: []].append(found.count) }
    found.append(numbers)
  }

  /// Whether one has a cell in a range, and is possible for an outsider who finds each of its numbers possible by itself.
  func have(_ cell: Int, in range: ClosedRange<Int>, where isPossible: (_ cell: Int, _ value: Int) -> Bool)
    -> Bool
  {
    (ofCell[cell] ?? []).reversed().contains { index in
      found[index].contains { $0.cell == cell && range.contains($0.value) }
        && found[index].allSatisfy { isPossible($0.cell, $0.value) }
    }
  }
}
