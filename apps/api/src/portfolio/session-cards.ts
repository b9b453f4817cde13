import { hasReflection } from '@mentorfolio/domain/evidence/reflection-predicates'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type { EvidenceCard } from '@mentorfolio/domain/reflections/evidence'
import type { ReflectedSession } from '@mentorfolio/domain/reflections/reflection-views'
import { type LogContent, logContent } from '@mentorfolio/domain/sessions/log'
import { heldStates } from '@mentorfolio/domain/sessions/took-place'
import type { Prisma } from '../database/client.ts'

/** What a reader of reflections needs of a session: its facts, whom it was with, and its latest log. */
export const sessionColumns = {
  ...{ id: true, kind: true, status: true, title: true, start: true, end: true, zone: true },
  attendance: { select: { relationshipId: true, relationship: { select: { pseudonym: true } } } },
  logs: { orderBy: { version: 'desc' }, take: 1, select: { content: true } },
  records: {
    where: { kind: 'REFLECTION', withdrawnAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  },
} as const satisfies Prisma.MentoringSessionSelect

export type SessionToReflect = Prisma.MentoringSessionGetPayload<{ select: typeof sessionColumns }>

/** Sessions that took place: what was called off is nothing to look back on. */
export const thatTookPlace = { status: { in: [...heldStates] } } satisfies Prisma.MentoringSessionWhereInput

export const logOf = ({ logs: [log] }: SessionToReflect): LogContent | null =>
  log ? logContent.parse(log.content) : null

export const namesOf = ({ attendance }: Pick<SessionToReflect, 'attendance'>) =>
  attendance.map(({ relationship }) => relationship.pseudonym)

/** A session and whether it was looked back on; its title to those who read words. */
export const presentReflected = (row: SessionToReflect, reads: boolean): ReflectedSession => ({
  ...{ id: row.id, kind: row.kind, status: row.status, zone: row.zone },
  ...{ start: wholeMinute(row.start), end: wholeMinute(row.end), names: namesOf(row) },
  title: reads ? row.title : null,
  inLog: hasReflection(logOf(row), 0),
  reflectionIds: row.records.map(({ id }) => id),
})

const narrated = ({ narrative }: LogContent) =>
  narrative.form === 'WHOLE' ? [narrative.text] : narrative.stages.flatMap(({ text }) => text ?? [])

/** A session as it is read beside the text: what was done, and what its log says of it. */
export const sessionCard = (row: SessionToReflect): EvidenceCard => {
  const log = logOf(row)
  const { wentWell = null, doDifferently = null } = log?.offered.reflection ?? {}
  const said: [label: string | null, text: string | null][] = [
    ...(log ? narrated(log).map((text): [null, string] => [null, text]) : []),
    ['What went well', wentWell],
    ['What to do differently', doDifferently],
  ]
  return {
    ...{ group: 'SESSION', kind: 'SESSION', id: row.id, sessionId: row.id, names: namesOf(row) },
    relationshipId: row.attendance.length === 1 ? (row.attendance[0]?.relationshipId ?? null) : null,
    ...{ at: row.start.toISOString(), title: row.title, asked: null, scores: [] },
    lines: said.flatMap(([label, text]) => (text ? [{ label, text }] : [])),
  }
}
