/// How the program ends; each number tells who has to act.
enum ExitStatus: Int32 {
  case done = 0
  /// Errors in the register: whoever keeps it.
  case findings = 1
  /// The command line: whoever typed it.
  case arguments = 64
  /// The input is not there or is not what it should be: whoever sent the file.
  case input = 65
  /// Totals that must agree do not: us.
  case defect = 70
  /// Reading or writing failed: whoever runs the machine.
  case output = 74
}
