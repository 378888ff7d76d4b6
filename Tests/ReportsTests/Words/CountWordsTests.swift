import Records
import Testing

@testable import Reports

struct CountWordsTests {
  private let referral = Noun("referral", "referrals")
  private let child = Noun("child", "children")

  @Test(
    arguments: [
      (Figure.count(0), "no referrals were"), (.count(1), "one referral was"),
      (.count(2), "two referrals were"),
      (.count(9), "nine referrals were"), (.count(10), "10 referrals were"),
      (.count(21), "21 referrals were"),
      (.symbol(.suppressed), "a small number of referrals were"),
      (.share(.init(1, of: 3)), "one referral was"),
    ])
  func `a count is printed with its noun and its verb`(figure: Figure, words: String) {
    #expect(CountWords.were(figure, referral) == words)
    #expect(CountWords.counted(figure, referral) == words.dropLast(words.hasSuffix("was") ? 4 : 5))
  }

  @Test(arguments: [(0, "no"), (1, "one"), (9, "nine"), (10, "10"), (1000, "1000")])
  func `numbers are words to nine and digits from ten`(count: Int, words: String) {
    #expect(CountWords.number(count) == words)
    #expect(CountWords.number(.age(count)) == words)
  }

  @Test func `a noun has its own plural`() {
    #expect(CountWords.counted(.count(1), child) == "one child")
    #expect(CountWords.counted(.count(2), child) == "two children")
  }

  @Test(
    arguments: [
      (0, 0, "no referrals"), (0, 1, "no referral"), (1, 1, "the one referral"),
      (0, 2, "neither of the two referrals"), (1, 2, "one of the two referrals"), (2, 2, "both referrals"),
      (0, 3, "none of the three referrals"), (2, 3, "two of the three referrals"),
      (3, 3, "all three referrals"),
      (9, 10, "nine of the 10 referrals"), (10, 10, "all 10 referrals"), (0, 12, "none of the 12 referrals"),
    ])
  func `a share is printed with its whole`(number: Int, of: Int, words: String) {
    #expect(CountWords.share(.share(Figure.Share(number, of: of)), referral) == words)
  }

  @Test(
    arguments: [
      (0, 0, "No referral closed in the year was"), (0, 1, "The one referral closed in the year was not"),
      (1, 1, "The one referral closed in the year was"),
      (0, 2, "Neither of the two referrals closed in the year was"),
      (1, 2, "Of the two referrals closed in the year, one was"),
      (2, 2, "Both referrals closed in the year were"),
      (0, 3, "None of the three referrals closed in the year was"),
      (2, 3, "Of the three referrals closed in the year, two were"),
      (3, 3, "All three referrals closed in the year were"),
    ])
  func `a share of what was done in the year begins a sentence`(part: Int, of: Int, words: String) {
    let share = Figure.share(Figure.Share(part, of: of))
    #expect(CountWords.shareOfYear(share, referral, "closed", areAllTimed: true) == words)
  }
}
