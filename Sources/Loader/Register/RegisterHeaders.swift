import Records

extension RegisterColumn {
  var commonSpellings: [String] { Self.spellings[self] ?? [] }

  /// The headers that mean a column where the profile names none.
  private static let spellings: [RegisterColumn: [String]] = [
    .reference: [
      "ref", "ref no", "ref number", "reference no", "reference number", "our ref", "our reference", "id",
      "id no", "id number", "unique id", "unique identifier", "unique ref", "unique reference",
      "unique reference number", "urn", "case id", "case no", "case number", "case ref", "case reference",
      "case reference number", "referral id", "referral no", "referral number", "referral ref",
      "referral reference", "lig no", "lig number", "lig ref", "lig reference", "log no", "log number",
      "log ref", "log reference",
    ],
    .dateReceived: [
      "received", "received date", "received on", "date recd", "date rec", "recd", "recd date", "date in",
      "date of receipt", "receipt date", "referral received", "referral received date",
      "referral received on", "date referral received", "date of referral", "referral date",
      "date referred", "referred date", "referred on", "date of referral to lig", "date referred to lig",
    ],
    .dateConsidered: [
      "considered", "considered date", "considered on", "date of consideration", "date of meeting",
      "meeting date", "date of discussion", "date discussed", "discussed on", "discussion date", "lig date",
      "lig meeting", "lig meeting date", "date of lig", "date of lig meeting", "date at lig",
      "date considered by lig", "date considered at lig", "date discussed at lig", "considered at lig",
      "group meeting date", "date of group meeting",
      "date considered by group", "date considered by the group", "subgroup date", "date of subgroup",
    ],
    .year: ["reporting year", "financial year", "year considered", "fy"],
    .referringAgency: [
      "agency", "agencies", "agency name", "name of agency", "referrer",
      "referrers agency", "referrers organisation", "referrer agency", "referrer organisation",
      "referred by", "referred from", "referral from", "referral made by", "referral agency",
      "referral source", "source of referral", "referring agencies", "referring body",
      "referring organisation", "referring organisations", "referring organization", "referring org",
      "referring partner", "referring service", "agency referring", "agency making referral",
    ],
    .childAge: [
      "age", "ages", "age in years", "age years", "age of child", "ages of child", "age of children",
      "ages of children", "child ages", "childs age", "childs ages", "childrens age", "childrens ages",
      "age of young person", "age of child or young person", "age of child young person",
      "age of subject child", "age at referral", "ages at referral", "age at date of referral",
      "age at time of referral", "age when referred", "childs age at referral", "age of child at referral",
      "age of child at time of referral",
    ],
    .dateOfBirth: [
      "dob", "dobs", "dates of birth", "birth date", "childs date of birth", "childs dob", "child dob",
      "child date of birth", "date of birth of child", "dob of child",
    ],
    .outcome: [
      "outcomes", "outcome decision", "outcome and decision", "outcome or decision", "decision",
      "decision outcome", "decision and outcome", "decision of lig", "decision of group",
      "decision of the group", "lig decision", "lig outcome", "outcome of lig", "outcome of referral",
      "referral outcome", "group decision", "agreed outcome",
      "outcome agreed", "decision made",
    ],
    .harm: [
      "type of harm", "harm type", "category of harm", "harm category", "death or serious harm",
      "serious harm or death",
    ],
    .features: [
      "presenting features", "presenting feature", "feature", "key features", "features of case",
      "case features", "themes", "theme",
    ],
    .dateAware: [
      "aware", "la aware", "date la aware", "date la became aware", "date la made aware",
      "date authority aware", "date authority became aware", "date local authority aware",
      "date local authority became aware", "local authority aware", "date became aware",
    ],
    .dateNotified: [
      "notified date", "notified on", "date of notification", "notification date",
      "notification sent", "date notification sent", "sin date", "sin sent", "sin submitted", "date of sin",
      "date sin sent", "date sin submitted", "date of serious incident notification",
      "serious incident notification date", "serious incident notification sent",
    ],
    .dateRapidReview: [
      "rapid review date", "rapid review sent", "rapid review submitted", "rapid review sent date",
      "rapid review submission date", "date of rapid review", "date rapid review sent",
      "date rapid review submitted", "rr date", "rr sent", "rr submitted", "rr submission date",
      "date of rr", "date rr sent", "date rr submitted",
    ],
    .panelAgreed: [
      "panel agreement", "panel agreed with decision", "panel agrees", "panel response", "panels response",
      "panel view", "panels view", "national panel agreed", "national panel response",
      "national panel view", "did panel agree", "did the panel agree",
    ],
    .notified: [
      "sin yes no", "sin y n", "notified yes no", "notified y n", "panel notified", "was notified",
    ],
    .review: ["led to review", "review led to", "review key", "lcspr key"],
  ]
}
