import Records
import Testing

@testable import Loader

struct AgesAndBirthsTests {
  private func rules(_ age: String, born: String, received: String = "2023-10-02") throws -> [String] {
    try Register(
      "date_received,date_considered,agency,child_age,date_of_birth,outcome\n"
        + "\(received),2023-10-20,GP,\(age),\(born),NFA\n"
    ).findings.kept.filter { $0.severity == .error }.map(\.rule.code)
  }

  @Test(arguments: [
    ("3 months", "2013-10-02"), ("unborn", "2023-09-01"), ("2", "2007-10-02"), ("11-15", "2020-10-02"),
    ("about 13", "2006-01-01"), ("5 days", "2023-01-01"), ("8 weeks", "2022-10-02"), ("3", "EDD 01/12/2023"),
    ("1; 6", "2007-10-02; 2017-05-01"),
  ])
  func `an age that was over long before the referral contradicts the date of birth`(
    age: String, born: String
  )
    throws
  {
    let codes = try rules(age, born: born)
    #expect(codes == ["age-and-birth-contradict"] || codes == ["child-older-than-dates-allow"])
  }

  /// A register may have the age at the incident, and people round.
  @Test(arguments: [
    ("9", "2014-02-01"), ("9", "2013-08-01"), ("3 months", "2023-05-01"), ("14 weeks", "2023-06-20"),
    ("unborn", "2023-10-02"), ("unborn", "2023-11-01"), ("11-15", "2008-01-20"), ("unknown", "2007-10-02"),
    ("about 13", "2010-06-01"), ("11 months", "2022-11-20"),
  ])
  func `an age at the time of the referral, or at the incident before it, agrees`(age: String, born: String)
    throws
  {
    #expect(try rules(age, born: born) == [])
  }

  @Test(arguments: [("11 months", "2023-09-01"), ("6-10", "2020-10-02"), ("8 weeks", "2023-10-10")])
  func `an age in months or a band is not far ahead of the date of birth`(age: String, born: String) throws {
    #expect(try rules(age, born: born) == ["child-older-than-dates-allow"])
  }

  @Test func `the message says what was found, what was expected and what to do`() throws {
    let register = try Register(
      "date_received,date_considered,agency,child_age,date_of_birth,outcome\n"
        + "2023-10-02,2023-10-20,GP,3 months,2013-10-02,NFA\n")
    #expect(
      register.messages == [
        """
        referrals.csv:2:4: error: [age-and-birth-contradict] a child is younger than its date of birth allows; \
        expected its age at the time of the referral, in the order of the dates of birth; \
        correct the age or the date of birth
        """
      ])
  }
}

struct ApproximateAgesTests {
  @Test(arguments: ["about 13", "approx 13", "c. 13", "13ish", "13.5"])
  func `an approximate age is counted in its band, and is never the lowest or highest`(age: String) throws {
    let register = try Register(rows: "A,,05/05/2024,GP,\(age),NFA,,,,,,")
    #expect(register.findings.kept.map(\.rule) == [.approximateAge])
    #expect(register.referrals.map(\.children) == [[.between(13, 13)]])
  }

  @Test func `an exact age beside an approximate one stays exact`() throws {
    let register = try Register(rows: "A,,05/05/2024,GP,about 4; 9,NFA,,,,,,")
    #expect(register.referrals.map(\.children) == [[.between(4, 4), .years(9)]])
  }
}
