import type { OverriddenKind } from '@mentorfolio/domain/confidentiality/confidentiality.endpoints'

/** What somebody kept though it looked like a name. Stays on the device with its draft; only its place and kind are told. */
export type KeptName = {
  /** Under which it is noted in the portfolio once the record is saved. */
  id: string
  field: string
  kind: OverriddenKind
  text: string
}
