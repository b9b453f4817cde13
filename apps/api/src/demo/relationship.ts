import type { Clause } from '@mentorfolio/domain/agreements/clauses'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { Identity } from '@mentorfolio/domain/mentees/mentee'
import { demoCentreId } from '../config.ts'
import type { Tx } from '../database/client.ts'
import { type Day, type When, zone } from './calendar.ts'
import type { Scene, SettingKey } from './centre.ts'
import { type GoalScript, type MentoringScript, mentoringSteps } from './mentoring-script.ts'
import type { Cast } from './people.ts'
import { signAs } from './signature.ts'
import { idAt, note, type Step } from './story.ts'

/** A version of the agreement: who signed it when. One that the mentee did not sign was changed, or waits. */
export type AgreementScript = {
  clauses: Clause[]
  written: When
  mentorSigned: When
  menteeSigned?: When
  /** The mentee asked for a change instead of signing. */
  changeAsked?: When
  askedFor?: string
}

/** A mentoring relationship as it was lived. Goals by a short name that plans refer to. */
export type RelationshipScript = {
  candidate: 'priya' | 'tom' | 'grace'
  pseudonym: string
  /** Who it is, invented too, and sealed as anybody's. */
  identity: Identity
  under18: boolean
  /** By whom at the setting it was authorised, for a mentee under 18. */
  authorised?: { by: string; role: string; when: When }
  setting: SettingKey
  drafted: When
  goals: GoalScript[]
  mentoring?: MentoringScript
  agreements: AgreementScript[]
  reviewDueOn: Day | null
  endsOn: Day | null
  closing?: { started: When; closed: When }
}

/** What the scripts of its sessions need to know of a relationship. */
export type Mentoring = {
  scene: Scene
  candidate: Cast
  relationshipId: string
  pseudonym: string
  /** Goal id by its short name. */
  goals: ReadonlyMap<string, string>
}

/** Gives a relationship and its goals their ids. */
export const mentoringOf = (scene: Scene, { candidate, pseudonym, drafted, goals }: RelationshipScript): Mentoring => ({
  ...{ scene, pseudonym, candidate: scene.cast[candidate] },
  relationshipId: idAt(scene.calendar.when(drafted)),
  goals: new Map(goals.map(({ key, agreed }) => [key, idAt(scene.calendar.when(agreed))])),
})

