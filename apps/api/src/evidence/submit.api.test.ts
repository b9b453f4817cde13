import { matrixEndpoint, submitEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import type { Gap } from '@mentorfolio/domain/evidence/gaps'
import type { RecordKind } from '@mentorfolio/domain/evidence/record-kinds'
import type { UnitPack } from '@mentorfolio/domain/evidence/unit-pack'
import { unitPacks } from '@mentorfolio/qualifications'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { aDeclaration, allUnderGoal, aWholePortfolio, type Without, withClaims } from '../testing/evidence.ts'
import { aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

/** A candidate on this pack with all that it asks for, but for what is left out; `byHand`: every criterion is claimed whatever the rules say. */
const built = async (pack: UnitPack, without: Without = {}, { byHand = false } = {}) => {
  const candidate = await aPerson('candidate').registeredOn(pack.id).in(api.db)
  const whole = await aWholePortfolio(api.db, { candidate, without })
  if (byHand) await withClaims(api.db, { candidate }, allUnderGoal(pack, whole.robin.goalId))
  const client = api.as(candidate)
  const { unitId: id } = candidate
  const matrix = await client.call(matrixEndpoint, { params: { id } })
  const submitted = {
    params: { id, submissionId: v7() },
    body: { revision: matrix.revision, declaration: aDeclaration },
  }
  return { candidate, client, matrix, submitted, ...whole }
}

/** What a required record is missed as, and what falls with it: a closing rests on reviews and feedback. */
const missed = (pack: UnitPack, record: RecordKind): [Without, Gap['kind'][]] => {
  const asked = pack.evidence.required.find((each) => each.record === record)
  if (record === 'SESSION_LOG' && asked?.when.includes('reflection')) return [{ reflection: true }, ['RECORD']]
  const inTheClosing = ['PROGRESS_REVIEW', 'MENTEE_FEEDBACK', 'CLOSURE', 'SESSION_LOG'].includes(record)
  return [{ record }, pack.evidence.closure !== null && inTheClosing ? ['RECORD', 'JOURNEY'] : ['RECORD']]
}

type Missed = [sentence: string, without: Without, kind: Gap['kind'], need: string]

/** What else a pack asks for, each left out in turn. */
const restOf = ({ evidence }: UnitPack): Missed[] => {
  const { minMinutes, feedback, contracting, minProgressiveSessions } = evidence
  const all: [boolean, Missed][] = [
    [minMinutes !== null, ['its hours are too few', { minutes: true }, 'MINUTES', 'minutesCounted']],
    [
      feedback !== null,
      ['feedback was given at one point', { feedbackPoint: 'END' }, 'FEEDBACK_POINTS', 'feedbackVaried'],
    ],
    [
      feedback !== null,
      ['feedback was given with one tool', { feedbackTool: 'SCALE' }, 'FEEDBACK_TOOLS', 'feedbackVaried'],
    ],
    [contracting !== null, ['no contracting was logged', { contracting: true }, 'JOURNEY', 'journeyShown']],
    [minProgressiveSessions !== null, ['no session looks back', { progressive: true }, 'JOURNEY', 'journeyShown']],
  ]
  return all.filter(([asked]) => asked).map(([, each]) => each)
}

describe.each(unitPacks.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
  test('is submitted, and held, once everything is there that the pack asks for', async () => {
    const { client, candidate, matrix, submitted } = await built(pack)
    expect(matrix.gaps).toEqual([])
    expect(matrix.criteria.map(({ state }) => state)).toEqual(pack.criteria.map(() => 'CLAIMED'))
    const made = await client.call(submitEndpoint, submitted)
    expect([made.state, made.attempt, made.live]).toEqual(['SUBMITTED', 1, true])
    expect(made.criteria.every(({ claims }) => claims > 0)).toBe(true)
    const held = { portfolioId: candidate.portfolioId, status: 'LOCKED' } as const
    expect(await api.db.mentoringSession.count({ where: held })).toBeGreaterThan(0)
  })

  test.each(pack.evidence.required.map(({ record }) => [record] as const))(
    'is refused for want of %s, and says so',
    async (record) => {
      const [without, kinds] = missed(pack, record)
      const { client, candidate, matrix, submitted } = await built(pack, without, { byHand: true })
      expect(matrix.gaps.map(({ kind }) => kind)).toEqual(kinds)
      expect(matrix.gaps[0]).toMatchObject({ kind: 'RECORD', record })
      expect((await client.refused(submitEndpoint, submitted, 409)).need).toBe('requiredRecords')
      expect(await api.db.submission.count({ where: { unitId: candidate.unitId } })).toBe(0)
    },
  )

  test.each(pack.criteria.map(({ id }) => [id] as const))('is refused while nothing claims %s', async (criterion) => {
    const { client, candidate, matrix, submitted } = await built(pack)
    const under = matrix.records.flatMap(({ record, id: recordId, claims }) =>
      claims.some((claim) => claim.criterion === criterion) ? [{ criterion, record, recordId, claimed: false }] : [],
    )
    expect(under.length).toBeGreaterThan(0)
    await withClaims(api.db, { candidate }, under)
    const { gaps } = await client.call(matrixEndpoint, { params: { id: candidate.unitId } })
    expect(gaps).toEqual([{ kind: 'CRITERION', criterion }])
    expect((await client.refused(submitEndpoint, submitted, 409)).need).toBe('everyCriterionClaimed')
  })

  const rest = restOf(pack)
  if (rest.length > 0)
    test.each(rest)('is refused where %s', async (_sentence, without, kind, need) => {
      const { client, matrix, submitted } = await built(pack, without, { byHand: true })
      expect(matrix.gaps.map((gap) => gap.kind)).toEqual([kind])
      expect((await client.refused(submitEndpoint, submitted, 409)).need).toBe(need)
    })

  test('is refused to whoever’s registration is on a break', async () => {
    const { client, candidate, submitted } = await built(pack)
    await api.db.registration.update({ where: { id: candidate.registrationId }, data: { state: 'ON_BREAK' } })
    expect((await client.refused(submitEndpoint, submitted, 409)).need).toBe('registrationActive')
    const { gaps } = await client.call(matrixEndpoint, { params: { id: candidate.unitId } })
    expect(gaps).toEqual([{ kind: 'REGISTRATION' }])
  })
})

test.each([
  ['is not declared to be one’s own', { ...aDeclaration, authentic: false }, 'declaration.authentic'],
  ['is silent about AI', { ...aDeclaration, ai: undefined }, 'declaration.ai'],
  ['is vague about the AI that was used', { ...aDeclaration, ai: 'USED' }, 'declaration.aiHow'],
  ['declares other words than those of now', { ...aDeclaration, words: 0 }, 'declaration.words'],
])('a submission is refused that %s', async (_, declaration, field) => {
  const [pack] = unitPacks
  if (!pack) throw new Error('No pack')
  const { client, submitted } = await built(pack)
  // What no typed client would send.
  const body = { ...submitted.body, declaration } as typeof submitted.body
  const { errors } = await client.refused(submitEndpoint, { ...submitted, body }, 400)
  expect(errors?.map((each) => each.field)).toEqual([field])
})
