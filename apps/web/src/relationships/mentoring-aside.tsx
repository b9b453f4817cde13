import { allAcademic, smart } from '@mentorfolio/domain/goals/smart'
import { goalConfirmation, needsConfirmation } from '@mentorfolio/domain/needs/confirmation'
import type { GoalView, MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'react-router'
import { loadMentoring } from '../mentoring/load-mentoring.ts'
import { ConfirmationTag } from '../mentoring/parts.tsx'
import { domainInWords } from '../mentoring/words.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Tag } from '../shell/tag.tsx'
import { may } from '../words/decided.ts'
import Around from './around.tsx'
import { Asked } from './asked.tsx'
import { Dates } from './dates.tsx'

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="grid justify-items-start gap-2">
    <h2 id={id} className="text-lg">
      {title}
    </h2>
    {children}
  </section>
)

const Needs = ({ mentoring }: { mentoring: MentoringView }) => {
  const { relationshipId: id, name, needs, actions } = mentoring
  const latest = needs.at(-1)
  if (latest)
    return (
      <Part id="needs" title="Needs">
        <Link to={`/relationships/${id}/needs`} className="inline-flex min-h-tap items-center">
          What {name} needs, version {latest.version}
        </Link>
        <ConfirmationTag said={needsConfirmation(needs)} name={name} />
      </Part>
    )
  return (
    <Part id="needs" title="Needs">
      <p className="text-ink-2">Ask before you plan: what helps, how {name} likes to learn, what gets in the way.</p>
      {may(actions, 'needsAssessment.record') && (
        <ButtonLink to={`/relationships/${id}/needs/write`}>Record what they need</ButtonLink>
      )}
    </Part>
  )
}

const GoalLine = ({ id, name, goal }: { id: string; name: string; goal: GoalView }) => {
  const { title, domain, baseline } = goal.goal
  const told = [domainInWords(domain), baseline && `${baseline} of 10 at the start`].filter(Boolean).join(' · ')
  const said = goalConfirmation(goal)
  return (
    <li className="grid justify-items-start gap-1 py-2.5">
      <Link to={`/relationships/${id}/goals/${goal.id}`} className="inline-flex min-h-tap items-center">
        {title}
      </Link>
      {told && <p className="text-sm text-ink-2">{told}</p>}
      {smart(goal.goal).length > 0 ? (
        <Tag tone="wait" shape="half">
          Not SMART yet
        </Tag>
      ) : (
        said !== 'NONE' && <ConfirmationTag said={said} name={name} />
      )}
    </li>
  )
}

const Goals = ({ mentoring }: { mentoring: MentoringView }) => {
  const { relationshipId: id, name, actions } = mentoring
  const goals = mentoring.goals.filter(({ dropped }) => dropped === null)
  const dropped = mentoring.goals.filter((goal) => goal.dropped !== null)
  return (
    <Part id="goals" title="Goals">
      {goals.length === 0 && (
        <p className="text-ink-2">None yet. A goal says what will be different, and how you will both know.</p>
      )}
      <ul className="w-full divide-y divide-line">
        {goals.map((goal) => (
          <GoalLine key={goal.id} id={id} name={name} goal={goal} />
        ))}
      </ul>
      {allAcademic(goals.map(({ goal }) => goal)) && (
        <p className="text-sm text-ink-2">
          All of them are about learning. Mentoring looks at the whole person: what else matters to {name}?
        </p>
      )}
      {dropped.length > 0 && (
        <p className="text-sm text-ink-2">
          Dropped:{' '}
          {dropped.map((goal, index) => (
            <span key={goal.id}>
              {index > 0 && ', '}
              <Link to={`/relationships/${id}/goals/${goal.id}`}>{goal.goal.title}</Link>
            </span>
          ))}
        </p>
      )}
      {may(actions, 'goal.agree') && <ButtonLink to={`/relationships/${id}/goals/new`}>Agree a goal</ButtonLink>}
    </Part>
  )
}

const Plan = ({ mentoring }: { mentoring: MentoringView }) => {
  const { relationshipId: id, plans, goals, needs, actions } = mentoring
  const latest = plans.at(-1)
  return (
    <Part id="mentoring-plan" title="Plan">
      {latest ? (
        <Link to={`/relationships/${id}/mentoring-plan`} className="inline-flex min-h-tap items-center">
          Mentoring plan, version {latest.version}
        </Link>
      ) : (
        <>
          <p className="text-ink-2">Drawn from needs and goals, once they are there.</p>
          {goals.length > 0 && may(actions, 'mentoringPlan.write') && (
            <ButtonLink to={`/relationships/${id}/mentoring-plan/write`}>Write the plan</ButtonLink>
          )}
        </>
      )}
      {(needs.length > 0 || goals.length > 0) && (
        <Link to={`/relationships/${id}/my-plan`} className="inline-flex min-h-tap items-center">
          ‘My plan’, to read together
        </Link>
      )}
    </Part>
  )
}

type Props = {
  relationship: RelationshipView
  /** Whether whoever reads is the candidate, who asks the others. */
  asks: boolean
}

/** Whom the candidate waits for, needs, goals and plan beside the thread. It asks for itself: the page does not wait for it. */
const MentoringAside = ({ relationship, asks }: Props) => {
  const { id } = relationship
  const [mentoring, setMentoring] = useState<MentoringView | 'FAILED' | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    loadMentoring(id, leaving.signal).then(
      (loaded) => setMentoring(loaded.mentoring),
      () => leaving.signal.aborted || setMentoring('FAILED'),
    )
    return () => leaving.abort()
  }, [id])
  if (mentoring === null) return <div className="min-h-40" aria-busy="true" />
  if (mentoring === 'FAILED')
    return <p className="text-ink-2">Needs, goals and plan did not arrive. Try again later.</p>
  return (
    <>
      {asks && <Asked relationship={relationship} />}
      <Around relationship={relationship} />
      <Needs mentoring={mentoring} />
      <Goals mentoring={mentoring} />
      <Plan mentoring={mentoring} />
      <Dates relationship={relationship} />
    </>
  )
}
export default MentoringAside
