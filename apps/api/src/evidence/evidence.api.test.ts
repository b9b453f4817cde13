import { writeAnswerEndpoint } from '@mentorfolio/domain/answers/answers.endpoints'
import {
  criterionEndpoint,
  decideClaimEndpoint,
  evidenceEndpoint,
  evidenceListEndpoint,
  matrixEndpoint,
  submissionEndpoint,
  submitEndpoint,
  withdrawSubmissionEndpoint,
  writeSupplementEndpoint,
} from '@mentorfolio/domain/evidence/evidence.endpoints'
import { eraseFileEndpoint } from '@mentorfolio/domain/files/files.endpoints'
import { writeReflectionEndpoint } from '@mentorfolio/domain/reflections/reflections.endpoints'
import { writeReviewEndpoint } from '@mentorfolio/domain/reviews/reviews.endpoints'
import { correctLogEndpoint, viewSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Tx } from '../database/client.ts'
import { answerWords } from '../testing/answers.ts'
import { reviewWords } from '../testing/endings.ts'
import { aDeclaration, aWholePortfolio } from '../testing/evidence.ts'
import { aYes, productWords, withWorkProduct } from '../testing/files.ts'
import { bothAtOnce } from '../testing/meanwhile.ts'
import { aPerson } from '../testing/people.ts'
import { reflectionWords } from '../testing/reflections.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aCorrection, aLoggedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

/** A candidate on this pack whose portfolio holds all that it asks for. */
const whole = async (packId = 'S2') => {
  const assessor = await aPerson('assessor').in(api.db)
  const candidate = await aPerson('candidate')
    .at({ id: assessor.centreId, name: '' })
    .assessedBy(assessor)
    .registeredOn(packId)
    .in(api.db)
  const built = await aWholePortfolio(api.db, { candidate })
  const client = api.as(candidate)
  const { unitId: id } = candidate
  const matrix = () => client.call(matrixEndpoint, { params: { id } })
  const submissionId = v7()
  const submit = async (more: { submissionId?: string; revision?: number } = {}) => ({
    params: { id, submissionId: more.submissionId ?? submissionId },
    body: { revision: more.revision ?? (await matrix()).revision, declaration: aDeclaration },
  })
  return { assessor, candidate, client, id, matrix, submissionId, submit, ...built }
}

type Whole = Awaited<ReturnType<typeof whole>>
const decision = (of: Whole, more: object) => ({
  params: { id: of.id, claimId: v7() },
  body: {
    ...{ criterion: 'S2-MP2', record: 'SESSION_LOG' as const, recordId: of.sessions[1]?.id ?? '' },
    ...{ claimed: null, reason: null, passages: [], saw: 0 },
    ...more,
  },
})
const claimOn = async (of: Whole, criterion = 'S2-MP2') => {
  const { claims } = await of.client.call(criterionEndpoint, { params: { id: of.id, criterion } })
  return claims.find(({ item }) => item.id === of.sessions[1]?.id)
}

