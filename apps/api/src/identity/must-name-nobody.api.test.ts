import * as agreements from '@mentorfolio/domain/agreements/agreements.endpoints'
import { askToStopEndpoint } from '@mentorfolio/domain/endings/closing.endpoints'
import { giveFeedbackEndpoint } from '@mentorfolio/domain/feedback/feedback.endpoints'
import { handOverNeedsEndpoint, needsNotRightEndpoint } from '@mentorfolio/domain/needs/needs.endpoints'
import { handOverSessionEndpoint, sessionNotRightEndpoint } from '@mentorfolio/domain/sessions/confirmation.endpoints'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { tokenHeader } from '../links/token.ts'
import { agreementLink, permitted, withWords } from '../testing/agreements.ts'
import { aFeedbackLink, aRequest, othersAnswers } from '../testing/feedback.ts'
import { aSessionLink } from '../testing/links.ts'
import { aNeedsLink, withNeeds } from '../testing/mentoring.ts'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { aLoggedSession, timesShownOf } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()
const through = (token: string) => ({ headers: { [tokenHeader]: token } })

const mia = () =>
  aRelationship()
    .withMentee('Ember')
    .withSignedAgreement()
    .withRealName('Mia Jones', { alsoCalled: ['Mimi'] })
    .in(api.db)

/** Says something: refused with what is wrong in which field, or taken. */
type Say = (words: string) => { refused: () => Promise<{ errors?: unknown }>; taken: () => Promise<unknown> }

const aSession = async (ember: TestRelationship) => {
  const session = await aLoggedSession().with(ember).in(api.db)
  const { token } = await aSessionLink(api.db, ember, session)
  return { session, token, shown: timesShownOf(session) }
}
const anAgreement = async (ember: TestRelationship) => {
  await permitted(api.db, ember)
  const agreementId = await withWords(api.db, ember)
  return agreementLink(api.db, ember, { agreementId })
}

const ways: [string, field: string, (ember: TestRelationship) => Promise<Say>][] = [
  [
    'a session that is not right, by link',
    'words',
    async (ember) => {
      const { token, shown } = await aSession(ember)
      const input = (words: string) => ({ body: { shown, words } })
      return (words) => ({
        refused: () => api.signedOut.refused(sessionNotRightEndpoint, input(words), 400, through(token)),
        taken: () => api.signedOut.call(sessionNotRightEndpoint, input(words), through(token)),
      })
    },
  ],
  [
    'a session that is not right, on the mentor’s device',
    'words',
    async (ember) => {
      const { session, shown } = await aSession(ember)
      const input = (words: string) => ({
        params: { id: session.id },
        body: { relationshipId: ember.id, shown, right: false, words },
      })
      return (words) => ({
        refused: () => api.as(ember.candidate).refused(handOverSessionEndpoint, input(words), 400),
        taken: () => api.as(ember.candidate).call(handOverSessionEndpoint, input(words)),
      })
    },
  ],
  [
    'needs that are not right, by link',
    'words',
    async (ember) => {
      await withNeeds(api.db, ember)
      const token = await aNeedsLink(api.db, ember)
      const input = (words: string) => ({ body: { version: 1, words } })
      return (words) => ({
        refused: () => api.signedOut.refused(needsNotRightEndpoint, input(words), 400, through(token)),
        taken: () => api.signedOut.call(needsNotRightEndpoint, input(words), through(token)),
      })
    },
  ],
  [
    'needs that are not right, on the mentor’s device',
    'notRight',
    async (ember) => {
      await withNeeds(api.db, ember)
      const input = (notRight: string) => ({
        params: ember,
        body: { version: 1, goals: [{ id: ember.goalId, revision: 1 }], plan: null, notRight },
      })
      return (words) => ({
        refused: () => api.as(ember.candidate).refused(handOverNeedsEndpoint, input(words), 400),
        taken: () => api.as(ember.candidate).call(handOverNeedsEndpoint, input(words)),
      })
    },
  ],
  [
    'a change of the agreement, by link',
    'words',
    async (ember) => {
      const { headers } = await anAgreement(ember)
      const input = (words: string) => ({ body: { version: 1, words } })
      return (words) => ({
        refused: () => api.signedOut.refused(agreements.askForChangeEndpoint, input(words), 400, { headers }),
        taken: () => api.signedOut.call(agreements.askForChangeEndpoint, input(words), { headers }),
      })
    },
  ],
  [
    'a change of the agreement, on the mentor’s device',
    'words',
    async (ember) => {
      await anAgreement(ember)
      const input = (words: string) => ({ params: { id: ember.id }, body: { version: 1, words } })
      return (words) => ({
        refused: () => api.as(ember.candidate).refused(agreements.handOverChangeEndpoint, input(words), 400),
        taken: () => api.as(ember.candidate).call(agreements.handOverChangeEndpoint, input(words)),
      })
    },
  ],
]

test.each(ways)(
  '%s: a name that is known is refused where it stands, and can be said without it',
  async (what, field, way) => {
    const ember = await mia()
    const say = await way(ember)
    const told = await say('My name is Mia Jones. We met on Friday.').refused()
    const text = what.endsWith('by link') ? 'every name, yours too' : '“Mia Jones”'
    expect(told.errors, 'through a link nobody is told which word it was').toEqual([
      { field, message: `Leave out ${text}: other people read this. Say who it is without a name.` },
    ])
    await say('I am mimi, phone me on 01632 960123').refused()
    await say('We met on Friday, and talked about Wilhelmina. Ember knows.').taken()
    const kept = await api.db.auditEvent.findMany({ where: { chainId: ember.portfolioId } })
    expect(JSON.stringify(kept)).not.toMatch(/Mia|Jones|960123/)
  },
)

