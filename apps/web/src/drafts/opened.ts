import type { KeptName } from '../confidentiality/kept-name.ts'
import type { Seen } from '../forms/seen.ts'
import type { Draft, Entries, Finished, Refusal } from './draft.ts'

/** How the words in a form came to be there. */
export type CameBack = {
  how: 'KEPT' | 'FROM_ELSEWHERE' | 'MERGED' | 'ANOTHER'
  writtenAt: string
  focus: string | null
  refused: Refusal | null
  replaces: Finished | undefined
  keptNames: readonly KeptName[]
}

/** A form as it opens: with what the page knows, or with the words that were left in it. Only `Drafted` makes one. */
export type Opened<Shape> = {
  draftId: string
  form: string
  title: string
  defaults: Shape
  /** Values by control name, for boxes whose names are made from lists. */
  boxes: Record<string, string>
  /** The record as it was when these words were begun; null for one not made yet. */
  base: Seen | null
  /** The record has changed since then. */
  behind: boolean
  cameBack: CameBack | null
  /** This form is open in another tab, too, with words of its own. */
  elsewhereOpen: boolean
  /** Other words that were left in this form, latest first. */
  others: readonly Draft[]
  /** Opens the form with these words over that state of the record. */
  goOnWith: (entries: Entries, base: Seen | null) => void
  /** Throws the words away and opens the form as the page would. */
  startAgain: () => void
  /** Takes other words; those that are here stay kept. */
  take: (draft: Draft) => void
}
