/// A whole profile made from part of one: the tables of the part replace those of the same name.
struct ProfileExcerpt {
  let text: String

  init(_ part: String) {
    let part = ProfileExcerpt.tables(of: part)
    let names = Set(part.map(\.name))
    let tables =
      part.filter { $0.name == "" }
      + ProfileExcerpt.tables(of: ProfileExcerpt.whole).filter { !names.contains($0.name) }
    text = (tables + part.filter { $0.name != "" }).map { $0.lines.joined(separator: "\n") + "\n" }.joined()
  }

  private static func tables(of text: String) -> [(name: String, lines: [Substring])] {
    var tables: [(name: String, lines: [Substring])] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("[") || tables.isEmpty {
        tables.append((line.hasPrefix("[") ? String(line) : "", []))
      }
      tables[tables.count - 1].lines.append(line)
    }
    return tables
  }

  private static let whole = """
    schema = 1
    [partnership]
    name = "Our Partnership"
    short_name = "OP"
    group = "Our Group"
    group_short = "OG"
    [disclosure]
    policy = "none"
    [[agencies]]
    key = "police"
    name = "Police"
    sector = "Police"
    [[outcomes]]
    key = "no-further-action"
    name = "No further action"
    kind = "primary"
    [[outcomes]]
    key = "rapid-review"
    name = "Rapid review"
    kind = "primary"
    [[outcomes]]
    key = "local-learning-event"
    name = "Local learning event"
    kind = "primary"
    """
}

/// A whole register made from part of one: the required columns that the part leaves out are filled in without faults.
struct RegisterExcerpt {
  let text: String

  init(_ rows: [[String]]) {
    let needed = [
      "date_considered": "14/06/2023", "referring_agency": "General practice", "child_age": "7",
      "outcome": "No further action",
    ]
    let header = rows.first ?? []
    let substitutes = ["date_considered": "year", "child_age": "date_of_birth"]
    let more = needed.filter { name, _ in
      !header.contains(name) && !(substitutes[name].map(header.contains) ?? false)
    }
    let added = more.sorted { $0.key < $1.key }
    text = rows.enumerated().map { index, row in
      (row + added.map { index == 0 ? $0.key : $0.value }).joined(separator: ",") + "\n"
    }.joined()
  }
}
