import Records

/// The references met so far, so that a row entered twice is not counted twice.
struct ReferenceIndex {
  private var lines: [String: Int] = [:]

  /// The line that already has the reference `text`, in capitals or not, or `nil` the first time.
  mutating func line(with text: String, elseKeep line: Int) -> Int? {
    let key = text.lowercased()
    if let earlier = lines[key] { return earlier }
    lines[key] = line
    return nil
  }
}

extension Finding {
  /// The reference of this row is that of an earlier line.
  static func repeatedReference(at place: Place, firstOnLine line: Int) -> Finding {
    Finding(
      .error, "repeated-reference", at: place, found: "line \(line) has the same reference",
      expected: "expected one row per referral", remedy: "correct it, or remove the copy")
  }
}
