package import Records

extension Comparison {
  /// The comparison as JSON: `year` is a list, and each row of a table has its own year.
  package func json(notes: [String], provenance: Provenance) -> [UInt8] {
    JSONFile.bytes(of: ComparisonJSON(self, notes: notes, provenance: provenance))
  }
}

/// The layout of a comparison's `figures.json`; its names are the file's keys.
private struct ComparisonJSON: Encodable {
  struct Table: Encodable {
    let id: String
    let unit: String
    let rows: [Row]
  }

  struct Row: Encodable {
    let year: String
    let category: String
    let name: String
    let category_2: String?
    let name_2: String?
    let measure: String
    let value: JSONNumber?
    let symbol: String?
    let unit: String?
  }

  struct Test: Encodable {
    let question: String
    let count: Int
    let earlier: [Int]
    let earlier_years: [String]
    /// What took no part, by category.
    let not_known: [String: Int]
    let judgement: String
    let p: Double
    let smallest_p: Double

    init(_ question: TestedQuestion) {
      switch question.subject {
      case .total(let row): self.question = row.rawValue
      case .pattern(let id): self.question = id.rawValue
      }
      count = question.count
      earlier = question.earlier
      earlier_years = question.years.map(\.description)
      not_known = Dictionary(uniqueKeysWithValues: question.notKnown.map { ($0.category.key, $0.count) })
      switch question.conclusion {
      case .tooFewToTell: judgement = "too few to tell"
      case .consistent: judgement = "consistent"
      case .higher: judgement = "higher"
      case .lower: judgement = "lower"
      case .differentPattern: judgement = "different pattern"
      case .onTheEdge: judgement = "on the edge"
      }
      p = question.conclusion.p.value
      smallest_p = question.conclusion.p.smallest
    }
  }

  struct Revised: Encodable {
    let year: String
    let table: String
    let category: String
    let published: [String: JSONNumber]
    let now: [String: JSONNumber]
  }

  let schema: Int
  let program: String
  let partnership: String
  let edition: String
  let year: [String]
  let as_at: String
  /// The last day of each year that its figures cover; missing if all years are whole.
  let to: [String]?
  let tables: [Table]
  let tests: [Test]
  let revisions: [Revised]
  let left_out: [Int]
  let notes: [String]
  let provenance: SnapshotJSON.Origin

  init(_ comparison: Comparison, notes: [String], provenance: Provenance) {
    schema = Snapshot.currentSchema
    program = provenance.program
    partnership = comparison.partnership
    edition = comparison.edition.rawValue
    year = comparison.years.map(\.description)
    as_at = comparison.asAt.iso
    to = comparison.parts.contains { $0 != nil } ? comparison.lastDays.map(\.iso) : nil
    tables = comparison.tables.map { ComparisonJSON.table($0, comparison.years) }
    tests = comparison.questions.map(Test.init)
    revisions = comparison.listedRevisions.map { revision in
      func values(_ figure: Figure) -> [String: JSONNumber] {
        let values = TableJSON.values(of: figure).compactMap { value in
          value.value.map { (value.measure, $0) }
        }
        return Dictionary(uniqueKeysWithValues: values)
      }
      return Revised(
        year: revision.year.description, table: revision.table.rawValue, category: revision.key,
        published: values(revision.published), now: values(revision.now))
    }
    left_out = comparison.leftOut
    self.notes = notes
    self.provenance = SnapshotJSON.Origin(provenance)
  }

  private static func table(_ table: ComparedTable, _ years: [ReportingYear]) -> Table {
    let unit = table.rows.first?.unit ?? .referrals
    return Table(
      id: table.id.rawValue, unit: unit.rawValue,
      rows: table.rows.flatMap { row in
        let figures = Array(zip(years, row.figures)) + (years.last.map { [($0, row.change)] } ?? [])
        return figures.enumerated().flatMap { index, figure in
          TableJSON.values(of: figure.1).map { measure, value, symbol in
            Row(
              year: figure.0.description, category: row.category.key, name: row.category.name,
              category_2: row.category2?.key, name_2: row.category2?.name,
              measure: index == years.count ? "change" : measure, value: value, symbol: symbol,
              unit: row.unit == unit ? nil : row.unit.rawValue)
          }
        }
      })
  }
}
