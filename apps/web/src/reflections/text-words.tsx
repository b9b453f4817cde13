import type { CpdPlanContent } from '@mentorfolio/domain/reflections/cpd-plan'
import type { UnitReflection } from '@mentorfolio/domain/reflections/reflection-views'
import type { SelfReviewContent } from '@mentorfolio/domain/reflections/self-review'
import { targetGaps } from '@mentorfolio/domain/reflections/smart-target'
import type { SummaryContent } from '@mentorfolio/domain/reflections/summary'
import { summarySectionNames, summarySections } from '@mentorfolio/domain/reflections/summary-sections'
import { RestsOn, Words } from '../mentoring/evidence/rests-on.tsx'
import { cardName, targetStateWords } from '../mentoring/evidence/words.ts'
import { Told } from '../mentoring/parts.tsx'
import { Tag } from '../shell/tag.tsx'
import { plainFullDay } from '../words/dates.ts'
import { fromKey, originsOf } from './origins.ts'

/** A summary as it was written, claim by claim. */
export const SummaryWords = ({ content, page }: { content: SummaryContent; page: UnitReflection }) => (
  <div className="grid gap-6">
    {content.opening && <Words>{content.opening}</Words>}
    {summarySectionNames
      .filter((section) => content[section].length > 0)
      .map((section) => (
        <section key={section} aria-label={summarySections[section][0]} className="grid gap-3">
          <h3 className="text-base font-[640]">{summarySections[section][0]}</h3>
          <ol className="grid gap-4">
            {content[section].map(({ text, links, change }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: claims of a version have no name but their place
              <li key={index} className="grid gap-1 border-l-[3px] border-line pl-4">
                <Words>{text}</Words>
                {change && (
                  <p className="max-w-[66ch] whitespace-pre-line">
                    <span className="text-ink-2">Because of it: </span>
                    {change}
                  </p>
                )}
                <RestsOn links={links} evidence={page.evidence} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    {content.closing && (
      <section aria-label="What I take from it" className="grid gap-1">
        <h3 className="text-base font-[640]">What I take from it</h3>
        <Words>{content.closing}</Words>
      </section>
    )}
  </div>
)

const tones = { OPEN: ['plain', 'ring'], DONE: ['good', 'tick'], MOVED: ['wait', 'half'] } as const

/** A target with whether it is SMART, and how it went. */
export const TargetShown = ({
  target,
  page,
}: {
  target: SelfReviewContent['targets'][number]
  page: UnitReflection
}) => {
  const { specific, measure, support, why, byDate, feedbackId, outcome } = target
  const [tone, shape] = tones[outcome.state]
  const isSmart = targetGaps(target).length === 0
  const feedback = page.evidence.find(({ id }) => id === feedbackId)
  return (
    <div className="grid gap-2">
      <p className="max-w-[66ch] font-[640] wrap-anywhere">{specific}</p>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <Tag tone={tone} shape={shape}>
          {targetStateWords[outcome.state]}
        </Tag>
        <Tag tone={isSmart ? 'good' : 'wait'} shape={isSmart ? 'tick' : 'half'}>
          {isSmart ? 'All five SMART parts written' : 'Not SMART yet'}
        </Tag>
        <span className="text-ink-2">by {plainFullDay(byDate)}</span>
      </p>
      <dl className="grid gap-2">
        <Told label="How it will show">{measure}</Told>
        <Told label="What makes it possible">{support}</Told>
        <Told label="Why it matters">{why}</Told>
        <Told label="The feedback that led to it">{feedback ? cardName(feedback) : null}</Told>
        <Told label="Done on">{outcome.on && plainFullDay(outcome.on)}</Told>
        <Told label={outcome.state === 'MOVED' ? 'Why it moved' : 'What came of it'}>{outcome.note}</Told>
      </dl>
    </div>
  )
}

export const SelfReviewWords = ({ content, page }: { content: SelfReviewContent; page: UnitReflection }) => (
  <div className="grid gap-6">
    {(['strengths', 'weaknesses'] as const)
      .filter((list) => content[list].length > 0)
      .map((list) => (
        <section key={list} className="grid gap-3" aria-label={list === 'strengths' ? 'Strengths' : 'Weaknesses'}>
          <h3 className="text-base font-[640]">{list === 'strengths' ? 'Strengths' : 'Weaknesses'}</h3>
          <ul className="grid gap-3">
            {content[list].map(({ text, links }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={index} className="grid gap-1 border-l-[3px] border-line pl-4">
                <Words>{text}</Words>
                <RestsOn links={links} evidence={page.evidence} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    {content.targets.length > 0 && (
      <section className="grid gap-3" aria-label="Targets">
        <h3 className="text-base font-[640]">Targets</h3>
        <ol className="grid gap-5">
          {content.targets.map((target) => (
            <li key={target.id} className="border-l-[3px] border-line pl-4">
              <TargetShown target={target} page={page} />
            </li>
          ))}
        </ol>
      </section>
    )}
  </div>
)

export const CpdWords = ({ content, page }: { content: CpdPlanContent; page: UnitReflection }) => {
  const origins = new Map(originsOf(page).map(({ value, label }) => [value, label]))
  return (
    <ol className="grid gap-5">
      {content.items.map(({ learn, how, byDate, from, doneOn, gained }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={index} className="grid gap-2 border-l-[3px] border-line pl-4">
          <p className="max-w-[66ch] font-[640] wrap-anywhere">{learn}</p>
          <p className="flex flex-wrap items-center gap-2 text-sm">
            <Tag tone={doneOn ? 'good' : 'plain'} shape={doneOn ? 'tick' : 'ring'}>
              {doneOn ? `Done on ${plainFullDay(doneOn)}` : 'To do'}
            </Tag>
            <span className="text-ink-2">by {plainFullDay(byDate)}</span>
          </p>
          <dl className="grid gap-2">
            <Told label="How">{how}</Told>
            <Told label="Where it comes from">
              {from && (origins.get(fromKey(from)) ?? 'Something that is not there any more')}
            </Told>
            <Told label="What it changed">{gained}</Told>
          </dl>
        </li>
      ))}
    </ol>
  )
}
