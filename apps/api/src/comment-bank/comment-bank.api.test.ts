import {
  commentBankEndpoint,
  deleteOwnCommentEndpoint,
  keepCentreCommentEndpoint,
  keepOwnCommentEndpoint,
  withdrawCentreCommentEndpoint,
} from '@mentorfolio/domain/comment-bank/comment-bank.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { aCentre, aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const world = async () => {
  const centre = await aCentre().in(api.db)
  const at = (role: 'assessor' | 'leadIqa' | 'iqa') => aPerson(role).at(centre).in(api.db)
  const [assessor, other, lead] = [await at('assessor'), await at('assessor'), await at('leadIqa')]
  const candidate = await aPerson('candidate').named('Grace Obi').at(centre).assessedBy(assessor).in(api.db)
  const titlesFor = async (who: typeof lead) => {
    const bank = await api.as(who).call(commentBankEndpoint, { params: { id: centre.id } })
    return bank.comments.map(({ title }) => title)
  }
  const input = (version: number, more: object = {}, commentId = v7()) => ({
    params: { id: centre.id, commentId },
    body: {
      ...{ version, title: 'How you knew', words: 'Say what told you that it helped.', about: 'S2-MP1' },
      ...{ namesNobody: false, ...more },
    },
  })
  return { centre, assessor, other, lead, candidate, titlesFor, input }
}

describe('an assessor’s own', () => {
  test('is theirs alone, replaced when it is changed, and gone once it is deleted', async () => {
    const { assessor, other, lead, titlesFor, input } = await world()
    const as = api.as(assessor)
    const first = input(0)
    const { commentId } = first.params
    expect(await as.call(keepOwnCommentEndpoint, first)).toEqual({ id: commentId, version: 1 })
    await as.call(keepOwnCommentEndpoint, input(1, { title: 'What told you' }, commentId))
    expect(await titlesFor(assessor)).toEqual(['What told you'])
    expect(await titlesFor(other)).toEqual([])
    expect(await titlesFor(lead)).toEqual([])
    const deleting = { params: first.params, body: { version: 2 } }
    await as.call(deleteOwnCommentEndpoint, deleting)
    await as.call(deleteOwnCommentEndpoint, deleting)
    expect(await titlesFor(assessor)).toEqual([])
    expect(await api.db.ownComment.count({ where: { id: commentId } })).toBe(0)
    const stored = await api.db.storedAnswer.findMany({ where: { userId: assessor.userId } })
    expect(JSON.stringify(stored)).not.toContain('told you')
    const events = await api.db.auditEvent.findMany({ where: { subjectId: commentId }, orderBy: { seq: 'asc' } })
    expect(events.map(({ fields, digests }) => [fields, digests])).toEqual([[], [], []].map((none) => [none, {}]))
  })

  test('of two devices one is told that it was late', async () => {
    const { assessor, input } = await world()
    const as = api.as(assessor)
    const first = input(0)
    const { commentId } = first.params
    await as.call(keepOwnCommentEndpoint, first)
    for (const version of [0, 2]) {
      const told = await as.refused(keepOwnCommentEndpoint, input(version, {}, commentId), 409)
      expect(told.type).toBe('/problems/stale-revision')
    }
    const late = { params: first.params, body: { version: 2 } }
    expect((await as.refused(deleteOwnCommentEndpoint, late, 409)).type).toBe('/problems/stale-revision')
  })

  test('is neither changed nor deleted by anybody else', async () => {
    const { assessor, other, lead, titlesFor, input } = await world()
    const first = input(0)
    const { commentId } = first.params
    await api.as(assessor).call(keepOwnCommentEndpoint, first)
    await api.as(other).refused(keepOwnCommentEndpoint, input(1, {}, commentId), 409)
    await api.as(other).call(deleteOwnCommentEndpoint, { params: first.params, body: { version: 1 } })
    await api.as(lead).refused(deleteOwnCommentEndpoint, { params: first.params, body: { version: 1 } }, 403)
    expect(await titlesFor(assessor)).toEqual(['How you knew'])
  })
})