/** The steps of a relationship from its draft to its closure, without its sessions. */
export const relationshipSteps = (mentoring: Mentoring, script: RelationshipScript): Step[] => {
  const { scene, candidate, relationshipId, pseudonym } = mentoring
  const at = scene.calendar.when
  const mentor = candidate.by.userId
  const settingId = scene.settings[script.setting]

  const tell = (tx: Tx, now: Date, userId: string | null, action: Action, more: Partial<Parameters<typeof note>[1]>) =>
    note(tx, {
      ...{ chainId: candidate.portfolioId, centreId: demoCentreId, userId, at: now, action },
      subject: ['relationship', relationshipId],
      ...more,
    })

  const moveTo = async (
    tx: Tx,
    now: Date,
    userId: string | null,
    action: Action,
    state: 'AWAITING_SIGNATURES' | 'ACTIVE' | 'CLOSING' | 'CLOSED',
  ) => {
    const { state: from } = await tx.relationship.findUniqueOrThrow({
      where: { id: relationshipId },
      select: { state: true },
    })
    const { revision } = await tx.relationship.update({
      where: { id: relationshipId },
      data: { state, revision: { increment: 1 } },
    })
    await tx.relationshipMove.create({
      data: {
        ...{ id: idAt(now), centreId: demoCentreId, relationshipId, action, from, to: state },
        ...{ byPersonId: userId && candidate.personId, receivedAt: now, effectiveAt: now },
      },
    })
    await tell(tx, now, userId, action, { subject: ['relationship', relationshipId, revision], fields: { state } })
  }

  const draft: Step = {
    at: at(script.drafted),
    write: async (tx, now) => {
      const { reviewDueOn, endsOn, identity, under18 } = script
      await tx.relationship.create({
        data: {
          ...{ id: relationshipId, centreId: demoCentreId, portfolioId: candidate.portfolioId, settingId, pseudonym },
          reviewDueOn: reviewDueOn === null ? null : new Date(reviewDueOn),
          endsOn: endsOn === null ? null : new Date(endsOn),
          under18,
          createdAt: now,
          identity: {
            create: {
              centreId: demoCentreId,
              sealed: scene.sealer.seal(`mentee:${relationshipId}`, identity),
              createdAt: now,
            },
          },
        },
      })
      const fields = { pseudonym, settingId, under18, reviewDueOn, endsOn }
      await tell(tx, now, mentor, 'relationship.draft', { fields })
    },
  }

  const agree = script.agreements.flatMap((agreement, index): Step[] => {
    const { clauses, written, mentorSigned, menteeSigned, changeAsked, askedFor } = agreement
    const version = index + 1
    const id = idAt(at(written))
    const about = { subject: ['agreement', id, version] satisfies [string, string, number] }
    const write: Step = {
      at: at(written),
      write: async (tx, now) => {
        await tx.agreement.create({
          data: {
            ...{ id, centreId: demoCentreId, relationshipId, version, clauses, createdAt: now, offeredAt: now },
            reason: version === 1 ? null : 'What was asked for before signing.',
          },
        })
        const action = version === 1 ? 'agreement.write' : 'agreement.revise'
        await tell(tx, now, mentor, action, { ...about, fields: { clauses } })
        if (version === 1) await moveTo(tx, now, mentor, 'relationship.contract', 'AWAITING_SIGNATURES')
      },
    }
    const signAsMentor: Step = {
      at: at(mentorSigned),
      write: async (tx, now) => {
        await tx.agreement.update({ where: { id }, data: { mentorSignedAt: now } })
        const told = await signAs(tx, scene.sealer, now, {
          ...{ agreementId: id, clauses, party: 'MENTOR', method: 'ACCOUNT' },
          ...{ name: candidate.by.name, byPersonId: candidate.personId },
        })
        await tell(tx, now, mentor, 'agreement.sign', { ...about, fields: { version, ...told } })
      },
    }
    const askForChange: Step[] = changeAsked
      ? [
          {
            at: at(changeAsked),
            write: async (tx, now) => {
              await tx.agreement.update({ where: { id }, data: { changeAskedAt: now, changeAsked: askedFor ?? null } })
              await tell(tx, now, null, 'agreement.askForChange', { ...about, fields: { words: askedFor } })
            },
          },
        ]
      : []
    const signAsMentee: Step[] = menteeSigned
      ? [
          {
            at: at(menteeSigned),
            write: async (tx, now) => {
              await tx.agreement.update({ where: { id }, data: { menteeSignedAt: now } })
              const told = await signAs(tx, scene.sealer, now, {
                ...{ agreementId: id, clauses, party: 'MENTEE', method: 'HAND_OVER' },
                ...{ name: script.identity.realName, byPersonId: candidate.personId },
              })
              await tell(tx, now, mentor, 'agreement.handOver', { ...about, fields: { version, ...told } })
              await tx.inForcePeriod.create({
                data: { id: idAt(now), centreId: demoCentreId, relationshipId, start: now },
              })
              await moveTo(tx, now, null, 'relationship.begin', 'ACTIVE')
            },
          },
        ]
      : []
    return [write, signAsMentor, ...askForChange, ...signAsMentee]
  })

  const close: Step[] = script.closing
    ? [
        {
          at: at(script.closing.started),
          write: (tx, now) => moveTo(tx, now, mentor, 'relationship.startClosing', 'CLOSING'),
        },
        {
          at: at(script.closing.closed),
          write: async (tx, now) => {
            await tx.inForcePeriod.updateMany({ where: { relationshipId, end: null }, data: { end: now } })
            await moveTo(tx, now, mentor, 'relationship.close', 'CLOSED')
          },
        },
      ]
    : []

  const { authorised } = script
  const authorise: Step[] = authorised
    ? [
        {
          at: at(authorised.when),
          write: async (tx, now) => {
            const authorisedOn = new Date(dayAt(now, zone))
            const given = { authorisedBy: authorised.by, authorisedRole: authorised.role, authorisedOn }
            await tx.relationship.update({ where: { id: relationshipId }, data: { ...given, authorisedAt: now } })
            await tell(tx, now, mentor, 'agreement.authoriseUnder18', { fields: given })
          },
        },
      ]
    : []

  return [draft, ...mentoringSteps(mentoring, script), ...authorise, ...agree, ...close]
}
