import { refKey } from '@mentorfolio/domain/evidence/evidence-item'
import { recordKind } from '@mentorfolio/domain/evidence/record-kinds'
import type { JudgedRecord, Method, Outcome } from '@mentorfolio/domain/judging/judgement'
import { z } from 'zod'
import { canonical } from '../audit/chain.ts'
import type { Prisma } from '../database/client.ts'

/** What a judgement rests on, as it is kept. */
const rested = z.array(z.object({ record: recordKind, id: z.string(), version: z.number(), opened: z.boolean() }))

/** What an assessor says of criteria, as it is sent. */
type Said = {
  outcome: Outcome | null
  feedback: string | null
  methods: readonly Method[]
  opened: readonly JudgedRecord[]
}

/** What was recorded by whoever judged was before them without being sent as opened. */
const ownMethods: readonly string[] = ['OBSERVATION', 'PROFESSIONAL_DISCUSSION']

/** One text for one record in one version. */
export const inVersion = ({ record, id, version }: JudgedRecord): string => `${refKey({ record, id })} ${version}`

/** The records that a judgement rests on, in the versions of then. */
export const restsOn = ({ evidence }: { evidence: Prisma.JsonValue }) => rested.parse(evidence)

/** Whether a judgement that is kept says all of what is sent: then it came before, and is answered as done. */
export const isSaidIn = (
  { outcome, feedback, methods, evidence }: Prisma.CriterionDecisionGetPayload<object>,
  said: Said,
): boolean => {
  const looked = new Set(said.opened.map(inVersion))
  return (
    canonical({ outcome, feedback, methods }) ===
      canonical({ outcome: said.outcome, feedback: said.feedback, methods: [...said.methods] }) &&
    rested
      .parse(evidence)
      .every(
        ({ record, id, version, opened }) =>
          looked.has(inVersion({ record, id, version })) === opened || (opened && ownMethods.includes(record)),
      )
  )
}
