import { aNewMentee, type asking, sendAgreement } from './asking.ts'

/** Somebody whom this candidate mentors: an agreement that both signed and the setting authorised. Answers the relationship's id. */
export const anActiveMentee = async (ask: ReturnType<typeof asking>, pseudonym: string, mentor: string) => {
  const id = await aNewMentee(ask, pseudonym)
  await sendAgreement(ask, id)
  await ask('POST', `/api/relationships/${id}/agreement/sign`, { version: 1, name: mentor })
  await ask('PUT', `/api/relationships/${id}/authorisation`, { by: 'T. Novak', role: 'Head of year', on: '2026-09-28' })
  await ask('PUT', `/api/relationships/${id}/agreement/hand-over`, { version: 1, name: 'Leonora', helped: false })
  return id
}
