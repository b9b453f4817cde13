import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { rhythmOf } from '@mentorfolio/domain/sessions/series-length'
import type { SessionSummary } from '@mentorfolio/domain/sessions/session-view'
import type { SessionFactsRow } from './rows.ts'
import { saidOf } from './said.ts'

const minute = (at: Date | null) => at && wholeMinute(at)

/** The facts of a session, as far as these parts may see them: the title is words. */
export const presentSummary = (row: SessionFactsRow, roles: readonly Role[]): SessionSummary => ({
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
  breaks: row.breaks,
  mentees: row.attendance.map(({ relationshipId, name, attended, from, until }) => ({
    relationshipId,
    name,
    attended,
    from: minute(from),
    until: minute(until),
  })),
  planRecordedAt: minute(row.planRecordedAt),
  loggedAt: minute(row.loggedAt),
  said: saidOf(row),
  revision: row.revision,
  series: row.series && {
    ...{ id: row.series.id, number: row.series.number, of: row.series.of },
    rhythm: rhythmOf(row.series.days),
  },
  title: sees(roles, 'session', 'narrative') ? row.title : null,
})
