import { planConfirmation } from '@mentorfolio/domain/needs/confirmation'
import {
  confirmNeedsEndpoint,
  guestNeedsEndpoint,
  handOverNeedsEndpoint,
  needsNotRightEndpoint,
  recordNeedsEndpoint,
} from '@mentorfolio/domain/needs/needs.endpoints'
import { mentoringViewEndpoint } from '@mentorfolio/domain/plans/plans.endpoints'
import { beforeEach, describe, expect, test } from 'vitest'
import { tokenHeader } from '../links/token.ts'
import { allNeedsWords, aNeedsLink, needsWords, withNeeds, withPlan } from '../testing/mentoring.ts'
import { aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const aMentee = () => aRelationship().withMentee('Robin').withSignedAgreement().in(api.db)
const through = (token: string) => ({ headers: { [tokenHeader]: token } })
const shown = ({ goalId }: { goalId: string }, version = 1, plan: number | null = null) => ({
  ...{ version, plan },
  goals: [{ id: goalId, revision: 1 }],
})

describe('needs are recorded in versions', () => {
  test('as they were written, with when and by whom', async () => {
    const robin = await aMentee()
    const as = api.as(robin.candidate)
    const needs = allNeedsWords()
    const after = await as.call(recordNeedsEndpoint, { params: robin, body: { revision: 0, needs } })
    expect(after.needs).toMatchObject([
      { version: 1, needs, by: robin.candidate.name, effectiveAt: '2026-11-16T10:00:00.000Z', confirmed: null },
    ])
    expect(await as.call(mentoringViewEndpoint, { params: robin })).toEqual(after)
    const events = await api.db.auditEvent.findMany({ where: { chainId: robin.portfolioId } })
    expect(events).toMatchObject([{ action: 'needsAssessment.record', subjectKind: 'needsAssessment', revision: 1 }])
    expect(JSON.stringify(events)).not.toContain('New words on a card')
  })

  test('a change is a new version, and the first one stands beside it', async () => {
    const robin = await aMentee()
    await withNeeds(api.db, robin)
    const needs = needsWords({ helps: 'A quiet corner' })
    const body = { revision: 1, needs }
    const after = await api.as(robin.candidate).call(recordNeedsEndpoint, { params: robin, body })
    expect(after.needs.map((version) => version.needs.helps)).toEqual(['A plan on paper', 'A quiet corner'])
  })

  test.each([
    ['from a page that saw none', 0],
    ['from a page that saw more than there is', 2],
  ])('one %s is refused, with how it stands', async (_, revision) => {
    const robin = await aMentee()
    await withNeeds(api.db, robin)
    const body = { revision, needs: needsWords({ helps: 'A quiet corner' }) }
    const told = await api.as(robin.candidate).refused(recordNeedsEndpoint, { params: robin, body }, 409)
    expect(told).toMatchObject({ type: '/problems/stale-revision', current: { needs: [{ version: 1 }] } })
  })

  test('sent again with the same words it is the same version, also once there is a later one', async () => {
    const robin = await aMentee()
    const as = api.as(robin.candidate)
    const write = (revision: number, helps: string) =>
      as.call(recordNeedsEndpoint, { params: robin, body: { revision, needs: needsWords({ helps }) } })
    const once = await write(0, 'One')
    expect(await write(0, 'One')).toEqual(once)
    const later = await write(1, 'Two')
    expect(await write(0, 'One')).toEqual(later)
    expect(later.needs).toHaveLength(2)
  })

  test('of two at once one is kept, and the other is told', async () => {
    const robin = await aMentee()
    const as = api.as(robin.candidate)
    const send = (helps: string) =>
      as.send(recordNeedsEndpoint, { params: robin, body: { revision: 0, needs: needsWords({ helps }) } })
    const statuses = (await Promise.all([send('One'), send('Two')])).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 409])
    expect(await api.db.needsAssessment.count({ where: { relationshipId: robin.id } })).toBe(1)
  })

  test.each(['DRAFT', 'AWAITING_SIGNATURES', 'CLOSING'] as const)('also while it is %s', async (state) => {
    const robin = await aRelationship().thatIs(state).in(api.db)
    await api.as(robin.candidate).call(recordNeedsEndpoint, {
      params: robin,
      body: { revision: 0, needs: needsWords() },
    })
  })

  test.each(['CLOSED', 'PAUSED', 'TRANSFERRED'] as const)('no longer once it is %s', async (state) => {
    const robin = await aRelationship().withSignedAgreement().thatIs(state).in(api.db)
    const input = { params: robin, body: { revision: 0, needs: needsWords() } }
    const told = await api.as(robin.candidate).refused(recordNeedsEndpoint, input, 409)
    expect(told.type).toBe('/problems/wrong-state')
  })

  test('what was written without a network has its own time', async () => {
    const robin = await aMentee()
    const device = {
      'device-id': '6b8f2c1e-58c5-4d0a-9a1c-0f6d5f0c9a11',
      'device-written-at': '2026-11-16T08:30:00.000Z',
      'device-sent-at': '2026-11-16T10:00:00.000Z',
    }
    const input = { params: robin, body: { revision: 0, needs: needsWords() } }
    const after = await api.as(robin.candidate).call(recordNeedsEndpoint, input, { headers: device })
    expect(after.needs).toMatchObject([
      { deviceAt: '2026-11-16T08:30:00.000Z', receivedAt: '2026-11-16T10:00:00.000Z' },
    ])
  })
})

