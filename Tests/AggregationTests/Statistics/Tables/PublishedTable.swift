/// A table whose exact test was worked out elsewhere, in rational numbers.
struct PublishedTable: Sendable {
  let counts: [[Int]]
  let p: Double
  let tables: Int
  let noLikelier: Int

  static let all = [
    PublishedTable(counts: [[5, 4], [3, 7]], p: 1553.0 / 4199, tables: 9, noLikelier: 7),
    PublishedTable(counts: [[2, 7], [1, 9]], p: 188.0 / 323, tables: 4, noLikelier: 3),
    PublishedTable(counts: [[2, 0], [0, 2]], p: 1.0 / 3, tables: 3, noLikelier: 2),
    PublishedTable(counts: [[2, 6, 1], [3, 4, 2]], p: 1675.0 / 2431, tables: 24, noLikelier: 22),
    PublishedTable(counts: [[9, 1, 0], [2, 5, 3]], p: 2.0 / 221, tables: 28, noLikelier: 8),
    PublishedTable(
      counts: [[2, 5, 1, 1, 0], [14, 12, 9, 8, 7]], p: 6_418_289.0 / 12_967_669, tables: 710, noLikelier: 653),
    PublishedTable(
      counts: [[3, 1, 4, 0], [5, 2, 1, 1], [2, 3, 2, 2]], p: 72_577_957.0 / 151_915_621, tables: 7056,
      noLikelier: 6692),
  ]
}
