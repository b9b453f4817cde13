import type { PlanVersion } from '@mentorfolio/domain/sessions/session-view'
import { preferenceWords } from '../../words/preferences.ts'

const Said = ({ title, words }: { title: string; words: readonly (string | null)[] }) => {
  const said = words.filter((each) => each !== null && each !== '')
  return (
    said.length > 0 && (
      <div>
        <dt className="text-sm text-ink-2">{title}</dt>
        {said.map((each) => (
          <dd key={each} className="whitespace-pre-line">
            {each}
          </dd>
        ))}
      </div>
    )
  )
}

/** What a plan says beyond the least: it comes after the page, since few plans say it. */
const PlanOffered = ({ plan }: { plan: NonNullable<PlanVersion['plan']> }) => (
  <>
    <Said title="What it is for" words={[plan.purpose]} />
    <Said title="How it runs" words={[plan.structure]} />
    <Said
      title="What it respects"
      words={[plan.cites.map((each) => preferenceWords[each]).join(', '), plan.respects]}
    />
    <Said title="To ask, rather than assume" words={plan.clarifyingQuestions} />
    <Said title="Why this" words={[plan.rationale]} />
    <Said title="What it rests on" words={[plan.theory, plan.theoryWhy]} />
  </>
)
export default PlanOffered
