import type { PlanSource } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { Checks } from '../../forms/choices.tsx'
import type { FieldSlot } from '../../forms/field-slot.ts'
import { TextField } from '../../forms/text-fields.tsx'
import { domainInWords } from '../../mentoring/words.ts'
import { KeptValues } from './kept-values.tsx'

/** What each is about is told where it is known. */
export type GoalToServe = { id: string; title: string; domain?: string | null }

type Props = {
  goalIds: FieldSlot
  newGoal: { id: FieldSlot; title: FieldSlot }
  /** Those that the form opened with. */
  chosen: readonly string[]
  newGoalId: string
  goals: readonly GoalToServe[]
  /** The mentees besides the first: each with their own goals. */
  others?: readonly PlanSource[]
  /** Mentees who were to come and are not any more: nothing of theirs is served. */
  left?: readonly PlanSource[]
  /** Whether this kind of meeting has to serve one. */
  asked?: boolean
}

const Title = ({ title, domain = null }: GoalToServe) => (
  <>
    {title}
    {domain !== null && <span className="text-sm font-[450]"> · {domainInWords(domain)}</span>}
  </>
)

const optionsOf = (goals: readonly GoalToServe[]) =>
  goals.map((goal) => ({ value: goal.id, label: <Title {...goal} /> }))

/** Which goals a session serves: of the mentee, of everybody else who comes, or one that is written here for the first time. */
export const GoalFields = ({
  goalIds,
  newGoal,
  chosen,
  newGoalId,
  goals,
  others = [],
  left = [],
  asked = true,
}: Props) => {
  const theirIds = new Set(others.flatMap((each) => each.goals.map(({ id }) => id)))
  const first = goals.filter(({ id }) => !theirIds.has(id))
  const offered = new Set([...theirIds, ...first.map(({ id }) => id)])
  const gone = new Set(left.flatMap((each) => each.goals.map(({ id }) => id)))
  const kept = chosen.filter((id) => !offered.has(id) && !gone.has(id))
  const question = asked ? 'Which goal does it serve?' : 'Which goal does it serve? (optional)'
  const slot = { id: goalIds.id, name: goalIds.name, defaultOptions: [...chosen] }
  return (
    <div className="grid gap-3">
      {first.length > 0 && (
        <Checks field={{ ...slot, errors: goalIds.errors }} label={question} options={optionsOf(first)} />
      )}
      {others.map(
        ({ relationshipId, name, goals: own }) =>
          own.length > 0 && (
            <Checks
              key={relationshipId}
              field={{ ...slot, id: `${goalIds.id}-${relationshipId}`, errors: undefined }}
              label={`Which of ${name}’s goals?`}
              quiet
              options={optionsOf(own)}
            />
          ),
      )}
      <KeptValues name={goalIds.name} values={kept} />
      <input type="hidden" name={newGoal.id.name} value={newGoalId} />
      <TextField
        field={{
          ...slotOf(newGoal.title),
          errors: first.length > 0 ? newGoal.title.errors : (goalIds.errors ?? newGoal.title.errors),
        }}
        label={first.length > 0 ? 'Or write a new one' : question}
        quiet={first.length > 0}
        hint={first.length > 0 ? undefined : 'In the mentee’s own words, where you can.'}
      />
    </div>
  )
}

/** Conform's metadata is a proxy: what a spread would lose is named. */
const slotOf = ({ id, name, key, defaultValue }: FieldSlot) => ({ id, name, key, defaultValue })
