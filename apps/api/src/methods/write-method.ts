import { localInterval } from '@mentorfolio/domain/calendar/local-times'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import type { MethodKind } from '@mentorfolio/domain/methods/method-kinds'
import type { writeDiscussionEndpoint, writeObservationEndpoint } from '@mentorfolio/domain/methods/methods.endpoints'
import { isGone } from '@mentorfolio/domain/sessions/took-place'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, invalid, notFound, ProblemError, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { isMadeBefore } from '../portfolio/made-before.ts'
import { timesFor, type Writer } from '../portfolio/times-for.ts'
import { type LoadedMethods, loadMethods, recordAction, stateOf } from './load-methods.ts'
import { soundsOf, useSounds, wrongSounds } from './sounds.ts'
import { presentMethods } from './view-methods.ts'

type Observing = AskedToWrite<typeof writeObservationEndpoint>
type Discussing = AskedToWrite<typeof writeDiscussionEndpoint>

type Writing = {
  params: { id: string; recordId: string }
  body: { revision: number; reason: string | null }
  kind: MethodKind
  /** What is kept: what was sent, with what only the server knows of it. */
  contentIn: () => Promise<object>
  /** What in it is not of this unit, in the form's terms. */
  errorsIn: (methods: LoadedMethods) => FieldError[]
  /** What else is written with the version. */
  besides?: (methods: LoadedMethods, version: number) => Promise<void>
  agreementVersion: (methods: LoadedMethods) => Promise<number | null>
}

/** Whoever wrote it writes on: its words are theirs, whoever has the unit now. */
export const mustBeWriter = ({ judge }: LoadedMethods, record: { byPersonId: string }) => {
  if (record.byPersonId === judge.personId) return
  throw new ProblemError('wrong-state', 'Another assessor wrote this', {
    because: 'WRONG_STATE',
    detail: 'Nothing was changed. You can record your own, or withdraw this one with the reason.',
  })
}

const writeMethod = async (tx: Tx, writer: Writer, writing: Writing) => {
  const { params, body, kind } = writing
  const by = await holdToJudge(tx, writer.by, params.id)
  const methods = await loadMethods(tx, by, params.id)
  const { loaded, judge, records } = methods
  const { person, portfolioId } = loaded
  const action = recordAction[kind]
  mustBeAllowed(judge.rolesFor(action), action, unitJudgingFacts(methods))
  const byPersonId = judge.personId
  if (byPersonId === null) throw new Error('Nobody records who is no assessor')
  const { centreId } = person
  const made = records.find(({ id }) => id === params.recordId)
  if (!made && (await tx.methodRecord.count({ where: { id: params.recordId } })) > 0) throw idTaken()
  if (made && made.kind !== kind) throw idTaken()
  const { revision: saw, reason } = body
  const content = await writing.contentIn()
  if (made && isMadeBefore(made.versions, { saw, content, reason }))
    return { centreId, body: await presentMethods(tx, methods) }
  if (!made && saw > 0) throw notFound()
  if (made) mustBeWriter(methods, made)
  if (made && (stateOf(made) === 'SIGNED' || stateOf(made) === 'WITHDRAWN'))
    throw new ProblemError('wrong-state', 'It does not change any more', {
      because: 'WRONG_STATE',
      detail: 'Your words are not lost. Both signed it, or it was withdrawn: record another one.',
    })
  if (made && made.revision !== saw) throw stale(await presentMethods(tx, methods))
  const errors = writing.errorsIn(methods)
  if (errors.length > 0) throw invalid(errors)

  const version = saw + 1
  if (made) await tx.methodRecord.update({ where: { id: made.id }, data: { revision: version } })
  else
    await tx.methodRecord.create({
      data: { id: params.recordId, centreId, unitId: params.id, kind, byPersonId, createdAt: writer.now },
    })
  const portfolio = { person: { centre: person.centre, registrations: person.registrations } }
  const agreementVersion = await writing.agreementVersion(methods)
  await tx.methodRecordVersion.create({
    data: {
      ...{ recordId: params.recordId, version, centreId, content, reason, agreementVersion },
      ...(await timesFor(tx, writer, portfolio)),
    },
  })
  await writing.besides?.(methods, version)
  await appendEvent(tx, {
    ...{ chainId: portfolioId, centreId, userId: by.userId, at: writer.now },
    ...{ action, subjectKind: 'methodRecord', subjectId: params.recordId, revision: version },
    fields: { kind, unitId: params.id, content, reason, agreementVersion },
  })
  return { centreId, body: await presentMethods(tx, await loadMethods(tx, by, params.id)) }
}

