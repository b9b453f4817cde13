import type { Role } from '@mentorfolio/domain/cycle/roles'
import { myPlanOf } from '@mentorfolio/domain/needs/my-plan'
import type {
  confirmNeedsEndpoint,
  guestNeedsEndpoint,
  needsNotRightEndpoint,
} from '@mentorfolio/domain/needs/needs.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Db, Tx } from '../database/client.ts'
import { mustNameNobody } from '../identity/must-name-nobody.ts'
import type { Sealer } from '../identity/seal.ts'
import type { FoundLink } from '../links/find-link.ts'
import { type AskedByGuest, useUp } from '../links/serve-guest.ts'
import { loadMentoringOfLink } from '../portfolio/mentoring/load-mentoring.ts'
import { mentoringFacts, presentMentoring } from '../portfolio/mentoring/present-mentoring.ts'
import { tellMentoring } from '../portfolio/mentoring/tell-mentoring.ts'
import { isAsShown, keepNotRight, keepYes } from './mentee-answers.ts'

const partOf = ({ role }: FoundLink): Role[] => (role === null ? [] : [role])

/** 'My plan', as whoever holds the link may read it. */
export const viewGuestNeeds = async (db: Db, { link }: AskedByGuest<typeof guestNeedsEndpoint>) => {
  const roles = partOf(link)
  mustBeAllowed(roles, 'link.open', { state: null, met: ['linkLive'] })
  const row = await loadMentoringOfLink(db, link)
  return {
    name: row.pseudonym,
    // Whoever asks is named to whom they ask.
    mentorName: row.portfolio.person.name,
    plan: myPlanOf(presentMentoring(row, roles)),
  }
}

/** The mentee says yes to their needs and goals as they were shown; the link has done its work then. */
export const confirmNeeds = async (tx: Tx, { link, body, now }: AskedByGuest<typeof confirmNeedsEndpoint>) => {
  const roles = partOf(link)
  const row = await loadMentoringOfLink(tx, link)
  mustBeAllowed(roles, 'needsAssessment.confirm', mentoringFacts(row, isAsShown(row, body)))
  mustBeAllowed(roles, 'goal.confirm', mentoringFacts(row))
  await useUp(tx, link, now)
  const { needs, goals, plan } = await keepYes(tx, row, { linkId: link.id, at: now })
  const by = { by: { userId: null, linkId: link.id }, at: now } as const
  await tellMentoring(tx, row, by, {
    action: 'needsAssessment.confirm',
    subject: { kind: 'needsAssessment', id: needs.id, revision: needs.version },
    fields: { confirmed: true, plan },
  })
  for (const { id, revision } of goals)
    await tellMentoring(tx, row, by, {
      action: 'goal.confirm',
      subject: { kind: 'goal', id, revision },
      fields: { confirmed: true },
    })
  return { centreId: row.centreId, body: { at: now.toISOString() } }
}

/** The mentee says what is not right. Kept with the version that they read, whatever was written since. */
export const needsNotRight = async (
  tx: Tx,
  { link, body, now }: AskedByGuest<typeof needsNotRightEndpoint>,
  sealer: Sealer,
) => {
  const row = await loadMentoringOfLink(tx, link)
  mustBeAllowed(partOf(link), 'needsAssessment.sayNotRight', mentoringFacts(row))
  await useUp(tx, link, now)
  const { version, words } = body
  const needs = await keepNotRight(tx, row, { version, words, at: now })
  await mustNameNobody(tx, sealer, {
    ...{ relationshipId: row.id, throughLink: true },
    said: [{ field: 'words', words }],
  })
  await tellMentoring(
    tx,
    row,
    { by: { userId: null, linkId: link.id }, at: now },
    {
      action: 'needsAssessment.sayNotRight',
      subject: { kind: 'needsAssessment', id: needs.id, revision: version },
      fields: { notRight: words },
    },
  )
  return { centreId: row.centreId, body: { at: now.toISOString() } }
}
