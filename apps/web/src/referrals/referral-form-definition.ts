import type { Referral } from '@mentorfolio/domain/referrals/referral'
import { writeReferral } from '@mentorfolio/domain/referrals/referrals.endpoints'
import type { z } from 'zod'
import { today } from '../forms/days-gone.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { dayToCome, writingIn } from '../mentoring/beside/read.ts'

/** The form of a referral as its controls are named: the body's own paths. */
export type ReferralShape = {
  reason: string
  referral: Record<Exclude<keyof Referral, 'sessionIds'>, string> & { sessionIds: string[] }
}

/** Over a referral as it stands, or empty. */
export const referralShape = (referral: Referral | null, sessionIds: string[]): ReferralShape => ({
  reason: '',
  referral: {
    on: referral?.on ?? today(),
    reason: referral?.reason ?? '',
    need: referral?.need ?? '',
    to: referral?.to ?? '',
    service: referral?.service ?? '',
    agreed: referral?.agreed ?? '',
    shared: referral?.shared ?? '',
    basis: referral?.basis ?? '',
    boundary: referral?.boundary ?? '',
    outcome: referral?.outcome ?? '',
    sessionIds: referral?.sessionIds ?? sessionIds,
  },
})

export const referralForm = {
  line: 'PUT /api/relationships/:id/referrals/:recordId',
  schema: writeReferral,
  read: (words) => ({
    body: {
      ...writingIn(words),
      referral: {
        on: words.text('referral.on'),
        reason: words.text('referral.reason') || undefined,
        need: words.text('referral.need'),
        to: words.text('referral.to') || undefined,
        service: words.text('referral.service'),
        agreed: words.text('referral.agreed') || undefined,
        shared: words.text('referral.shared'),
        basis: words.text('referral.basis') || undefined,
        boundary: words.text('referral.boundary'),
        outcome: words.text('referral.outcome'),
        sessionIds: words.all('referral.sessionIds'),
      },
    },
    errors: dayToCome(words, 'referral.on'),
  }),
} satisfies FormDefinition<z.infer<typeof writeReferral>>
