import { wholeMinute } from '../fields/instant.ts'

/** What is known of one record that came from a device. Instants are ISO with `Z`, to the millisecond if need be. */
export type Writing = {
  /** When it was written, by the device's own clock. */
  deviceWrittenAt: string
  /** When it reached us, by the server's clock. */
  receivedAt: string
  /** The device's clock less the server's, measured at delivery, in milliseconds: above 0 when the device is fast. */
  clockSkewMs: number
  /**
   * The last receipt from that device before this delivery, by the server's clock; `null` if there was none. What was
   * kept offline and sent together is one delivery: its items do not count as receipts before each other.
   */
  previousReceiptAt: string | null
  /** The centre's number: how long a device may be away and still be believed. */
  offlineGraceHours: number
}

/** Why the device's time was not taken. */
export type NotBelieved = 'LATER_THAN_RECEIPT' | 'LONGER_THAN_GRACE' | 'BEFORE_PREVIOUS_RECEIPT'

export type EffectiveTime =
  | { effectiveAt: string; source: 'DEVICE' }
  | { effectiveAt: string; source: 'RECEIPT'; because: NotBelieved }

const hour = 60 * 60_000

/**
 * When a record counts as written (docs/hours.md, "Writing offline"; S2-M2): the device's time, put right by its skew,
 * if we can believe it, else the receipt. `effectiveAt` is ISO with `Z`, in the whole minute it falls in.
 * Pure; no errors for parsed facts.
 */
export function effectiveTime(writing: Writing): EffectiveTime {
  const writtenAt = Date.parse(writing.deviceWrittenAt) - writing.clockSkewMs
  const because = disbelief(writing, writtenAt)
  if (because) return { effectiveAt: wholeMinute(new Date(writing.receivedAt)), source: 'RECEIPT', because }
  return { effectiveAt: wholeMinute(new Date(writtenAt)), source: 'DEVICE' }
}

function disbelief({ receivedAt, previousReceiptAt, offlineGraceHours }: Writing, writtenAt: number) {
  const received = Date.parse(receivedAt)
  if (writtenAt > received) return 'LATER_THAN_RECEIPT'
  if (received - writtenAt > offlineGraceHours * hour) return 'LONGER_THAN_GRACE'
  // The device reached us after that moment without bringing this record, so it was not yet written.
  if (previousReceiptAt !== null && writtenAt < Date.parse(previousReceiptAt)) return 'BEFORE_PREVIOUS_RECEIPT'
  return null
}
