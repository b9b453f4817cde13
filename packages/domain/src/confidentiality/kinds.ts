/** What a finding is taken for. `MENTEE` and `STAFF` are names known to the relationship; `NAME` looks like one. */
export const findingKinds = [
  'MENTEE',
  'STAFF',
  'NAME',
  'PHONE',
  'EMAIL',
  'POSTCODE',
  'PUPIL_NUMBER',
  'NI_NUMBER',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** A span of a text that may tell who somebody is; `start` and `end` count UTF-16 units, as a text field does. */
export type Finding = {
  start: number
  end: number
  kind: FindingKind
  text: string
  /** What to write in its place: 'Robin', '[name]', '[phone number]'. */
  token: string
}

/** Somebody whose real name is known to this device: every way in which they are called, and what to write instead. */
export type KnownPerson = { kind: 'MENTEE' | 'STAFF'; names: readonly string[]; token: string }

/** What a rule finds before it is known which token stands for it. */
export type Span = { start: number; end: number; kind: FindingKind; token?: string }
