import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { Link } from 'react-router'
import { ButtonLink } from '../shell/button-link.tsx'
import { Sheet } from '../shell/page.tsx'
import { hereZone, plainFullDay, shortDay } from '../words/dates.ts'

type Unit = Candidacy['units'][number]

const Card = ({ unit }: { unit: Unit }) => {
  const { id, decided, title, probableTitle } = unit
  if (!decided) return null
  const page = `/units/${id}/submissions/${decided.submissionId}`
  const called = probableTitle ?? title
  const referred = decided.outcome === 'REFER'
  const doubted = unit.state === 'NEEDS_REASSESSMENT'
  if (doubted)
    return (
      <Sheet
        aria-labelledby={`decided-${id}`}
        className="grid justify-items-start gap-3 border-l-[5px] border-l-thread p-6 wide:p-7"
      >
        <h2 id={`decided-${id}`} className="text-lg">
          To be assessed again: {called}
        </h2>
        <p className="max-w-[62ch]">
          What became of a session left fewer accepted hours than the unit asks for. You need not submit again: hold and
          log what is short, and your assessor accepts it and decides again. Nothing is taken away by itself.
        </p>
        <ButtonLink to={`/units/${id}/attempts`}>See what happened</ButtonLink>
      </Sheet>
    )
  return (
    <Sheet
      aria-labelledby={`decided-${id}`}
      className="grid justify-items-start gap-3 border-l-[5px] border-l-thread p-6 wide:p-7"
    >
      <h2 id={`decided-${id}`} className="text-lg">
        {referred ? 'More needed' : 'Passed'}: {called}
      </h2>
      <p className="max-w-[62ch]">
        {referred
          ? `Your assessor has read it, and says what to do${decided.dueOn ? ` by ${plainFullDay(decided.dueOn)}` : ''}. What is met stays met: put right what is not, then submit it again.`
          : `Your assessor passed it on ${shortDay(decided.at, hereZone())}. Read what they wrote.`}
      </p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <ButtonLink look={referred ? 'primary' : 'plain'} to={page}>
          {referred ? 'See what to do' : 'Read what they wrote'}
        </ButtonLink>
        {referred && (
          <Link to={`/units/${id}/submit`} className="inline-flex min-h-tap items-center">
            Submit again<span className="sr-only">: {called}</span>
          </Link>
        )}
      </div>
    </Sheet>
  )
}

/** What a candidate was told about their units, and what to do next. */
const DecidedUnits = ({ units }: { units: readonly Unit[] }) => units.map((unit) => <Card key={unit.id} unit={unit} />)
export default DecidedUnits
