import Records
import Testing

@testable import Reports

struct ResponseFileNamesTests {
  private func names(_ keys: String...) -> [String?] {
    let reviews = keys.map { Example.review($0, began: "2019-07-11") }
    let names = ResponseFileNames(of: reviews)
    return reviews.map { names[$0] }
  }

  @Test(
    arguments: [
      ("baby-amelia", "baby-amelia.md"), ("Baby Amelia", "baby-amelia.md"), ("Q_06", "q-06.md"),
      ("../x", "x.md"), ("/etc/passwd", "etc-passwd.md"), ("a\\b:c", "a-b-c.md"), ("..", "review.md"),
      ("index", "review-index.md"), ("Index", "review-index.md"), ("tracker", "review-tracker.md"),
      ("CON", "review-con.md"), ("Zoë", "zo.md"), ("日本", "review.md"), ("-a-", "a.md"),
      (String(repeating: "a", count: 300), String(repeating: "a", count: 60) + ".md"),
    ])
  func `a name is safe, whatever the key`(key: String, name: String) {
    #expect(names(key) == [name])
  }

  @Test func `no two reviews share a document, nor do those that differ in case alone`() {
    #expect(names("a/b", "a.b", "A+B", "a-b-2") == ["a-b.md", "a-b-2.md", "a-b-3.md", "a-b-2-2.md"])
  }

  @Test func `a review that is none of them has no name`() {
    #expect(ResponseFileNames(of: [])[Example.review("a", began: "2019-07-11")] == nil)
  }
}
