import type { PriorLearningView } from '@mentorfolio/domain/prior-learning/prior-learning-view'
import type { TestimoniesView } from '@mentorfolio/domain/testimonies/testimony-view'
import { useCallback, useEffect, useState } from 'react'
import { Link } from 'react-router'
import { call } from '../api/call.ts'
import { Button } from '../shell/button.tsx'
import { Late } from '../shell/late.tsx'
import { Tag } from '../shell/tag.tsx'
import { standingWords } from '../words/prior-learning.ts'
import { relianceWords, testimoniesPage, testimonyName } from '../words/testimonies.ts'

const byOtherMethods = () => import('../mentoring/methods/by-other-methods.tsx')

type Beside = { testimonies: TestimoniesView; learnt: PriorLearningView }
type Looked = { kind: 'LOOKING' } | { kind: 'FAILED' } | ({ kind: 'FOUND' } & Beside)

const look = async (id: string, signal: AbortSignal): Promise<Beside> => {
  const params = { id }
  const [testimonies, learnt] = await Promise.all([
    call('GET /api/units/:id/testimonies', { params }, signal),
    call('GET /api/units/:id/prior-learning', { params }, signal),
  ])
  return { testimonies, learnt }
}

/** What of a unit's testimonies is for this criterion: claimed for it, or said to support it. */
const Testimonies = ({ view, criterion }: { view: TestimoniesView; criterion: string }) => {
  const its = view.testimonies.filter(
    ({ claimed, reviews }) =>
      claimed.includes(criterion) || reviews[0]?.supports.some((each) => each.criterion === criterion),
  )
  const alone = view.criteria.some(({ id, alone: isAlone }) => id === criterion && isAlone)
  if (its.length === 0) return null
  return (
    <section aria-labelledby="testimony" className="grid gap-2">
      <h3 id="testimony" className="text-base">
        Witness testimony
      </h3>
      {alone && (
        <p className="max-w-[62ch] rounded-field bg-amber-soft px-3.5 py-2.5">
          Nothing but testimony is claimed for {criterion}. It supports what else is there: look for what else shows it.
        </p>
      )}
      <ul className="grid gap-1">
        {its.map((each) => {
          const { label, tone, shape } = relianceWords[each.reviews[0]?.outcome ?? 'NONE']
          return (
            <li key={each.id} className="flex flex-wrap items-center gap-3">
              <Link to={`${testimoniesPage(view.unit.id)}/${each.id}`} className="inline-flex min-h-tap items-center">
                {testimonyName(each)}
              </Link>
              <Tag tone={tone} shape={shape}>
                {label}
              </Tag>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What was observed and discussed: looked up once somebody asks for it. */
const ByOtherMethods = (as: { unitId: string; criterion: string }) => {
  const [asked, setAsked] = useState(false)
  return asked ? (
    <Late load={byOtherMethods} as={{ ...as, asked: true }} />
  ) : (
    <Button look="quiet" className="justify-self-start" onClick={() => setAsked(true)}>
      Observations and discussions
    </Button>
  )
}

/** What is claimed of before for this criterion, whether it is accepted or not. */
const PriorLearning = ({ view, criterion }: { view: PriorLearningView; criterion: string }) => {
  const its = view.claims.filter(
    ({ content, withdrawn }) => !withdrawn && content?.criteria.some((each) => each.criterion === criterion),
  )
  if (its.length === 0) return null
  return (
    <section aria-labelledby="prior-learning" className="grid gap-2">
      <h3 id="prior-learning" className="text-base">
        Prior learning
      </h3>
      <ul className="grid gap-1">
        {its.map(({ id, content, standing }) => {
          const { label, tone, shape } = standingWords[standing]
          return (
            <li key={id} className="flex flex-wrap items-center gap-3">
              <Link to={`/units/${view.unit.id}/prior-learning/${id}`} className="inline-flex min-h-tap items-center">
                {content?.title}
              </Link>
              <Tag tone={tone} shape={shape}>
                {label}
              </Tag>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What is known of a criterion besides its records: loaded once for the unit, and told where it matters. */
const BesideCriterion = ({ unitId, criterion }: { unitId: string; criterion: string }) => {
  const [looked, setLooked] = useState<Looked>({ kind: 'LOOKING' })
  const see = useCallback(
    (signal: AbortSignal) => {
      setLooked({ kind: 'LOOKING' })
      look(unitId, signal).then(
        (known) => setLooked({ kind: 'FOUND', ...known }),
        () => signal.aborted || setLooked({ kind: 'FAILED' }),
      )
    },
    [unitId],
  )
  useEffect(() => {
    const leaving = new AbortController()
    see(leaving.signal)
    return () => leaving.abort()
  }, [see])
  if (looked.kind === 'LOOKING') return null
  if (looked.kind === 'FAILED')
    return (
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
        <p>Testimony and prior learning could not be looked up.</p>
        <Button onClick={() => see(new AbortController().signal)}>Look again</Button>
      </div>
    )
  return (
    <div className="grid gap-4 border-t border-line pt-4 empty:hidden">
      <Testimonies view={looked.testimonies} criterion={criterion} />
      <PriorLearning view={looked.learnt} criterion={criterion} />
      <ByOtherMethods unitId={unitId} criterion={criterion} />
    </div>
  )
}

export default BesideCriterion
