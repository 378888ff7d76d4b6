import Testing

@testable import Spreadsheets

struct NumberFormatTests {
  private func shown(_ number: Double, _ code: String) -> String {
    switch NumberFormat(code: code).shown(number) {
    case .text(let text): text
    case .day: "day"
    case .digits: "digits"
    case .unclear: "unclear"
    }
  }

  @Test(arguments: [
    ("0 \"weeks\"", 9.0, "9 weeks"), ("0\" wks\"", 12, "12 wks"), ("0\\ \\d\\a\\y\\s", 5, "5 days"),
    ("\"under \"0", 1, "under 1"), ("\"K-\"0000", 7, "K-0007"), ("\"K-\"0000", 12345, "K-12345"),
    ("\"LIG/\"00\"/\"00", 2301, "LIG/23/01"), ("0000", 7, "0007"), ("000000", 123, "000123"),
    ("000 000 0000", 9_434_765_919, "943 476 5919"), ("00-00", 123, "01-23"), ("#-00", 12345, "123-45"),
    ("General\" weeks\"", 9, "9 weeks"), ("General\" y\"", 1.5, "1.5 y"), ("0.0", 7, "7.0"),
    ("0.0", 7.5, "7.5"),
    ("0.00", 101, "101.00"), ("0.0#", 7.25, "7.25"), ("0.0?", 7.5, "7.5"), ("#.##", 0.5, ".5"),
    ("#,##0", 1234567, "1,234,567"), ("#,##0", 7, "7"), ("#,##0.00", 1234.5, "1,234.50"),
    ("0,000", 7, "0,007"), ("0%", 0.29, "29%"), ("0%", 0.295, "30%"), ("0.0%", 0.295, "29.5%"),
    ("0 %", 0.5, "50 %"),
    ("0%", 1, "100%"), ("£0.00", 7.5, "£7.50"), ("[$£-809]#,##0", 1500, "£1,500"), ("[$€-2] 0", 5, "€ 5"),
    ("+0", 7, "+7"), ("(0)", 7, "(7)"), ("_-* #,##0_-", 7, "7"), ("???", 7, "7"), ("0_)", 7, "7"),
    ("[Red]0 \"m\"", 4, "4 m"), ("[Color 12]0\"m\"", 4, "4m"), ("00", 9, "09"), ("\"unborn\"", 0, "unborn"),
    ("\"unknown\"", 99, "unknown"), ("#", 0, ""), ("0 \"a;b\"", 1, "1 a;b"), ("0\\;0", 12, "1;2"),
  ])
  func `a number is shown with the words and zeros of its format`(code: String, number: Double, text: String)
  {
    #expect(shown(number, code) == text)
  }

  @Test(arguments: [
    ("0;-0", -5.0, "-5"), ("0", -5, "-5"), ("\"K\"0", -5, "-K5"), ("0;(0)", -5, "(5)"),
    ("0\" d\";;\"unborn\"", 0, "unborn"),
    ("0\" d\";;\"unborn\"", 3, "3 d"), ("0;-0;;@", 0, ""), ("0;;", 0, ""), ("0\" d\";@", 3, "3 d"),
    ("[=1]0\" year\";0\" years\"", 1, "1 year"), ("[=1]0\" year\";0\" years\"", 2, "2 years"),
    ("[<1]\"under 1\";0", 0.5, "under 1"), ("[<1]\"under 1\";0", 7, "7"),
    ("[=0]\"unborn\";[<1]\"infant\";0\" y\"", 0, "unborn"),
    ("[=0]\"unborn\";[<1]\"infant\";0\" y\"", 0.5, "infant"),
    ("[=0]\"unborn\";[<1]\"infant\";0\" y\"", 12, "12 y"), ("[>=12]0\" m\";0\" w\"", 12, "12 m"),
    ("[<>0]0;\"none\"", 0, "none"), ("[<=5]0;[>5]0\"+\"", 6, "6+"),
  ])
  func `a section is for some numbers, by their sign or by its condition`(
    code: String, number: Double, text: String
  ) {
    #expect(shown(number, code) == text)
  }

  @Test(arguments: [
    ("0.0", 7.25), ("0", 7.6), ("#,##0", 7.6), ("0.00E+00", 20_230_101), ("# ?/?", 7), ("##0.0E+0", 5),
    ("0.##", 7),
    ("_-* #,##0_-", 7.5),
  ])
  func `a number that is shown with fewer digits is read with all of them`(code: String, number: Double) {
    #expect(shown(number, code) == "digits")
  }

