import {
  answerQuestionsEndpoint,
  publishAnswerQuestionsEndpoint,
} from '@mentorfolio/domain/answers/answer-questions.endpoints'
import {
  answersEndpoint,
  withdrawAnswerEndpoint,
  writeAnswerEndpoint,
  writeCaseStudyEndpoint,
} from '@mentorfolio/domain/answers/answers.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { allAnswerWords, answerWords, caseStudyWords } from '../testing/answers.ts'
import { aCentre, aPerson, type TestPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aLoggedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const first = { revision: 0, reason: null }

/** A candidate on these packs with a session that took place, and the centre's admin. */
const someone = async (...packs: string[]) => {
  const centre = await aCentre().in(api.db)
  const [assessor, admin] = [
    await aPerson('assessor').at(centre).in(api.db),
    await aPerson('centreAdmin').at(centre).in(api.db),
  ]
  const candidate = await aPerson('candidate')
    .at(centre)
    .assessedBy(assessor)
    .registeredOn(...packs)
    .in(api.db)
  const robin = await aRelationship().of(candidate).withMentee('Robin').withSignedAgreement().in(api.db)
  const session = await aLoggedSession().with(robin).in(api.db)
  return { candidate, robin, session, admin, as: api.as(candidate), assessor, centreId: candidate.centreId }
}

const at = ({ unitId }: TestPerson, recordId = v7()) => ({ id: unitId, recordId })

const ownQuestions = (text: string) => ({
  questions: [{ id: 'own', text, hint: null, suits: 'WHOLE' as const }],
})

describe('a written answer', () => {
  test('keeps the questions as they were asked, with how far it is, and every version', async () => {
    const { candidate, session, as } = await someone('S1')
    const params = at(candidate)
    const made = await as.call(writeAnswerEndpoint, { params, body: { ...first, answer: answerWords() } })
    expect(made).toMatchObject({ kind: 'WRITTEN_ANSWER', criterion: 'S1-AC1', answered: 1, questions: 3, revision: 1 })
    expect(made.content?.questions.map(({ id }) => id)).toEqual(['law', 'local', 'session'])
    api.clock.set('2026-11-17T10:00:00Z')
    const body = { revision: 1, reason: null, answer: allAnswerWords(session.id) }
    const next = await as.call(writeAnswerEndpoint, { params, body })
    expect(next).toMatchObject({ revision: 2, answered: 2, versions: [{ version: 1 }, { version: 2 }] })
    const again = await as.call(writeAnswerEndpoint, { params, body: { ...body, revision: 2 } })
    expect(again.revision, 'the same words are no new version').toBe(2)
  })

  test.each([
    ['another unit’s criterion', { criterion: 'S3-MP1' }, 'answer.criterion'],
    ['a criterion that nobody knows', { criterion: 'S1-AC9' }, 'answer.criterion'],
    ['questions that were never asked', { asked: { by: 'SHIPPED' as const, version: 9 } }, 'answer.asked'],
    ['a centre’s questions that are not there', { asked: { by: 'CENTRE' as const, version: 1 } }, 'answer.asked'],
    [
      'a question that was not asked',
      { answers: [{ questionId: 'mine', told: { form: 'WHOLE' as const, text: 'Words' } }] },
      'answer.answers.0.questionId',
    ],
  ])('of %s is told in its field', async (_what, more, field) => {
    const { candidate, as } = await someone('S1')
    const refused = await as.refused(
      writeAnswerEndpoint,
      { params: at(candidate), body: { ...first, answer: answerWords(more) } },
      400,
    )
    expect(refused.errors).toMatchObject([{ field }])
  })

  test('of a unit that asks for none is refused, and its page names none', async () => {
    const { candidate, as } = await someone('S2')
    const body = { ...first, answer: answerWords() }
    await as.refused(writeAnswerEndpoint, { params: at(candidate), body }, 400)
    const page = await as.call(answersEndpoint, { params: { id: candidate.unitId } })
    expect(page.criteria.map(({ ask }) => ask)).toEqual([null, null, null])
  })

  test('rests on nobody else’s session', async () => {
    const [{ candidate, as }, other] = [await someone('S1'), await someone('S1')]
    const body = { ...first, answer: answerWords({ links: [{ kind: 'SESSION', id: other.session.id }] }) }
    const refused = await as.refused(writeAnswerEndpoint, { params: at(candidate), body }, 400)
    expect(refused.errors).toMatchObject([{ field: 'answer.links.0' }])
  })

  test('stays with its criterion', async () => {
    const { candidate, as } = await someone('S1')
    const params = at(candidate)
    await as.call(writeAnswerEndpoint, { params, body: { ...first, answer: answerWords() } })
    const answer = answerWords({
      ...{ criterion: 'S1-AC2', answers: [{ questionId: 'review', told: { form: 'WHOLE', text: 'It looks back' } }] },
    })
    const refused = await as.refused(writeAnswerEndpoint, { params, body: { revision: 1, reason: null, answer } }, 400)
    expect(refused.errors).toMatchObject([{ field: 'answer.criterion' }])
  })

  test('of a unit that is with the assessor is refused, with the state', async () => {
    const { candidate, as } = await someone('S1')
    const params = at(candidate)
    await as.call(writeAnswerEndpoint, { params, body: { ...first, answer: answerWords() } })
    await api.db.portfolioUnit.update({ where: { id: candidate.unitId }, data: { state: 'SUBMITTED' } })
    const body = { ...first, answer: answerWords() }
    const refused = await as.refused(writeAnswerEndpoint, { params: at(candidate), body }, 409)
    expect(refused.type).toContain('wrong-state')
    await as.refused(withdrawAnswerEndpoint, { params, body: { revision: 1, reason: 'Twice' } }, 409)
    const page = await as.call(answersEndpoint, { params: { id: candidate.unitId } })
    expect(page.actions).toMatchObject([{ action: 'answer.write', allowed: false, because: 'WRONG_STATE' }])
  })

  test('that changed meanwhile is told with what stands there, and withdrawn it stays readable', async () => {
    const { candidate, as } = await someone('S1')
    const params = at(candidate)
    await as.call(writeAnswerEndpoint, { params, body: { ...first, answer: answerWords() } })
    const other = answerWords({ answers: [{ questionId: 'local', told: { form: 'WHOLE', text: 'Our own policy' } }] })
    const refused = await as.refused(writeAnswerEndpoint, { params, body: { ...first, answer: other } }, 409)
    expect(refused.current).toMatchObject({ revision: 1, criterion: 'S1-AC1' })
    const withdrawn = await as.call(withdrawAnswerEndpoint, { params, body: { revision: 1, reason: 'Written twice' } })
    expect(withdrawn).toMatchObject({ withdrawn: { because: 'Written twice' }, revision: 2 })
    const body = { revision: 2, reason: null, answer: other }
    await as.refused(writeAnswerEndpoint, { params, body }, 409)
  })

  test('is read by its assessor; an admin reads which criterion it is of, and no word', async () => {
    const { candidate, as, assessor, admin } = await someone('S1')
    await as.call(writeAnswerEndpoint, { params: at(candidate), body: { ...first, answer: answerWords() } })
    const params = { id: candidate.unitId }
    const read = await api.as(assessor).call(answersEndpoint, { params })
    expect(read.answers).toMatchObject([{ content: { criterion: 'S1-AC1' } }])
    expect(read.evidence.length).toBeGreaterThan(0)
    const facts = await api.as(admin).call(answersEndpoint, { params })
    expect(facts.answers).toMatchObject([
      { criterion: 'S1-AC1', answered: 1, content: null, versions: [{ content: null }] },
    ])
    expect(facts).toMatchObject({ evidence: [], mentees: [], policies: [] })
    await api
      .as(assessor)
      .refused(writeAnswerEndpoint, { params: at(candidate), body: { ...first, answer: answerWords() } }, 403)
  })

  test('says in the chain that it was written, and none of its words', async () => {
    const { candidate, as } = await someone('S1')
    await as.call(writeAnswerEndpoint, { params: at(candidate), body: { ...first, answer: answerWords() } })
    const events = await api.db.auditEvent.findMany({
      where: { chainId: candidate.portfolioId, action: 'answer.write' },
    })
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events)).not.toContain('guidance')
  })
})

