import {
  answerReplyEndpoint,
  attemptsEndpoint,
  replyEndpoint,
  seeAnswerEndpoint,
} from '@mentorfolio/domain/attempts/attempts.endpoints'
import { caseloadEndpoint } from '@mentorfolio/domain/caseload/caseload.endpoints'
import { homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import {
  decideSessionsEndpoint,
  queueEndpoint,
  releaseEndpoint,
  sessionsToAcceptEndpoint,
  takeUpAgainEndpoint,
} from '@mentorfolio/domain/judging/judging.endpoints'
import { correctLogEndpoint, viewSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { openMail } from '../mail/queue-mail.ts'
import { aUnitToJudge } from '../testing/judging.ts'
import { aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

/** A unit that passed with 380 accepted minutes of 360, in four sessions of 95. */
const passed = async () => {
  const world = await aUnitToJudge(api)
  const { unit, candidate, assessor, sessions, centre } = world
  await (await unit.submitted()).opened()
  await unit.judged('MET')
  await unit.accepted()
  await unit.passed()
  const sessionId = sessions[3]?.id ?? ''
  const page = () => api.as(candidate).call(viewSessionEndpoint, { params: { id: sessionId } })
  /** What corrects the last session so that it took so many minutes; `nobody`: so that nobody came. */
  const correcting = async (minutes: number, { nobody = false } = {}) => {
    const { revision, log, end, mode, zone, mentees } = await page()
    if (!log) throw new Error('It has a log')
    return {
      params: { id: sessionId },
      body: {
        ...{ revision, start: new Date(Date.parse(end) - minutes * 60_000).toISOString(), end, mode, zone, breaks: [] },
        attendance: mentees.map(({ relationshipId }) => ({ relationshipId, attended: !nobody })),
        ...{ log: { ...log, title: log.title ?? '' }, reason: 'The clock in the room was slow' },
      },
    }
  }
  const correct = async (...given: Parameters<typeof correcting>) =>
    api.as(candidate).call(correctLogEndpoint, await correcting(...given))
  const accepted = async () => (await unit.review()).hours.acceptedMinutes
  const attempts = (by = candidate) => api.as(by).call(attemptsEndpoint, { params: { id: unit.id } })
  const takeUp = async () => ({ params: unit.params, body: { revision: await unit.revision() } })
  /** What decides about that session again, as it stands. */
  const deciding = async (kind: 'ACCEPTED' | null) => {
    const { sessions: lines } = await api.as(assessor).call(sessionsToAcceptEndpoint, { params: { id: unit.id } })
    const line = lines.find(({ id }) => id === sessionId)
    return {
      params: { id: unit.id, decisionId: v7() },
      body: {
        sessions: [{ id: sessionId, version: line?.decision?.version ?? 0, log: line?.log ?? 0 }],
        ...{ kind, reason: 'Read again', waives: [] },
      },
    }
  }
  const waits = async () => {
    const { items } = await api.as(assessor).call(caseloadEndpoint, { query: {} })
    return items.find(({ unit: { id } }) => id === unit.id)?.waiting.map(({ what, count }) => `${count} ${what}`)
  }
  return { ...world, sessionId, page, correcting, correct, accepted, attempts, takeUp, deciding, waits, centre }
}

describe('a correction after a pass', () => {
  test('of a few minutes leaves the pass: fewer count at once, the log as it was stays', async () => {
    const { unit, correct, accepted, page, attempts, waits, candidate } = await passed()
    await correct(80)
    expect([await accepted(), await unit.state()]).toEqual([365, 'PASSED'])
    const { logVersions, status } = await page()
    expect([status, logVersions.length, logVersions.at(-1)?.reason]).toEqual([
      'LOCKED',
      2,
      'The clock in the room was slow',
    ])
    const [attempt] = (await attempts()).attempts
    const [correction] = attempt?.corrections ?? []
    const minutes = (told: { start: string; end: string } | undefined) =>
      told && (Date.parse(told.end) - Date.parse(told.start)) / 60_000
    expect([minutes(correction?.before), minutes(correction?.after)]).toEqual([95, 80])
    expect(attempt?.reassessments).toEqual([])
    expect(await waits()).toEqual(['1 SESSIONS'])
    const [event] = await api.db.auditEvent.findMany({
      where: { chainId: candidate.portfolioId, action: 'session.correctAfterPass' },
    })
    expect(event).toBeDefined()
  })

  test('that adds minutes waits for the assessor', async () => {
    const { unit, assessor, correct, accepted, deciding, waits } = await passed()
    await correct(120)
    expect([await accepted(), await unit.state(), await waits()]).toEqual([380, 'PASSED', ['1 SESSIONS']])
    await api.as(assessor).call(decideSessionsEndpoint, await deciding('ACCEPTED'))
    expect([await accepted(), await waits()]).toEqual([405, []])
  })

  test('that falls short has the unit assessed again: nothing is revoked, those who look after it are told', async () => {
    const { unit, assessor, candidate, centre, sessionId, correct, accepted, attempts, waits } = await passed()
    const iqa = await aPerson('iqa').at(centre).in(api.db)
    await api.db.portfolioUnit.update({ where: { id: unit.id }, data: { iqaId: iqa.id } })
    await correct(95, { nobody: true })
    expect([await accepted(), await unit.state()]).toEqual([285, 'NEEDS_REASSESSMENT'])
    const [attempt] = (await attempts(iqa)).attempts
    expect(attempt?.decisions.map(({ outcome }) => outcome)).toEqual(['PASS'])
    expect(attempt?.reassessments).toMatchObject([
      { from: 'PASSED', acceptedMinutes: 285, requiredMinutes: 360, takenUp: null, sessions: [{ id: sessionId }] },
    ])
    const { items } = await api.as(assessor).call(queueEndpoint, { query: {} })
    expect(items.map(({ submissionId, state }) => [submissionId, state])).toEqual([
      [unit.submissionId, 'NEEDS_REASSESSMENT'],
    ])
    expect((await waits())?.toSorted()).toEqual(['1 SESSIONS', '1 SUBMISSION'])
    const events = await api.db.auditEvent.findMany({
      where: {
        chainId: candidate.portfolioId,
        action: { in: ['session.correctAfterPass', 'portfolioUnit.requireReassessment'] },
      },
    })
    expect(events).toHaveLength(2)
    const mails = (await api.db.outgoingMail.findMany()).map((mail) => openMail(api.context.sealer, mail))
    expect(new Set(mails.map(({ to }) => to))).toEqual(new Set([assessor.email, iqa.email]))
    for (const { text, subject } of mails) expect(`${subject} ${text}`).not.toMatch(/Robin|Helen|Candidate \d/)
  })

  test.each([
    ['is in assessment', 'opened'],
    ['is submitted', 'submitted'],
  ] as const)('is refused while the unit %s: then it is supplemented', async (_, until) => {
    const world = await aUnitToJudge(api)
    const { unit, candidate, sessions } = world
    await unit.submitted()
    if (until === 'opened') await unit.opened()
    const id = sessions[3]?.id ?? ''
    const { revision, log, start, end, mode, zone, mentees, actions } = await api
      .as(candidate)
      .call(viewSessionEndpoint, { params: { id } })
    if (!log) throw new Error('It has a log')
    expect(actions.find(({ action }) => action === 'session.correctAfterPass')).toMatchObject({ needs: ['unitPassed'] })
    const refused = await api.as(candidate).refused(
      correctLogEndpoint,
      {
        params: { id },
        body: {
          ...{ revision, start, end, mode, zone, breaks: [], log: { ...log, title: log.title ?? '' }, reason: 'Slow' },
          attendance: mentees.map(({ relationshipId }) => ({ relationshipId, attended: true })),
        },
      },
      409,
    )
    expect(refused.because).toBe('WRONG_STATE')
  })

  test('is its candidate’s alone, and of two at once one is told', async () => {
    const { assessor, candidate, correcting } = await passed()
    const body = await correcting(80)
    await api.as(assessor).refused(correctLogEndpoint, body, 403)
    const sent = await Promise.all([
      api.as(candidate).send(correctLogEndpoint, body),
      api.as(candidate).send(correctLogEndpoint, { ...body, body: { ...body.body, reason: 'Other' } }),
    ])
    expect(sent.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('is not accepted unseen: whoever read the log before it is told', async () => {
    const { assessor, correct, deciding, accepted } = await passed()
    const seen = await deciding('ACCEPTED')
    await correct(120)
    const told = await api.as(assessor).refused(decideSessionsEndpoint, seen, 409)
    expect(told.type).toMatch(/stale-revision$/)
    expect(await accepted()).toBe(380)
  })

  test('that moves it by a slip and puts it back, long after, leaves the pass as it was', async () => {
    const { unit, candidate, assessor, sessionId, correcting } = await passed()
    const was = await correcting(95)
    api.clock.pass({ days: 90 })
    // Signed in anew by then.
    const then = await startApi({ databaseUrl: api.databaseUrl, clock: api.clock })
    const as = then.as(candidate)
    const end = new Date(Date.parse(was.body.end) + 31 * 86_400_000).toISOString()
    const start = new Date(Date.parse(end) - 95 * 60_000).toISOString()
    await as.call(correctLogEndpoint, { ...was, body: { ...was.body, start, end } })
    expect(await unit.state()).toBe('NEEDS_REASSESSMENT')
    await as.call(correctLogEndpoint, { ...was, body: { ...was.body, revision: was.body.revision + 1 } })
    const params = { id: unit.id }
    const { sessions, hours } = await then.as(assessor).call(sessionsToAcceptEndpoint, { params })
    const line = sessions.find(({ id }) => id === sessionId)
    expect([hours.acceptedMinutes, line?.minutes, line?.reasons]).toEqual([380, 95, []])
  })

  test('that is put back as it was leaves nothing to be accepted', async () => {
    const { unit, correct, accepted, waits, takeUp, assessor } = await passed()
    await correct(80)
    await correct(95)
    expect([await accepted(), await waits()]).toEqual([380, []])
    const early = await api.as(assessor).refused(takeUpAgainEndpoint, await takeUp(), 409)
    expect([early.because, await unit.state()]).toEqual(['WRONG_STATE', 'PASSED'])
  })
})

test('an acceptance that is taken back after a pass has the unit assessed again, too', async () => {
  const { unit, assessor, deciding } = await passed()
  await api.as(assessor).call(decideSessionsEndpoint, await deciding(null))
  expect(await unit.state()).toBe('NEEDS_REASSESSMENT')
})

test('of several in one act each is named, and the mail is of both ways that it comes to it', async () => {
  const { unit, assessor, sessions, attempts } = await passed()
  const { sessions: lines } = await api.as(assessor).call(sessionsToAcceptEndpoint, { params: { id: unit.id } })
  const named = lines.slice(1, 3)
  const body = {
    sessions: named.map(({ id, decision, log }) => ({ id, version: decision?.version ?? 0, log })),
    ...{ kind: null, reason: 'Read again', waives: [] },
  }
  await api.as(assessor).call(decideSessionsEndpoint, { params: { id: unit.id, decisionId: v7() }, body })
  const [doubt] = (await attempts()).attempts[0]?.reassessments ?? []
  expect(sessions.length).toBeGreaterThan(2)
  expect(doubt?.sessions.map(({ id }) => id)).toEqual(named.map(({ id }) => id))
  const mails = (await api.db.outgoingMail.findMany()).map((mail) => openMail(api.context.sealer, mail))
  const mail = mails.findLast(({ to }) => to === assessor.email)
  expect(mail?.text).toContain('corrected or withdrawn, or is accepted no more')
})

describe('taken up again', () => {
  /** A unit whose pass came into doubt, and that is in assessment again. */
  const again = async () => {
    const world = await passed()
    await world.correct(20)
    await api.as(world.assessor).call(takeUpAgainEndpoint, await world.takeUp())
    return world
  }

  test('it is in assessment again on the same submission, and what was judged stands', async () => {
    const { unit, candidate, takeUp, assessor, colleague } = await again()
    const review = await unit.review()
    expect([review.state, review.submission.attempt]).toEqual(['IN_ASSESSMENT', 1])
    expect(
      review.criteria.every(({ judgement, before }) => judgement.outcome === 'MET' && before?.outcome === 'MET'),
    ).toBe(true)
    expect(review.reassessments).toMatchObject([{ takenUp: { byName: 'Helen Ward' } }])
    expect(review.corrections).toHaveLength(1)
    // It alone is marked: whatever was new when it was decided has been decided.
    expect(review.records.filter(({ change }) => change !== 'SAME').map(({ id }) => id)).toEqual(
      review.corrections.map(({ session }) => session.id),
    )
    // Pressed twice it answers as it stands; nobody else takes it up.
    expect((await api.as(assessor).call(takeUpAgainEndpoint, await takeUp())).state).toBe('IN_ASSESSMENT')
    await api.as(colleague).refused(takeUpAgainEndpoint, await takeUp(), 404)
    await api.as(candidate).refused(takeUpAgainEndpoint, await takeUp(), 403)
    const home = await api.as(candidate).call(homeEndpoint, {})
    expect(home.candidacies[0]?.units.find(({ id }) => id === unit.id)?.submitted?.id).toBe(unit.submissionId)
  })

  test('it does not pass with too few minutes, and passes once they are accepted: a decision beside the one before', async () => {
    const { unit, assessor, candidate, correct, deciding, attempts } = await passed()
    await correct(20)
    // More than was accepted, which waits.
    await correct(80)
    await api.as(assessor).call(takeUpAgainEndpoint, { params: unit.params, body: { revision: await unit.revision() } })
    expect((await unit.review()).hours.acceptedMinutes).toBe(365)
    await api.as(assessor).call(decideSessionsEndpoint, await deciding(null))
    expect((await api.as(assessor).refused(releaseEndpoint, await unit.passing(), 409)).need).toBe('minutesAccepted')
    await api.as(assessor).call(decideSessionsEndpoint, await deciding('ACCEPTED'))
    await unit.passed()
    const [attempt] = (await attempts()).attempts
    expect(attempt?.decisions.map(({ outcome, acceptedMinutes }) => [outcome, acceptedMinutes])).toEqual([
      ['PASS', 365],
      ['PASS', 380],
    ])
    const home = await api.as(candidate).call(homeEndpoint, {})
    expect(home.candidacies[0]?.units.filter(({ id }) => id === unit.id)).toHaveLength(1)
  })

  test('more may be needed: its sessions are its candidate’s again, and a next attempt begins', async () => {
    const { unit, candidate, page, attempts } = await again()
    await unit.referred()
    expect([await unit.state(), (await page()).status]).toEqual(['REFERRED', 'LOGGED'])
    const [attempt] = (await attempts(candidate)).attempts
    expect(attempt?.decisions.map(({ outcome }) => outcome)).toEqual(['REFER', 'PASS'])
    expect(attempt?.corrections).toHaveLength(1)
  })
})

describe('a reply to a decision', () => {
  test('waits for the assessor until they have read it, and its candidate reads the answer', async () => {
    const { unit, candidate, assessor, attempts, waits } = await passed()
    const [decision] = (await attempts()).attempts[0]?.decisions ?? []
    const params = { id: unit.id, replyId: v7() }
    const body = { decisionId: decision?.id ?? '', words: 'Thank you. What would make it better still?' }
    await api.as(candidate).call(replyEndpoint, { params, body })
    // Sent twice it is one; other words under its id are refused.
    await api.as(candidate).call(replyEndpoint, { params, body })
    await api.as(candidate).refused(replyEndpoint, { params, body: { ...body, words: 'Other' } }, 409)
    expect(await waits()).toEqual(['1 REPLIES'])
    expect((await unit.review()).repliesWaiting).toBe(1)
    await api.as(candidate).refused(seeAnswerEndpoint, { params, body: {} }, 409)
    await api.as(candidate).refused(answerReplyEndpoint, { params, body: { words: 'Mine' } }, 403)
    await api.as(assessor).call(answerReplyEndpoint, { params, body: { words: 'Shorter plans' } })
    await api.as(assessor).refused(answerReplyEndpoint, { params, body: { words: 'Longer plans' } }, 409)
    expect(await waits()).toEqual([])
    const { replies } = await api.as(candidate).call(seeAnswerEndpoint, { params, body: {} })
    expect(replies).toMatchObject([{ words: body.words, answer: { words: 'Shorter plans', byName: 'Helen Ward' } }])
    expect(replies[0]?.seenAt).not.toBeNull()
    await expect(
      api.db.decisionReply.update({ where: { id: params.replyId }, data: { words: 'Other' } }),
    ).rejects.toThrow()
    await expect(api.db.decisionReply.delete({ where: { id: params.replyId } })).rejects.toThrow()
  })

  test('is to a decision that was told: not to one that is proposed, nor of another unit', async () => {
    const { unit, candidate, assessor } = await passed()
    const other = await passed()
    const [theirs] = (await other.attempts()).attempts[0]?.decisions ?? []
    const reply = (decisionId: string) => ({
      params: { id: unit.id, replyId: v7() },
      body: { decisionId, words: 'Hm' },
    })
    await api.as(candidate).refused(replyEndpoint, reply(theirs?.id ?? ''), 404)
    await api.as(assessor).refused(replyEndpoint, reply(theirs?.id ?? ''), 403)
  })
})
