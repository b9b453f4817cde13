import type { Action } from '@mentorfolio/domain/cycle/rules'
import { discussionShown, missingToSign } from '@mentorfolio/domain/methods/discussion'
import type {
  answerMethodEndpoint,
  signMethodEndpoint,
  withdrawMethodEndpoint,
} from '@mentorfolio/domain/methods/methods.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import { ProblemError, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { loadMethods, type MethodRow, recordAction, recordOf, signAction, stateOf } from './load-methods.ts'
import { presentMethods } from './view-methods.ts'
import { mustBeWriter } from './write-method.ts'

type Done = {
  action: Action
  /** Of the event; the row itself is written by whoever asks. */
  fields: Record<string, unknown>
}

type Asked = Pick<AskedToWrite<typeof signMethodEndpoint>, 'by' | 'now' | 'params'> & { body: { revision: number } }

/**
 * Does something to the version of a record that was seen, in one act with its event. `act` answers null where it was done before.
 * Throws 409 where there is a later version by now.
 */
const toVersion = async (
  tx: Tx,
  { by: asks, now, params, body }: Asked,
  actionOf: (record: MethodRow) => Action,
  act: (record: MethodRow, methods: Awaited<ReturnType<typeof loadMethods>>) => Promise<Done | null>,
) => {
  const by = await holdToJudge(tx, asks, params.id)
  const methods = await loadMethods(tx, by, params.id)
  const record = recordOf(methods, params.recordId)
  const { person, portfolioId } = methods.loaded
  const action = actionOf(record)
  mustBeAllowed(methods.judge.rolesFor(action), action, unitJudgingFacts(methods))
  if (record.revision !== body.revision) throw stale(await presentMethods(tx, methods))
  const done = await act(record, methods)
  if (done)
    await appendEvent(tx, {
      ...{ chainId: portfolioId, centreId: person.centreId, userId: by.userId, at: now, action: done.action },
      ...{ subjectKind: 'methodRecord', subjectId: record.id, revision: record.revision, fields: done.fields },
    })
  return { centreId: person.centreId, body: await presentMethods(tx, await loadMethods(tx, by, params.id)) }
}

const isWithdrawn = () =>
  new ProblemError('wrong-state', 'It is withdrawn', {
    because: 'WRONG_STATE',
    detail: 'Nothing was changed. It stays readable with the reason.',
  })

/** Signs the latest version as its assessor: from here on its candidate reads it. */
export const signMethod = (tx: Tx, asked: AskedToWrite<typeof signMethodEndpoint>) =>
  toVersion(
    tx,
    asked,
    ({ kind }) => recordAction[kind],
    async (record, methods) => {
      mustBeWriter(methods, record)
      if (stateOf(record) === 'WITHDRAWN') throw isWithdrawn()
      if (stateOf(record) !== 'WRITTEN') return null
      const missing =
        record.kind === 'OBSERVATION' ? [] : missingToSign(discussionShown.parse(record.versions[0]?.content))
      if (missing.length > 0)
        throw new ProblemError('wrong-state', 'It is not finished yet', {
          because: 'WRONG_STATE',
          detail: `Write ${missing.join(', ')} first; then sign it.`,
        })
      await tx.methodRecordSignature.create({
        data: {
          ...{ recordId: record.id, version: record.revision, party: 'ASSESSOR', centreId: record.centreId },
          ...{ byPersonId: record.byPersonId, agrees: true, at: asked.now },
        },
      })
      return { action: recordAction[record.kind], fields: { signed: true, party: 'ASSESSOR' } }
    },
  )

/** Signs as its candidate, or says what is not right: that stays, and its assessor writes a new version. */
export const answerMethod = (tx: Tx, asked: AskedToWrite<typeof answerMethodEndpoint>) =>
  toVersion(
    tx,
    asked,
    ({ kind }) => signAction[kind],
    async (record, { loaded: { person } }) => {
      const { body, now } = asked
      const words = body.agrees ? null : body.words
      const state = stateOf(record)
      if (state === 'WITHDRAWN') throw isWithdrawn()
      const given = record.signatures.find(({ version, party }) => version === record.revision && party === 'CANDIDATE')
      if (given && given.agrees === body.agrees && given.words === words) return null
      if (state !== 'TO_SIGN')
        throw new ProblemError('wrong-state', given ? 'You have said so already' : 'It is being written anew', {
          because: 'WRONG_STATE',
          detail: given
            ? 'What you said of this version stays. Your assessor can write another version, which you sign or not.'
            : 'Nothing was changed. Your assessor signs the new version first; then you are asked again.',
        })
      await tx.methodRecordSignature.create({
        data: {
          ...{ recordId: record.id, version: record.revision, party: 'CANDIDATE', centreId: record.centreId },
          ...{ byPersonId: person.id, agrees: body.agrees, words, at: now },
        },
      })
      return { action: signAction[record.kind], fields: { signed: body.agrees, party: 'CANDIDATE', words } }
    },
  )

/** Withdraws a record, whoever of the unit's assessors wrote it: it stays readable, and serves no more. */
export const withdrawMethod = (tx: Tx, asked: AskedToWrite<typeof withdrawMethodEndpoint>) =>
  toVersion(
    tx,
    asked,
    ({ kind }) => recordAction[kind],
    async (record, { judge }) => {
      if (record.withdrawnAt !== null) throw isWithdrawn()
      const { reason } = asked.body
      await tx.methodRecord.update({
        where: { id: record.id },
        data: { withdrawnAt: asked.now, withdrawnBecause: reason, withdrawnById: judge.personId },
      })
      return { action: recordAction[record.kind], fields: { withdrawn: true, reason } }
    },
  )