describe('the centre’s', () => {
  test('is offered to all of its assessors, kept in versions, and withdrawn', async () => {
    const { centre, assessor, lead, titlesFor, input } = await world()
    const as = api.as(lead)
    const first = input(0)
    const { params } = first
    await as.call(keepCentreCommentEndpoint, first)
    expect(await titlesFor(assessor)).toEqual(['How you knew'])
    const [second] = (await as.call(keepCentreCommentEndpoint, input(1, { title: 'Anew' }, params.commentId))).comments
    expect(second).toMatchObject({ title: 'Anew', version: 2, isOwn: false })
    expect(second?.before.map(({ title, byName }) => [title, byName])).toEqual([['How you knew', lead.name]])
    const gone = await as.call(withdrawCentreCommentEndpoint, { params, body: { version: 2 } })
    expect(gone.comments).toMatchObject([{ title: 'Anew', version: 3, withdrawn: true }])
    expect(await titlesFor(assessor)).toEqual([])
    await as.call(keepCentreCommentEndpoint, input(3, {}, params.commentId))
    expect(await titlesFor(assessor)).toEqual(['How you knew'])
    const where = { commentId_version: { commentId: params.commentId, version: 1 } }
    await expect(api.db.centreComment.update({ where, data: { words: 'Else' } })).rejects.toThrow()
    await expect(api.db.centreComment.delete({ where })).rejects.toThrow()
    expect(await api.db.auditEvent.count({ where: { chainId: centre.id, subjectId: params.commentId } })).toBe(4)
  })

  test('of two who write it at once the second is told', async () => {
    const { lead, input } = await world()
    const as = api.as(lead)
    const first = input(0)
    await as.call(keepCentreCommentEndpoint, first)
    const both = ['One', 'Two'].map((title) =>
      as.send(keepCentreCommentEndpoint, input(1, { title }, first.params.commentId)),
    )
    expect((await Promise.all(both)).map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('is kept by no assessor, and another centre’s is not there', async () => {
    const { assessor, lead, input } = await world()
    const elsewhere = await world()
    const first = input(0)
    await api.as(assessor).refused(keepCentreCommentEndpoint, first, 403)
    await api.as(lead).call(keepCentreCommentEndpoint, first)
    const theirs = { params: { id: elsewhere.centre.id, commentId: first.params.commentId } }
    const as = api.as(elsewhere.lead)
    await as.refused(keepCentreCommentEndpoint, { ...theirs, body: { ...first.body, version: 1 } }, 409)
    await as.refused(withdrawCentreCommentEndpoint, { ...theirs, body: { version: 1 } }, 404)
    await as.refused(commentBankEndpoint, { params: { id: first.params.id } }, 404)
  })
})

describe('what goes to anybody names nobody', () => {
  test.each<[what: string, words: string]>([
    ['a candidate', 'Well done, Grace: say how you knew'],
    ['their family name', 'See what Obi did'],
    ['one whom they mentor', 'Robin’s words show it'],
  ])('%s', async (_, words) => {
    const { assessor, lead, candidate, input } = await world()
    await aRelationship().of(candidate).in(api.db)
    for (const [who, endpoint] of [
      [assessor, keepOwnCommentEndpoint],
      [lead, keepCentreCommentEndpoint],
    ] as const) {
      const told = await api.as(who).refused(endpoint, input(0, { words }), 400)
      expect(told.errors).toMatchObject([{ field: 'words', message: expect.stringMatching(/^Take out ‘/) }])
      await api.as(who).call(endpoint, input(0, { words, namesNobody: true }))
    }
  })

  test('somebody whom they do not look after is no name to them', async () => {
    const { other, input } = await world()
    await api.as(other).call(keepOwnCommentEndpoint, input(0, { words: 'Grace under pressure' }))
  })

  test('it is for a unit that there is', async () => {
    const { assessor, input } = await world()
    const told = await api.as(assessor).refused(keepOwnCommentEndpoint, input(0, { about: 'S9' }), 400)
    expect(told.errors).toMatchObject([{ field: 'about' }])
  })
})
