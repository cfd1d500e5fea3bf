import type { Span } from '../draft/prose.js';
import type { Edit } from '../language/language.js';
import type { LanguageCode } from '../language/phrase.js';

/** The concepts of `dictionaries/confidentiality/` that findings name. */
export type DetailId =
  | 'personal-phone'
  | 'personal-email'
  | 'messenger-handle'
  | 'passport-number'
  | 'insurance-account-number'
  | 'taxpayer-number'
  | 'health-policy-number'
  | 'identity-document-number'
  | 'bank-card-number'
  | 'date-of-birth'
  | 'home-address'
  | 'workplace-and-hours'
  | 'health-status-of-person'
  | 'name-beside-sex-work'
  | 'appearance-detail'
  | 'registration-plate'
  | 'exact-location'
  | 'device-address'
  | 'case-number'
  | 'medical-record-number'
  | 'advert-number'
  | 'place-beside-person'
  | 'school-of-child'
  | 'migration-status-of-person'
  | 'named-workplace';

/** A detail that could expose a person. Offsets are UTF-16 code units of the draft. */
export interface Detail extends Span {
  readonly id: DetailId;
  readonly language: LanguageCode;
  /** The detail as it may be shown anywhere: in a message, a report, a file of decisions. It holds nothing that leads to the person. */
  readonly masked: string;
  /** The change that masks it in the draft; absent where only the writer can rewrite the sentence. */
  readonly edit?: Edit;
  /** Whether it exposes less than its concept says: worth a look, not a warning. */
  readonly slight?: boolean;
}
