import type { AnswersView } from '@mentorfolio/domain/answers/answer-views'
import { isTold } from '@mentorfolio/domain/answers/answered'
import type { CaseStudyContent } from '@mentorfolio/domain/answers/case-study'
import { starPrompts } from '@mentorfolio/domain/answers/star'
import type { AnswerTold, WrittenAnswerContent } from '@mentorfolio/domain/answers/written-answer'
import { RestsOn, Words } from '../mentoring/evidence/rests-on.tsx'
import { Told } from '../mentoring/parts.tsx'

const Telling = ({ told }: { told: AnswerTold }) => {
  if (!isTold(told)) return <p className="text-ink-2">Not answered.</p>
  if (told.form === 'WHOLE') return <Words>{told.text}</Words>
  return (
    <dl className="grid gap-2">
      {starPrompts.map(({ stage, title }) => (
        <Told key={stage} label={title}>
          {told.stages[stage]}
        </Told>
      ))}
    </dl>
  )
}

const RestsOnTold = ({ links, page }: { links: WrittenAnswerContent['links']; page: Pick<AnswersView, 'evidence'> }) =>
  links.length > 0 && (
    <div>
      <p className="text-sm text-ink-2">Rests on</p>
      <RestsOn links={links} evidence={page.evidence} />
    </div>
  )

type Props<Content> = { content: Content; page: Pick<AnswersView, 'evidence' | 'criteria' | 'mentees'> }

/** An answer as it was written, each question as it was asked. Words are shown whatever became of their question. */
export const AnswerWords = ({ content, page }: Props<WrittenAnswerContent>) => {
  const { questions, answers, policies, links } = content
  const others = answers.filter(({ questionId }) => !questions.some(({ id }) => id === questionId))
  const all = [
    ...questions.map(({ id, text }) => ({ id, text, told: answers.find(({ questionId }) => questionId === id)?.told })),
    ...others.map(({ questionId: id, told }) => ({ id, text: 'A question that was asked before', told })),
  ]
  return (
    <div className="grid gap-5">
      {all.map(({ id, text, told }) => (
        <section key={id} aria-label={text} className="grid gap-1.5">
          <h3 className="max-w-[66ch] text-base font-[640]">{text}</h3>
          {told ? <Telling told={told} /> : <p className="text-ink-2">Not answered.</p>}
        </section>
      ))}
      {policies.length > 0 && (
        <section aria-label="Law and policy" className="grid gap-1.5">
          <h3 className="text-base font-[640]">Law and policy</h3>
          <ul className="grid gap-2">
            {policies.map(({ name, edition, impact }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
              <li key={index} className="grid gap-0.5">
                <span>
                  {name}
                  {edition && <span className="text-ink-2"> · {edition}</span>}
                </span>
                {impact && <Words>{impact}</Words>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <RestsOnTold links={links} page={page} />
    </div>
  )
}

/** A case study as it was written. */
export const CaseStudyWords = ({ content, page }: Props<CaseStudyContent>) => {
  const { from, relationshipId, background, barrier, strategy, result, learnt, criteria, links } = content
  const mentee = page.mentees.find((each) => each.relationshipId === relationshipId)?.name
  const titles = criteria.map((id) => `${id} ${page.criteria.find((each) => each.id === id)?.title ?? ''}`.trim())
  return (
    <div className="grid gap-4">
      <p className="text-ink-2">
        {from === 'OWN_PRACTICE' ? 'From my own practice' : 'A case that I was given or read'}
        {mentee ? `, about ${mentee}` : ', about nobody in particular'}
      </p>
      <dl className="grid gap-3">
        <Told label="Background">{background}</Told>
        <Told label="What stood in the way">{barrier}</Told>
        <Told label="What was tried, and why">{strategy}</Told>
        <Told label="What came of it">{result}</Told>
        <Told label="What I learnt">{learnt}</Told>
        <Told label="Written for">{titles.length > 0 ? titles.join(' · ') : null}</Told>
      </dl>
      <RestsOnTold links={links} page={page} />
    </div>
  )
}
