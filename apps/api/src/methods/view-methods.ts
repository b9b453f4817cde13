import { discussionShown } from '@mentorfolio/domain/methods/discussion'
import { shownVersions } from '@mentorfolio/domain/methods/method-state'
import type { methodsEndpoint } from '@mentorfolio/domain/methods/methods.endpoints'
import { type MethodRecord, type MethodsView, methodRecord } from '@mentorfolio/domain/methods/methods-view'
import { observationShown } from '@mentorfolio/domain/methods/observation'
import { isGone } from '@mentorfolio/domain/sessions/took-place'
import { z } from 'zod'
import { decidedAction } from '../access/must-be-allowed.ts'
import { nameFor } from '../access/visible-to.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { namesOf, shownAs } from '../portfolio/decisions.ts'
import { hiddenCriteria, ofUnit } from '../portfolio/evidence/present.ts'
import { presentFile } from '../portfolio/file-rows.ts'
import { unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { type LoadedMethods, loadMethods, type MethodRow, stateOf } from './load-methods.ts'

/** What an observation, or a discussion, says of the criteria that this reader may know. */
const shownContent = (row: MethodRow, content: unknown, hidden: ReadonlySet<string>) => {
  if (row.kind === 'OBSERVATION') {
    const observation = observationShown.parse(content)
    return { ...observation, checklist: observation.checklist.filter(({ criterion }) => !hidden.has(criterion)) }
  }
  const discussion = discussionShown.parse(content)
  const known = <Row extends { criteria: string[] }>(rows: readonly Row[]) =>
    rows.flatMap((row) => {
      const criteria = row.criteria.filter((id) => !hidden.has(id))
      return criteria.length > 0 ? [{ ...row, criteria }] : []
    })
  return { ...discussion, points: known(discussion.points), marks: known(discussion.marks) }
}

const nameIn =
  ({ loaded: { roles, person } }: LoadedMethods, nameOf: (id: string | null) => string | null) =>
  (id: string) =>
    id === person.id ? nameFor(roles, person) : shownAs(roles, id, nameOf(id))

/** Null: there is nothing of it that this reader may see. */
const presentRecord = (
  methods: LoadedMethods,
  row: MethodRow,
  nameOf: (id: string | null) => string | null,
): unknown => {
  const { loaded, judge, isOwn } = methods
  const { roles, state } = loaded
  const hidden = hiddenCriteria(roles, state.pack.criteria)
  const named = nameIn(methods, nameOf)
  const shown = shownVersions(row.signatures)
  const versions = row.versions
    .filter(({ version }) => !isOwn || shown.has(version))
    .map(({ version, reason, agreementVersion, content, deviceAt, receivedAt }) => ({
      ...{ version, reason, agreementVersion, content: shownContent(row, content, hidden) },
      ...{ deviceAt: deviceAt?.toISOString() ?? null, receivedAt: receivedAt.toISOString() },
      signatures: row.signatures
        .filter((each) => each.version === version)
        .map(({ party, agrees, words, byPersonId, at }) => ({
          ...{ party, agrees, words, byName: named(byPersonId), at: at.toISOString() },
        })),
    }))
  if (versions.length === 0) return null
  const { id, kind, revision, withdrawnAt, withdrawnBecause, withdrawnById } = row
  return {
    ...{ id, kind, revision, versions, byName: named(row.byPersonId), isMine: row.byPersonId === judge.personId },
    state: stateOf(row),
    withdrawn:
      withdrawnAt && withdrawnById
        ? { at: withdrawnAt.toISOString(), because: withdrawnBecause, byName: named(withdrawnById) }
        : null,
  }
}

/** What recordings a record's versions name, as far as this reader sees those. */
const soundsIn = (record: MethodRecord) =>
  record.kind === 'PROFESSIONAL_DISCUSSION' ? record.versions.flatMap(({ content }) => content.sounds) : []

/** What was observed and discussed of a unit, as this reader may know it, with what the forms ask about. */
export const presentMethods = async (db: Db | Tx, methods: LoadedMethods): Promise<MethodsView> => {
  const { loaded, judge, records } = methods
  const { person, roles, state } = loaded
  const { revision: _, ...unit } = ofUnit(loaded)
  const hidden = hiddenCriteria(roles, state.pack.criteria)
  const nameOf = await namesOf(
    db,
    records.flatMap((row) => [
      row.byPersonId,
      row.withdrawnById,
      ...row.signatures.map((each) => each.byPersonId),
      ...row.recordingSteps.map((each) => each.byPersonId),
    ]),
  )
  const facts = unitJudgingFacts({ loaded, judge })
  const shown = z.array(methodRecord).parse(records.flatMap((row) => presentRecord(methods, row, nameOf) ?? []))
  const named = new Set(shown.flatMap(soundsIn).map(({ id }) => id))
  return {
    ...unit,
    criteria: state.pack.criteria
      .filter(({ id }) => !hidden.has(id))
      .map(({ id, outcome, title, text, guidance }) => ({ id, outcome, title, text, guidance: guidance ?? null })),
    relationships: person.relationships.map(({ id, pseudonym: name }) => ({ id, name })),
    sessions: person.sessions
      .filter((session) => !isGone(session))
      .map(({ id, title, start, zone, attendance }) => ({
        ...{
          id,
          title,
          start: start.toISOString(),
          zone,
          relationshipIds: attendance.map(({ relationshipId }) => relationshipId),
        },
      }))
      .toReversed(),
    records: shown,
    recording: {
      days: methods.recordingDays,
      asked: records
        .filter(({ recordingSteps }) => recordingSteps.length > 0)
        .map(({ id: recordId, versions, recordingSteps }) => ({
          recordId,
          on: discussionShown.parse(versions[0]?.content).on,
          steps: recordingSteps.map(({ step, byPersonId, at }) => ({
            ...{ step, byName: nameIn(methods, nameOf)(byPersonId), at: at.toISOString() },
          })),
        })),
    },
    sounds: records.flatMap(({ soundUses }) =>
      soundUses.flatMap(({ file }) => (named.has(file.id) ? [presentFile(file)] : [])),
    ),
    actions: (
      [
        'observation.record',
        'professionalDiscussion.record',
        'observation.sign',
        'professionalDiscussion.sign',
        'professionalDiscussion.askToRecord',
        'professionalDiscussion.answerRecording',
        'professionalDiscussion.listen',
      ] as const
    ).map((action) => decidedAction(judge.rolesFor(action), action, facts)),
  }
}

export const viewMethods = async (db: Db, { params, by }: Asked<typeof methodsEndpoint>) =>
  presentMethods(db, await loadMethods(db, by, params.id))
