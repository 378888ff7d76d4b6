package import Records

extension ExampleRow {
  /// Any referral of the years 2021 to 2024, considered or pending, dated or not.
  package static func random(using generator: inout SplitMix64) -> ExampleRow {
    var referral = Referral()
    var harms: [Code<Term>] = []
    var features: [Code<Term>] = []
    let start = Int(Example.day("2021-04-01").number)
    let received = start + Int.random(in: 0..<1095, using: &generator)
    let considered = received + Int.random(in: 0..<60, using: &generator)
    if Int.random(in: 0..<10, using: &generator) > 0 { referral.received = .numbered(received) }
    if Int.random(in: 0..<10, using: &generator) > 0 {
      referral.considered = .numbered(considered)
      referral.year = referral.considered.map(YearStart.april.year(of:))
      let outcomes: [UInt16] = [0, 1, 1, 1, 2, 3, 4, 6]
      referral.primaryOutcome = outcomes.randomElement(using: &generator).map { Code(Int($0)) }
      for further in [4, 5, 5] where Int.random(in: 0..<8, using: &generator) == 0 {
        _ = referral.furtherActions.append(Code(further))
      }
    }
    for _ in 0...Int.random(in: 0..<3, using: &generator) {
      let agency = Int.random(in: 0..<5, using: &generator)
      _ = referral.agencies.append(agency == 4 ? .notInProfile : Code(agency))
      let ages: [ChildAge] = [
        .unborn, .unknown, .between(11, 15), .between(0, 0), .days(11), .weeks(7), .months(30),
        .years(0), .years(1), .years(9), .years(17), .years(3, months: 11),
      ]
      if let age = ages.randomElement(using: &generator) { _ = referral.children.append(age) }
      let harm = Int.random(in: 0..<6, using: &generator)
      if harm < 3 { harms.append(harm == 2 ? .notInProfile : Code(harm)) }
      let feature = Int.random(in: 0..<6, using: &generator)
      if feature < 4 { features.append(feature == 3 ? .notInProfile : Code(feature)) }
    }
    referral.panel = [.agreed, .disagreed, .awaited, nil].randomElement(using: &generator) ?? nil
    if Int.random(in: 0..<3, using: &generator) == 0 {
      let aware = received + Int.random(in: -5..<5, using: &generator)
      let notified = aware + Int.random(in: -1..<12, using: &generator)
      let sent = notified + Int.random(in: -1..<35, using: &generator)
      if Int.random(in: 0..<4, using: &generator) > 0 { referral.aware = .numbered(aware) }
      if Int.random(in: 0..<4, using: &generator) > 0 { referral.notified = .numbered(notified) }
      if Int.random(in: 0..<3, using: &generator) > 0 { referral.rapidReview = .numbered(sent) }
    }
    return referral.with(features: features, harms: harms)
  }
}

extension Day {
  /// The day of a number since 1970.
  fileprivate static func numbered(_ number: Int) -> Day {
    let year = 1970 + number / 366
    for candidate in (year - 1)...(year + 1) {
      for month in 1...12 {
        guard let first = Day(year: candidate, month: month, day: 1) else { continue }
        let day = number - Int(first.number) + 1
        if let found = Day(year: candidate, month: month, day: day) { return found }
      }
    }
    preconditionFailure("\(number) is no day of these years")
  }
}
