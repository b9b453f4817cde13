import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import { Link } from 'react-router'
import { ButtonLink } from '../shell/button-link.tsx'
import { Late } from '../shell/late.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { may } from '../words/decided.ts'
import { counted } from '../words/durations.ts'
import { firstName, reviewPage } from './words.ts'

const takeOver = () => import('./take-over.tsx')

/** What becomes of the judgements: the way to release them, to sign what another proposed, or what was decided. */
export const WhatNext = ({ review, mayJudge }: { review: ReviewView; mayJudge: boolean }) => {
  const { unit, submission, state, actions, criteria, candidateName, decisions } = review
  const page = reviewPage({ unitId: unit.id, submissionId: submission.id })
  const left = criteria.filter(({ judgement }) => judgement.outcome === null).length
  const proposed = decisions.find(({ attempt, releasedAt }) => attempt === submission.attempt && releasedAt === null)
  const given = proposed?.countersignature?.declinedBecause
  // A pass that came into doubt is not what stands.
  const decided = state !== 'IN_ASSESSMENT' && state !== 'AWAITING_COUNTERSIGNATURE' && state !== 'NEEDS_REASSESSMENT'
  const released = decisions.find(({ attempt, releasedAt }) => attempt === submission.attempt && releasedAt !== null)
  const signs =
    may(actions, 'portfolioUnit.countersignPass') ||
    may(actions, 'portfolioUnit.countersignRefer') ||
    may(actions, 'portfolioUnit.declineCountersignature')
  if (released && decided)
    return (
      <p>
        {released.outcome === 'PASS' ? 'Passed' : 'More needed'}, released{' '}
        {moment(released.releasedAt ?? released.at, hereZone())}.{' '}
        <Link to={`/units/${unit.id}/submissions/${submission.id}`}>See what {firstName(candidateName)} was told</Link>
      </p>
    )
  if (state === 'AWAITING_COUNTERSIGNATURE')
    return (
      <div className="grid justify-items-start gap-2">
        <p>
          {proposed ? `Proposed by ${proposed.byName}, ${moment(proposed.at, hereZone())}. ` : ''}
          {signs
            ? 'It waits for your signature.'
            : `It waits for ${review.countersignerName ?? 'a second assessor'} to sign it, too.`}
        </p>
        <ButtonLink look={signs ? 'primary' : 'plain'} to={`${page}/countersign`}>
          {signs ? 'Read and sign the decision' : 'See what was proposed, or take it back'}
        </ButtonLink>
      </div>
    )
  if (!mayJudge) return null
  return (
    <div className="grid justify-items-start gap-2">
      {given && (
        <p>
          {proposed?.countersignature?.byName
            ? `Given back by ${proposed.countersignature.byName}`
            : 'What was proposed was taken back'}
          : ‘{given}’
        </p>
      )}
      <p className="text-sm text-ink-2">
        {firstName(candidateName)} sees nothing until you release.
        {left > 0 && ` ${counted(left, 'criterion', 'criteria')} ${left === 1 ? 'is' : 'are'} not judged yet.`}
      </p>
      <Late load={takeOver} as={{ review }} />
      <ButtonLink to={`${page}/release`} look={left === 0 ? 'primary' : 'plain'}>
        Release decisions…
      </ButtonLink>
    </div>
  )
}