describe('a claim', () => {
  test('is made by the rules, taken out with a reason, and left to the rules again', async () => {
    const of = await whole()
    expect(await claimOn(of)).toMatchObject({ byRule: true, claimed: true, version: 0 })
    await of.client.call(decideClaimEndpoint, decision(of, { claimed: false, reason: 'Another shows it better' }))
    expect(await claimOn(of)).toMatchObject({ claimed: false, version: 1, reason: 'Another shows it better' })
    await of.client.call(decideClaimEndpoint, decision(of, { saw: 1 }))
    expect(await claimOn(of)).toMatchObject({ byRule: true, claimed: true, version: 2 })
  })

  test('is added where no rule makes it, and goes with its record', async () => {
    const of = await whole()
    const added = { criterion: 'S2-MP3', claimed: true, reason: 'Robin said so in it' }
    await of.client.call(decideClaimEndpoint, decision(of, added))
    expect(await claimOn(of, 'S2-MP3')).toMatchObject({ byRule: false, claimed: true })
    await api.db.mentoringSession.update({ where: { id: of.sessions[1]?.id ?? '' }, data: { status: 'VOIDED' } })
    expect(await claimOn(of, 'S2-MP3')).toBeUndefined()
  })

  test('says where in the record it shows, as long as the words stand', async () => {
    const of = await whole()
    const passages = [{ part: 'offered.skills.0.example', quote: 'What would help' }]
    const { criteria } = await of.client.call(decideClaimEndpoint, decision(of, { passages }))
    expect(criteria.find(({ id }) => id === 'S2-MP2')?.claim?.passages).toEqual([{ ...passages[0], stands: true }])
    const [session] = of.sessions.slice(1)
    await of.client.call(correctLogEndpoint, {
      params: { id: session?.id ?? '' },
      body: aCorrection(of.robin, { revision: 1, start: session?.start ?? '', end: session?.end ?? '' }),
    })
    expect((await claimOn(of))?.passages).toEqual([{ ...passages[0], stands: false }])
  })

  test.each([
    ['words that are not there', { passages: [{ part: 'narrative.text', quote: 'A pelican' }] }, 'passages.0.quote'],
    ['a place that is not there', { passages: [{ part: 'x', quote: 'A' }] }, 'passages.0.quote'],
    ['a criterion of another unit', { criterion: 'S1-AC1' }, 'criterion'],
    ['a record that is none', { recordId: v7() }, 'recordId'],
    ['adding without a reason', { claimed: true }, 'reason'],
    ['taking out without a reason', { claimed: false }, 'reason'],
  ])('is refused for %s', async (_, more, field) => {
    const of = await whole()
    const { errors } = await of.client.refused(decideClaimEndpoint, decision(of, more), 400)
    expect(errors?.map((error) => error.field)).toEqual([field])
    expect(await api.db.claimDecision.count({ where: { unitId: of.id } })).toBe(0)
  })

  test('of another candidate’s record is refused, as of one that is not there', async () => {
    const [of, others] = [await whole(), await whole()]
    const theirs = { recordId: others.sessions[1]?.id ?? '' }
    const { errors } = await of.client.refused(decideClaimEndpoint, decision(of, theirs), 400)
    expect(errors).toEqual([{ field: 'recordId', message: 'Choose a record from the list' }])
    const asking = { params: { id: of.id, record: 'SESSION_LOG' as const, recordId: theirs.recordId } }
    await of.client.refused(evidenceEndpoint, asking, 404)
  })

  test('that was decided meanwhile in another tab comes back with what stands there', async () => {
    const of = await whole()
    await of.client.call(decideClaimEndpoint, decision(of, { claimed: false, reason: 'One' }))
    const second = await of.client.refused(
      decideClaimEndpoint,
      decision(of, { claimed: false, reason: 'Another' }),
      409,
    )
    expect(second.type).toBe('/problems/stale-revision')
    expect(await claimOn(of)).toMatchObject({ version: 1, reason: 'One' })
  })

  test('sent twice is decided once, and its id is nobody else’s', async () => {
    const of = await whole()
    const sent = decision(of, { claimed: false, reason: 'One' })
    await of.client.call(decideClaimEndpoint, sent)
    await of.client.call(decideClaimEndpoint, sent)
    expect(await api.db.claimDecision.count({ where: { unitId: of.id } })).toBe(1)
    const other = { ...sent, body: { ...sent.body, reason: 'Two', saw: 1 } }
    expect((await of.client.refused(decideClaimEndpoint, other, 409)).type).toBe('/problems/id-taken')
  })
})

test('what could be evidence is listed page by page, each record once', async () => {
  const of = await whole()
  for (let day = 1; day <= 28; day += 1)
    await aLoggedSession()
      .with(of.robin)
      .at(`2026-10-${String(day).padStart(2, '0')}T18:00:00Z`, `2026-10-${String(day).padStart(2, '0')}T18:30:00Z`)
      .in(api.db)
  const seen: string[] = []
  let after: string | undefined
  do {
    const query: { after?: string } = after === undefined ? {} : { after }
    const { items, next } = await of.client.call(evidenceListEndpoint, { params: { id: of.id }, query })
    seen.push(...items.map(({ record, id }) => `${record} ${id}`))
    after = next ?? undefined
  } while (after !== undefined)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.filter((each) => each.startsWith('SESSION_LOG'))).toHaveLength(33)
})

test('what was played is evidence where the unit takes it, and nowhere else (S1-T1)', async () => {
  for (const [packId, counts] of [
    ['S1', true],
    ['S4', false],
  ] as const) {
    const candidate = await aPerson('candidate').registeredOn(packId).in(api.db)
    const played = await aRelationship().of(candidate).simulated().in(api.db)
    const session = await aLoggedSession().with(played).simulated().in(api.db)
    const { items } = await api
      .as(candidate)
      .call(evidenceListEndpoint, { params: { id: candidate.unitId }, query: { record: 'SESSION_LOG' } })
    expect(items.some(({ id }) => id === session.id)).toBe(counts)
  }
})

