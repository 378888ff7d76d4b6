import Glibc

/// The end of a run for which there is not enough memory: with a message and the code for failed reading or writing.
package enum Memory {
  /// Whether the system gives the program so little that it has to be asked for before it is used.
  package static let isShort: Bool = {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return false }
    return limit.rlim_cur < 1 << 30
  }()

  /// Whether the system would give the program this many bytes more.
  package static func has(_ bytes: Int) -> Bool {
    if isShort {
      // What the program has already and does not use counts too.
      guard let memory = unsafe malloc(bytes) else { return false }
      // Used by a function that the compiler does not know: it may leave out memory that is only asked for and given back.
      unsafe explicit_bzero(memory, 1)
      unsafe free(memory)
      return true
    }
    let memory = unsafe mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else { return false }
    unsafe munmap(memory, bytes)
    return true
  }

  /// Ends the program. What was written earlier stays as it is.
  package static func isExhausted() -> Never {
    let message = Array("hscp-report: error: there is not enough memory; nothing was written\n".utf8)
    _ = unsafe message.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
    _exit(74)
  }
}
