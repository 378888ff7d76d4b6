/// Small pictures, piece by piece.
enum ExamplePictures {
  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// A chunk of a PNG; its checksum is no matter.
  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    bytes(content.count, 4) + Array(name.utf8) + content + [0, 0, 0, 0]
  }

  static func header(_ width: Int, _ height: Int) -> [UInt8] {
    chunk("IHDR", bytes(width, 4) + bytes(height, 4) + [8, 2, 0, 0, 0])
  }

  static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func png(_ width: Int = 3, _ height: Int = 2, remarks: [UInt8] = []) -> [UInt8] {
    pngSignature + header(width, height) + remarks + chunk("IDAT", [1, 2, 3]) + chunk("IEND", [])
  }

  /// A segment of a JPEG.
  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + bytes(content.count + 2, 2) + content
  }

  /// The segments from which the pixels are read, for a picture of this size.
  static func pixels(_ width: Int, _ height: Int) -> [UInt8] {
    segment(0xDB, [0, 1, 2]) + segment(0xC2, [8] + bytes(height, 2) + bytes(width, 2) + [1, 1, 0x11, 0])
      + segment(0xC4, [0, 9]) + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [5, 0xFF, 0x00, 7, 0xFF, 0xD0, 9]
      + segment(0xC4, [0, 8]) + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [6]
  }

  static func jpeg(_ width: Int = 3, _ height: Int = 2, remarks: [UInt8] = []) -> [UInt8] {
    [0xFF, 0xD8] + remarks + pixels(width, height) + [0xFF, 0xD9]
  }

  /// What a camera writes, with which way up the picture is.
  static func exif(turn: UInt8, isBigEndian: Bool) -> [UInt8] {
    func number(_ number: Int, _ count: Int) -> [UInt8] {
      isBigEndian ? bytes(number, count) : bytes(number, count).reversed()
    }
    let maker = number(0x010F, 2) + number(2, 2) + number(4, 4) + Array("Jane".utf8)
    let orientation = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(Int(turn), 2) + [0, 0]
    return segment(
      0xE1,
      Array("Exif\0\0".utf8) + Array((isBigEndian ? "MM" : "II").utf8) + number(42, 2) + number(8, 4)
        + number(2, 2) + maker + orientation + number(0, 4))
  }

  static func svg(_ inside: String, _ attributes: String = "viewBox=\"0 0 30 20\"") -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(inside)</svg>"
  }
}