test('whoever is called by a common word says what they have to say', async () => {
  const ember = await aRelationship().withMentee('Ember').withSignedAgreement().withRealName('My Tran').in(api.db)
  const { token } = await aSession(ember)
  const send = (words: string) => api.signedOut.send(askToStopEndpoint, { body: { words } }, through(token))
  expect((await send('I want my time back')).status).toBe(200)
  expect((await send('I am My Tran')).status).toBe(400)
})

describe('whoever holds a link and does not know the name', () => {
  const asked = async () => {
    const ember = await mia()
    const request = await aRequest(api.db, ember, { source: 'PEER', whom: 'classmate' })
    const { token } = await aFeedbackLink(api.db, ember, request)
    return (words: string) => {
      const body = { answers: othersAnswers(words), name: 'Kim', helped: false }
      return api.signedOut.send(giveFeedbackEndpoint, { body }, through(token))
    }
  }
  const names = 'Ada Bo Cy Dee Eve Fay Gus Hal Ivy Jo Kit Lou Mia Ned Oz Pip'

  test('is not told it, and not in which box it stands', async () => {
    const send = await asked()
    const told = await send(names)
    expect(told.status).toBe(400)
    const message = 'Leave out every name, yours too: other people read this. Say who it is without a name.'
    expect(await told.json()).toMatchObject({
      errors: [
        { field: 'answers.changes', message },
        { field: 'answers.does-well', message },
      ],
    })
  })

  test('may try so often while the link lives, at once or on many days; a number is no try', async () => {
    const send = await asked()
    const numbers = await Promise.all([1, 2, 3].map(() => send('Phone me: 01632 960123')))
    expect(numbers.map(({ status }) => status)).toEqual([400, 400, 400])
    const tried = await Promise.all(Array.from({ length: 12 }, (_, at) => send(`${names} ${at}`)))
    expect(tried.filter(({ status }) => status === 400)).toHaveLength(8)
    api.clock.pass({ hours: 20 })
    expect((await send(names)).status, 'another day').toBe(429)
    expect((await send('Walks in with a plan now')).status).toBe(429)
  })

  test('is told no more often by what is refused for something else', async () => {
    const ember = await mia()
    await withNeeds(api.db, ember)
    const token = await aNeedsLink(api.db, ember)
    const send = (words: string, version: number) =>
      api.signedOut.send(needsNotRightEndpoint, { body: { version, words } }, through(token))
    for (let times = 0; times < 10; times += 1)
      for (const words of ['Ada Bo Cy', 'Dee Mia Eve'])
        expect((await send(words, 9_999)).status, 'a version that nobody wrote: whatever is said').toBe(404)
    const number = '01632 960123'
    for (let times = 0; times < 10; times += 1) {
      const told = await Promise.all([`Ada ${number}`, `Mia ${number}`].map((words) => send(words, 1)))
      const [without, withName] = await Promise.all(told.map(async (each) => Object(await each.json()).errors))
      expect(withName, 'with a number: the same for every name').toEqual(without)
      expect(without).toMatchObject([{ field: 'words', message: expect.stringContaining(number) }])
    }
    expect((await send('That is not what I said', 1)).status).toBe(200)
  })

  test('is told nothing by a link that was used up long ago', async () => {
    const ember = await mia()
    const { token, shown } = await aSession(ember)
    const send = (words: string) =>
      api.signedOut.send(sessionNotRightEndpoint, { body: { shown, words } }, through(token))
    expect((await send('We never met')).status).toBe(200)
    api.clock.pass({ hours: 2 })
    for (let times = 0; times < 10; times += 1)
      expect((await Promise.all(['Ada', 'Mia'].map(send))).map(({ status }) => status)).toEqual([410, 410])
  })

  test('is told no more often where nothing is used up: what named nobody counts, too', async () => {
    const ember = await mia()
    const { token } = await aSession(ember)
    const send = (words: string) => api.signedOut.send(askToStopEndpoint, { body: { words } }, through(token))
    const told: number[] = []
    for (const words of ['Ada', 'Mia', 'Bo', 'Cy', 'Mia', 'Dee', 'Eve', 'Fay', 'Gus', 'Mia'])
      told.push((await send(words)).status)
    expect(told).toEqual([200, 400, 200, 200, 400, 200, 200, 200, 429, 429])
  })

  test('the same, sent again because its answer was lost, is no other try, and tells nothing of other words', async () => {
    const ember = await mia()
    const { token } = await aSession(ember)
    const send = (words: string, key = v7()) =>
      api.signedOut.send(askToStopEndpoint, { body: { words } }, { ...through(token), key })
    const key = v7()
    for (let times = 0; times < 12; times += 1) expect((await send('I do not want to', key)).status).toBe(200)
    const others = [await send('Ada', key), await send('Mia', key)]
    expect(others.map(({ status }) => status)).toEqual([409, 409])
    for (let times = 0; times < 7; times += 1) expect((await send(`It is too much ${times}`)).status).toBe(200)
    expect((await send('Ada')).status).toBe(429)
    expect((await send('I do not want to', key)).status, 'it was heard').toBe(200)
  })

  test('a mentee who may say no more words can still say that they want to stop', async () => {
    const ember = await mia()
    const { token } = await aSession(ember)
    const send = (words: string | null) => api.signedOut.send(askToStopEndpoint, { body: { words } }, through(token))
    for (let times = 0; times < 8; times += 1) expect((await send('Mia does not want to')).status).toBe(400)
    expect((await send('I do not want to')).status).toBe(429)
    expect((await send(null)).status).toBe(200)
  })
})
