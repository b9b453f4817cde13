import type { Input, KeptLine } from '../api/endpoints.ts'
import type { Draft } from '../drafts/draft.ts'

/** A write that a form or a button asks for. Everything but what must never wait goes this way (docs/decisions/0010-drafts-and-outbox.md). */
export type Write<L extends KeptLine = KeptLine> = {
  [Each in L]: {
    line: Each
    input: Input<Each>
    /** The record it changes, by id: what was refused holds back what was built on it. */
    record: string
    /** What it is, in words, for the list of what waits: 'Log: Preparing for the interview'. */
    title: string
    /** The page that shows the record. */
    page: string
    /** Words in it that no form holds: a mentee's, typed on this device. They come back with it if it is refused. */
    said?: string
    /** Files that it names, by id: it goes once the server has them. */
    files?: readonly string[]
  }
}[L]

/** A write on its way: kept on this device until the server has answered for good. */
export type Item = Write & {
  /** UUIDv7: items are sent in the order of their ids. */
  id: string
  /** The Idempotency-Key, the same at every try. */
  key: string
  /** When it was sent off, by this device's clock. */
  writtenAt: string
  /** The words it was made from: they come back if it is refused. Null for a button. */
  draft: Draft | null
  tries: number
  /** Since when the server may have heard it: it cannot be taken back any more. Null: never sent. */
  firstTriedAt: string | null
}
