import Glibc
import Records
import Synchronization
import SystemPackage

/// What the run is doing, how far it is and how long it has taken: a line on a terminal, and there alone, from one second on.
///
/// A thread writes it, since some work takes long between two steps. It is gone before anything else is written.
enum ProgressLine {
  private struct State {
    var work = "Working"
    /// How much of the work is done, from 0 to 1; `nil` where nobody knows.
    var part: Double?
    /// How many characters of the line are on the terminal.
    var width = 0
  }

  private static let state = Mutex(State())
  private static let start = now
  /// Whether there is a terminal for it.
  static let isOn = Atomic(false)
  /// Microseconds between two looks at the state.
  private static let pause: UInt32 = 200_000

  /// Shows how far the run is from now on, if standard error is a terminal.
  static func begin() {
    guard isatty(STDERR_FILENO) == 1 else { return }
    _ = start
    // The new thread inherits this: signals are for the thread that waits for them.
    var (signals, before) = (sigset_t(), sigset_t())
    unsafe sigfillset(&signals)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let error = unsafe pthread_create(&thread, nil, { _ in unsafe ProgressLine.keepShowing() }, nil)
    // A machine that has no thread to spare has no line.
    guard error == 0 else { return }
    pthread_detach(thread)
    isOn.store(true, ordering: .relaxed)
  }

  /// Says what is done from now on, such as "Reading register.xlsx".
  static func show(_ work: String) {
    guard isOn.load(ordering: .relaxed) else { return }
    state.withLock { ($0.work, $0.part) = (work.onOneLine, nil) }
  }

  /// Says how much of it is done, from 0 to 1.
  static func show(_ part: Double) {
    guard isOn.load(ordering: .relaxed) else { return }
    state.withLock { $0.part = part }
  }

  /// Writes something else to the terminal, without the line.
  static func withoutLine<Failure: Error>(_ write: () throws(Failure) -> Void) throws(Failure) {
    guard isOn.load(ordering: .relaxed) else { return try write() }
    // The thread waits meanwhile, and writes the line again below.
    try state.withLock { (state: inout State) throws(Failure) in
      erase(&state)
      try write()
    }
  }

  private static func keepShowing() -> UnsafeMutableRawPointer? {
    while true {
      usleep(pause)
      let seconds = now - start
      if seconds >= 1 { state.withLock { draw(&$0, after: seconds) } }
    }
  }

  private static func draw(_ state: inout State, after seconds: Int) {
    let time = seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
    let part = state.part.map { ": \(Int($0 * 100)) %" } ?? ""
    let end = "\(part), \(time)"
    let room = max(0, columns - 1 - end.count)
    let work = state.work.count > room ? "\(state.work.prefix(max(0, room - 1)))…" : state.work
    let line = work + end
    write(line + String(repeating: " ", count: max(0, state.width - line.count)) + "\r")
    state.width = line.count
  }

  private static func erase(_ state: inout State) {
    guard state.width > 0 else { return }
    write(String(repeating: " ", count: state.width) + "\r")
    state.width = 0
  }

  private static func write(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }

  /// The width of the terminal.
  private static var columns: Int {
    var size = winsize()
    let isKnown = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  /// Seconds of a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }
}
