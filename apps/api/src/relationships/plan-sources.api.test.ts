import { relationshipEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { expect, test } from 'vitest'
import { allNeedsWords, withNeeds } from '../testing/mentoring.ts'
import { aRelationship } from '../testing/relationships.ts'
import { startApi } from '../testing/start-api.ts'
import { twoCentres } from '../testing/two-centres.ts'

const api = await startApi()

test('what a plan is drawn from comes with the mentee: of them, and of whoever else may come', async () => {
  const robin = await aRelationship().withMentee('Robin').withSignedAgreement().in(api.db)
  const of = (name: string) => aRelationship().of(robin.candidate).withMentee(name).withSignedAgreement()
  const winter = await of('Winter').in(api.db)
  await of('Moss').thatIs('CLOSED').in(api.db)
  await of('Wagtail').simulated().in(api.db)
  await withNeeds(api.db, robin, { content: allNeedsWords() })
  const { planSources } = await api.as(robin.candidate).call(relationshipEndpoint, { params: { id: robin.id } })
  const { communication, learning, helps, avoid } = allNeedsWords()
  expect(planSources).toEqual([
    {
      ...{ relationshipId: robin.id, name: 'Robin', needs: { communication, learning, helps, avoid } },
      goals: [{ id: robin.goalId, title: expect.any(String), domain: null }],
    },
    expect.objectContaining({ relationshipId: winter.id, name: 'Winter', needs: null }),
  ])
})

test('nobody who only reads has it', async () => {
  const world = await twoCentres(api.db)
  for (const person of [world.around.assessor, world.around.centreAdmin]) {
    const page = await api.as(person).call(relationshipEndpoint, { params: { id: world.robin.id } })
    expect(page.planSources).toEqual([])
  }
})
