import Records

/// What else has words of its own in a register: statuses of recommendations, the Panel's answers, and kinds of review.
extension DraftedLists {
  mutating func draftStatuses(of register: SurveyedRegister) {
    let names = names
    let columns = register.recommendations.flatMap { $0.columns(of: .status) }
    let rows = register.recommendations.reduce(0) { $0 + $1.rows }
    let words = words(of: columns, areLists: false, rows: rows) { text in
      names.statuses.knows(text) || RatingColour(named: text) != nil
    }
    let own = entries(
      of: words, general.statuses, names.statuses,
      in: general.statuses.flatMap { [$0.key, $0.name] + $0.aliases }
    ) { word, key in
      (Status(key: key, name: word.text), "New: say how far it is, with done = true if nothing is left to do")
    }.filter(\.isNew)
    statuses = general.statuses.map { Drafted(entry: $0, isNew: false) } + own
  }

  mutating func draftAnswers(of register: SurveyedRegister) {
    let names = names
    let words = words(of: register.columns(of: .panelAgreed), areLists: false, rows: register.rows) { text in
      let bytes = Array(text.utf8)
      return names.panelAnswers.knows(text) || PanelField.isNotApplicable(bytes.span)
        || PanelWords.meaning(of: text) != nil
    }.filter { word in
      let bytes = Array(word.text.utf8)
      return !PanelField.isNotApplicable(bytes.span)
    }
    let usual = general.panelAnswers
    let drafted = entries(
      of: words, usual, names.panelAnswers,
      in: usual.flatMap { [$0.key, $0.name] + $0.aliases + PanelField.usualSpellings(of: $0.meaning) }
    ) { word, key in
      (
        PanelAnswer(key: key, name: word.text, meaning: PanelWords.meaning(of: word.text) ?? .other),
        "New: check what it means: agreed, not-agreed, awaited or other"
      )
    }
    // Own answers replace the usual ones, so all are listed or none.
    answers =
      usual.map { answer in
        Drafted(
          entry: answer, words: drafted.first { $0.entry == answer }?.words ?? [], isNew: false)
      } + drafted.filter(\.isNew)
  }

  mutating func draftReviewKinds(of register: SurveyedRegister) {
    func isOther(_ text: String) -> Bool { if case .other = Review.Kind(named: text) { true } else { false } }
    let columns = register.reviews.flatMap { $0.columns(of: .kind) }
    let rows = register.reviews.reduce(0) { $0 + $1.rows }
    let words = words(of: columns, areLists: false, rows: rows) { !isOther($0) }.filter { isOther($0.text) }
    var keys = DraftedKeys(besides: words.map(\.text))
    reviewKinds = words.map { word in
      Drafted(
        entry: ReviewKind(key: keys.next(for: word.text), name: word.text), words: [word], isNew: true,
        remark: "New: clock = true if the six months to publication are counted for it")
    }
  }
}
