import { minute, minuteOrNull } from './times.ts'

export type SummaryRow = {
  id: string
  kind: string
  context: string
  mode: string
  status: string
  zone: string
  start: string
  end: string
  plannedStart: string | null
  plannedEnd: string | null
  startedAt: string | null
  stoppedAt: string | null
  breaks: { start: string; end: string }[]
  mentees: {
    relationshipId: string
    name: string
    attended: boolean | null
    from: string | null
    until: string | null
  }[]
  planRecordedAt: string | null
  loggedAt: string | null
  revision: number
  title: string
}

/** The summary of session `s` as JSON of Postgres. */
export const summaryJson = `json_build_object('id', s.id, 'kind', s.kind, 'context', s.context, 'mode', s.mode,
  'status', s.status, 'zone', s.zone, 'start', s.start, 'end', s."end", 'plannedStart', s."plannedStart",
  'plannedEnd', s."plannedEnd", 'startedAt', s."startedAt", 'stoppedAt', s."stoppedAt", 'breaks', s.breaks,
  'mentees', (SELECT json_agg(json_build_object('relationshipId', a."relationshipId", 'name', m.pseudonym,
      'attended', a.attended, 'from', a."from", 'until', a.until) ORDER BY a."relationshipId")
    FROM "SessionAttendance" a JOIN "Relationship" m ON m.id = a."relationshipId" WHERE a."sessionId" = s.id),
  'planRecordedAt', s."planRecordedAt", 'loggedAt', s."loggedAt", 'revision', s.revision, 'title', s.title)`

export const summary = ({ plannedStart, plannedEnd, ...row }: SummaryRow) => ({
  id: row.id,
  kind: row.kind,
  context: row.context,
  mode: row.mode,
  status: row.status,
  zone: row.zone,
  start: minute(row.start),
  end: minute(row.end),
  planned: plannedStart && plannedEnd ? { start: minute(plannedStart), end: minute(plannedEnd) } : null,
  startedAt: minuteOrNull(row.startedAt),
  stoppedAt: minuteOrNull(row.stoppedAt),
  breaks: row.breaks,
  mentees: row.mentees.map(({ from, until, ...mentee }) => ({
    ...mentee,
    from: minuteOrNull(from),
    until: minuteOrNull(until),
  })),
  planRecordedAt: minuteOrNull(row.planRecordedAt),
  loggedAt: minuteOrNull(row.loggedAt),
  // No mentee of the seed said anything, and none of its sessions is one of a series.
  said: null,
  series: null,
  revision: row.revision,
  title: row.title,
})
