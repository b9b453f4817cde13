import { caseloadEndpoint } from '@mentorfolio/domain/caseload/caseload.endpoints'
import {
  contactNotesEndpoint,
  withdrawNoteEndpoint,
  writeNoteEndpoint,
} from '@mentorfolio/domain/contact-notes/contact-notes.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { aUnitToJudge } from '../testing/judging.ts'
import { aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const world = async () => {
  const made = await aUnitToJudge(api)
  const { unit, assessor, candidate } = made
  const noting = (
    noteId: string,
    more: { words?: string; shared?: boolean; version?: number; reason?: string } = {},
  ) => ({
    params: { id: unit.id, noteId },
    body: {
      ...{ version: 0, reason: null, on: '2026-11-12', how: 'CALL' as const, minutes: 20, words: 'How the plans go' },
      ...{ nextOn: '2026-12-01', shared: true, ...more },
    },
  })
  const view = (by = candidate) => api.as(by).call(contactNotesEndpoint, { params: { id: unit.id } })
  const lastContact = async () => {
    const { items } = await api.as(assessor).call(caseloadEndpoint, { query: {} })
    return items.find((each) => each.unit.id === unit.id)?.lastContact
  }
  return { ...made, noting, view, lastContact }
}

test('a contact is noted, is the last contact, and is read by the candidate where it is shared', async () => {
  const { assessor, centre, noting, view, lastContact } = await world()
  const [shared, kept] = [v7(), v7()]
  await api.as(assessor).call(writeNoteEndpoint, noting(shared))
  // Sent twice it is one; with anything else in it, it is told.
  await api.as(assessor).call(writeNoteEndpoint, noting(shared))
  await api.as(assessor).refused(writeNoteEndpoint, noting(shared, { shared: false }), 409)
  await api.as(assessor).call(writeNoteEndpoint, noting(kept, { words: 'She seems tired', shared: false }))
  expect((await view()).notes.map(({ words }) => words)).toEqual(['How the plans go'])
  expect((await view(assessor)).notes).toHaveLength(2)
  expect((await view(await aPerson('leadIqa').at(centre).in(api.db))).notes).toHaveLength(2)
  expect(await lastContact()).toMatchObject({ on: '2026-11-12', what: 'CONTACT' })
})

test('it is written anew in versions, and withdrawn with the reason; what was read stays shared', async () => {
  const { unit, assessor, noting, view, lastContact } = await world()
  const noteId = v7()
  await api.as(assessor).call(writeNoteEndpoint, noting(noteId))
  await api.as(assessor).refused(writeNoteEndpoint, noting(noteId, { version: 1 }), 400)
  const anew = { version: 1, reason: 'The day was right, the words were not', words: 'How the goals go' }
  await api.as(assessor).refused(writeNoteEndpoint, noting(noteId, { ...anew, shared: false }), 400)
  await api.as(assessor).call(writeNoteEndpoint, noting(noteId, anew))
  const late = await api.as(assessor).refused(writeNoteEndpoint, noting(noteId, { ...anew, words: 'Other' }), 409)
  expect(late.type).toMatch(/stale-revision$/)
  const [note] = (await view()).notes
  expect([note?.version, note?.words, note?.before.map(({ words }) => words)]).toEqual([
    2,
    'How the goals go',
    ['How the plans go'],
  ])
  const body = { version: 2, reason: 'It was with somebody else' }
  await api.as(assessor).call(withdrawNoteEndpoint, { params: { id: unit.id, noteId }, body })
  expect((await view()).notes[0]).toMatchObject({ withdrawn: true, reason: 'It was with somebody else' })
  expect(await lastContact()).toBeNull()
  await api.as(assessor).refused(writeNoteEndpoint, noting(noteId, { ...anew, version: 3, words: 'Again' }), 409)
  await expect(api.db.contactNote.updateMany({ where: { noteId }, data: { words: 'Other' } })).rejects.toThrow()
})

test('by when they want to be in touch again waits from that day, until there is another contact', async () => {
  const { unit, assessor, noting } = await world()
  const due = async () =>
    (await api.as(assessor).call(caseloadEndpoint, { query: {} })).items
      .flatMap((line) => line.waiting)
      .filter(({ what }) => what === 'NEXT_CONTACT')
  const noteId = v7()
  const on = (note: string, its: { on: string; nextOn: string | null }) => {
    const { params, body } = noting(note)
    return { params, body: { ...body, ...its } }
  }
  await api.as(assessor).call(writeNoteEndpoint, on(noteId, { on: '2026-11-12', nextOn: '2026-11-20' }))
  expect(await due()).toEqual([])
  api.clock.set('2026-11-19T23:30:00Z')
  expect(await due()).toEqual([])
  api.clock.set('2026-11-20T00:30:00Z')
  expect(await due()).toMatchObject([{ count: 1, href: `/units/${unit.id}/contact-notes` }])
  const next = v7()
  await api.as(assessor).call(writeNoteEndpoint, on(next, { on: '2026-11-20', nextOn: null }))
  expect(await due()).toEqual([])
  // One that was none does not count as the last.
  const body = { version: 1, reason: 'It was with somebody else' }
  await api.as(assessor).call(withdrawNoteEndpoint, { params: { id: unit.id, noteId: next }, body })
  expect(await due()).toHaveLength(1)
})

test('nobody else notes one, and none is noted ahead of its day', async () => {
  const { assessor, candidate, colleague, noting, view } = await world()
  await api.as(candidate).refused(writeNoteEndpoint, noting(v7()), 403)
  await api.as(colleague).refused(writeNoteEndpoint, noting(v7()), 404)
  const ahead = noting(v7())
  await api.as(assessor).refused(writeNoteEndpoint, { ...ahead, body: { ...ahead.body, on: '2026-11-30' } }, 400)
  const before = noting(v7())
  await api.as(assessor).refused(writeNoteEndpoint, { ...before, body: { ...before.body, nextOn: '2026-11-12' } }, 400)
  expect((await view(assessor)).notes).toEqual([])
})
