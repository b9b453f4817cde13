import { z } from 'zod'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { lineOfText } from '../fields/text.ts'
import { revision } from '../sessions/session.ts'
import { packList } from './packs.ts'

/** By when a cohort's candidates should have come how far. A target never stands in anybody's way: it is only told. */
export const targetKinds = ['AGREEMENTS_SIGNED', 'HALF_THE_HOURS', 'ALL_THE_HOURS', 'SUBMITTED'] as const
export type TargetKind = (typeof targetKinds)[number]

export const target = z.strictObject({
  kind: z.enum(targetKinds, { error: 'Choose a target from the list' }),
  on: day('Enter the day of this target'),
})
export type Target = z.infer<typeof target>

const people = (one: string) =>
  z
    .array(id(), { error: `Choose each ${one} from the list` })
    .max(100, { error: `Choose a hundred people or fewer` })
    .refine((ids) => new Set(ids).size === ids.length, { error: `Name each ${one} once` })

const cohortShape = z.strictObject({
  name: lineOfText({ required: 'Give the cohort a name, such as ‘Mentors, September 2026’', max: 120 }),
  startsOn: day('Enter the cohort’s first day'),
  endsOn: day('Enter the cohort’s last day'),
  packs: packList.min(1, { error: 'Choose at least one unit that this cohort takes' }),
  targets: z
    .array(target, { error: 'List the targets' })
    .max(targetKinds.length, { error: 'Set each target once' })
    .refine((targets) => new Set(targets.map(({ kind }) => kind)).size === targets.length, {
      error: 'Set each target once',
    }),
  assessors: people('assessor'),
  iqas: people('IQA'),
})

type Dated = { startsOn: string; endsOn: string; targets: readonly Target[] }

/** Checks that the days fit together; tells every misfit at its own field. */
const checkDays = ({ startsOn, endsOn, targets }: Dated, context: z.RefinementCtx) => {
  const tell = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  if (endsOn < startsOn) tell(['endsOn'], 'Enter a last day that is not before the first day')
  targets.forEach(({ on }, index) => {
    if (on < startsOn || on > endsOn) tell(['targets', index, 'on'], 'Enter a day from the cohort’s first to its last')
  })
  const half = targets.findIndex(({ kind }) => kind === 'HALF_THE_HOURS')
  const all = targets.find(({ kind }) => kind === 'ALL_THE_HOURS')
  if (half >= 0 && all && String(targets[half]?.on) > all.on)
    tell(['targets', half, 'on'], 'Half the hours come first: enter a day that is not after the one for all the hours')
}

/** A new cohort: who takes what together, from when until when, with which team around them. */
export const openCohort = cohortShape.extend({ centreId: id() }).superRefine(checkDays)
/** A cohort as it is from now on. */
export const describeCohort = cohortShape.extend({ revision: revision() }).superRefine(checkDays)
