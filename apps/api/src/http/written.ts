import { effectiveTime } from '@mentorfolio/domain/sessions/effective-time'
import { z } from 'zod'
import type { Tx } from '../database/client.ts'
import { invalid } from './problem-error.ts'

/** A clock may be wrong by decades: an empty battery starts it in 1970. Beyond these years it is no clock. */
const deviceTime = z.iso
  .datetime({ offset: true })
  .refine((at) => Date.parse(at) >= Date.UTC(1970) && Date.parse(at) < Date.UTC(2200))

const deviceHeaders = z.object({ id: z.uuid().toLowerCase(), writtenAt: deviceTime, sentAt: deviceTime })

/** What a device says of a write: which it is, when it was written, and what its clock said at sending. */
export type DeviceWord = { id: string; writtenAt: Date; sentAt: Date }

/** Reads the headers Device-Id, Device-Written-At and Device-Sent-At; null where there are none. All or nothing. */
export const deviceWordOf = (header: (name: string) => string | undefined): DeviceWord | null => {
  const given = { id: header('device-id'), writtenAt: header('device-written-at'), sentAt: header('device-sent-at') }
  if (Object.values(given).every((value) => value === undefined)) return null
  const parsed = deviceHeaders.safeParse(given)
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
  }
}

/** The times of one written version, as they are stored beside each other (docs/hours.md, 'Writing offline'). */
export type WrittenTimes = { deviceAt: Date | null; skewMs: number | null; receivedAt: Date; effectiveAt: Date }

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
  await tx.authDevice.upsert({
    where: key,
    create: { userId, deviceId: device.id, lastReceiptAt: receivedAt },
    update: { lastReceiptAt: receivedAt },
  })
  const skewMs = device.sentAt.getTime() - receivedAt.getTime()
  const { effectiveAt } = effectiveTime({
    deviceWrittenAt: device.writtenAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    clockSkewMs: skewMs,
    previousReceiptAt: previous?.lastReceiptAt.toISOString() ?? null,
    offlineGraceHours: graceHours,
  })
  return { deviceAt: device.writtenAt, skewMs, receivedAt, effectiveAt: new Date(effectiveAt) }
}
