import Records

/// An entry of a list of the new profile, and how often the register has it.
struct Drafted<Entry> {
  var entry: Entry
  /// The words of the register that mean it.
  var words: [ColumnWords.Word] = []
  /// Whether only this register has it; else it is a name that everyone has.
  let isNew: Bool
  /// What someone should look at.
  var remark: String?

  var count: Int { words.reduce(0) { $0 + $1.count } }
}

/// The lists of a new profile: the words that occur in the register, under the names that everyone has where they mean these.
struct DraftedLists {
  private(set) var agencies: [Drafted<Agency>] = []
  private(set) var outcomes: [Drafted<Outcome>] = []
  private(set) var features: [Drafted<Term>] = []
  private(set) var harms: [Drafted<Term>] = []
  var statuses: [Drafted<Status>] = []
  private(set) var breakdowns: [(breakdown: Breakdown, values: [Drafted<Term>])] = []
  /// The columns of which no word was taken, and why.
  private(set) var refused: [(header: String, refusal: ColumnWords.Refusal)] = []
  /// The words that are several names or a mistyped one, how often each occurs, and what to do about it.
  private(set) var leftOut: [(text: String, count: Int, remedy: String)] = []
  /// The Panel's answers: the usual ones, and those of the register. Where it has none of its own, a profile lists none.
  var answers: [Drafted<PanelAnswer>] = []
  /// The kinds of review that the statutory guidance does not know.
  var reviewKinds: [Drafted<ReviewKind>] = []

  let general: Vocabulary
  let names: VocabularyIndex

  /// The lists of a register; `general` has the names that everyone has.
  init(of register: SurveyedRegister, by general: Profile, _ names: VocabularyIndex) {
    self.general = general.vocabulary
    self.names = names
    draftAgencies(of: register)
    draftOutcomes(of: register)
    features = terms(of: .features, in: register, general.vocabulary.features, names.features)
    harms = terms(of: .harm, in: register, general.vocabulary.harms, names.harms)
    draftStatuses(of: register)
    draftAnswers(of: register)
    draftReviewKinds(of: register)
  }

  /// Adds a breakdown by the words of its columns; false where none can be taken. Each of the `topics` has words that everyone
  /// has.
  mutating func add(
    _ topic: Breakdown, of columns: [ColumnCells], rows: Int, besides topics: [Breakdown]
  ) -> Bool {
    let lists = DraftedLists.index(topic.values)
    let everyones = Set(topics.flatMap(\.values).flatMap(\.spellings).map { NameFold.fold($0) })
    let words = self.words(of: columns, rows: rows) { text in
      everyones.contains(NameFold.fold(text)) || UnknownWords.contain(text)
    }
    let known = words.filter { !UnknownWords.contain($0.text) }
    guard !known.isEmpty else { return false }
    let values = entries(of: known, topic.values, lists, in: topic.values.flatMap(\.spellings)) {
      word, key in
      (Term(key: key, name: word.text), nil)
    }
    breakdowns.append((topic, values))
    return true
  }

  /// An index of values that have no spelling in common.
  private static func index(_ values: [Term]) -> NameIndex<Term>? {
    guard !values.isEmpty else { return nil }
    var index = NameIndex<Term>()
    for (place, value) in values.enumerated() {
      for spelling in value.spellings { _ = index.add(spelling, of: value.name, at: place) }
    }
    return index
  }

  /// The words of the columns that mean the same; none where they may say something about a child.
  mutating func words(
    of columns: [ColumnCells], areLists: Bool = true, rows: Int, isKnown: (String) -> Bool
  ) -> [ColumnWords.Word] {
    let words = ColumnWords(of: columns, areLists: areLists, rows: rows, isKnown: isKnown)
    if let refusal = words.refusal { refused += columns.map { ($0.header, refusal) } }
    return words.words
  }

