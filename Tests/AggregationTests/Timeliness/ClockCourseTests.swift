import TestSupport
import Records
import Testing

@testable import Aggregation

struct ClockCourseTests {
  private func courses(_ referral: Referral) -> [ClockCourse] {
    WorkingDayClock.allCases.map { referral.course(of: $0, by: Example.vocabulary) }
  }

  private func day(_ iso: String) -> Day { Example.day(iso) }

  @Test func `a referral with all dates in order has both clocks ended`() {
    let referral = Example.referral(
      Example.rapidReview, aware: "2023-06-01", notified: "2023-06-05", rapidReview: "2023-06-20")
    #expect(
      courses(referral) == [
        .ended(from: day("2023-06-01"), to: day("2023-06-05")),
        .ended(from: day("2023-06-05"), to: day("2023-06-20")),
      ])
  }

  @Test func `dates in the wrong order take their own clock out, and no other`() {
    let referral = Example.referral(
      Example.rapidReview, aware: "2023-06-06", notified: "2023-06-05", rapidReview: "2023-06-20")
    #expect(
      courses(referral) == [
        .untimed(from: nil, on: day("2023-06-05")), .ended(from: day("2023-06-05"), to: day("2023-06-20")),
      ])
  }

  @Test(arguments: [Example.rapidReview, Example.undecided, nil])
  func `a notification without a review is running while the review may come`(outcome: Code<Outcome>?) {
    let referral = Example.referral(outcome, aware: "2023-06-01", notified: "2023-06-05")
    #expect(courses(referral)[1] == .running(from: day("2023-06-05")))
  }

  @Test func `an outcome that needs no review stops the clock on the day considered`() {
    let stopped = Example.referral(Example.noFurtherAction, on: "2023-06-09", notified: "2023-06-05")
    #expect(courses(stopped)[1] == .stopped(from: day("2023-06-05"), on: day("2023-06-09")))
    let before = Example.referral(Example.noFurtherAction, on: "2023-06-05", notified: "2023-06-05")
    // None vanishes: what was decided before the clock could run stops it on its first day.
    #expect(courses(before)[1] == .stopped(from: day("2023-06-05"), on: day("2023-06-05")))
  }

  @Test func `what can only follow the end shows that its date was not recorded`() {
    let answered = Example.referral(Example.rapidReview, panel: .disagreed, notified: "2023-06-05")
    let commissioned = Example.referral(
      Example.rapidReview, further: [Example.lcspr], notified: "2023-06-05")
    let alone = Example.referral(Example.lcspr, notified: "2023-06-05")
    let reviewed = Example.referral(Example.rapidReview, aware: "2023-06-05", rapidReview: "2023-06-20")
    for referral in [answered, commissioned, alone] {
      #expect(courses(referral)[1] == .untimed(from: day("2023-06-05"), on: day("2023-06-05")))
    }
    #expect(
      courses(reviewed) == [
        .untimed(from: day("2023-06-05"), on: day("2023-06-05")), .untimed(from: nil, on: day("2023-06-20")),
      ])
  }

  @Test func `a clock without its end runs until the day considered, on which it is left out`() {
    let answered = Example.referral(
      Example.rapidReview, on: "2023-06-20", panel: .agreed, notified: "2023-06-05")
    #expect(courses(answered)[1] == .untimed(from: day("2023-06-05"), on: day("2023-06-20")))
    let pending = Example.referral(nil, on: nil, aware: "2023-06-05", rapidReview: "2023-06-20")
    #expect(courses(pending)[0] == .untimed(from: day("2023-06-05"), on: day("2023-06-20")))
  }

  @Test func `that the Panel's answer is awaited says nothing about sending`() {
    let awaited = Example.referral(Example.rapidReview, panel: .awaited, notified: "2023-06-05")
    #expect(courses(awaited)[1] == .running(from: day("2023-06-05")))
  }

  @Test func `an answer other than awaited shows that the rapid review was sent, unless nobody can read it`()
  {
    let words = Vocabulary(
      agencies: Example.vocabulary.agencies, outcomes: Example.vocabulary.outcomes, features: [], harms: [],
      panelAnswers: [
        PanelAnswer(key: "in-part", name: "In part", meaning: .other),
        PanelAnswer(key: "queried", name: "Queried", meaning: .notAgreed),
        PanelAnswer(key: "to-come", name: "To come", meaning: .awaited),
      ])
    func isRunning(_ answer: Code<PanelAnswer>) -> Bool {
      let referral = Example.referral(Example.rapidReview, panel: answer, notified: "2023-06-05")
      return referral.course(of: .rapidReview, by: words) == .running(from: day("2023-06-05"))
    }
    #expect([Code(0), Code(1), Code(2), .notInProfile].map(isRunning) == [false, false, true, true])
  }

  @Test func `where a register keeps only years, an outcome stops the clock on the first day of its year`() {
    var referral = Example.referral(on: nil, aware: "2023-03-20")
    referral.year = Example.year("2023-24")
    #expect(courses(referral)[0] == .stopped(from: day("2023-03-20"), on: day("2023-04-01")))
    referral.aware = day("2023-06-01")
    #expect(courses(referral)[0] == .stopped(from: day("2023-06-01"), on: day("2023-06-01")))
  }

  @Test func `a rapid review whose notification is still to be sent has not begun`() {
    let referral = Example.referral(Example.rapidReview, aware: "2023-06-01")
    #expect(courses(referral) == [.running(from: day("2023-06-01")), .notStarted])
  }

  @Test func `a rapid review without any date is left out of both clocks, another outcome has none`() {
    let undated = ClockCourse.untimed(from: nil, on: day("2023-06-01"))
    #expect(courses(Example.referral(Example.rapidReview)) == [undated, undated])
    #expect(courses(Example.referral(Example.noFurtherAction)) == [.notStarted, .notStarted])
    #expect(courses(Example.referral(nil, on: nil)) == [.notStarted, .notStarted])
  }
}
