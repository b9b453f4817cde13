import type { RecordPart } from '@mentorfolio/domain/evidence/evidence-view'
import type { CriterionInReview, ReviewView } from '@mentorfolio/domain/judging/review-view'
import { type RefObject, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { PartText } from '../mentoring/evidence/part-text.tsx'
import { Button } from '../shell/button.tsx'
import { Late } from '../shell/late.tsx'
import { Tag } from '../shell/tag.tsx'
import { recordPage } from '../words/evidence-pages.ts'
import { recordWords } from '../words/record-words.ts'
import { nameIn, type Piece } from './evidence-of.ts'
import { KeyCap, useKeyShortcut } from './key-cap.tsx'
import { noteOpened, openedOf } from './opened.ts'
import { ChangeTag, RecordHead } from './record-head.tsx'
import { useRecord } from './use-record.ts'

const said = () => import('../mentoring/record-comments/said-of-record.tsx')
const skills = () => import('../pictures/skills-of-unit.tsx')

const titleOf = ({ title, record }: Pick<Piece, 'title' | 'record'>) => title ?? recordWords[record].one

type Chosen = { piece: Piece; pieces: readonly Piece[]; onChoose: (piece: Piece) => void }

const Steps = ({ piece, pieces, onChoose }: Chosen) => {
  const at = pieces.indexOf(piece)
  const [before, next] = [pieces[at - 1], pieces[at + 1]]
  const keys = [useKeyShortcut('previousEvidence'), useKeyShortcut('nextEvidence')]
  return (
    pieces.length > 1 && (
      <div className="flex flex-wrap gap-2">
        <Button aria-disabled={!before} aria-keyshortcuts={keys[0]} onClick={() => before && onChoose(before)}>
          Before <KeyCap of="previousEvidence" />
        </Button>
        <Button aria-disabled={!next} aria-keyshortcuts={keys[1]} onClick={() => next && onChoose(next)}>
          Next <span className="sr-only">evidence</span> <KeyCap of="nextEvidence" />
        </Button>
      </div>
    )
  )
}

type Words = { piece: Piece; review: ReviewView; next: Piece | undefined }

const Lost = ({ quotes }: { quotes: readonly string[] }) =>
  quotes.length > 0 && (
    <div className="grid gap-2">
      <Tag tone="wait" shape="half">
        Claimed words that are not in it as it is now
      </Tag>
      {quotes.map((quote) => (
        <blockquote key={quote} className="max-w-[62ch] border-l-2 border-line-strong pl-3 whitespace-pre-line">
          {quote}
        </blockquote>
      ))}
    </div>
  )

/** What stands under one label after the other; the title stands over all of it already, unless words are marked in it. */
const inGroups = (parts: readonly RecordPart[], { title, passages }: Piece) => {
  const groups: { label: string | null; those: RecordPart[] }[] = []
  for (const each of parts) {
    if (each.text === title && passages.every(({ part }) => part !== each.part)) continue
    const last = groups.at(-1)
    if (last && each.label !== null && last.label === each.label) last.those.push(each)
    else groups.push({ label: each.label, those: [each] })
  }
  return groups
}

const RecordWords = ({ piece, review, next }: Words) => {
  const which = (each: Piece) => ({ unitId: review.unit.id, record: each.record, id: each.id, version: each.version })
  const [shown, again] = useRecord(which(piece), next && which(next))
  const place = useRef<HTMLDivElement>(null)
  const found = shown.kind === 'FOUND'
  const submissionId = review.submission.id
  useEffect(() => {
    if (!found) return
    noteOpened(submissionId, piece)
    // At the place that was claimed: where it is further down than the eye reaches.
    const mark = place.current?.querySelector('mark')
    if (mark && mark.getBoundingClientRect().top > window.innerHeight * 0.85) mark.scrollIntoView({ block: 'center' })
  }, [found, piece, submissionId])
  if (shown.kind === 'LOOKING') return <p className="text-ink-2">Fetching its words…</p>
  if (shown.kind === 'NOT_FOUND_OUT')
    return (
      <div role="alert" className="grid justify-items-start gap-2">
        <p>Its words could not be fetched. Check your connection, then try again.</p>
        <Button onClick={again}>Try again</Button>
      </div>
    )
  const { item, parts } = shown.view
  const lost = piece.passages.filter(
    ({ part, quote }) => !parts.some((each) => each.part === part && each.text.includes(quote)),
  )
  return (
    <div ref={place} className="grid gap-4">
      {item.version !== piece.version && (
        <p className="max-w-[62ch]">
          <Tag tone="wait" shape="half">
            Version {item.version} is shown
          </Tag>{' '}
          Version {piece.version} was submitted.
        </p>
      )}
      {piece.reason && (
        <p className="max-w-[62ch]">
          <span className="font-[640]">Why it was added: </span>
          {piece.reason}
        </p>
      )}
      {parts.length === 0 && <p className="text-ink-2">It holds no words of its own.</p>}
      {inGroups(parts, piece).map(({ label, those }) => (
        <div key={those[0]?.part} className="grid gap-1">
          {label && <h3 className="text-sm font-[640] text-ink-2">{label}</h3>}
          {those.map(({ part, text }) => (
            <PartText
              key={part}
              part={part}
              text={text}
              quotes={piece.passages.filter((each) => each.part === part).map(({ quote }) => quote)}
            />
          ))}
        </div>
      ))}
      <Lost quotes={lost.map(({ quote }) => quote)} />
    </div>
  )
}

const Elsewhere = ({ piece, review: { unit } }: Pick<Words, 'piece' | 'review'>) => {
  const page = recordPage(piece, unit.id)
  const views = piece.relationshipId && /FEEDBACK|SELF_REVIEW|ADAPTATION/.test(piece.record)
  return (
    <p className="flex flex-wrap gap-x-5 text-sm">
      {page && (
        <Link to={page} className="inline-flex min-h-tap items-center">
          Open the record
        </Link>
      )}
      {views && (
        <Link
          to={`/relationships/${piece.relationshipId}/triangulation`}
          className="inline-flex min-h-tap items-center"
        >
          The same skills from three sides
        </Link>
      )}
      {piece.sessionId && (
        <Link to={`/units/${unit.id}/hours`} className="inline-flex min-h-tap items-center">
          What counts of the hours
        </Link>
      )}
    </p>
  )
}

type ListProps = Chosen & { submissionId: string }

/** All of it in one list: which is shown, which was opened, which is new. */
const AllOfIt = ({ piece, pieces, onChoose, submissionId }: ListProps) => {
  const opened = new Set(openedOf(submissionId).map(nameIn))
  return (
    <section aria-labelledby="all-evidence" className="grid gap-1 border-t border-line pt-4">
      <h3 id="all-evidence" className="text-base">
        All its evidence
      </h3>
      <ul className="grid">
        {pieces.map((each) => (
          <li key={nameIn(each)} className="flex flex-wrap items-center gap-x-3 border-b border-line last:border-0">
            <button
              type="button"
              aria-current={each === piece ? 'true' : undefined}
              onClick={() => onChoose(each)}
              className="inline-flex min-h-tap items-center gap-2 text-left text-thread-deep underline underline-offset-3 aria-[current]:font-[640] aria-[current]:text-ink aria-[current]:no-underline"
            >
              {titleOf(each)}
            </button>
            <span className="text-sm text-ink-2">
              {each.title !== null && recordWords[each.record].one}
              {opened.has(nameIn(each)) && ' · opened'}
            </span>
            <ChangeTag record={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type Props = {
  review: ReviewView
  criterion: CriterionInReview
  pieces: readonly Piece[]
  piece: Piece | undefined
  onChoose: (piece: Piece) => void
  heading: RefObject<HTMLHeadingElement | null>
}

/** The evidence for a criterion, one record at a time, at the place that was claimed. */
export const EvidencePane = ({ review, criterion, pieces, piece, onChoose, heading }: Props) => {
  if (!piece)
    return (
      <div className="grid gap-2">
        <h2 ref={heading} tabIndex={-1} className="text-xl focus:outline-none">
          Nothing is claimed for it
        </h2>
        <p className="max-w-[62ch] text-ink-2">
          No record of this submission stands under {criterion.id}. What was added beside it since is told below.
        </p>
      </div>
    )
  const at = pieces.indexOf(piece)
  const ofSessions = pieces.some(({ record }) => record === 'SESSION_LOG')
  return (
    <>
      <RecordHead record={piece} review={review} place={`Evidence ${at + 1} of ${pieces.length}`} />
      <div className="flex flex-wrap items-start justify-between gap-x-5 gap-y-3">
        <h2 ref={heading} tabIndex={-1} className="min-w-0 flex-1 basis-60 text-xl focus:outline-none lg:text-2xl">
          {titleOf(piece)}
        </h2>
        <Steps {...{ piece, pieces, onChoose }} />
      </div>
      <RecordWords key={nameIn(piece)} piece={piece} review={review} next={pieces[at + 1]} />
      <Elsewhere piece={piece} review={review} />
      <Late
        key={`said ${nameIn(piece)}`}
        load={said}
        as={{ unitId: review.unit.id, record: piece.record, id: piece.id, version: piece.version }}
      />
      {ofSessions && <Late load={skills} as={{ unitId: review.unit.id }} />}
      {pieces.length > 1 && <AllOfIt {...{ piece, pieces, onChoose }} submissionId={review.submission.id} />}
    </>
  )
}
