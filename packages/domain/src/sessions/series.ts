import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { instant } from '../fields/instant.ts'
import { optionalText } from '../fields/text.ts'
import { zone } from '../fields/zone.ts'
import { checkTimes } from './interval.ts'
import { meeting, planToWrite } from './plan.ts'
import { longestSeries } from './series-length.ts'
import { mode, revision } from './session.ts'

const times = { start: instant('Enter when it starts'), end: instant('Enter when it ends') }
type Dated = { id: string; start: string; end: string }

const tooMany = { error: `Plan ${longestSeries} sessions or fewer at once` }

/** Each has its own day: none twice, the earliest first, each with an end after its start. */
const inOrder = (sessions: readonly Dated[], refinement: z.RefinementCtx) => {
  const tell = (index: number, field: 'id' | 'start', message: string) =>
    refinement.addIssue({ code: 'custom', path: [index, field], message })
  sessions.forEach(({ start, id: name }, index) => {
    const before = sessions[index - 1]
    if (before && Date.parse(start) <= Date.parse(before.start))
      tell(index, 'start', 'Enter a start that is later than that of the session before')
    if (sessions.findIndex((each) => each.id === name) < index) tell(index, 'id', 'Name each session once')
  })
}

const timed = ({ start, end }: { start: string; end: string }, refinement: z.RefinementCtx) =>
  checkTimes({ start, end, breaks: [], attendance: [] }, refinement)

/**
 * Sessions that are planned together, each a session of its own from then on. The plan is the least that lets one count
 * (S2-MP1): it is the same for all, and each is made its own before its session.
 */
export const planSeries = z.strictObject({
  ...meeting,
  sessions: z
    .array(z.strictObject({ id: id(), ...times }).superRefine(timed), { error: 'Choose at least two days' })
    .min(2, { error: 'Choose at least two days' })
    .max(longestSeries, tooMany)
    .superRefine(inOrder),
  plan: planToWrite,
})

const chosen = { error: 'Choose at least one session' }

/** One of a series and the ones after it, moved: each as it was seen. */
export const moveSeries = z.strictObject({
  mode,
  zone: zone(),
  sessions: z
    .array(z.strictObject({ id: id(), revision: revision(), ...times }).superRefine(timed), chosen)
    .min(1, chosen)
    .max(longestSeries, tooMany)
    .superRefine(inOrder),
})

/** One of a series and the ones after it, called off. */
export const cancelSeries = z.strictObject({
  sessions: z
    .array(z.strictObject({ id: id(), revision: revision() }), chosen)
    .min(1, chosen)
    .max(longestSeries, tooMany)
    .refine((sessions) => new Set(sessions.map((each) => each.id)).size === sessions.length, {
      error: 'Name each session once',
    }),
  reason: optionalText(1_000),
})