const unknownCriteria = ({ loaded: { state } }: LoadedMethods, named: readonly [string, string][]): FieldError[] => {
  const known = new Set(state.pack.criteria.map(({ id }) => id))
  return named.flatMap(([id, field]) => (known.has(id) ? [] : [{ field, message: 'Choose a criterion of this unit' }]))
}

/** Records an observation, or writes it anew. */
export const writeObservation = (tx: Tx, asked: Observing) => {
  const { observation } = asked.body
  const { relationshipId, sessionId, on, from, to } = observation
  return writeMethod(tx, asked, {
    ...{ params: asked.params, body: asked.body, kind: 'OBSERVATION', contentIn: async () => observation },
    errorsIn: (methods) => {
      const { relationships, sessions } = methods.loaded.person
      const session = sessions.find((each) => each.id === sessionId && !isGone(each))
      return [
        ...(relationshipId === null || relationships.some(({ id }) => id === relationshipId)
          ? []
          : [{ field: 'observation.relationshipId', message: 'Choose whose mentoring it was' }]),
        ...(sessionId === null || session?.attendance.some((each) => each.relationshipId === relationshipId)
          ? []
          : [{ field: 'observation.sessionId', message: 'Choose a session with this mentee, or none' }]),
        ...unknownCriteria(
          methods,
          observation.checklist.map(({ criterion }, index) => [criterion, `observation.checklist.${index}.criterion`]),
        ),
      ]
    },
    agreementVersion: async ({ loaded: { person } }) => {
      if (relationshipId === null) return null
      const { zone } = person.centre
      const times = localInterval({ date: on, from, to, zone })
      const at = new Date('start' in times ? times.start : `${on}T${from}:00Z`)
      const agreement = await tx.agreement.findFirst({
        where: { relationshipId, mentorSignedAt: { lte: at }, menteeSignedAt: { lte: at } },
        orderBy: { version: 'desc' },
        select: { version: true },
      })
      return agreement?.version ?? null
    },
  })
}

/** Plans or records a professional discussion, or writes it anew. */
export const writeDiscussion = async (tx: Tx, asked: Discussing) => {
  const { params, body } = asked
  const { discussion } = body
  const files = await soundsOf(tx, asked)
  const digests = new Map(files.map(({ id, keptDigest }) => [id, keptDigest]))
  return writeMethod(tx, asked, {
    ...{ params, body, kind: 'PROFESSIONAL_DISCUSSION' },
    contentIn: async () => ({
      ...discussion,
      sounds: discussion.sounds.map((each) => ({ ...each, digest: digests.get(each.id) ?? '' })),
    }),
    errorsIn: (methods) => [
      ...unknownCriteria(methods, [
        ...criteriaAt(discussion.points, 'discussion.points'),
        ...criteriaAt(discussion.marks, 'discussion.marks'),
      ]),
      ...wrongSounds(methods, files, asked),
    ],
    besides: (methods, version) => useSounds(tx, methods, files, { asked, version }),
    agreementVersion: () => Promise.resolve(null),
  })
}

const criteriaAt = (rows: readonly { criteria: string[] }[], field: string) =>
  rows.flatMap(({ criteria }, index) =>
    criteria.map((id, at): [string, string] => [id, `${field}.${index}.criteria.${at}`]),
  )
