import Glibc

/// The target of this run, which the environment names: the command line is libFuzzer's own.
private let target: any Target = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let kind = Kind(rawValue: name) else {
    print("FUZZ_TARGET must be one of \(Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    exit(64)
  }
  do {
    return try kind.target()
  } catch {
    print(error)
    exit(70)
  }
}()

/// What libFuzzer, which has the main function, calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  attempt { try target.run(input) }
  return 0
}
