import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { Writer } from './times-for.ts'

type Written = Pick<Writer, 'now' | 'device'>

/**
 * When something was written as its device tells it, put right by how far its clock was out, and never after now. However
 * long the device was away: what was right when it was written is not refused for having waited. What a record *counts* from
 * is another question (`timesFor`).
 */
export const whenWritten = ({ now, device }: Written): Date =>
  device ? new Date(Math.min(now.getTime(), device.writtenAt.getTime() - device.sentAt.getTime() + now.getTime())) : now

/** The day on which it was written, where the centre is. */
export const dayWritten = (written: Written, zone: string): string => dayAt(whenWritten(written), zone)
