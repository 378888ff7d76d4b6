import Spreadsheets

/// Work on several files side by side, for those who may not ask the threads themselves.
package enum SeveralFiles {
  /// What `work` makes of each file, in their order.
  ///
  /// Throws what the first of the files has thrown for which anything was, however many others there are.
  package static func map<File: Sendable, Made: Sendable, Failure: Error>(
    _ files: [File], _ work: @Sendable (File) throws(Failure) -> Made
  ) throws(Failure) -> [Made] {
    try WorkerThreads.map(files, work)
  }
}
