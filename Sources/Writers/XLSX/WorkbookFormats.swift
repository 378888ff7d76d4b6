import CXlsxWriter
import Records

/// The formats of cells, which belong to the workbook: sans serif, 12 points or more, wrapped.
@safe
struct WorkbookFormats {
  /// In the order of the styles. `Workbook` can only be discarded if it has trivial fields, so this is not an array.
  private let formats: [25 of UnsafeMutablePointer<lxw_format>]
  /// In the order of ``RatingColour``: what a cell with the word of a rating gets.
  private let ratings: [3 of UnsafeMutablePointer<lxw_format>]
  /// What a cell with a line below it gets.
  let underlined: UnsafeMutablePointer<lxw_format>
  /// A day of a cell without a style: the program's own font, day first.
  let plainDay: UnsafeMutablePointer<lxw_format>
  /// Text that is typed later and stays as it is, whatever number or day it looks like.
  let typedText: UnsafeMutablePointer<lxw_format>

  /// Throws if there is not enough memory for the formats of `workbook`.
  init(
    of workbook: UnsafeMutablePointer<lxw_workbook>, _ theme: WorkbookTheme
  ) throws(WorkbookError) {
    unsafe formats = try unsafe [25 of UnsafeMutablePointer<lxw_format>] { index throws(WorkbookError) in
      let format = try unsafe WorkbookFormats.added(to: workbook)
      unsafe WorkbookFormats.set(WorkbookContents.Style.allCases[index], on: format, theme)
      return unsafe format
    }
    unsafe ratings = try unsafe [3 of UnsafeMutablePointer<lxw_format>] { index throws(WorkbookError) in
      let format = try unsafe WorkbookFormats.added(to: workbook)
      unsafe format_set_bg_color(format, RatingColour.allCases[index].fill.rgb)
      if theme.isForm { unsafe WorkbookFormats.underline(format) }
      return unsafe format
    }
    let underlined = try unsafe WorkbookFormats.added(to: workbook)
    unsafe WorkbookFormats.underline(underlined)
    unsafe self.underlined = underlined
    let day = try unsafe WorkbookFormats.added(to: workbook)
    unsafe format_set_num_format(day, "dd/mm/yyyy")
    unsafe plainDay = day
    let text = try unsafe WorkbookFormats.added(to: workbook)
    unsafe WorkbookFormats.set(.body, on: text, theme)
    unsafe format_set_num_format(text, "@")
    unsafe typedText = text
  }

  private static func added(
    to workbook: UnsafeMutablePointer<lxw_workbook>
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    guard let format = unsafe workbook_add_format(workbook) else { throw .outOfMemory }
    return unsafe format
  }

  private static func underline(_ format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    unsafe format_set_bottom_color(format, 0xC4C4C4)
  }

  subscript(style: WorkbookContents.Style) -> UnsafeMutablePointer<lxw_format> {
    unsafe formats[style.rawValue]
  }

  subscript(rating: RatingColour) -> UnsafeMutablePointer<lxw_format> {
    switch rating {
    case .red: unsafe ratings[0]
    case .amber: unsafe ratings[1]
    case .green: unsafe ratings[2]
    }
  }

  private static func set(
    _ style: WorkbookContents.Style, on format: UnsafeMutablePointer<lxw_format>, _ theme: WorkbookTheme
  ) {
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
    unsafe setColours(of: style, on: format, theme)
  }

  private static func setColours(
    of style: WorkbookContents.Style, on format: UnsafeMutablePointer<lxw_format>, _ theme: WorkbookTheme
  ) {
    let thin = UInt8(LXW_BORDER_THIN.rawValue)
    if style.rating == nil, style.isHeader || style.isHeading {
      unsafe format_set_font_color(format, theme.accent.rgb)
    }
    guard theme.isLined else { return }
    if style.isHeader {
      unsafe format_set_bottom(format, thin)
      unsafe format_set_bottom_color(format, theme.accent.rgb)
      if let fill = style.rating?.fill ?? theme.tint { unsafe format_set_bg_color(format, fill.rgb) }
    }
    if style.isTotal {
      unsafe format_set_top(format, thin)
      unsafe format_set_top_color(format, theme.accent.rgb)
    }
  }
}
