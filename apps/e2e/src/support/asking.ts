import { randomUUID } from 'node:crypto'
import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { expect } from './test.ts'

/** Asks the API as whoever is signed in on this page. */
export const asking =
  (page: Page, origin: string) =>
  async <Answer>(method: string, path: string, data?: object, headers: object = {}): Promise<Answer> => {
    const answer = await page.context().request.fetch(`${origin}${path}`, {
      method,
      headers: { origin, 'idempotency-key': randomUUID(), ...headers },
      ...(data ? { data } : {}),
    })
    expect(answer.status(), await answer.text()).toBe(200)
    const body: Answer = await answer.json()
    return body
  }

/** Somebody new to mentor, at a setting that permits records. Answers the relationship's id. */
export const aNewMentee = async (ask: ReturnType<typeof asking>, pseudonym: string) => {
  const home = await ask<HomeView>('GET', '/api/home')
  const registrationId = home.candidacies[0]?.registrationId ?? ''
  type Choices = { settings: { id: string }[] }
  const { settings } = await ask<Choices>('GET', `/api/registrations/${registrationId}/new-mentee`)
  const settingId = settings[0]?.id ?? ''
  const setting = await ask<{ revision: number; permittedOn: string | null }>('GET', `/api/settings/${settingId}`)
  if (setting.permittedOn === null)
    await ask('PUT', `/api/settings/${settingId}/permission`, {
      ...{ revision: setting.revision, by: 'Jo Vance', role: 'Headteacher', on: '2026-09-03' },
    })
  const id = v7()
  await ask('PUT', `/api/relationships/${id}`, {
    ...{ registrationId, settingId, pseudonym, simulated: false, under18: true, reviewDueOn: null, endsOn: null },
    identity: { realName: 'Leonora Whitfield', email: null, phone: null },
  })
  return id
}

/** An agreement of the centre's own words, open questions answered, sent to be signed as version 1. Answers its clauses. */
export const sendAgreement = async (ask: ReturnType<typeof asking>, id: string) => {
  const { beginWith } = await ask<{ beginWith: { kind: string; title: string; text: string }[] }>(
    'GET',
    `/api/relationships/${id}/agreement`,
  )
  const clauses = beginWith.map((clause) => ({
    ...clause,
    text: clause.text.replaceAll(/\[\[\? ([^\]]+)\]\]/g, '[[? $1 = as we said]]'),
  }))
  await ask('PUT', `/api/relationships/${id}/agreement`, { revision: 0, mentor: 'Priya', clauses })
  await ask('POST', `/api/relationships/${id}/agreement/send`, { revision: 1 })
  return clauses
}
