import { effectiveTime } from '@mentorfolio/domain/sessions/effective-time'
import { z } from 'zod'
import type { Tx } from '../database/client.ts'
import { invalid } from './problem-error.ts'

/** A clock may be wrong by decades: an empty battery starts it in 1970. Beyond these years it is no clock. */
const deviceTime = z.iso
  .datetime({ offset: true })
  .refine((at) => Date.parse(at) >= Date.UTC(1970) && Date.parse(at) < Date.UTC(2200))

const deviceHeaders = z.object({
  id: z.uuid().toLowerCase(),
  writtenAt: deviceTime,
  sentAt: deviceTime,
  delivery: z.uuid().toLowerCase().nullable(),
})

/**
 * What a device says of a write: which it is, when it was written, what its clock said at sending, and the delivery it is
 * part of: all that a device sends in one go after it was away shares one id.
 */
export type DeviceWord = { id: string; writtenAt: Date; sentAt: Date; delivery: string | null }

/**
 * Reads the headers Device-Id, Device-Written-At and Device-Sent-At, and Device-Delivery if it is there; null where there
 * are none. The first three all or none.
 */
export const deviceWordOf = (header: (name: string) => string | undefined): DeviceWord | null => {
  const given = { id: header('device-id'), writtenAt: header('device-written-at'), sentAt: header('device-sent-at') }
  if (Object.values(given).every((value) => value === undefined)) return null
  const parsed = deviceHeaders.safeParse({ ...given, delivery: header('device-delivery') ?? null })
  if (!parsed.success)
    throw invalid([
      {
        field: '',
        message: 'Send the three device headers together, the times as ISO 8601 from 1970 on, or none of them',
      },
    ])
  return {
    id: parsed.data.id,
    writtenAt: new Date(parsed.data.writtenAt),
    sentAt: new Date(parsed.data.sentAt),
    delivery: parsed.data.delivery,
  }
}

/** The times of one written version, as they are stored beside each other (docs/hours.md, 'Writing offline'). */
export type WrittenTimes = { deviceAt: Date | null; skewMs: number | null; receivedAt: Date; effectiveAt: Date }

/**
 * A delivery is sent in one go. After this long its id is worth nothing, or somebody could keep one open for days and so
 * never have been heard from. [D]
 */
const deliveryMinutes = 10

/**
 * Works out a write's times and notes the receipt. Without a device's word the receipt is the effective time.
 * `graceHours` is the centre's: how long a device may have been away.
 */
export const writtenTimes = async (
  tx: Tx,
  write: { userId: string; device: DeviceWord | null; receivedAt: Date; graceHours: number },
): Promise<WrittenTimes> => {
  const { userId, device, receivedAt, graceHours } = write
  if (!device) return { deviceAt: null, skewMs: null, receivedAt, effectiveAt: receivedAt }
  const key = { userId_deviceId: { userId, deviceId: device.id } }
  const previous = await tx.authDevice.findUnique({ where: key })
  const sameDelivery =
    device.delivery !== null &&
    previous?.deliveryId === device.delivery &&
    previous.deliveryFrom !== null &&
    receivedAt.getTime() - previous.deliveryFrom.getTime() <= deliveryMinutes * 60_000
  const heard = sameDelivery
    ? { lastReceiptAt: receivedAt }
    : {
        lastReceiptAt: receivedAt,
        deliveryId: device.delivery,
        deliveryFrom: receivedAt,
        beforeIt: previous?.lastReceiptAt ?? null,
      }
  await tx.authDevice.upsert({
    where: key,
    create: { userId, deviceId: device.id, ...heard },
    update: heard,
  })
  const previousReceiptAt = sameDelivery ? previous.beforeIt : previous?.lastReceiptAt
  const skewMs = device.sentAt.getTime() - receivedAt.getTime()
  const { effectiveAt } = effectiveTime({
    deviceWrittenAt: device.writtenAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    clockSkewMs: skewMs,
    previousReceiptAt: previousReceiptAt?.toISOString() ?? null,
    offlineGraceHours: graceHours,
  })
  return { deviceAt: device.writtenAt, skewMs, receivedAt, effectiveAt: new Date(effectiveAt) }
}
