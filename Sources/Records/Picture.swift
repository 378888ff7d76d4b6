/// A picture that people put into a text, without what its file holds beside the picture.
package struct Picture: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case png = "PNG"
    case jpeg = "JPEG"
    case svg = "SVG"

    /// How the names of such files end.
    package var endings: [String] {
      switch self {
      case .png: ["png"]
      case .jpeg: ["jpg", "jpeg"]
      case .svg: ["svg"]
      }
    }

    package var mediaType: String {
      switch self {
      case .png: "image/png"
      case .jpeg: "image/jpeg"
      case .svg: "image/svg+xml"
      }
    }
  }

  /// Its path from the folder of a document, which is also its address in the texts: `pictures/2023-24/team.png`.
  package let path: String
  package let kind: Kind
  package let bytes: [UInt8]
  /// As it is shown: in pixels, or for a drawing in the units of its page.
  package let width: Int
  package let height: Int
  /// How its file says that it is to be turned or mirrored, which browsers do and Word does not: from 2 to 8 (Exif 2.32, 4.6.5);
  /// 1 for as it is.
  package let turn: Int

  package init(
    path: String, kind: Kind, bytes: [UInt8], width: Int, height: Int, turn: Int = 1
  ) {
    self.path = path
    self.kind = kind
    self.bytes = bytes
    self.width = width
    self.height = height
    self.turn = turn
  }
}