describe('a centre’s own questions', () => {
  test('are asked from then on, while an answer goes on with those that it began with', async () => {
    const { candidate, as, admin, centreId } = await someone('S1')
    const params = at(candidate)
    await as.call(writeAnswerEndpoint, { params, body: { ...first, answer: answerWords() } })
    const publish = { params: { id: centreId, criterion: 'S1-AC1' } }
    const now = await api
      .as(admin)
      .call(publishAnswerQuestionsEndpoint, { ...publish, body: { revision: 0, content: ownQuestions('Which law?') } })
    expect(now.criteria.find(({ criterion }) => criterion === 'S1-AC1')).toMatchObject({ version: 1, isShipped: false })

    const page = await as.call(answersEndpoint, { params: { id: candidate.unitId } })
    const asked = { by: 'CENTRE' as const, version: 1 }
    expect(page.criteria.find(({ id }) => id === 'S1-AC1')?.ask).toMatchObject({ asked, questions: [{ id: 'own' }] })
    expect(page.answers[0]?.content?.questions.map(({ id }) => id)).toEqual(['law', 'local', 'session'])
    const goesOn = answerWords({ answers: [{ questionId: 'local', told: { form: 'WHOLE', text: 'Our own policy' } }] })
    const next = await as.call(writeAnswerEndpoint, { params, body: { revision: 1, reason: null, answer: goesOn } })
    expect(next.content?.questions).toHaveLength(3)

    const anew = answerWords({ asked, answers: [{ questionId: 'own', told: { form: 'WHOLE', text: 'The Act' } }] })
    const other = await as.call(writeAnswerEndpoint, { params: at(candidate), body: { ...first, answer: anew } })
    await api
      .as(admin)
      .call(publishAnswerQuestionsEndpoint, { ...publish, body: { revision: 1, content: ownQuestions('And why?') } })
    const later = await as.call(answersEndpoint, { params: { id: candidate.unitId } })
    const kept = later.answers.find(({ id }) => id === other.id)
    expect(kept?.content?.questions).toMatchObject([{ text: 'Which law?' }])
  })

  test('are versions that nothing changes any more; the same words are the same version', async () => {
    const { admin, centreId } = await someone('S1')
    const as = api.as(admin)
    const params = { id: centreId, criterion: 'S1-AC2' }
    const body = { revision: 0, content: ownQuestions('Which stages?') }
    await as.call(publishAnswerQuestionsEndpoint, { params, body })
    const again = await as.call(publishAnswerQuestionsEndpoint, { params, body })
    expect(again.criteria.find(({ criterion }) => criterion === 'S1-AC2')?.version).toBe(1)
    await as.refused(publishAnswerQuestionsEndpoint, { params, body: { ...body, content: ownQuestions('No') } }, 409)
    await expect(api.db.answerQuestions.updateMany({ where: { centreId }, data: { version: 9 } })).rejects.toThrow()
    await as.refused(publishAnswerQuestionsEndpoint, { params: { ...params, criterion: 'S2-MP1' }, body }, 404)
  })

  test('are read by candidates and written by admins of that centre alone', async () => {
    const [{ candidate, admin, centreId, assessor }, elsewhere] = [await someone('S1'), await someone('S1')]
    const seen = await api.as(candidate).call(answerQuestionsEndpoint, { params: { id: centreId } })
    expect(seen.mayWrite).toBe(false)
    expect((await api.as(admin).call(answerQuestionsEndpoint, { params: { id: centreId } })).mayWrite).toBe(true)
    const publish = {
      params: { id: centreId, criterion: 'S1-AC1' },
      body: { revision: 0, content: ownQuestions('Q?') },
    }
    await api.as(candidate).refused(publishAnswerQuestionsEndpoint, publish, 403)
    await api.as(assessor).refused(answerQuestionsEndpoint, { params: { id: centreId } }, 403)
    await api.as(elsewhere.admin).refused(publishAnswerQuestionsEndpoint, publish, 404)
  })
})