  @Test(arguments: [
    ("0 \"weeks\"", 9.6), ("0\" months\"", 11.6), ("# ?/?", 0.5), ("# ??/??", 6.5), ("h:mm", 9),
    ("[h]:mm", 9),
    ("hh:mm:ss AM/PM", 0.5), ("mm:ss.0", 0.5), ("0,", 1500), ("0,,\" m\"", 5e6), (";;;", 9), (";;", 5),
    ("[<5]0", 7), ("0;[=0]\"none\"", 0), ("[<0]0;0", -3), ("0 x", 7), ("0\"", 7), ("[DBNum1]0", 7),
    ("[yyyy", 7),
    ("\"Ref \"0.00E+00", 5), ("", 5),
  ])
  func `what a format shows may not be clear`(code: String, number: Double) {
    #expect(shown(number, code) == "unclear")
  }

  @Test(arguments: [
    "dd/mm/yyyy", "DD/MM/YYYY", "yyyy-mm-dd;@", "d mmmm yyyy", "mmm-yy", "d-mmm", "yyyy", "dddd", "mmmm",
    "[$-809]dd mmmm yyyy", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "[Red]d/m/yy", "\"on\" d/m/yy",
    "dd/mm/yyyy hh:mm", "[>40000]dd/mm/yyyy;General", "_-d/m/yy_-", "*-yyyy", "d/m/yyyy;;\"none\"",
  ])
  func `a code with a year or a day shows a day`(code: String) { #expect(shown(45110, code) == "day") }

  @Test(arguments: [
    "General", "0", "@", "0.00E+00", "0.00", "#,##0", "[Red]0", "0 \"days\"", "0 \\d", "0_d", "0*y",
    "[$-409]0",
    "[<=9999]0;0",
  ])
  func `letters in quotes, brackets and escapes make no day`(code: String) {
    #expect(shown(45110, code) != "day")
  }

  @Test(arguments: [
    ("\"K-\"@", "101", "K-101"), ("0;0;0;@\" (ref)\"", "A", "A (ref)"), ("@\" weeks\"", "9", "9 weeks"),
    ("[Red]@", "A", "A"),
  ])
  func `a text is shown with the words of its section`(code: String, text: String, shown: String) {
    #expect(NumberFormat(code: code).shown(text) == .text(shown))
  }

  @Test(arguments: [";;;", "0;0;0;\"see file\"", "0;;;"])
  func `a section may hide texts`(code: String) {
    #expect(NumberFormat(code: code).shown("A") == .unclear)
    #expect(!NumberFormat(code: code).keepsText)
  }

  @Test(arguments: [
    "General", "0", "@", "dd/mm/yyyy;@", "0;-0;;@", "0 \"weeks\"", "0;0;0", ";;", "0_-;0_-;0_-;_-@_-",
  ])
  func `most formats leave texts as they are`(code: String) {
    #expect(NumberFormat(code: code).keepsText)
  }

  @Test func `built-in formats that show a day are known by their numbers`() {
    let days = (0...200).filter { NumberFormat(builtIn: $0)?.shown(45110) == .day }
    #expect(days == [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36] + Array(50...58))
  }

  @Test(arguments: [
    (1, 7.0, "7"), (2, 7, "7.00"), (3, 1234, "1,234"), (4, 1234, "1,234.00"), (9, 0.29, "29%"),
    (10, 0.29, "29.00%"), (11, 5, "digits"), (12, 0.5, "unclear"), (18, 0.5, "unclear"), (20, 9, "unclear"),
    (37, -5, "(5)"), (45, 9, "unclear"), (46, 9, "unclear"),
  ])
  func `built-in formats show numbers as in the standard`(id: Int, number: Double, text: String) throws {
    let format = try #require(NumberFormat(builtIn: id))
    #expect(shown(number, format.code) == text)
  }

  @Test func `no code and no number can stop the program, and shown digits are those of the number`() {
    var random = SplitMix(seed: 16)
    let signs = Array("0#?.,%@;\"\\[]_*Ee+-/ dmyhsGenral<>=$wk")
    for _ in 0..<4000 {
      let code = String(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in signs.randomElement(using: &random) ?? "0" })
      let number =
        Double(Int.random(in: -99_999...99_999, using: &random))
        / Double([1, 10, 1000].randomElement(using: &random) ?? 1)
      _ = NumberFormat(code: code).shown(number)
      let places = Int.random(in: 0...6, using: &random)
      let plain = "0" + (places > 0 ? "." : "") + String(repeating: "0", count: places)
      if case .text(let text) = NumberFormat(code: plain).shown(number) {
        #expect(Double(text) == number, "\(plain)")
      }
    }
  }
}

/// A generator whose numbers depend on its seed alone.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
