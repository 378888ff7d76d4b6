import Records
import Testing

@testable import Loader

struct ReviewIndexTests {
  private static let header = "review,name,considered\n"

  @Test(arguments: ["child-a", "Child A", "CHILD_A", "childa"])
  func `keys are the same whatever their case, spaces and hyphens`(key: String) throws {
    let register = try ReviewRegister(recommendations: "review,number,recommendation\n\(key),1,Share it.\n")
    #expect(register.found == [])
    #expect(register.recommendations.map(\.review) == ["child-a"])
  }

  @Test func `a repeated review is an error, and the first row counts`() throws {
    let register = try ReviewRegister(
      reviews: Self.header + "child-a,First,\nchild-b,Other,\nChild A,Second,\n")
    #expect(
      register.messages == [
        """
        reviews.csv:4:1: error: [repeated-review] reviews.csv:2 has the same review; expected one row per review; \
        correct the key, or remove the copy
        """
      ])
    #expect(register.reviews.map(\.name) == ["First", "Other"])
    #expect(register.reading.leftOut == 1)
  }

  @Test func `a review without a key is an error`() throws {
    let register = try ReviewRegister(reviews: Self.header + ",Nobody,11/07/2019\n")
    #expect(
      register.messages == [
        """
        reviews.csv:2:1: error: [missing-value] this cell is blank; expected "review" in every row; \
        write the key by which recommendations name the review
        """
      ])
    #expect(register.reading.records.isEmpty)
  }

  @Test func `a review with an unreadable date is left out, and so are its recommendations`() throws {
    let register = try ReviewRegister(
      reviews: Self.header + "child-a,A,31/02/2019\n",
      recommendations: "review,number,recommendation\nchild-a,1,Share it.\n")
    #expect(
      register.messages == [
        """
        reviews.csv:2:3: error: [impossible-date] there is no such day; \
        expected a day from 1 April 1900 to 31 March 2199; correct the cell
        """,
        """
        recommendations.csv:2:1: error: [unknown-review] the row of its review, reviews.csv:2, has an error; \
        expected a review that can be read; correct that row
        """,
      ])
    #expect(register.reading.records.isEmpty)
    #expect(register.reading.leftOut == 2)
  }
}

struct KindsOfReviewTests {
  private func kinds(_ names: String..., profile: Profile? = nil) throws -> (
    kinds: [Review.Kind], found: [String]
  ) {
    let rows = names.enumerated().map { "child-\($0),Child,\($1)\n" }.joined()
    let register = try ReviewRegister(reviews: "review,name,kind\n" + rows, profile: profile)
    return (register.reviews.map(\.kind), register.found)
  }

  @Test(arguments: [
    "LSCPR", "Thematic LCSPR", "LCSPR (thematic)", "Joint LCSPR", "joint LCSPR and SAR", "LCSPR/DHR joint",
    "Thematic Local Child Safeguarding Practice Review", "thematic CSPR", "",
  ])
  func `a thematic or joint practice review is one`(name: String) throws {
    let (kinds, found) = try kinds(name)
    #expect(kinds == [.localChildSafeguardingPracticeReview])
    #expect(found == [])
  }

  @Test(arguments: ["Thematic review", "Joint review", "SAR and LCSPR", "Learning review"])
  func `any other is another kind, with a note`(name: String) throws {
    let (kinds, found) = try kinds(name)
    #expect(kinds == [.other(name)])
    #expect(found == ["reviews.csv:2:3 note other-kind-of-review"])
  }

  @Test func `a kind of the profile is known by its name, key and aliases, before those of the guidance`()
    throws
  {
    let lists = """
      [[review_kinds]]
      key = "appreciative"
      name = "Appreciative inquiry"
      aliases = ["Thematic LCSPR"]
      clock = true
      """
    let profile = try ProfileText(lists: lists).profile()
    let own = ReviewKind(
      key: "appreciative", name: "Appreciative inquiry", aliases: ["Thematic LCSPR"], hasClock: true)
    #expect(profile.reviewKinds == [own])
    let (kinds, found) = try kinds("appreciative", "Appreciative Inquiry", "thematic lcspr", profile: profile)
    #expect(kinds == [.own(own), .own(own), .own(own)])
    #expect(found == [])
  }
}
