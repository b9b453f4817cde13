import type { AgencyContact } from '@mentorfolio/domain/contacts/agency-contact'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { BesideKind } from '@mentorfolio/domain/records/beside-kinds'
import type { Referral } from '@mentorfolio/domain/referrals/referral'
import type { Supervision } from '@mentorfolio/domain/supervision/supervision'
import { demoCentreId } from '../config.ts'
import type { Calendar, When } from './calendar.ts'
import type { Scene } from './centre.ts'
import type { Mentoring } from './relationship.ts'
import { idAt, note, type Step } from './story.ts'

export type BesideScript = { kind: BesideKind; action: Action; written: When; content: { on: string } }

const script = ({ week }: Calendar): BesideScript[] => {
  const supervision: Supervision = {
    ...{ on: week(6), minutes: 45, with: 'SETTING', about: ['BOUNDARY', 'FEELINGS'], sessionIds: [] },
    brought:
      'Robin asked whether I would still come after the summer. I wanted to say yes, and went home feeling that I had let somebody down by saying nothing.',
    came: 'The agreement has an ending in it. A true answer early is kinder than a hopeful one late.',
    change: 'I say at the start of each month how many meetings are left, and ask what they are for.',
  }
  const agency: AgencyContact = {
    ...{ on: week(5), role: 'LEARNING_SUPPORT', tool: 'LEARNING_PLAN', basis: 'MENTEE_AGREED', sessionIds: [] },
    purpose: 'How written steps help, and how the college can have them ready on the first day.',
    shared: 'That steps in writing and extra time help. Robin read the note first and took one line out.',
    outcome: 'The note goes with the application, in Robin’s words.',
  }
  const referral: Referral = {
    ...{ on: week(3), reason: 'WORK', to: 'CAREERS', service: 'The careers desk of the provision', sessionIds: [] },
    need: 'Somebody who knows which art courses take people without a portfolio, and would come along to ask.',
    ...{ agreed: 'MENTEE', basis: 'MENTEE_AGREED', outcome: null },
    shared: 'Which courses, and that a note beforehand is better than a phone call.',
    boundary: 'I know how to look things up, not what a college decides. Advice on courses is theirs to give.',
  }
  return [
    {
      ...{ kind: 'SUPERVISION_RECORD', action: 'supervision.record', written: { week: 6, at: '17:10' } },
      content: supervision,
    },
    {
      ...{ kind: 'AGENCY_CONTACT', action: 'agencyContact.record', written: { week: 5, at: '16:50' } },
      content: agency,
    },
    { ...{ kind: 'REFERRAL', action: 'referral.record', written: { week: 3, at: '17:05' } }, content: referral },
  ]
}

/** Who else was asked and told for Robin, and who thought with Priya about it. */
export const robinBeside = (mentoring: Mentoring): Step[] => besideSteps(mentoring, script(mentoring.scene.calendar))

/** Records that stand beside the sessions, as steps of the story. */
export const besideSteps = (
  { scene, candidate, relationshipId }: Mentoring,
  scripts: readonly BesideScript[],
): Step[] =>
  scripts.map(({ kind, action, written, content }) => ({
    at: scene.calendar.when(written),
    write: async (tx, now) => {
      const id = idAt(now)
      const { centreId, portfolioId } = { centreId: demoCentreId, portfolioId: candidate.portfolioId }
      const times = { deviceAt: null, skewMs: null, receivedAt: now, effectiveAt: now }
      const happenedOn = new Date(content.on)
      await tx.mentoringRecord.create({
        data: {
          ...{ id, kind, centreId, portfolioId, relationshipId, happenedOn, createdAt: now },
          versions: { create: { version: 1, centreId, content, happenedOn, byPersonId: candidate.personId, ...times } },
        },
      })
      await note(tx, {
        ...{ chainId: portfolioId, centreId, userId: candidate.by.userId, at: now, action },
        subject: ['mentoringRecord', id, 1],
        fields: { kind, content, reason: null, happenedOn: content.on },
      })
    },
  }))

/** The one policy that the demo centre has of its own, and that it looked which edition of the guidance is in force. */
export const demoPolicies = ({ calendar, cast }: Scene): Step => ({
  at: calendar.when({ week: 10, at: '09:30' }),
  write: async (tx, now) => {
    const id = idAt(now)
    const checkedOn = calendar.week(10)
    const policy = {
      ...{ name: 'Keeping each other safe: our safeguarding policy', nations: ['ENGLAND'], address: null },
      edition: 'Version 6, with the autumn changes',
    }
    const { personId: byPersonId, by } = cast.nadia
    await tx.policy.create({
      data: {
        ...{ id, centreId: demoCentreId, ...policy, checkedOn: new Date(checkedOn), byPersonId, createdAt: now },
        versions: {
          create: {
            ...{ version: 1, centreId: demoCentreId, ...policy, checkedOn: new Date(checkedOn), used: true },
            ...{ byPersonId, at: now },
          },
        },
      },
    })
    await note(tx, {
      ...{ chainId: demoCentreId, centreId: demoCentreId, userId: by.userId, at: now, action: 'policy.keep' },
      subject: ['policy', id, 1],
      fields: { ...policy, checkedOn },
    })
  },
})