describe('a mentee by their link', () => {
  test('reads their own plan, under the made-up name', async () => {
    const robin = await aMentee()
    await withNeeds(api.db, robin, { content: allNeedsWords() })
    await withPlan(api.db, robin)
    const read = await api.signedOut.call(guestNeedsEndpoint, {}, through(await aNeedsLink(api.db, robin)))
    expect(read).toMatchObject({
      ...{ name: 'Robin', mentorName: robin.candidate.name },
      plan: { version: 1, needs: { helps: 'A plan on paper' }, goals: [{ id: robin.goalId, revision: 1 }] },
    })
    expect(JSON.stringify(read)).not.toContain('Watched twice')
  })

  test('says yes once: to the needs, and to every goal as it stands', async () => {
    const robin = await aMentee()
    await withNeeds(api.db, robin)
    const token = await aNeedsLink(api.db, robin)
    await api.signedOut.call(confirmNeedsEndpoint, { body: shown(robin) }, through(token))
    const { needs, goals } = await api.as(robin.candidate).call(mentoringViewEndpoint, { params: robin })
    expect(needs).toMatchObject([{ confirmed: { at: '2026-11-16T10:00:00.000Z', how: 'LINK' }, notRight: null }])
    expect(goals).toMatchObject([{ revision: 1, confirmedRevision: 1 }])
    const told = await api.signedOut.refused(guestNeedsEndpoint, {}, 410, through(token))
    expect(told).toMatchObject({ type: '/problems/link-gone', because: 'USED' })
    const events = await api.db.auditEvent.findMany({
      where: { chainId: robin.portfolioId },
      orderBy: { seq: 'asc' },
    })
    expect(events.map(({ action, userId, linkId }) => [action, userId, linkId === null])).toEqual([
      ['needsAssessment.confirm', null, false],
      ['goal.confirm', null, false],
    ])
  })

  test('says yes to the plan that was shown, and to no later one', async () => {
    const robin = await aMentee()
    await withNeeds(api.db, robin)
    await withPlan(api.db, robin)
    const body = shown(robin, 1, 1)
    await api.signedOut.call(confirmNeedsEndpoint, { body }, through(await aNeedsLink(api.db, robin)))
    const { needs } = await api.as(robin.candidate).call(mentoringViewEndpoint, { params: robin })
    expect(needs).toMatchObject([{ confirmed: { plan: 1 } }])
    expect([planConfirmation(needs, 1), planConfirmation(needs, 2)]).toEqual(['CONFIRMED', 'CHANGED'])
  })

  test('who sends it again because the answer was lost gets it again', async () => {
    const robin = await aMentee()
    await withNeeds(api.db, robin)
    const extras = { ...through(await aNeedsLink(api.db, robin)), key: '8c9ab6de-0a44-4f29-9b0e-6f0d1a6f7b10' }
    const first = await api.signedOut.call(confirmNeedsEndpoint, { body: shown(robin) }, extras)
    api.clock.set('2026-11-16T10:05:00Z')
    expect(await api.signedOut.call(confirmNeedsEndpoint, { body: shown(robin) }, extras)).toEqual(first)
  })

  test.each([
    [
      'needs that were written anew',
      (robin: Awaited<ReturnType<typeof aMentee>>) => withNeeds(api.db, robin, { version: 2 }),
    ],
    ['a plan that was written', (robin: Awaited<ReturnType<typeof aMentee>>) => withPlan(api.db, robin)],
    [
      'a goal that changed',
      ({ goalId }: { goalId: string }) => api.db.goal.update({ where: { id: goalId }, data: { revision: 2 } }),
    ],
    [
      'a goal that was dropped',
      ({ goalId }: { goalId: string }) =>
        api.db.goal.update({ where: { id: goalId }, data: { droppedAt: new Date(testsBeginAt) } }),
    ],
  ])('says yes to nothing unread: %s', async (_, change) => {
    const robin = await aMentee()
    await withNeeds(api.db, robin)
    const token = await aNeedsLink(api.db, robin)
    await change(robin)
    const told = await api.signedOut.refused(confirmNeedsEndpoint, { body: shown(robin) }, 409, through(token))
    expect(told).toMatchObject({ type: '/problems/unmet-need', need: 'latestVersion' })
    // The link is not used up by it: they read again.
    await api.signedOut.call(guestNeedsEndpoint, {}, through(token))
  })

  test('says what is not right in their own words, and nothing is confirmed', async () => {
    const robin = await aMentee()
    await withNeeds(api.db, robin)
    const body = { version: 1, words: 'I never said that I like bikes' }
    await api.signedOut.call(needsNotRightEndpoint, { body }, through(await aNeedsLink(api.db, robin)))
    const { needs } = await api.as(robin.candidate).call(mentoringViewEndpoint, { params: robin })
    expect(needs).toMatchObject([{ confirmed: null, notRight: { words: 'I never said that I like bikes' } }])
  })

  test('is heard also about a version that was written anew meanwhile', async () => {
    const robin = await aMentee()
    await withNeeds(api.db, robin)
    const token = await aNeedsLink(api.db, robin)
    await withNeeds(api.db, robin, { version: 2 })
    await api.signedOut.call(needsNotRightEndpoint, { body: { version: 1, words: 'Not bikes' } }, through(token))
    const { needs } = await api.as(robin.candidate).call(mentoringViewEndpoint, { params: robin })
    expect(needs.map(({ notRight }) => notRight?.words ?? null)).toEqual(['Not bikes', null])
  })

  test('a supervisor reads nothing of it and confirms nothing', async () => {
    const robin = await aMentee()
    await withNeeds(api.db, robin)
    const token = await aNeedsLink(api.db, robin, { role: 'supervisor' })
    const read = await api.signedOut.call(guestNeedsEndpoint, {}, through(token))
    expect(read.plan).toEqual({ version: null, needs: null, goals: [], plan: null })
    await api.signedOut.refused(confirmNeedsEndpoint, { body: shown(robin) }, 403, through(token))
  })

  test('a link that ran out opens nothing', async () => {
    const robin = await aMentee()
    await withNeeds(api.db, robin)
    const token = await aNeedsLink(api.db, robin, { expiresAt: '2026-11-16T09:00:00Z' })
    const told = await api.signedOut.refused(guestNeedsEndpoint, {}, 410, through(token))
    expect(told.because).toBe('EXPIRED')
  })
})

