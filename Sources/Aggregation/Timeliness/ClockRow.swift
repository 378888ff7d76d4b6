import Records

/// What is said of each clock, a row of the table `timeliness` each.
enum ClockRow: String, CaseIterable {
  case inTime = "in-time"
  case late
  case daysLate = "days-late"
  case longest
  case running
  case leftOut = "left-out"

  /// The row of a clock, by its key and its words.
  func category(of clock: WorkingDayClock) -> Category {
    Category("\(clock.rawValue)-\(rawValue)", name(for: clock))
  }

  /// Whether a key is that of a highest number, to which rows do not add up.
  static func isLongest(_ key: String) -> Bool {
    WorkingDayClock.allCases.contains { ClockRow.longest.category(of: $0).key == key }
  }

  private func name(for clock: WorkingDayClock) -> String {
    let thing = clock == .notification ? "Notification" : "Rapid review"
    return switch self {
    case .inTime: "\(thing) within \(clock.limit) working days"
    case .late: "\(thing) after \(clock.limit) working days"
    case .daysLate: "\(thing): days late in all"
    case .longest: "\(thing): most days late"
    case .running: "\(thing): clock still running"
    case .leftOut: "\(thing): date missing or out of order"
    }
  }
}

extension YearTables {
  /// The clocks one after the other; where none has ended, no number of days applies.
  var timeliness: FigureTable {
    FigureTable(
      .timeliness,
      WorkingDayClock.allCases.flatMap { clock in
        ClockRow.allCases.map { row in
          let (figure, unit) = figure(of: row, for: clock)
          return FigureTable.Row(row.category(of: clock), figure, unit)
        }
      })
  }

  private func figure(of row: ClockRow, for clock: WorkingDayClock) -> (Figure, Unit) {
    let unit = clock == .notification ? Unit.notifications : .rapidReviews
    let clockCounts = counts.timeliness[clock]
    let ended = clockCounts.ended(by: asAt)
    func days(_ count: Int) -> Figure { ended.all == 0 ? .symbol(.notApplicable) : .days(count) }
    switch row {
    case .inTime: return (.share(.init(ended.inTime, of: ended.all)), unit)
    case .late: return (.share(.init(ended.late, of: ended.all)), unit)
    case .daysLate: return (days(ended.daysLate), .workingDays)
    case .longest: return (days(ended.longest), .workingDays)
    case .running: return (.count(running.running(clock, asAt: asAt)), unit)
    case .leftOut: return (.count(clockCounts.leftOut), unit)
    }
  }
}