  /// The entries of a list by the words of a register: first those that everyone has, in their order, then its own.
  mutating func entries<Entry>(
    of words: [ColumnWords.Word], _ general: [Entry], _ index: NameIndex<Entry>?, in spellings: [String],
    _ make: (ColumnWords.Word, String) -> (entry: Entry, remark: String?)
  ) -> [Drafted<Entry>] {
    var known: [Int: [ColumnWords.Word]] = [:]
    var own: [Drafted<Entry>] = []
    var keys = DraftedKeys(besides: spellings + words.map(\.text))
    for word in words {
      let bytes = Array(word.text.utf8)
      if let code = index?.code(of: bytes.span) {
        known[Int(code.index), default: []].append(word)
      } else if let remedy = index?.remedy(for: word) {
        // A check says so too, and then knows the names that are to be written instead.
        leftOut.append((word.text, word.count, remedy))
        if case .list(let joined, isGuess: false)? = index?.adviceIfJoined(bytes.span) {
          for entry in joined { known[Int(entry.code.index), default: []] += [] }
        }
      } else {
        let (entry, remark) = make(word, keys.next(for: word.text))
        own.append(Drafted(entry: entry, words: [word], isNew: true, remark: remark))
      }
    }
    return general.enumerated().compactMap { place, entry in
      known[place].map { Drafted(entry: entry, words: $0, isNew: false) }
    } + own
  }

  private mutating func terms(
    of column: RegisterColumn, in register: SurveyedRegister, _ general: [Term], _ index: NameIndex<Term>
  ) -> [Drafted<Term>] {
    let words = words(of: register.columns(of: column), rows: register.rows) {
      index.knows($0)
    }
    return entries(of: words, general, index, in: general.flatMap(\.spellings)) { word, key in
      (Term(key: key, name: word.text), nil)
    }
  }
}

/// Agencies and outcomes, of which a name says more than itself.
extension DraftedLists {
  private mutating func draftAgencies(of register: SurveyedRegister) {
    let names = names
    let words = words(of: register.columns(of: .referringAgency), rows: register.rows) { text in
      names.agencies.knows(text) || KindOfBody.isNamed(by: text)
        || KindOfBody.isEnd(of: text)
    }
    agencies = entries(
      of: words, general.agencies, names.agencies,
      in: general.agencies.flatMap { [$0.key, $0.name] + $0.aliases }
    ) { word, key in
      let sector = BodySector.sector(of: word.text)
      return (
        Agency(key: key, name: word.text, sector: sector ?? "Other"),
        sector == nil ? "New: say its sector" : nil
      )
    }
    leaveOutPeople(of: register)
    if agencies.isEmpty { agencies = general.agencies.map { Drafted(entry: $0, isNew: false) } }
    nameTheForce()
  }

  /// Leaves out what may be the name of a person who referred a child.
  private mutating func leaveOutPeople(of register: SurveyedRegister) {
    let all = agencies.count
    agencies.removeAll { $0.isNew && KindOfBody.mayBePerson($0.entry.name) }
    guard agencies.count < all else { return }
    refused += register.columns(of: .referringAgency).map { ($0.header, .people) }
  }

  /// Where one force has a name of its own, "Police" is that force.
  private mutating func nameTheForce() {
    let forces = agencies.indices.filter { agencies[$0].entry.sector == "Police" }
    guard forces.count == 2, let any = forces.first(where: { !agencies[$0].isNew }),
      let own = forces.first(where: { agencies[$0].isNew })
    else { return }
    let (general, named) = (agencies[any].entry, agencies[own].entry)
    agencies[own].entry = Agency(
      key: named.key, name: named.name, sector: named.sector, aliases: [general.name] + general.aliases)
    agencies[own].words += agencies[any].words
    agencies.remove(at: any)
  }

