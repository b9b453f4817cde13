import { z } from 'zod'
import { relationshipStates } from '../cycle/states.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { clauseKinds } from './clauses.ts'

export const signatureMethods = ['ACCOUNT', 'LINK', 'HAND_OVER', 'SUPERVISOR', 'PAPER'] as const
export type SignatureMethod = (typeof signatureMethods)[number]

/** A clause as it is kept, with its tokens; parsed again by nobody who only shows it. */
export const clauseView = z.strictObject({ kind: z.enum(clauseKinds), title: z.string(), text: z.string() })
export type ClauseView = z.infer<typeof clauseView>

/** What stands for the tokens now; null: not known yet. */
export const factsView = z.strictObject({
  mentor: z.string().nullable(),
  setting: z.string().nullable(),
  centre: z.string().nullable(),
  'named person': z.string().nullable(),
  'privacy contact': z.string().nullable(),
})

/** One party's signature. Instants are ISO with `Z`. */
export const signatureView = z.strictObject({
  party: z.enum(['MENTOR', 'MENTEE']),
  method: z.enum(signatureMethods),
  /** 'Someone helped me.' */
  helped: z.boolean(),
  /** As it was typed; null to those who may not know who somebody is, and in the answer to any write: answers are kept. */
  name: z.string().nullable(),
  deviceAt: z.string().nullable(),
  skewMs: z.int().nullable(),
  receivedAt: z.string(),
  effectiveAt: z.string(),
})
export type SignatureView = z.infer<typeof signatureView>

export const paperView = z.strictObject({
  id: z.uuid(),
  /** `YYYY-MM-DD`, as it stands on the paper. */
  signedOn: z.string(),
  mediaType: z.string(),
  attachedAt: z.string(),
  acceptedAt: z.string().nullable(),
  declinedBecause: z.string().nullable(),
  /** Whether this reader has looked at it: nobody accepts one unseen. */
  opened: z.boolean(),
  /** Whether this reader may open it. */
  mayOpen: z.boolean(),
})

/** A version of the agreement. Its words are null to those who may see facts alone. */
export const agreementVersion = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  clauses: z.array(clauseView).nullable(),
  reason: z.string().nullable(),
  createdAt: z.string(),
  offeredAt: z.string().nullable(),
  mentorSignedAt: z.string().nullable(),
  menteeSignedAt: z.string().nullable(),
  signatures: z.array(signatureView),
  /** What the mentee asked to be changed; `words` null to those who may see facts alone. */
  changeAsked: z.strictObject({ at: z.string(), words: z.string().nullable() }).nullable(),
  paper: paperView.nullable(),
  revision: z.int(),
})
export type AgreementVersion = z.infer<typeof agreementVersion>

export const missing = z.strictObject({ kind: z.enum(clauseKinds), question: z.string().nullable() })

export const agreementView = z.strictObject({
  relationshipId: z.uuid(),
  /** The mentee's made-up name. */
  name: z.string(),
  candidateName: z.string(),
  settingName: z.string().nullable(),
  state: z.enum(relationshipStates),
  simulated: z.boolean(),
  /** Assumed where it is not known. */
  under18: z.boolean(),
  /** The setting's authorisation for a mentee under 18. Whose it is is null to those who may not see the setting. */
  authorisation: z.strictObject({ by: z.string().nullable(), role: z.string().nullable(), on: z.string() }).nullable(),
  /** Newest first. */
  versions: z.array(agreementVersion),
  /** The version that is in force now; null: none is. */
  inForce: z.int().nullable(),
  /** What the first version begins with, where there is none yet: the centre's template. Null to those who do not write it. */
  beginWith: z.array(clauseView).nullable(),
  /** What the next version would say of these; null as above. */
  facts: factsView.nullable(),
  /** What stands between the latest words and being sent. */
  missing: z.array(missing),
  /** Whether the setting has permitted that records are used as evidence. */
  settingPermission: z.boolean(),
  actions: z.array(decidedAction),
})
export type AgreementView = z.infer<typeof agreementView>

/** A clause as its reader reads it: no tokens, plain words. */
export const plainClause = z.strictObject({ kind: z.enum(clauseKinds), title: z.string(), text: z.string() })

/** What a guest who is asked to sign sees: this one version, in their own reading, and no name but the mentor's. */
export const guestAgreement = z.strictObject({
  version: z.int(),
  /** Whether a newer version has been offered since: then this one is signed no more. */
  superseded: z.boolean(),
  /** The centre has paused it: nobody is asked to sign now. What should be different can still be said. */
  paused: z.boolean(),
  as: z.enum(['mentee', 'supervisor']),
  /** What the mentee calls the mentor. */
  mentorName: z.string(),
  /** The mentee's made-up name. */
  name: z.string(),
  clauses: z.array(plainClause),
  /** From the second version on: why there is a new one, and what is different, clause by clause. */
  changed: z
    .strictObject({
      reason: z.string().nullable(),
      clauses: z.array(
        z.strictObject({
          title: z.string(),
          /** Null: there was no such clause; there is none any more. */
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
  mentorSignedAt: z.string().nullable(),
  menteeSignedAt: z.string().nullable(),
  /** What was asked to be changed already. */
  changeAskedAt: z.string().nullable(),
})
export type GuestAgreement = z.infer<typeof guestAgreement>
