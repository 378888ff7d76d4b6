/// A column of the referral register, by its canonical header.
package enum RegisterColumn: String, CaseIterable, Hashable, Sendable {
  case reference
  case dateReceived = "date_received"
  case dateConsidered = "date_considered"
  case year
  case referringAgency = "referring_agency"
  case childAge = "child_age"
  case outcome
  case harm
  case features
  case dateAware = "date_aware"
  case dateNotified = "date_notified"
  case dateRapidReview = "date_rapid_review"
  case panelAgreed = "panel_agreed"
}
