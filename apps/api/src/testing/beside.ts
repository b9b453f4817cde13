import type { AgencyContact } from '@mentorfolio/domain/contacts/agency-contact'
import type { EmployerContactHeld } from '@mentorfolio/domain/contacts/employer-contact'
import type { BesideKind } from '@mentorfolio/domain/records/beside-kinds'
import type { Referral } from '@mentorfolio/domain/referrals/referral'
import type { Supervision } from '@mentorfolio/domain/supervision/supervision'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import type { TestRelationship } from './relationships.ts'

/** A referral to the careers service, the mentee agreeing. */
export const aReferral = (but: Partial<Referral> = {}): Referral => ({
  ...{ on: '2026-11-12', reason: 'WORK', need: 'Somebody who knows what courses there are', to: 'CAREERS' },
  ...{ service: 'The college’s careers desk', agreed: 'MENTEE', shared: 'Which courses, and since when' },
  ...{ basis: 'MENTEE_AGREED', boundary: 'I know no courses', outcome: null, sessionIds: [] },
  ...but,
})

/** A talk with the setting's support for learning. */
export const anAgencyContact = (but: Partial<AgencyContact> = {}): AgencyContact => ({
  ...{ on: '2026-11-12', role: 'LEARNING_SUPPORT', purpose: 'How written steps could help', tool: 'MEETING' },
  ...{ shared: 'That steps in writing help', basis: 'MENTEE_AGREED', outcome: 'Steps on a card', sessionIds: [] },
  ...but,
})

/** A visit to a workplace. */
export const anEmployerContact = (but: Partial<EmployerContactHeld> = {}): EmployerContactHeld => ({
  ...{ on: '2026-11-12', contact: 'JOB_CARVING', adjustment: 'The till alone, to begin with' },
  ...{ basis: 'MENTEE_AGREED', outcome: 'Two mornings to try', sessionIds: [] },
  ...but,
})

/** An hour with the supervisor there. */
export const aSupervision = (but: Partial<Supervision> = {}): Supervision => ({
  ...{ on: '2026-11-12', minutes: 60, with: 'SETTING', about: ['BOUNDARY'], brought: 'Being asked for my number' },
  ...{ came: 'We looked at what the agreement says', change: 'I say it again at the start', sessionIds: [] },
  ...but,
})

const words = {
  REFERRAL: aReferral(),
  AGENCY_CONTACT: anAgencyContact(),
  EMPLOYER_CONTACT: anEmployerContact(),
  SUPERVISION_RECORD: aSupervision(),
}

/** A record of this kind with one version, straight into the database. Answers its id. */
export const withBeside = async <Kind extends BesideKind>(
  db: Db,
  { id: relationshipId, centreId, portfolioId, candidate }: TestRelationship,
  kind: Kind,
  { content, reason = null }: { content: Partial<(typeof words)[Kind]>; reason?: string | null },
): Promise<string> => {
  const id = v7()
  const at = '2026-11-13T12:00:00Z'
  const times = { receivedAt: at, effectiveAt: at }
  const whole: object = { ...words[kind], ...content }
  const happenedOn = new Date(words[kind].on)
  const version = { version: 1, centreId, byPersonId: candidate.id, content: whole, reason, happenedOn }
  await db.mentoringRecord.create({
    data: {
      ...{ id, kind, centreId, portfolioId, relationshipId, happenedOn, createdAt: at },
      versions: { create: { ...version, ...times } },
    },
  })
  return id
}
