/// A register around an excerpt: what the excerpt leaves out is filled in, and beyond reproach.
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
