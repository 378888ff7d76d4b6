import FoundationEssentials
package import Records

extension Publication {
  /// Reads a `figures.json`, of a partnership, of a region or of a comparison, of any version and for its numbers alone: what its figures could not
  /// be is for others to say.
  ///
  /// Throws where the text is something else.
  package mutating func readSnapshot(_ text: String) throws(SnapshotError) {
    let file: PublishedSnapshot
    do {
      file = try JSONDecoder().decode(PublishedSnapshot.self, from: Data(text.utf8))
    } catch {
      throw SnapshotError(reason: "this is not the figures of a report", kind: .malformed)
    }
    let name = file.region ?? file.partnership.names.first ?? ""
    let own = Area(name, file.region == nil ? .partnership : .region)
    area = own
    members = file.region == nil ? [] : file.partnership.names
    asAt = file.as_at.flatMap(Day.init(iso:))
    edition = file.edition.flatMap(Edition.init(rawValue:))
    yearStart = file.rules?.year_start.flatMap(YearStart.init(rawValue:)) ?? .april
    policy = file.rules?.policy.flatMap(Profile.Policy.init(rawValue:))
    breakdowns = (file.vocabulary?.breakdowns ?? []).map {
      Breakdown(key: $0.key, names: [$0.name, $0.topic].compactMap(\.self), isSeveral: $0.several)
    }
    for table in file.tables {
      for row in table.rows {
        let value: PublishedCell.Value
        if let number = row.value {
          value = .number(number)
        } else if row.symbol == Figure.Symbol.suppressed.rawValue {
          value = .hidden
        } else {
          continue
        }
        var cell = PublishedCell(
          at: Place(file: path), in: row.year ?? file.year.names.last ?? "", of: own, table: table.id,
          row: [row.category, row.category_2].compactMap(\.self),
          names: [row.name ?? row.category, row.name_2].compactMap(\.self),
          measure: row.measure, unit: row.unit ?? table.unit ?? "", value)
        if let lower = row.lower, let upper = row.upper { cell.limits = (lower, upper) }
        cells.append(cell)
      }
    }
  }
}

/// The parts of a `figures.json` that have numbers, read loosely; its names are the file's keys.
private struct PublishedSnapshot: Decodable {
  /// One partnership, or those of a region; one year, or those of a comparison.
  struct Names: Decodable {
    let names: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let name = try? container.decode(String.self) {
        names = [name]
      } else {
        names = try container.decode([String].self)
      }
    }
  }

  struct Rules: Decodable {
    let policy: String?
    let year_start: String?
  }

  struct Vocabulary: Decodable {
    struct Breakdown: Decodable {
      let key: String
      let name: String
      let topic: String?
      let several: Bool
    }

    let breakdowns: [Breakdown]?
  }

  struct Table: Decodable {
    struct Row: Decodable {
      let year: String?
      let category: String
      let name: String?
      let category_2: String?
      let name_2: String?
      let measure: String
      let value: Double?
      let symbol: String?
      let lower: Double?
      let upper: Double?
      let unit: String?
    }

    let id: String
    let unit: String?
    let rows: [Row]
  }

  let partnership: Names
  let region: String?
  let edition: String?
  let year: Names
  let as_at: String?
  let rules: Rules?
  let vocabulary: Vocabulary?
  let tables: [Table]
}
