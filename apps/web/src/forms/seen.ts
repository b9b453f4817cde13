/** A record as a form shows it: its revision, and its values under the form's own names. */
export type Seen = { revision: number; values: Record<string, unknown> }
