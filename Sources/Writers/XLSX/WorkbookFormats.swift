import CXlsxWriter

/// The formats of cells, which belong to the workbook: sans serif, 12 points or more, wrapped, no fill.
@safe
struct WorkbookFormats {
  /// In the order of the styles. `Workbook` can only be discarded if it has trivial fields, so this is not an array.
  private let formats: [14 of UnsafeMutablePointer<lxw_format>]
  /// A day of a cell without a style: the program's own font, day first.
  let plainDay: UnsafeMutablePointer<lxw_format>

  /// Throws if there is not enough memory for the formats of `workbook`.
  init(of workbook: UnsafeMutablePointer<lxw_workbook>) throws(WorkbookError) {
    unsafe formats = try unsafe [14 of UnsafeMutablePointer<lxw_format>] { index throws(WorkbookError) in
      guard let format = unsafe workbook_add_format(workbook) else { throw .outOfMemory }
      unsafe WorkbookFormats.set(WorkbookContents.Style.allCases[index], on: format)
      return unsafe format
    }
    guard let day = unsafe workbook_add_format(workbook) else { throw .outOfMemory }
    unsafe format_set_num_format(day, "dd/mm/yyyy")
    unsafe plainDay = day
  }

  subscript(style: WorkbookContents.Style) -> UnsafeMutablePointer<lxw_format> {
    unsafe formats[style.rawValue]
  }

  private static func set(_ style: WorkbookContents.Style, on format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_font_name(format, WorkbookContents.Style.font)
    unsafe format_set_font_size(format, style.face.points)
    if style.face.isBold { unsafe format_set_bold(format) }
    let vertical = style.isAtBottom ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP
    unsafe format_set_align(format, UInt8(vertical.rawValue))
    if style.isOnTheRight { unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    if style == .day { unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue)) }
    if style.isIndented { unsafe format_set_indent(format, 1) }
    if style.wraps { unsafe format_set_text_wrap(format) }
    if let number = style.numberFormat { unsafe format_set_num_format(format, number) }
    if style == .link {
      unsafe format_set_font_color(format, 0x0B3D91)
      unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
  }
}
