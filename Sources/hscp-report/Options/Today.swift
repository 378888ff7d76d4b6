import Glibc
import Records

extension Day {
  /// The current day where the program runs. The one look at a clock: responses and what the board is told of them are
  /// judged on the day on which they are made, unless `--as-at` names another.
  static var today: Day {
    var now = time(nil)
    var date = unsafe tm()
    unsafe localtime_r(&now, &date)
    // A clock that is off by centuries still names a day, which is printed.
    return unsafe Day(year: Int(date.tm_year) + 1900, month: Int(date.tm_mon) + 1, day: Int(date.tm_mday))
      ?? .earliest
  }
}
