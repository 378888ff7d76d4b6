import Records
@testable import Aggregation

/// Tables of counts made from seeds.
enum InventedTable {
  /// Those whose tables with the same margins are few enough to be enumerated.
  static let small = (1...12).map { counts($0, rows: 3, columns: 4, upTo: 4) }
  /// Those whose are not.
  static let large = (1...2).map { counts($0, rows: 4, columns: 7, upTo: 9) }
  /// Those whose can be found by trying.
  static let tiny =
    (1...20).map { counts($0, rows: 2, columns: 3, upTo: 4) }
    + (21...35).map { counts($0, rows: 3, columns: 3, upTo: 2) }
    + (36...45).map { counts($0, rows: 4, columns: 2, upTo: 3) }

  static func counts(_ seed: UInt64, rows: Int, columns: Int, upTo most: Int) -> [[Int]] {
    var fractions = SplitMix64(seed: seed)
    return (0..<rows).map { _ in
      (0..<columns).map { _ in Int(fractions.fraction() * Double(most + 1)) }
    }
  }
}
