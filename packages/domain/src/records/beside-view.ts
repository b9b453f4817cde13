import { z } from 'zod'
import { agencyContact } from '../contacts/agency-contact.ts'
import { employerContactHeld } from '../contacts/employer-contact.ts'
import { relationshipStates } from '../cycle/states.ts'
import { employerContact } from '../goals/employer.ts'
import { referral } from '../referrals/referral.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { supervision } from '../supervision/supervision.ts'
import { besideKinds } from './beside-kinds.ts'
import { recordView } from './mentoring-record.ts'

const [referralKind, agencyKind, employerKind, supervisionKind] = besideKinds

/** A referral, a contact or supervision with every version of its words, which are null to those who may see facts alone. */
export const besideRecord = z.discriminatedUnion('kind', [
  recordView(referral).extend({ kind: z.literal(referralKind) }),
  recordView(agencyContact).extend({ kind: z.literal(agencyKind) }),
  recordView(employerContactHeld).extend({ kind: z.literal(employerKind) }),
  recordView(supervision).extend({ kind: z.literal(supervisionKind) }),
])
export type BesideRecord = z.infer<typeof besideRecord>

/** Referrals, contacts and supervision of one relationship, as its pages show them. Days are `YYYY-MM-DD`. */
export const besideView = z.strictObject({
  relationshipId: z.uuid(),
  /** The made-up name. */
  name: z.string(),
  candidateName: z.string(),
  state: z.enum(relationshipStates),
  simulated: z.boolean(),
  /** In the order in which they were made. */
  records: z.array(besideRecord),
  /** Its sessions, the latest first: a record speaks of those that were `held`. `title` is null to those who may see facts alone. */
  sessions: z.array(
    z.strictObject({
      ...{ id: z.uuid(), start: z.string(), zone: z.string(), title: z.string().nullable() },
      held: z.boolean(),
    }),
  ),
  /** Contacts with employers that its goals name, on no day; none for those who may see facts alone. */
  inGoals: z.array(employerContact.extend({ goalId: z.uuid(), goal: z.string() })),
  actions: z.array(decidedAction),
})
export type BesideView = z.infer<typeof besideView>
