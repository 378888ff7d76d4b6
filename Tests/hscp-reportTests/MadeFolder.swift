import Foundation
import Synchronization
import Testing

/// The folder that a command makes from the fixtures, made once for all tests that read it or a copy of it.
enum MadeFolder: String, CaseIterable {
  case report, hiddenReport, boardReport, report2021, report2022, comparison
  case second, secondComparison, secondResponses
  case neighbour, north, south, board, responses, moorland

  /// The command without its folder.
  private var command: String {
    switch self {
    case .report: "report fixtures/register --year 2023-24"
    case .hiddenReport: "report fixtures/register --year 2023-24 --suppress 1-4"
    case .boardReport: "report fixtures/register --year 2023-24 --edition board"
    case .report2021: "report fixtures/register --year 2021-22"
    case .report2022: "report fixtures/register --year 2022-23"
    case .comparison: "compare fixtures/register"
    case .second: "report \(Self.ofSecond) --year 2023-24"
    case .secondComparison: "compare \(Self.ofSecond)"
    case .secondResponses: "respond \(Self.ofSecond) --as-at 2024-02-28"
    case .moorland: "report fixtures/moorland"
    case .neighbour: "report fixtures/neighbour --year 2023-24"
    case .board: "export fixtures/register --year 2023-24 --listing --as-at 2024-02-28"
    case .responses: "respond fixtures/register --as-at 2024-02-28"
    case .north: "report registers/North --year 2023-24"
    case .south: "report registers/South --year 2023-24"
    }
  }

  private static let ofSecond = "fixtures/second/register.xlsx --profile fixtures/profiles/second.toml"

  /// How the command ended.
  var run: Workplace.Run {
    get throws {
      // The first test to ask makes it, and the others wait; other folders are made meanwhile.
      try #require(Self.made[self]).run.withLock { made in
        let result = made ?? Result { try make() }
        made = result
        return try result.get()
      }
    }
  }

  fileprivate var url: URL { get throws { try Self.place.get().url("made/\(rawValue)") } }

  /// Thrown again for each test: the error of an expectation would fail the first one alone.
  private struct NotMade: Error, CustomStringConvertible {
    let description: String
  }

  private func make() throws -> Workplace.Run {
    let run = try Self.place.get().shell("hscp-report \(command) --output made/\(rawValue)")
    guard run.status == 0 else { throw NotMade(description: "\(command): \(run.errors)") }
    return run
  }

  private final class Made: Sendable {
    let run = Mutex<Result<Workplace.Run, any Error>?>(nil)
  }

  private static let made = Dictionary(uniqueKeysWithValues: allCases.map { ($0, Made()) })

  /// Nothing else writes there. A static value is never released, so the folder is removed at exit.
  private static let place: Result<Workplace, any Error> = Result {
    let place = try Workplace()
    try CoastRegister.north.write(to: place)
    try CoastRegister.south.write(to: place)
    atexit { if let place = try? MadeFolder.place.get() { place.remove() } }
    return place
  }
}

extension Workplace {
  /// Puts a copy of a made folder at `path`, as its command would have.
  func lay(_ folder: MadeFolder, at path: String) throws {
    _ = try folder.run
    try FileManager.default.createDirectory(
      at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: folder.url, to: url(path))
  }
}
