/// The letters with which postcodes begin: the 124 areas of the Postcode Address File (Royal Mail, Programmers' Guide),
/// and BF of the British Forces Post Office, behind which families of soldiers live.
enum PostcodeAreas {
  private static let letters: Set<Substring> = Set(
    """
    AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY \
    G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW \
    OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD \
    WF WN WR WS WV YO ZE
    """.split(separator: " "))

  /// Those of inner London whose districts may end with a letter, as W1A does.
  private static let lettered: Set<Substring> = ["E", "EC", "N", "NW", "SE", "SW", "W", "WC"]

  /// How many there are.
  static var count: Int { letters.count }

  static func contain(_ area: [UInt8]) -> Bool { letters.contains(Substring(decoding: area, as: UTF8.self)) }

  static func haveLetters(_ area: [UInt8]) -> Bool {
    lettered.contains(Substring(decoding: area, as: UTF8.self))
  }
}
