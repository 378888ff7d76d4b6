/// A JPEG without its remarks: a camera writes there where and when a photograph was taken, on whose telephone, and a small
/// copy of what was cut away.
enum JPEGFile {
  static let signature: [UInt8] = [0xFF, 0xD8, 0xFF]

  /// A piece of the file: its marker, and what it holds after its length.
  private struct Segment {
    let marker: UInt8
    let content: ArraySlice<UInt8>

    /// Its bytes in a file.
    var bytes: [UInt8] {
      let length = content.count + 2
      return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
    }
  }

  /// The file with what its pixels are read by, and which way up it is: nothing after its end.
  static func cleaned(_ bytes: [UInt8]) throws(PictureFault) -> CleanPicture {
    var head: [UInt8] = []
    var clean = CleanPicture(bytes: [])
    var turn: UInt8 = 1
    var at = 2
    while let marker = marker(in: bytes, at: &at) {
      if marker == 0xD9 {
        guard clean.width > 0 else { break }
        clean.bytes = [0xFF, 0xD8] + head + orientation(turn) + clean.bytes + [0xFF, 0xD9]
        // From the fifth on, the picture lies on its side.
        clean.turn = Int(turn)
        if turn > 4 { (clean.width, clean.height) = (clean.height, clean.width) }
        return clean
      }
      guard at + 2 <= bytes.count else { break }
      let end = at + Int(bytes[at]) << 8 + Int(bytes[at + 1])
      guard end >= at + 2, end <= bytes.count else { break }
      let segment = Segment(marker: marker, content: bytes[at + 2..<end])
      let content = segment.content
      at = end
      switch marker {
      case 0xC0...0xC2 where content.count >= 6:
        let first = content.startIndex
        clean.height = Int(content[first + 1]) << 8 | Int(content[first + 2])
        clean.width = Int(content[first + 3]) << 8 | Int(content[first + 4])
        clean.bytes += segment.bytes
      case 0xC4, 0xDB, 0xDD: clean.bytes += segment.bytes
      case 0xC0...0xCF: throw PictureFault("it is a kind of JPEG that browsers do not show", "save it as PNG")
      case 0xDA:
        let rest = endOfScan(in: bytes, from: end)
        clean.bytes += segment.bytes + bytes[end..<rest]
        at = rest
      // How many dots to an inch, without the small copy that may follow.
      case 0xE0 where content.starts(with: "JFIF\0".utf8) && content.count >= 14:
        head = Segment(marker: marker, content: content.prefix(12) + [0, 0]).bytes
      // Without this, programs would take the colours of some files for others.
      case 0xEE where content.starts(with: "Adobe".utf8):
        clean.bytes += Segment(marker: marker, content: content.prefix(12)).bytes
      case 0xE1 where content.starts(with: exif): turn = Exif(content.dropFirst(exif.count)).orientation
      default: break
      }
    }
    throw .cutOff
  }

  /// The next marker; what it begins is after it.
  private static func marker(in bytes: [UInt8], at index: inout Int) -> UInt8? {
    guard index < bytes.count, bytes[index] == 0xFF else { return nil }
    while index < bytes.count, bytes[index] == 0xFF { index += 1 }
    guard index < bytes.count, bytes[index] >= 0xC0, !(0xD0...0xD8).contains(bytes[index]) else { return nil }
    index += 1
    return bytes[index - 1]
  }

  /// Where the pixels of a scan end: at a marker that is neither part of them nor a place to start again.
  private static func endOfScan(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      let next = bytes[index + 1]
      if bytes[index] == 0xFF, next != 0, next != 0xFF, !(0xD0...0xD7).contains(next) { return index }
      index += 1
    }
    return bytes.count
  }

  private static let exif = Array("Exif\0\0".utf8)

  /// The only remark that is kept: without it, many photographs would lie on their side.
  private static func orientation(_ turn: UInt8) -> [UInt8] {
    guard turn > 1 else { return [] }
    let entry: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0]
    let content = exif + "MM".utf8 + [0, 42, 0, 0, 0, 8, 0, 1] + entry + [0, 0, 0, 0]
    return Segment(marker: 0xE1, content: content[...]).bytes
  }
}

/// What a camera wrote about a photograph (Exif 2.32, 4.6), as far as it is of use to anyone else.
private struct Exif {
  private let bytes: [UInt8]
  private let isBigEndian: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    isBigEndian = bytes.starts(with: "MM".utf8)
  }

  /// Which way up the picture is, from 1 to 8; 1 where it does not say.
  var orientation: UInt8 {
    let list = number(at: 4, 4)
    for index in 0..<number(at: list, 2) {
      let entry = list + 2 + index * 12
      guard entry + 12 <= bytes.count else { break }
      if number(at: entry, 2) == 0x0112 {
        let turn = number(at: entry + 8, 2)
        return (1...8).contains(turn) ? UInt8(turn) : 1
      }
    }
    return 1
  }

  /// A number of so many bytes; zero beyond the end.
  private func number(at start: Int, _ count: Int) -> Int {
    guard start + count <= bytes.count else { return 0 }
    let digits = bytes[start..<start + count]
    return (isBigEndian ? Array(digits) : digits.reversed()).reduce(0) { $0 << 8 | Int($1) }
  }
}
