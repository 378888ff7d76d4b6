import CXlsxWriter

/// The looks of cells, which belong to the workbook: sans serif, 12 points or more, wrapped, no fill.
///
/// A field for each, since only plain pointers may lie beside the workbook's own.
@safe
struct WorkbookFormats {
  private let heading: UnsafeMutablePointer<lxw_format>
  private let body: UnsafeMutablePointer<lxw_format>
  private let number: UnsafeMutablePointer<lxw_format>
  private let change: UnsafeMutablePointer<lxw_format>
  private let tenths: UnsafeMutablePointer<lxw_format>
  private let hundredths: UnsafeMutablePointer<lxw_format>
  private let symbol: UnsafeMutablePointer<lxw_format>
  private let tableHeader: UnsafeMutablePointer<lxw_format>
  private let numberHeader: UnsafeMutablePointer<lxw_format>
  private let link: UnsafeMutablePointer<lxw_format>

  /// The formats of `workbook`, or `nil` where there is no memory for them.
  init?(of workbook: UnsafeMutablePointer<lxw_workbook>) {
    func made(_ style: WorkbookContents.Style) -> UnsafeMutablePointer<lxw_format>? {
      guard let format = unsafe workbook_add_format(workbook) else { return nil }
      unsafe WorkbookFormats.set(style, on: format)
      return unsafe format
    }
    guard let heading = unsafe made(.heading), let body = unsafe made(.body),
      let number = unsafe made(.number), let change = unsafe made(.change),
      let tenths = unsafe made(.tenths), let hundredths = unsafe made(.hundredths),
      let symbol = unsafe made(.symbol), let tableHeader = unsafe made(.tableHeader),
      let numberHeader = unsafe made(.numberHeader),
      let link = unsafe made(.link)
    else { return nil }
    unsafe self.heading = heading
    unsafe self.body = body
    unsafe self.number = number
    unsafe self.change = change
    unsafe self.tenths = tenths
    unsafe self.hundredths = hundredths
    unsafe self.symbol = symbol
    unsafe self.tableHeader = tableHeader
    unsafe self.numberHeader = numberHeader
    unsafe self.link = link
  }

  subscript(style: WorkbookContents.Style) -> UnsafeMutablePointer<lxw_format> {
    switch style {
    case .heading: unsafe heading
    case .body: unsafe body
    case .number: unsafe number
    case .change: unsafe change
    case .tenths: unsafe tenths
    case .hundredths: unsafe hundredths
    case .symbol: unsafe symbol
    case .tableHeader: unsafe tableHeader
    case .numberHeader: unsafe numberHeader
    case .link: unsafe link
    }
  }

  private static func set(_ style: WorkbookContents.Style, on format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_font_name(format, "Arial")
    unsafe format_set_font_size(format, style == .heading ? 16 : 12)
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if style.wraps { unsafe format_set_text_wrap(format) }
    switch style {
    case .heading, .tableHeader: unsafe format_set_bold(format)
    case .body: break
    case .numberHeader:
      unsafe format_set_bold(format)
      unsafe setRight(format)
    case .number:
      unsafe format_set_num_format(format, "#,##0")
      unsafe setRight(format)
    case .change:
      unsafe format_set_num_format(format, "+#,##0;-#,##0;0")
      unsafe setRight(format)
    case .tenths:
      unsafe format_set_num_format(format, "0.0")
      unsafe setRight(format)
    case .hundredths:
      unsafe format_set_num_format(format, "0.00")
      unsafe setRight(format)
    case .symbol: unsafe setRight(format)
    case .link:
      unsafe format_set_font_color(format, 0x0B3D91)
      unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
  }

  /// To the right, with a little room before the next column.
  private static func setRight(_ format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    unsafe format_set_indent(format, 1)
  }
}
