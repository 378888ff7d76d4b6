import Testing

@testable import Loader

struct WindowTests {
  private let register = RegisterBytes.memory(Array(0..<200))

  private func held(_ window: Window) -> [UInt8] { Array(window.bytes[..<window.range.count]) }

  @Test func `a window holds what it is told to, in the place of what it held`() throws {
    var window = Window()
    try window.hold(10..<90, of: register)
    #expect(window.range == 10..<90)
    #expect(held(window) == Array(10..<90))
    try window.hold(100..<120, of: register)
    #expect(held(window) == Array(100..<120))
    try window.hold(5..<5, of: register)
    #expect(held(window) == [])
  }

  @Test func `it grows by as much again, up to the end of the register`() throws {
    var window = Window()
    try window.hold(50..<80, of: register)
    try window.grow(of: register)
    #expect(window.range == 50..<110)
    #expect(held(window) == Array(50..<110))
    for _ in 0..<3 { try window.grow(of: register) }
    #expect(window.range == 50..<200)
    #expect(held(window) == Array(50..<200))
  }

  @Test func `it reads a file as it reads memory`() throws {
    let folder = try TemporaryFolder()
    let file = RegisterBytes.file(try OpenFile(at: folder.write("r.csv", Array(0..<200))))
    var window = Window()
    try window.hold(150..<160, of: file)
    try window.grow(of: file)
    #expect(held(window) == Array(150..<170))
  }
}