describe('a case study', () => {
  test('is about a relationship or about nobody in particular', async () => {
    const { candidate, robin, session, as } = await someone('S1')
    const links = [{ kind: 'SESSION' as const, id: session.id }]
    const study = caseStudyWords({ relationshipId: robin.id, links })
    const made = await as.call(writeCaseStudyEndpoint, { params: at(candidate), body: { ...first, study } })
    expect(made).toMatchObject({ kind: 'CASE_STUDY', content: study, relationshipId: null })
    const given = caseStudyWords({ from: 'GIVEN' })
    await as.call(writeCaseStudyEndpoint, { params: at(candidate), body: { ...first, study: given } })
    const page = await as.call(answersEndpoint, { params: { id: candidate.unitId } })
    expect(page.caseStudies).toHaveLength(2)
    expect(page.mentees).toEqual([{ relationshipId: robin.id, name: 'Robin' }])
  })

  test('is about nobody else’s mentee and for criteria of its unit', async () => {
    const [{ candidate, as }, other] = [await someone('S1'), await someone('S1')]
    const study = caseStudyWords({ relationshipId: other.robin.id, criteria: ['S1-AC4', 'S5-AC1'] })
    const refused = await as.refused(writeCaseStudyEndpoint, { params: at(candidate), body: { ...first, study } }, 400)
    expect(refused.errors).toMatchObject([{ field: 'study.criteria.1' }, { field: 'study.relationshipId' }])
  })

  test('of one unit is not there in another', async () => {
    const { candidate, as } = await someone('S1', 'S4')
    const params = at(candidate)
    await as.call(writeCaseStudyEndpoint, { params, body: { ...first, study: caseStudyWords() } })
    const elsewhere = { id: candidate.unitIds[1] ?? '', recordId: params.recordId }
    const study = caseStudyWords({ criteria: [] })
    await as.refused(writeCaseStudyEndpoint, { params: elsewhere, body: { ...first, study } }, 409)
    await as.refused(withdrawAnswerEndpoint, { params: elsewhere, body: { revision: 1, reason: 'Twice' } }, 404)
    const withdrawn = await as.call(withdrawAnswerEndpoint, { params, body: { revision: 1, reason: 'Twice' } })
    expect(withdrawn.withdrawn?.because).toBe('Twice')
  })
})
