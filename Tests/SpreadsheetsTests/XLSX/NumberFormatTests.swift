import Testing

@testable import Spreadsheets

struct NumberFormatTests {
  @Test func `built-in formats that show a day are known by their numbers`() {
    let dates = (0...200).filter(NumberFormat.isDate(builtIn:))
    #expect(dates == [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36] + Array(50...58))
  }

  @Test(arguments: [
    "dd/mm/yyyy", "DD/MM/YYYY", "yyyy-mm-dd;@", "d mmmm yyyy", "mmm-yy", "d-mmm", "yyyy", "dddd",
    "[$-809]dd mmmm yyyy", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "[Red]d/m/yy", "\"on\" d/m/yy",
    "dd/mm/yyyy hh:mm", "[>40000]dd/mm/yyyy;General", "_-d/m/yy_-", "*-yyyy",
  ])
  func `a code with a year or a day is a date`(code: String) { #expect(NumberFormat.isDate(code: code)) }

  @Test(arguments: [
    "General", "", "0.00", "#,##0", "0.00E+00", "@", "hh:mm", "h:mm:ss AM/PM", "[h]:mm:ss", "[mm]:ss",
    "mm:ss.0",
    "[Red]0", "[Yellow]0", "0 \"days\"", "0 \\d", "0_d", "0*y", "[$-409]0", "\"day", "[yyyy", "0\\",
    "[<=9999]0;0", "mmmm",
  ])
  func `letters in quotes, brackets and escapes make no date, and times are none`(code: String) {
    #expect(!NumberFormat.isDate(code: code))
  }
}
