import ArgumentParser
import Records

/// Years from one to another, as `--years` takes them: `2021-22:2023-24`, or one year alone.
struct YearSpan: ExpressibleByArgument {
  let first: ReportingYear
  let last: ReportingYear

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let first = ReportingYear(parts[0]),
      let last = ReportingYear(parts[parts.count - 1]), first <= last
    else { return nil }
    self.first = first
    self.last = last
  }

  func contains(_ year: ReportingYear) -> Bool { first <= year && year <= last }
}