describe('on the mentor’s device', () => {
  const notRight = 'I would rather talk than text'

  test('the mentee says yes, and the record says that it was there', async () => {
    const robin = await aMentee()
    await withNeeds(api.db, robin)
    const body = { ...shown(robin), notRight: null }
    const after = await api.as(robin.candidate).call(handOverNeedsEndpoint, { params: robin, body })
    expect(after.needs).toMatchObject([{ confirmed: { how: 'HAND_OVER' } }])
    expect(after.goals).toMatchObject([{ confirmedRevision: 1 }])
  })

  test('the mentee says what is not right', async () => {
    const robin = await aMentee()
    await withNeeds(api.db, robin)
    const body = { ...shown(robin), notRight }
    const after = await api.as(robin.candidate).call(handOverNeedsEndpoint, { params: robin, body })
    expect(after.needs).toMatchObject([{ confirmed: null, notRight: { words: notRight } }])
    const events = await api.db.auditEvent.findMany({ where: { chainId: robin.portfolioId } })
    expect(events.map(({ action }) => action)).toEqual(['needsAssessment.handOverNotRight'])
  })

  test('what they say a second time stands beside the first', async () => {
    const robin = await aMentee()
    await withNeeds(api.db, robin)
    for (const words of ['First', 'Second'])
      await api.as(robin.candidate).call(handOverNeedsEndpoint, {
        params: robin,
        body: { ...shown(robin), notRight: words },
      })
    const { needs } = await api.as(robin.candidate).call(mentoringViewEndpoint, { params: robin })
    expect(needs[0]?.notRight?.words).toBe('First\n\nSecond')
  })

  describe('an hour ago without a network, and heard after what they said by their link', () => {
    const device = {
      ...{ 'device-id': '6b8f2c1e-58c5-4d0a-9a1c-0f6d5f0c9a12', 'device-written-at': '2026-11-16T09:00:00.000Z' },
      'device-sent-at': '2026-11-16T10:05:00.000Z',
    }
    const bothWays = async (words: string | null) => {
      const robin = await aMentee()
      await withNeeds(api.db, robin)
      const extras = through(await aNeedsLink(api.db, robin))
      if (words === null) await api.signedOut.call(confirmNeedsEndpoint, { body: shown(robin) }, extras)
      else await api.signedOut.call(needsNotRightEndpoint, { body: { version: 1, words } }, extras)
      api.clock.set('2026-11-16T10:05:00Z')
      const body = { ...shown(robin), notRight: words && 'Said before' }
      return api.as(robin.candidate).call(handOverNeedsEndpoint, { params: robin, body }, { headers: device })
    }

    test('words stand above the later ones, whose time stays', async () => {
      expect((await bothWays('Said later')).needs).toMatchObject([
        { notRight: { at: '2026-11-16T10:00:00.000Z', words: 'Said before\n\nSaid later' } },
      ])
    })

    test('a yes leaves the later one as it is', async () => {
      expect(await bothWays(null)).toMatchObject({
        needs: [{ confirmed: { at: '2026-11-16T10:00:00.000Z', how: 'LINK' } }],
        goals: [{ confirmedAt: '2026-11-16T10:00:00.000Z', confirmedRevision: 1 }],
      })
    })
  })

  test('without a network: a yes to what has changed is refused, words are kept', async () => {
    const robin = await aMentee()
    await withNeeds(api.db, robin)
    await withNeeds(api.db, robin, { version: 2 })
    const as = api.as(robin.candidate)
    const told = await as.refused(
      handOverNeedsEndpoint,
      { params: robin, body: { ...shown(robin), notRight: null } },
      409,
    )
    expect(told.need).toBe('latestVersion')
    await as.call(handOverNeedsEndpoint, { params: robin, body: { ...shown(robin), notRight } })
  })

  test('there is nothing to confirm before needs are recorded', async () => {
    const robin = await aMentee()
    const body = { ...shown(robin), notRight: null }
    await api.as(robin.candidate).refused(handOverNeedsEndpoint, { params: robin, body }, 409)
    await api
      .as(robin.candidate)
      .refused(handOverNeedsEndpoint, { params: robin, body: { ...shown(robin), notRight } }, 404)
  })
})

describe('words about a mentee are for readers', () => {
  test('an admin of the centre is refused, and a neighbour finds nothing', async () => {
    const robin = await aMentee()
    const admin = await aPerson('centreAdmin').at({ id: robin.centreId, name: '' }).in(api.db)
    const neighbour = await aPerson('candidate').at({ id: robin.centreId, name: '' }).in(api.db)
    await api.as(admin).refused(mentoringViewEndpoint, { params: robin }, 403)
    await api.as(neighbour).refused(mentoringViewEndpoint, { params: robin }, 404)
  })
})
