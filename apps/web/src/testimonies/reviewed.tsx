import { checks } from '@mentorfolio/domain/testimonies/testimony-review'
import type { TestimonyReviewView } from '@mentorfolio/domain/testimonies/testimony-view'
import { Told } from '../mentoring/parts.tsx'
import { Tag } from '../shell/tag.tsx'
import { hereZone, moment, shortDay } from '../words/dates.ts'
import { relianceWords } from '../words/testimonies.ts'
import { checkWords, contactWords } from './words.ts'

/** Whether a testimony is relied on, in a word and a shape. */
export const RelianceTag = ({ review }: { review: TestimonyReviewView | undefined }) => {
  const { label, tone, shape } = relianceWords[review?.outcome ?? 'NONE']
  return (
    <Tag tone={tone} shape={shape}>
      {label}
    </Tag>
  )
}

const spokenTo = ({ contact, contactedOn, contactHow }: NonNullable<TestimonyReviewView['looked']>) =>
  [contactWords[contact], contactedOn && shortDay(`${contactedOn}T12:00:00Z`, 'UTC'), contactHow]
    .filter(Boolean)
    .join(' · ')

/** What was made of a testimony, as far as its reader may know it. */
export const Reviewed = ({ review }: { review: TestimonyReviewView }) => {
  const { looked, supports, reason, byName, at } = review
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-3">
        <RelianceTag review={review} />
        <span className="text-sm text-ink-2">
          {byName}, {moment(at, hereZone())}
        </span>
      </p>
      {reason && <p className="max-w-[66ch] whitespace-pre-line">{reason}</p>}
      <dl className="grid gap-2">
        {supports.map(({ criterion, words }) => (
          <Told key={criterion} label={`For ${criterion}`}>
            {words ?? 'It supports this criterion'}
          </Told>
        ))}
        {looked && (
          <>
            <Told label="By what right they speak">{looked.right}</Told>
            <Told label="The witness">{spokenTo(looked)}</Told>
            <Told label="What holds of it">
              {checks
                .filter((check) => looked[check])
                .map((check) => checkWords[check])
                .join('. ') || 'Nothing was confirmed'}
            </Told>
          </>
        )}
      </dl>
    </div>
  )
}
