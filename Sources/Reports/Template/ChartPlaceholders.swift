import Records

/// The names of what a document has beside prose and tables.
extension Placeholders {
  /// Adds the name of the table of contents.
  mutating func addContents() {
    add("contents", .block([.contents]), "the sections of the document, each a link")
  }

  /// Adds a name for each chart that there can be; those that are not among `charts` leave nothing behind.
  mutating func add(_ charts: [Chart]) {
    for id in Chart.tables.map(\.rawValue) + ["referrals_by_year"] {
      let chart = charts.first { $0.id == id }
      let meaning =
        id == "referrals_by_year" ? "referrals of each year as bars" : "the table `\(id)` as bars"
      add("chart_\(id)", .block(chart == nil ? nil : [.chart(id)]), meaning)
    }
  }
}
