import type { ReflectionContent } from '@mentorfolio/domain/reflections/reflection'
import type { SessionReflections } from '@mentorfolio/domain/reflections/reflection-views'
import { scaffolds, stagesOf } from '@mentorfolio/domain/reflections/scaffolds'
import { cardName } from '../mentoring/evidence/words.ts'
import { Told } from '../mentoring/parts.tsx'

type Around = Pick<SessionReflections, 'goals' | 'feedback'>

/** One version of looking back, as it was written. */
export const ReflectionWords = ({ content, around }: { content: ReflectionContent; around: Around }) => {
  const { told, ethics, ownExperience, behindBehaviour, feedbackIds, goalIds } = content
  const goals = around.goals.filter(({ id }) => goalIds.includes(id)).map(({ title }) => title)
  const feedback = around.feedback.filter(({ id }) => feedbackIds.includes(id)).map(cardName)
  return (
    <dl className="grid gap-3.5">
      {told.form === 'WHOLE' ? (
        <Told label="What stays with the mentor">{told.text}</Told>
      ) : (
        stagesOf(told.scaffold).map(([key, title]) => (
          <Told key={key} label={`${scaffolds[told.scaffold].name} · ${title}`}>
            {told.stages.find(({ stage }) => stage === key)?.text ?? null}
          </Told>
        ))
      )}
      <Told label="Right and wrong in it">{ethics}</Told>
      <Told label="Where own experience came in">{ownExperience}</Told>
      <Told label="Behind behaviour that was hard">{behindBehaviour}</Told>
      <Told label="Goals">{goals.join('\n')}</Told>
      <Told label="Feedback">{feedback.join('\n')}</Told>
    </dl>
  )
}
