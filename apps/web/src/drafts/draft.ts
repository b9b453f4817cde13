import type { KeptName } from '../confidentiality/kept-name.ts'
import type { Seen } from '../forms/seen.ts'
import type { Write } from '../outbox/item.ts'

/** The words of a form as they stand: the name of each control and its value, in the order of the page. */
export type Entries = [name: string, value: string][]

/** Why the server did not take what was sent. */
export type Refusal = { title: string; why: string; at: string }

/** The unfinished words of one form. */
export type Draft = {
  id: string
  /** The form's address, with what tells forms of one page apart: `/sessions/…/log`, `/sessions/…#withdraw`. */
  form: string
  /** What it is, in words, for a list: 'Log: Preparing for the interview'. */
  title: string
  entries: Entries
  /** Names of controls whose words never leave this device in a draft. */
  deviceOnly?: readonly string[]
  /** Names of controls whose words are checked for names before they leave this device; left out: all of them. */
  checked?: readonly string[]
  /** What the writer said names nobody, or leads to nobody. */
  keptNames?: readonly KeptName[]
  /** The record as it was when these words were begun; null for one not made yet. */
  base: Seen | null
  /** The control that was being written in. */
  focus: string | null
  /** When the last word was written, by this device's clock: ISO with milliseconds. */
  writtenAt: string
  /** The draft of another device that this one is a copy of: it goes once the server has the copy. */
  replaces?: Finished
  /** What came back and has no form: it is put right and sent again where it is listed. Stays on this device. */
  again?: Write
  /** Set when it was sent as a record and came back. */
  refused: Refusal | null
}

/** Up to when the server has the words of a draft: the `writtenAt` that it last acknowledged. */
export type OnServer = { id: string; writtenAt: string }

/** A draft that became a record: its copy on the server may go, unless something later was written into it there. */
export type Finished = { id: string; writtenAt: string }

/** Under which it is kept until the server has thrown its copy away. */
export const finishedId = ({ id, writtenAt }: Finished) => `${id} ${writtenAt}`
