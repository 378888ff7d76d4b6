/// A PNG without its remarks: who made it, when and where is in chunks that no picture needs.
enum PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The chunks that make the picture (PNG, third edition, chapter 11). A colour profile is not among them: it can hold the
  /// name of the screen that it was made for.
  private static let kept: Set = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs",
  ]

  /// The file with these chunks alone, up to its end: what follows that is another file's, or what was cut away.
  static func cleaned(_ bytes: [UInt8]) throws(PictureFault) -> CleanPicture {
    var clean = CleanPicture(bytes: signature)
    var start = signature.count
    while start + 12 <= bytes.count {
      let end = start + 12 + number(in: bytes[start..<start + 4])
      guard end <= bytes.count else { break }
      let name = String(decoding: bytes[start + 4..<start + 8], as: UTF8.self)
      let isHeader = start == signature.count
      guard (name == "IHDR") == isHeader, !isHeader || end - start == 25 else { break }
      if isHeader {
        clean.width = number(in: bytes[start + 8..<start + 12])
        clean.height = number(in: bytes[start + 12..<start + 16])
      }
      if kept.contains(name) { clean.bytes += bytes[start..<end] }
      if name == "IEND" { return clean }
      start = end
    }
    throw .cutOff
  }

  private static func number(in bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
