import Testing

@testable import Loader

@Suite struct PNGFileTests {
  @Test func `the picture is kept, and who made it, when and where is not`() throws {
    let remarks = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME", "iCCP", "prVt"].flatMap { name in
      ExamplePictures.chunk(name, Array("Jane Doe".utf8))
    }
    let gamma = ExamplePictures.chunk("gAMA", [0, 0, 0, 1])
    let clean = try PNGFile.cleaned(ExamplePictures.png(remarks: remarks + gamma) + Array("cut away".utf8))
    #expect(clean == CleanPicture(bytes: ExamplePictures.png(remarks: gamma), width: 3, height: 2))
  }

  @Test func `one that ends too early is refused, wherever that is`() {
    let whole = ExamplePictures.png()
    for count in whole.indices {
      #expect(throws: PictureFault.cutOff) { try PNGFile.cleaned(Array(whole.prefix(count))) }
    }
  }

  @Test func `one without its header in its place is refused`() {
    let end = ExamplePictures.chunk("IEND", [])
    for chunks in [
      end, ExamplePictures.chunk("IHDR", [1]) + end,
      ExamplePictures.header(1, 1) + ExamplePictures.header(1, 1) + end,
    ] {
      #expect(throws: PictureFault.cutOff) {
        try PNGFile.cleaned(ExamplePictures.pngSignature + chunks)
      }
    }
  }
}

@Suite struct JPEGFileTests {
  @Test func `the picture is kept, and what a camera or a program wrote about it is not`() throws {
    let remarks =
      ExamplePictures.exif(turn: 1, isBigEndian: true)
      + ExamplePictures.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x/>".utf8))
      + ExamplePictures.segment(0xE2, Array("ICC_PROFILE\0Jane's screen".utf8))
      + ExamplePictures.segment(0xED, Array("Photoshop".utf8))
      + ExamplePictures.segment(0xFE, Array("Jane Doe".utf8))
    let clean = try JPEGFile.cleaned(ExamplePictures.jpeg(remarks: remarks) + Array("another picture".utf8))
    #expect(clean == CleanPicture(bytes: ExamplePictures.jpeg(), width: 3, height: 2))
  }

  @Test func `its resolution stays without the small copy, and so does the mark for its colours`() throws {
    let resolution = Array("JFIF\0".utf8) + [1, 2, 0, 0, 72, 0, 72]
    let adobe = Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1]
    let clean = try JPEGFile.cleaned(
      ExamplePictures.jpeg(
        remarks: ExamplePictures.segment(0xE0, resolution + [1, 1, 9, 9, 9])
          + ExamplePictures.segment(0xE0, Array("JFXX\0copy".utf8))
          + ExamplePictures.segment(0xEE, adobe + Array("more".utf8))))
    #expect(
      clean.bytes
        == ExamplePictures.jpeg(
          remarks: ExamplePictures.segment(0xE0, resolution + [0, 0]) + ExamplePictures.segment(0xEE, adobe)))
  }

  @Test(arguments: [(UInt8(3), false, 3, 2), (6, true, 2, 3), (8, false, 2, 3)])
  func `which way up it is stays, alone of all remarks`(
    turn: UInt8, isBigEndian: Bool, width: Int, height: Int
  ) throws {
    let clean = try JPEGFile.cleaned(
      ExamplePictures.jpeg(remarks: ExamplePictures.exif(turn: turn, isBigEndian: isBigEndian)))
    #expect((clean.width, clean.height, clean.turn) == (width, height, Int(turn)))
    #expect(clean.bytes.count == ExamplePictures.jpeg().count + 36)
    // What was written is read again, and stays the same.
    #expect(try JPEGFile.cleaned(clean.bytes) == clean)
  }

  @Test func `one that ends too early is refused, wherever that is`() {
    let whole = ExamplePictures.jpeg(remarks: ExamplePictures.exif(turn: 6, isBigEndian: true))
    for count in whole.indices {
      #expect(throws: PictureFault.cutOff) { try JPEGFile.cleaned(Array(whole.prefix(count))) }
    }
  }

  @Test func `a kind that browsers do not show is refused`() {
    let lossless =
      [0xFF, 0xD8] + ExamplePictures.segment(0xC3, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]) + [0xFF, 0xD9]
    #expect(
      throws: PictureFault("it is a kind of JPEG that browsers do not show", "save it as PNG")
    ) { try JPEGFile.cleaned(lossless) }
  }
}