  private mutating func draftOutcomes(of register: SurveyedRegister) {
    let names = names
    let words = words(of: register.columns(of: .outcome), rows: register.rows) {
      names.outcomes.knows($0)
    }
    let single = words.filter { joinedOutcomes(in: $0) == nil }
    let spellings = general.outcomes.flatMap { [$0.key, $0.name] + $0.aliases }
    let occurring = entries(of: single, general.outcomes, names.outcomes, in: spellings) { word, key in
      Self.outcome(of: word, key)
    }
    var keys = DraftedKeys(besides: spellings + words.map(\.text) + occurring.map(\.entry.key))
    let joined = words.compactMap { word in
      joinedOutcomes(in: word).map { outcomes in
        let entry = Outcome(
          key: keys.next(for: word.text), name: word.text, kind: .primary, countsAs: outcomes)
        return Drafted(
          entry: entry, words: [word], isNew: true,
          remark: "New: a word for several outcomes, counted as each of them")
      }
    }
    let meant = joined.flatMap(\.entry.countsAs)
    let needed = general.outcomes.filter { outcome in
      (Outcome.requiredKeys.contains(outcome.key) || meant.contains(outcome.key)
        || [.review, .undecided, .notCounted].contains(outcome.kind))
        && !occurring.contains { $0.entry.key == outcome.key }
    }.map { outcome in
      let isAlone = outcome.kind == .primary && !meant.contains(outcome.key)
      return Drafted(
        entry: outcome, isNew: false,
        remark: isAlone
          ? "Not in the register, but every profile has it: give it the name of an outcome that is the same"
          : nil)
    }
    let all = occurring + needed + joined
    let order = Outcome.Kind.allCases
    outcomes = order.flatMap { kind in all.filter { $0.entry.kind == kind } }
  }

  /// The keys of the outcomes that a word joins, a primary one and what may follow it; `nil` for any other word.
  private func joinedOutcomes(in word: ColumnWords.Word) -> [String]? {
    let bytes = Array(word.text.utf8)
    guard word.first > 0, names.outcomes.code(of: bytes.span) == nil,
      case .list(let entries, isGuess: false) = names.outcomes.adviceIfJoined(bytes.span)
    else { return nil }
    let outcomes = entries.map { general.outcomes[Int($0.code.index)] }
    let follow = outcomes.dropFirst().allSatisfy { $0.kind == .further || $0.kind == .review }
    return outcomes.first?.kind == .primary && follow ? outcomes.map(\.key) : nil
  }

  /// An outcome of a register's own. What only ever stands behind another is a further action, or a review.
  private static func outcome(of word: ColumnWords.Word, _ key: String) -> (entry: Outcome, remark: String?) {
    let words = Set(SpelledWords(word.text, keepingAll: true).words.map(\.text))
    let isReview =
      !words.isDisjoint(with: ["lcspr", "cspr", "lscpr", "spr", "scr", "lcsprs"])
      || words.isSuperset(of: ["practice", "review"])
    let isDoubtful = !words.isDisjoint(with: ["no", "not", "without", "rapid", "rr", "then", "and"])
    let kind: Outcome.Kind = isReview && !isDoubtful ? .review : word.first > 0 ? .primary : .further
    let remark =
      word.first > 0 && word.later > 0 && kind == .primary
      ? "New: it stands behind other outcomes too: kind = \"further\" if it only ever follows one"
      : isReview && isDoubtful
        ? "New: it names a review: keep it, or give the name to rapid-review or lcspr among their aliases"
        : "New: check its kind, or move its name to the aliases of an outcome above"
    return (Outcome(key: key, name: word.text, kind: kind), remark)
  }
}

extension SurveyedRegister {
  /// The columns of all tables of referrals that were taken for one.
  func columns(of column: RegisterColumn) -> [ColumnCells] { referrals.flatMap { $0.columns(of: column) } }

  /// How many referrals there may be.
  var rows: Int { referrals.reduce(0) { $0 + $1.rows } }
}

extension Term {
  fileprivate var spellings: [String] { [key, name] + aliases }
}
