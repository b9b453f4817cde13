import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { interval } from '@mentorfolio/domain/sessions/interval'
import type { SessionSummary } from '@mentorfolio/domain/sessions/session-view'
import { z } from 'zod'
import type { Prisma } from '../database/client.ts'

const breaks = z.array(interval)
const minute = (at: Date | null) => at && wholeMinute(at)

/** What a summary is made of: more than this may be in the row. */
export const summarySelect = {
  id: true,
  kind: true,
  context: true,
  mode: true,
  status: true,
  title: true,
  zone: true,
  start: true,
  end: true,
  plannedStart: true,
  plannedEnd: true,
  startedAt: true,
  stoppedAt: true,
  breaks: true,
  planRecordedAt: true,
  loggedAt: true,
  revision: true,
  attendance: {
    select: {
      relationshipId: true,
      attended: true,
      from: true,
      until: true,
      relationship: { select: { pseudonym: true } },
    },
  },
} as const satisfies Prisma.MentoringSessionSelect
export type SummaryRow = Prisma.MentoringSessionGetPayload<{ select: typeof summarySelect }>

/** The facts of a session, as far as these parts may see them: the title is words. */
export const presentSummary = (row: SummaryRow, roles: readonly Role[]): SessionSummary => ({
  id: row.id,
  kind: row.kind,
  context: row.context,
  mode: row.mode,
  status: row.status,
  zone: row.zone,
  start: wholeMinute(row.start),
  end: wholeMinute(row.end),
  planned:
    row.plannedStart && row.plannedEnd
      ? { start: wholeMinute(row.plannedStart), end: wholeMinute(row.plannedEnd) }
      : null,
  startedAt: minute(row.startedAt),
  stoppedAt: minute(row.stoppedAt),
  breaks: breaks.parse(row.breaks),
  mentees: row.attendance.map(({ relationshipId, relationship, attended, from, until }) => ({
    relationshipId,
    name: relationship.pseudonym,
    attended,
    from: minute(from),
    until: minute(until),
  })),
  planRecordedAt: minute(row.planRecordedAt),
  loggedAt: minute(row.loggedAt),
  revision: row.revision,
  title: sees(roles, 'session', 'narrative') ? row.title : null,
})
