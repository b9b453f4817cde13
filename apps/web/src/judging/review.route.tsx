import type { Outcome } from '@mentorfolio/domain/judging/judgement'
import type { CriterionInReview, ReviewView } from '@mentorfolio/domain/judging/review-view'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type ShouldRevalidateFunctionArgs, useLoaderData, useNavigate, useSearchParams } from 'react-router'
import { PressTrouble } from '../forms/press-trouble.tsx'
import { useFreshOnceSent } from '../outbox/not-yet-sent.tsx'
import { Button } from '../shell/button.tsx'
import { Late } from '../shell/late.tsx'
import { may } from '../words/decided.ts'
import { counted } from '../words/durations.ts'
import { CriteriaList } from './criteria-list.tsx'
import { Declared } from './declared.tsx'
import { nameIn, type Piece, piecesFor } from './evidence-of.ts'
import { EvidencePane } from './evidence-pane.tsx'
import { judge } from './judge.ts'
import type { Wanted } from './judgement-form.tsx'
import { JudgementPanel } from './judgement-panel.tsx'
import { KeyCap } from './key-cap.tsx'
import { loadReview, unitTitle } from './load-review.ts'
import { forgetOpened } from './opened.ts'
import { type Part, PartsSwitch } from './parts-switch.tsx'
import { ReviewBar } from './review-bar.tsx'
import { useJudging } from './use-judging.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { WhatNext } from './what-next.tsx'
import { outcomeWords, reviewPage } from './words.ts'

export const loader = loadReview
export const action = judge

const but = (search: string) => {
  const params = new URLSearchParams(search)
  for (const each of ['criterion', 'record']) params.delete(each)
  return params.toString()
}

/** Another criterion, or another record, is the same page. */
export const shouldRevalidate = (asked: ShouldRevalidateFunctionArgs) => {
  const { currentUrl, nextUrl, formMethod, defaultShouldRevalidate } = asked
  const isStep = currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search
  return !formMethod && isStep && but(currentUrl.search) === but(nextUrl.search) ? false : defaultShouldRevalidate
}

const besideCriterion = () => import('./beside-criterion.tsx')
const hoursCard = () => import('./hours-card.tsx')
const supplements = () => import('./supplements.tsx')
const judgeSeveral = () => import('./judge-several.tsx')
const whoseTurn = () => import('./whose-turn.tsx')
const shortcutsDialog = () => import('./shortcuts-dialog.tsx')

/** The first that waits to be judged, or for its words, else the first. */
const firstOf = ({ criteria }: ReviewView) =>
  criteria.find(
    ({ judgement: { outcome, feedback } }) => outcome === null || (outcome === 'NOT_YET_MET' && !feedback),
  ) ?? criteria[0]

const column = 'min-w-0 content-start gap-5 px-4 py-5 wide:px-6'
const beside = 'lg:sticky lg:top-[4.75rem] lg:max-h-[calc(100dvh-4.75rem)] lg:overflow-y-auto'

type Loaded = Awaited<ReturnType<typeof loader>>

