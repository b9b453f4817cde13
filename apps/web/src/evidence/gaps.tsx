import type { GapView, MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import { Link } from 'react-router'
import { Mark } from '../mentoring/evidence/mark.tsx'
import { may } from '../words/decided.ts'
import { counted } from '../words/durations.ts'
import { gapInWords } from '../words/evidence.ts'
import { Fills } from './fills.tsx'
import { criterionPage, evidencePage } from './places.ts'
import { PutBack } from './put-back.tsx'
import { nameOf } from './words.ts'

const keyOf = (gap: GapView): string => {
  if (gap.kind === 'CRITERION') return gap.criterion
  return gap.kind === 'RECORD' ? `${gap.record} ${gap.relationshipId} ${gap.when.join(' ')}` : gap.kind
}

/** What was put to a criterion and taken out again: it may be all that is missing. */
const TakenOut = ({ criterion, view, mine }: { criterion: string; view: MatrixView; mine: boolean }) => {
  const out = view.records.flatMap((item) =>
    item.claims.flatMap((claim) => (claim.criterion === criterion && !claim.claimed ? [{ item, claim }] : [])),
  )
  if (out.length === 0) return null
  const mayDecide = may(view.actions, 'evidence.map')
  return (
    <div className="grid gap-1.5">
      <p>
        {mine ? 'You' : 'The candidate'} took {counted(out.length, 'record')} out:
      </p>
      <ul className="grid gap-2">
        {out.map(({ item, claim }) => (
          <li key={`${item.record} ${item.id}`} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Link to={evidencePage(view.unit.id, item)} className="inline-flex min-h-8 items-center">
              {nameOf(item)}
            </Link>
            {mayDecide && claim.byRule && <PutBack unitId={view.unit.id} item={item} claim={claim} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

const Gap = ({ gap, view, mine }: { gap: GapView; view: MatrixView; mine: boolean }) => {
  const { what, how, links } = gapInWords(gap, view)
  const criterion = gap.kind === 'CRITERION' ? view.criteria.find(({ id }) => id === gap.criterion) : undefined
  return (
    <li className="flex gap-3 border-t border-line py-4 first:border-t-0">
      <Mark shape="GAP" className="mt-0.5 size-5" />
      <div className="grid min-w-0 flex-1 justify-items-start gap-1.5">
        <h3 className="text-base">
          {criterion ? <Link to={criterionPage(view.unit.id, criterion.id)}>{what}</Link> : what}
        </h3>
        {criterion && <TakenOut criterion={criterion.id} view={view} mine={mine} />}
        {criterion && criterion.fills.length > 0 ? (
          <>
            <p className="text-ink-2">
              {criterion.fills.length === 1
                ? 'No record shows it yet. This fills it:'
                : 'No record shows it yet. Any one of these fills it:'}
            </p>
            <Fills criterion={criterion} place={view} mine={mine} />
          </>
        ) : (
          <>
            <p className="max-w-[66ch] text-ink-2">{how}</p>
            {mine && (
              <p className="flex flex-wrap gap-x-5">
                {links.map(({ to, words }) => (
                  <Link key={`${to} ${words}`} to={to} className="inline-flex min-h-tap items-center">
                    {words}
                  </Link>
                ))}
              </p>
            )}
          </>
        )}
      </div>
    </li>
  )
}

/** Everything that is missing before the unit can be submitted, in the order in which it is best done. */
export const Gaps = ({ view, mine }: { view: MatrixView; mine: boolean }) => (
  <section aria-labelledby="missing" className="grid gap-1">
    <h2 id="missing" className="text-lg">
      What is missing
    </h2>
    {view.gaps.length === 0 ? (
      <p className="max-w-[66ch] text-ink-2">
        {view.state === 'REFERRED'
          ? 'By the unit’s own rules nothing. What your assessor asks for stands in the decision, and with each criterion that is not yet met.'
          : 'Nothing. Everything that the unit asks for is there.'}
      </p>
    ) : (
      <ol>
        {view.gaps.map((gap) => (
          <Gap key={keyOf(gap)} gap={gap} view={view} mine={mine} />
        ))}
      </ol>
    )}
  </section>
)
