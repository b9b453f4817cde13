import type { MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import { Link } from 'react-router'
import { ButtonLink } from '../shell/button-link.tsx'
import { Sheet } from '../shell/page.tsx'
import { hereZone, moment, plainFullDay } from '../words/dates.ts'
import { decided } from '../words/decided.ts'
import { counted, inWords, listed } from '../words/durations.ts'
import { gapInWords } from '../words/evidence.ts'
import { needsInWords } from '../words/needs.ts'
import { unitStateInWords } from '../words/states.ts'

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** As a sentence goes on after 'Next:'; a criterion's code keeps its capital. */
const inSentence = (words: string) =>
  /^[A-Z][a-z]* /.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words

/** 'Three of four criteria are claimed; none is accepted yet.' */
const countsInWords = ({ criteria }: MatrixView): string => {
  const [all, claimed, accepted, notYet] = [
    criteria.length,
    criteria.filter(({ state }) => state !== 'GAP').length,
    criteria.filter(({ state }) => state === 'ACCEPTED').length,
    criteria.filter(({ state }) => state === 'NOT_YET_MET').length,
  ]
  const has = (count: number) => (count === 1 ? 'is' : 'are')
  const some = claimed === 0 ? 'None' : capital(inWords(claimed))
  const first =
    claimed === all && all > 1
      ? `All ${inWords(all)} criteria are claimed`
      : `${some} of ${inWords(all)} criteria ${claimed === 0 ? 'is' : has(claimed)} claimed`
  const second = accepted === 0 ? 'none is accepted yet' : `${inWords(accepted)} ${has(accepted)} accepted`
  return `${first}; ${second}${notYet > 0 ? `; ${inWords(notYet)} not yet met` : ''}.`
}

const isOpen = ({ state }: MatrixView) => state === 'IN_PROGRESS' || state === 'REFERRED'

/** How it stands in words, and the one next thing to do. */
export const Summary = ({ view, mine }: { view: MatrixView; mine: boolean }) => {
  const { unit, gaps, submissions, actions } = view
  const [first] = gaps
  const live = submissions.find(({ withdrawnAt }) => withdrawnAt === null)
  const next = first && gapInWords(first, view)
  const [link] = next?.links ?? []
  const referred = view.state === 'REFERRED' ? submissions.find((each) => each.decided?.outcome === 'REFER') : undefined
  const submitting = decided(actions, referred ? 'portfolioUnit.resubmit' : 'portfolioUnit.submit')
  const waits = submitting && !submitting.allowed ? needsInWords(submitting.needs) : []
  return (
    <Sheet
      aria-labelledby="stands"
      className="grid content-start justify-items-start gap-3 border-l-[5px] border-l-thread p-5 wide:p-7"
    >
      <h2 id="stands" className="text-lg wide:text-xl">
        {countsInWords(view)}
      </h2>
      {isOpen(view) ? (
        <>
          {referred && (
            <p className="max-w-[62ch]">
              {mine ? 'Your assessor asks for more' : 'The assessor asked for more'}
              {referred.decided?.dueOn && ` by ${plainFullDay(referred.decided.dueOn)}`}.{' '}
              <Link to={`/units/${unit.id}/submissions/${referred.id}`}>
                {mine ? 'See what to do' : 'See what was said'}
              </Link>
            </p>
          )}
          <p className="max-w-[62ch]">
            {gaps.length === 0
              ? mine
                ? referred
                  ? 'Nothing is missing. Submit it again once you have put right what was asked for.'
                  : 'Nothing is missing: you can submit this unit.'
                : `Nothing is missing. It has not been submitted ${referred ? 'again ' : ''}yet.`
              : `${capital(counted(gaps.length, 'thing is', 'things are').replace(/^\d+/, (count) => inWords(Number(count))))} missing before it can be submitted.${mine && next ? ` Next: ${inSentence(next.what)}.` : ''}`}
          </p>
          {mine && (
            <div className="no-print flex flex-wrap items-center gap-x-5 gap-y-2">
              {first ? (
                link && (
                  <ButtonLink look="primary" to={link.to}>
                    {link.words}
                  </ButtonLink>
                )
              ) : waits.length > 0 ? (
                <p>Submitting waits for {listed(waits)}.</p>
              ) : (
                <ButtonLink look="primary" to={`/units/${unit.id}/submit`}>
                  {referred ? 'Submit again' : 'Submit this unit'}
                </ButtonLink>
              )}
            </div>
          )}
        </>
      ) : (
        <p className="max-w-[62ch]">
          {unitStateInWords(view.state)}
          {live && `${view.state === 'SUBMITTED' ? '' : ', submitted'} on ${moment(live.submittedAt, hereZone())}`}.
          {live && ' It stays as it was then; what is added since stands beside it, with its own date.'}
        </p>
      )}
      {submissions.length > 0 && (
        <ul className="flex flex-wrap gap-x-5">
          {submissions.map(({ id, attempt, withdrawnAt, decided: told }) => (
            <li key={id}>
              <Link to={`/units/${unit.id}/submissions/${id}`} className="inline-flex min-h-tap items-center">
                See submission {attempt}
                {withdrawnAt && ', withdrawn'}
                {told && (told.outcome === 'PASS' ? ', passed' : ', more needed')}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