const Reviewing = ({ review, waits }: Pick<Loaded, 'review' | 'waits'>) => {
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const order = search.get('order')
  const { criteria, actions, queue, state, submission } = review
  // Known at once: a key that is pressed twice goes two steps. The address follows.
  const [at, setAt] = useState(() => ({
    criterion: search.get('criterion') ?? firstOf(review)?.id,
    record: search.get('record'),
  }))
  const current = criteria.find(({ id }) => id === at.criterion) ?? firstOf(review)
  const [part, setPart] = useState<Part>('EVIDENCE')
  const [wanted, setWanted] = useState<{ of: string; what: Wanted } | null>(null)
  const [said, setSaid] = useState('')
  const [help, setHelp] = useState<'NEVER' | 'OPEN' | 'CLOSED'>('NEVER')
  const [several, setSeveral] = useState<'NEVER' | 'OPEN' | 'CLOSED'>('NEVER')
  const closeSeveral = useCallback(() => setSeveral('CLOSED'), [])
  const pressedAway = useRef<boolean>(false)
  const judging = useJudging(review)
  const evidenceHeading = useRef<HTMLHeadingElement>(null)
  const judgementHeading = useRef<HTMLHeadingElement>(null)
  const criteriaPlace = useRef<HTMLDivElement>(null)
  const turnPlace = useRef<HTMLDivElement>(null)
  const mayJudge = state === 'IN_ASSESSMENT' && may(actions, 'criterion.judge')
  const mayBegin = may(actions, 'portfolioUnit.assess')
  const isDecided = review.decisions.some(({ attempt, releasedAt }) => attempt === submission.attempt && releasedAt)
  useEffect(() => {
    if (isDecided) forgetOpened(submission.id)
  }, [isDecided, submission.id])

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at with each answer
  useEffect(() => {
    // Whatever was pressed went with what it judged: the focus goes on at the criterion.
    if (!pressedAway.current || document.activeElement !== document.body) return
    pressedAway.current = false
    judgementHeading.current?.focus({ preventScroll: true })
  }, [review, several])

  const pieces = current ? piecesFor(review, current) : []
  const piece = pieces.find((each) => nameIn(each) === at.record) ?? pieces[0]

  const go = (criterion: string, record: string | null = null) => {
    setAt({ criterion, record })
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        next.set('criterion', criterion)
        if (record === null) next.delete('record')
        else next.set('record', record)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  }
  const showPart = (next: Part) => {
    setPart(next)
    const places = {
      CRITERIA: criteriaPlace,
      EVIDENCE: evidenceHeading,
      JUDGEMENT: judgementHeading,
    }
    // Once it is on the page.
    requestAnimationFrame(() => {
      window.scrollTo({ top: 0 })
      places[next].current?.focus({ preventScroll: true })
    })
  }
  const choose = (criterion: CriterionInReview) => {
    go(criterion.id)
    if (window.matchMedia('(width < 64rem)').matches) showPart('EVIDENCE')
  }
  const step = (by: 1 | -1) => {
    const next = current && criteria[criteria.indexOf(current) + by]
    if (!next) return setSaid(by === 1 ? 'That was the last criterion.' : 'That was the first criterion.')
    setSaid('')
    go(next.id)
    requestAnimationFrame(() => judgementHeading.current?.focus({ preventScroll: true }))
  }
  const choosePiece = (next: Piece) => {
    if (!current) return
    go(current.id, nameIn(next))
    requestAnimationFrame(() => evidenceHeading.current?.focus({ preventScroll: true }))
    window.scrollTo({ top: 0 })
  }
  const stepPiece = (by: 1 | -1) => {
    const next = piece && pieces[pieces.indexOf(piece) + by]
    if (next) choosePiece(next)
    else setSaid(by === 1 ? 'That was the last of its evidence.' : 'That was the first of its evidence.')
  }
  const say = (outcome: Outcome) => {
    if (!current) return
    setPart('JUDGEMENT')
    setWanted({ of: current.id, what: { says: outcome, turn: (wanted?.what.turn ?? 0) + 1 } })
    setSaid(`${current.id}: ${outcomeWords[outcome]}`)
  }
  const undo = () => {
    const ids = judging.undo()
    setSaid(ids === null ? 'There is nothing to undo here.' : `Undone: ${ids.join(', ')}`)
  }
  /** Before it has begun a judgement is one press away: there. */
  const beginFirst = () => {
    setPart('JUDGEMENT')
    setSaid('Begin to assess first.')
    requestAnimationFrame(() => turnPlace.current?.querySelector('button')?.focus())
  }
  const toSubmission = (to: typeof queue.next) => to && (() => void navigate(reviewPage(to, order)))
  useShortcuts({
    ...(mayJudge ? { met: () => say('MET'), notYet: () => say('NOT_YET_MET'), undo } : {}),
    ...(mayBegin ? { met: beginFirst, notYet: beginFirst } : {}),
    nextCriterion: () => step(1),
    previousCriterion: () => step(-1),
    nextEvidence: () => stepPiece(1),
    previousEvidence: () => stepPiece(-1),
    ...(queue.next ? { nextSubmission: toSubmission(queue.next) ?? undefined } : {}),
    ...(queue.previous ? { previousSubmission: toSubmission(queue.previous) ?? undefined } : {}),
    help: () => setHelp('OPEN'),
  })
  if (!current) return <p className="p-6">This unit has no criteria to judge.</p>
  const shownOn = (each: Part) => (part === each ? 'grid' : 'hidden lg:grid')
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="grid lg:grid-cols-[minmax(14rem,20rem)_minmax(0,1fr)_minmax(17rem,22.5rem)] lg:items-start">
        <div
          ref={criteriaPlace}
          tabIndex={-1}
          className={`${column} ${beside} ${shownOn('CRITERIA')} bg-sunk focus:outline-none lg:min-h-[calc(100dvh-4.75rem)] lg:border-r lg:border-line lg:px-3`}
        >
          <CriteriaList
            {...{ review, current, waits, mayJudge }}
            onChoose={choose}
            onSeveral={() => {
              pressedAway.current = true
              setSeveral('OPEN')
            }}
            onAllMet={(those) => {
              pressedAway.current = true
              judging.judgeAll(those, 'MET')
              setSaid(`Met: ${counted(those.length, 'criterion', 'criteria')}`)
            }}
          />
          <Late load={hoursCard} as={{ review }} />
        </div>
        <section
          className={`${column} ${shownOn('EVIDENCE')} mx-auto w-full max-w-[52rem] pb-12 lg:px-7`}
          aria-label="Evidence"
        >
          <EvidencePane
            {...{ review, pieces, piece }}
            criterion={current}
            onChoose={choosePiece}
            heading={evidenceHeading}
          />
          {review.supplements.length > 0 && <Late load={supplements} as={{ review }} />}
          <Late load={besideCriterion} as={{ unitId: review.unit.id, criterion: current.id }} />
        </section>
        <section
          className={`${column} ${beside} ${shownOn('JUDGEMENT')} bg-sheet lg:min-h-[calc(100dvh-4.75rem)] lg:border-l lg:border-line`}
          aria-label="Judgement"
        >
          <div ref={turnPlace} className="contents">
            <Late
              load={whoseTurn}
              as={{
                review,
                onBegin: () => {
                  pressedAway.current = true
                },
              }}
            />
          </div>
          <JudgementPanel
            {...{ review, current, waits, mayJudge, wanted }}
            heading={judgementHeading}
            onJudge={(criterion) => judging.about([criterion])}
          />
          <PressTrouble trouble={judging.trouble} />
          {(mayJudge || mayBegin) && (
            <div className="flex flex-wrap gap-2">
              {mayJudge && (
                <Button look="quiet" className="text-sm" onClick={undo}>
                  Undo <KeyCap of="undo" />
                </Button>
              )}
              <Button look="quiet" className="text-sm pointer-coarse:hidden" onClick={() => setHelp('OPEN')}>
                Keys <KeyCap of="help" />
              </Button>
            </div>
          )}
          <hr className="border-line" />
          <WhatNext review={review} mayJudge={mayJudge} />
          <Declared {...review} />
          <p className="text-sm text-ink-2">
            The words of the criteria are a paraphrase of a revision page, not a specification. {review.sourceNote}
          </p>
        </section>
      </div>
      <PartsSwitch part={part} onChoose={showPart} />
      {several !== 'NEVER' && mayJudge && (
        <Late
          load={judgeSeveral}
          as={{
            ...{ review, open: several === 'OPEN', onClose: closeSeveral },
            onJudge: (those: readonly CriterionInReview[]) => {
              judging.about(those)
              setSaid(`Judged: ${counted(those.length, 'criterion', 'criteria')}`)
            },
          }}
        />
      )}
      {help !== 'NEVER' && (
        <Late load={shortcutsDialog} as={{ open: help === 'OPEN', onClose: () => setHelp('CLOSED') }} />
      )}
    </>
  )
}

/** One submission before its assessor: criteria, evidence at the place claimed, and the judgement, side by side. */
export const Component = () => {
  const { review, waits, onDevice } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  useFreshOnceSent(onDevice)
  return (
    <div>
      <title>{`${review.candidateName}: ${unitTitle(review)} · Mentorfolio`}</title>
      <ReviewBar review={review} order={search.get('order')} />
      <Reviewing key={review.submission.id} review={review} waits={waits} />
    </div>
  )
}
