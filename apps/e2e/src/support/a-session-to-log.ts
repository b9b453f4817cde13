import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { expect } from './test.ts'
import { writtenBefore } from './written-before.ts'

type Home = { candidacies: { relationships: { id: string; name: string; state: string }[] }[] }
type Relationship = { goalList: { id: string }[] }

const minute = (at: number) => `${new Date(at).toISOString().slice(0, 16)}:00Z`

/**
 * Plans a session of an hour with an active mentee for yesterday, or for so many minutes ago, so that it waits for its log.
 * Answers its id and the mentee's name.
 */
export const aSessionToLog = async (page: Page, title = 'A walk along the canal', minutesAgo = 26 * 60) => {
  const home: Home = await (await page.request.get('/api/home')).json()
  const relationship = home.candidacies
    .flatMap(({ relationships }) => relationships)
    .find(({ state }) => state === 'ACTIVE')
  if (!relationship) throw new Error('Nobody to plan a session with')
  const { goalList }: Relationship = await (await page.request.get(`/api/relationships/${relationship.id}`)).json()
  const id = v7()
  const start = Date.now() - minutesAgo * 60_000
  const answer = await page.request.put(`/api/sessions/${id}`, {
    headers: { 'idempotency-key': randomUUID(), ...writtenBefore() },
    data: {
      relationshipIds: [relationship.id],
      ...{ kind: 'FORMAL', context: 'REAL', mode: 'IN_PERSON', zone: 'Europe/London' },
      start: minute(start),
      end: minute(start + 3_600_000),
      plan: {
        title,
        goalIds: goalList.slice(0, 1).map((goal) => goal.id),
        newGoal: null,
        objectives: [{ text: 'Name one good thing', measure: 'It is said aloud' }],
        ...{ activities: [], resources: [], model: 'GROW' },
      },
    },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  return { id, mentee: relationship.name, relationshipId: relationship.id }
}