test('an answer that leaves questions open is claimed, and told as open', async () => {
  const of = await whole('S1')
  expect((await of.matrix()).partlyAnswered).toEqual([])
  const recordId = v7()
  await of.client.call(writeAnswerEndpoint, {
    params: { id: of.id, recordId },
    body: { answer: answerWords(), revision: 0, reason: null },
  })
  const { partlyAnswered, gaps } = await of.matrix()
  expect(partlyAnswered).toEqual([{ criterion: 'S1-AC1', recordId, answered: 1, questions: expect.any(Number) }])
  expect(partlyAnswered[0]?.questions).toBeGreaterThan(1)
  expect(gaps).toEqual([])
})

describe('a submission', () => {
  test('holds what it shows: a session is locked, a review is not written on, and both say why', async () => {
    const of = await whole('S5')
    await of.client.call(submitEndpoint, await of.submit())
    const [, session] = of.sessions
    const locked = await of.client.call(viewSessionEndpoint, { params: { id: session?.id ?? '' } })
    expect(locked.status).toBe('LOCKED')
    expect(locked.held).toMatchObject({ unitId: of.id, submissionId: of.submissionId })
    const correction = aCorrection(of.robin, { revision: 2, start: session?.start ?? '', end: session?.end ?? '' })
    const refusal = await of.client.refused(
      correctLogEndpoint,
      { params: { id: session?.id ?? '' }, body: correction },
      409,
    )
    expect(refusal).toMatchObject({ because: 'WRONG_STATE', state: 'LOCKED' })
    const review = await of.client.refused(
      writeReviewEndpoint,
      {
        params: { id: of.robin.id, recordId: of.reviewId ?? '' },
        body: { revision: 1, reason: 'A word', review: reviewWords(of.robin), plan: null },
      },
      409,
    )
    expect(review).toMatchObject({ because: 'UNMET_NEED', need: 'notHeld' })
    const claim = await of.client.refused(decideClaimEndpoint, decision(of, { criterion: 'S5-AC1' }), 409)
    expect(claim).toMatchObject({ because: 'WRONG_STATE', state: 'SUBMITTED' })
  })

  test('is withdrawn before the assessor begins, lets its records go, and is made again as the next attempt', async () => {
    const of = await whole()
    const made = await of.client.call(submitEndpoint, await of.submit())
    const params = { id: of.id, submissionId: of.submissionId }
    const back = await of.client.call(withdrawSubmissionEndpoint, {
      params,
      body: { revision: made.revision, reason: null },
    })
    expect([back.state, back.live]).toEqual(['IN_PROGRESS', false])
    const { portfolioId } = of.candidate
    expect(await api.db.mentoringSession.count({ where: { portfolioId, status: 'LOCKED' } })).toBe(0)
    const again = await of.client.call(submitEndpoint, await of.submit({ submissionId: v7() }))
    expect([again.attempt, again.live]).toEqual([2, true])
    // A withdrawal of the first, sent from another tab, takes the second back no more.
    const late = { params, body: { revision: again.revision, reason: null } }
    expect((await of.client.refused(withdrawSubmissionEndpoint, late, 409)).type).toBe('/problems/stale-revision')
  })

  test('is not withdrawn any more once the assessor has opened it', async () => {
    const of = await whole()
    const made = await of.client.call(submitEndpoint, await of.submit())
    await api.db.portfolioUnit.update({ where: { id: of.id }, data: { state: 'IN_ASSESSMENT' } })
    const params = { id: of.id, submissionId: of.submissionId }
    const refusal = await of.client.refused(
      withdrawSubmissionEndpoint,
      { params, body: { revision: made.revision, reason: null } },
      409,
    )
    expect(refusal).toMatchObject({ because: 'WRONG_STATE', state: 'IN_ASSESSMENT' })
  })

  test('leaves a session locked that another unit’s submission holds', async () => {
    const candidate = await aPerson('candidate').registeredOn('S4', 'S1').in(api.db)
    const client = api.as(candidate)
    const submitted = []
    for (const id of candidate.unitIds) {
      await aWholePortfolio(api.db, { candidate, unitId: id })
      const { revision } = await client.call(matrixEndpoint, { params: { id } })
      const params = { id, submissionId: v7() }
      submitted.push({ params, body: { revision, declaration: aDeclaration } })
    }
    for (const each of submitted) await client.call(submitEndpoint, each)
    const where = { portfolioId: candidate.portfolioId, status: 'LOCKED' } as const
    const both = await api.db.mentoringSession.count({ where })
    for (const { params } of submitted) {
      const { revision } = await client.call(submissionEndpoint, { params })
      expect(await api.db.mentoringSession.count({ where })).toBe(both)
      await client.call(withdrawSubmissionEndpoint, { params, body: { revision, reason: null } })
    }
    expect(await api.db.mentoringSession.count({ where })).toBe(0)
  })

  test('lets go of what two units held, when both are withdrawn at the same moment', async () => {
    const candidate = await aPerson('candidate').registeredOn('S4', 'S1').in(api.db)
    const client = api.as(candidate)
    await aWholePortfolio(api.db, { candidate })
    const withdrawals = []
    for (const id of candidate.unitIds) {
      if (id !== candidate.unitId) await aWholePortfolio(api.db, { candidate, unitId: id })
      const { revision } = await client.call(matrixEndpoint, { params: { id } })
      const params = { id, submissionId: v7() }
      const made = await client.call(submitEndpoint, { params, body: { revision, declaration: aDeclaration } })
      withdrawals.push({ params, body: { revision: made.revision, reason: null } })
    }
    const { portfolioId } = candidate
    const [one, other] = withdrawals.map((each) => () => client.send(withdrawSubmissionEndpoint, each))
    if (!one || !other) throw new Error('Two units')
    // Whoever holds the chain keeps them between letting go and being done.
    const hold = (tx: Tx) => tx.$queryRaw`SELECT id FROM "AuditChain" WHERE id = ${portfolioId}::uuid FOR UPDATE`
    const answers = await bothAtOnce(api.db, hold, [one, other])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const where = { portfolioId, status: 'LOCKED' } as const
    expect(await api.db.mentoringSession.count({ where })).toBe(0)
  })

  test('holds the whole journey: the contracting session, too, is withdrawn no more (S5-T3)', async () => {
    const of = await whole('S5')
    const made = await of.client.call(submitEndpoint, await of.submit())
    const [contracting] = of.sessions
    const { status } = await api.db.mentoringSession.findUniqueOrThrow({ where: { id: contracting?.id ?? '' } })
    expect(status).toBe('LOCKED')
    expect(made.records.some(({ id }) => id === contracting?.id)).toBe(true)
  })

  test('is made once by two tabs at the same moment', async () => {
    const of = await whole()
    const tabs = [await of.submit(), await of.submit({ submissionId: v7() })]
    const answers = await Promise.all(tabs.map((tab) => of.client.send(submitEndpoint, tab)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await api.db.submission.count({ where: { unitId: of.id } })).toBe(1)
  })

  test('keeps what it was: a claim, its passage and the hours, whatever is written after it was withdrawn', async () => {
    const of = await whole()
    const passages = [{ part: 'offered.skills.0.example', quote: 'What would help' }]
    await of.client.call(decideClaimEndpoint, decision(of, { passages }))
    const made = await of.client.call(submitEndpoint, await of.submit())
    const { params } = await of.submit()
    await of.client.call(withdrawSubmissionEndpoint, { params, body: { revision: made.revision, reason: null } })
    await of.client.call(decideClaimEndpoint, decision(of, { claimed: false, reason: 'No', saw: 1 }))
    const kept = await of.client.call(submissionEndpoint, { params })
    expect([kept.digest, kept.hours, kept.records]).toEqual([made.digest, made.hours, made.records])
    const shown = kept.records.find(({ record, id }) => record === 'SESSION_LOG' && id === of.sessions[1]?.id)
    expect(shown?.claims).toContainEqual({ criterion: 'S2-MP2', byRule: true, reason: null, passages })
  })

  test('meets a log that is being corrected at that very moment: one of them is first, and nothing is half held', async () => {
    const of = await whole()
    const [, session] = of.sessions
    const correction = {
      params: { id: session?.id ?? '' },
      body: aCorrection(of.robin, { revision: 1, start: session?.start ?? '', end: session?.end ?? '' }),
    }
    const submitting = await of.submit()
    const [submitted] = await Promise.all([
      of.client.send(submitEndpoint, submitting),
      of.client.send(correctLogEndpoint, correction),
    ])
    const row = await api.db.mentoringSession.findUniqueOrThrow({
      where: { id: session?.id ?? '' },
      include: { logs: { orderBy: { version: 'desc' }, take: 1 } },
    })
    const held = await api.db.submittedRecord.findFirst({ where: { record: 'SESSION_LOG', recordId: row.id } })
    if (submitted.status === 200) expect([row.status, held?.version]).toEqual(['LOCKED', row.logs[0]?.version])
    else expect([row.status, held]).toEqual(['LOGGED', null])
  })

  test('has the reflection on a session that was written in the same moment, since it came first', async () => {
    const of = await whole('S4')
    const [, session] = of.sessions
    const recordId = v7()
    const body = { revision: 0, reason: null, reflection: reflectionWords() }
    const reflecting = { params: { id: session?.id ?? '', recordId }, body }
    const submitting = await of.submit()
    const hold = (tx: Tx) =>
      tx.$queryRaw`SELECT id FROM "AuditChain" WHERE id = ${of.candidate.portfolioId}::uuid FOR UPDATE`
    // The chain is there once something was written.
    await of.client.call(decideClaimEndpoint, decision(of, { criterion: 'S4-AC5' }))
    const answers = await bothAtOnce(api.db, hold, [
      () => of.client.send(writeReflectionEndpoint, reflecting),
      () => of.client.send(submitEndpoint, submitting),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const held = await api.db.submittedRecord.findFirst({ where: { record: 'REFLECTION', recordId } })
    expect(held?.version).toBe(1)
  })

  test('takes what is added beside it, with its own date, and never a record of somebody else', async () => {
    const [of, others] = [await whole(), await whole()]
    await of.client.call(submitEndpoint, await of.submit())
    const { params } = await of.submit()
    const record = { record: 'SESSION_LOG' as const, id: of.sessions[1]?.id ?? '', criterion: 'S2-MP2' }
    const added = await of.client.call(writeSupplementEndpoint, {
      params: { ...params, supplementId: v7() },
      body: { words: 'The card that Robin wrote', records: [record] },
    })
    expect(added.added).toMatchObject([{ words: 'The card that Robin wrote', records: [{ criterion: 'S2-MP2' }] }])
    const theirs = { ...record, id: others.sessions[1]?.id ?? '' }
    const refusal = await of.client.refused(
      writeSupplementEndpoint,
      { params: { ...params, supplementId: v7() }, body: { words: 'And this', records: [theirs] } },
      400,
    )
    expect(refusal.errors).toEqual([{ field: 'records.0.id', message: 'Choose a record from the list' }])
  })

  test('says of a recording in it that it was erased since, and of nothing else', async () => {
    const of = await whole()
    const taped = (id: string) => productWords(id, { what: 'RECORDING', recording: aYes() })
    const [voice, photo] = [await withWorkProduct(api.db, of.robin, taped), await withWorkProduct(api.db, of.robin)]
    for (const { id: recordId } of [voice, photo])
      await of.client.call(
        decideClaimEndpoint,
        decision(of, { record: 'WORK_PRODUCT', recordId, claimed: true, reason: 'It shows how we talk' }),
      )
    await of.client.call(submitEndpoint, await of.submit())
    await of.client.call(eraseFileEndpoint, { params: { id: voice.fileId }, body: {} })
    const { params } = await of.submit()
    const { records } = await api.as(of.assessor).call(submissionEndpoint, { params })
    expect(records.flatMap(({ id, erasedAt }) => (erasedAt === null ? [] : [{ id, erasedAt }]))).toEqual([
      { id: voice.id, erasedAt: new Date(testsBeginAt).toISOString() },
    ])
  })

  test('is read by the assessor, who cannot make, withdraw or add to one', async () => {
    const of = await whole()
    const assessor = api.as(of.assessor)
    await assessor.refused(submitEndpoint, await of.submit(), 403)
    const made = await of.client.call(submitEndpoint, await of.submit())
    const { params } = await of.submit()
    expect((await assessor.call(submissionEndpoint, { params })).records).toHaveLength(made.records.length)
    const withdrawal = { params, body: { revision: made.revision, reason: null } }
    await assessor.refused(withdrawSubmissionEndpoint, withdrawal, 403)
  })

  test('is not changed in the database but to be withdrawn', async () => {
    const of = await whole()
    await of.client.call(submitEndpoint, await of.submit())
    const where = { id: of.submissionId }
    await expect(api.db.submission.update({ where, data: { digest: 'another' } })).rejects.toThrow('append-only')
    await expect(api.db.submission.delete({ where })).rejects.toThrow('append-only')
    await expect(api.db.submittedRecord.deleteMany({ where: { submissionId: of.submissionId } })).rejects.toThrow(
      'append-only',
    )
  })
})
