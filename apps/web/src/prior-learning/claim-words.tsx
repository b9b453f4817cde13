import type { PriorLearningContent } from '@mentorfolio/domain/prior-learning/prior-learning'
import type { PriorLearningClaim, PriorLearningView } from '@mentorfolio/domain/prior-learning/prior-learning-view'
import { Link } from 'react-router'
import { Told } from '../mentoring/parts.tsx'
import { Tag } from '../shell/tag.tsx'
import { hereZone, moment } from '../words/dates.ts'
import { standingWords } from '../words/prior-learning.ts'
import { timeInWords } from './words.ts'

/** How a claim stands, in a word and a shape. */
export const StandingTag = ({ claim }: { claim: PriorLearningClaim }) => {
  if (claim.withdrawn)
    return (
      <Tag tone="plain" shape="dash">
        Withdrawn
      </Tag>
    )
  const { label, tone, shape } = standingWords[claim.standing]
  return (
    <Tag tone={tone} shape={shape}>
      {label}
    </Tag>
  )
}

const Files = ({ ids, view }: { ids: readonly string[]; view: PriorLearningView }) => (
  <ul>
    {ids.map((id) => {
      const product = view.products.find((each) => each.id === id)
      return (
        <li key={id}>
          <Link to={`/units/${view.unit.id}/files/${id}`} className="inline-flex min-h-8 items-center">
            {product?.title ?? 'A file'}
          </Link>
          {product?.withdrawn && ' (withdrawn since)'}
        </li>
      )
    })}
  </ul>
)

/** One version of a claim, in full. */
export const ClaimWords = ({ content, view }: { content: PriorLearningContent; view: PriorLearningView }) => (
  <dl className="grid gap-3">
    <Told label="What it was">{content.what}</Told>
    <Told label="Where">{content.where}</Told>
    <Told label="When">{timeInWords(content)}</Told>
    {content.criteria.map(({ criterion, how }) => (
      <Told key={criterion} label={`How it shows ${criterion}`}>
        {how}
      </Told>
    ))}
    <Told label="Why it still holds">{content.current}</Told>
    <Told label="Why it is enough">{content.sufficient}</Told>
    <Told label="What proves it">
      <Files ids={content.products} view={view} />
    </Told>
  </dl>
)

/** A decision about a claim: per criterion, with the reason. */
export const Decided = ({ decision }: { decision: PriorLearningClaim['decisions'][number] }) => (
  <div className="grid gap-2">
    <p className="text-sm text-ink-2">
      {decision.byName}, {moment(decision.at, hereZone())}, about version {decision.recordVersion}
    </p>
    <ul className="grid gap-2">
      {decision.criteria.map(({ criterion, accepted, reason }) => (
        <li key={criterion} className="grid gap-1">
          <p className="flex flex-wrap items-center gap-3">
            <span className="tabular-nums">{criterion}</span>
            <Tag tone={accepted ? 'good' : 'bad'} shape={accepted ? 'tick' : 'cross'}>
              {accepted ? 'Accepted' : 'Not accepted'}
            </Tag>
          </p>
          {reason && <p className="max-w-[66ch] whitespace-pre-line">{reason}</p>}
        </li>
      ))}
    </ul>
    <p className="text-sm text-ink-2">
      {[decision.authentic && 'Confirmed as their own', decision.current && 'confirmed as current']
        .filter(Boolean)
        .join(', ')}
    </p>
  </div>
)
