import { type OfferedAnswers, skills } from '@mentorfolio/domain/sessions/log'
import { stagesOf } from '@mentorfolio/domain/sessions/models'
import type { Reading } from '../../forms/definition.ts'
import type { Written } from '../../forms/written.ts'
import { found, localTimes, readAttendance, readBreaks, timeTrouble } from '../../hours/times/read-times.ts'
import { isHow, offeredBox, stageBox, wholeBox } from './log-shape.ts'

const narrative = (words: Written) => {
  const how = words.text('log.how')
  if (!isHow(how) || how === 'WHOLE')
    return { value: { form: 'WHOLE', text: words.text(wholeBox) }, names: { 'log.narrative.text': wholeBox } }
  const stages = stagesOf(how).map(([stage]) => ({ stage, text: words.text(stageBox(how, stage)) }))
  const names = stages.map(({ stage }, index) => [`log.narrative.stages.${index}`, stageBox(how, stage)])
  return {
    value: { form: 'STAGES', model: how, stages },
    // The box itself is named, not its parts: a stage has one box.
    names: Object.fromEntries(
      names.flatMap(([path, box]) => [
        [path, box],
        [`${path}.text`, box],
      ]),
    ),
  }
}

/** An answer of several boxes; null when all were left empty. */
const together = (words: Written, question: string, parts: readonly string[]) => {
  const answer = Object.fromEntries(parts.map((part) => [part, words.text(offeredBox(`${question}.${part}`))]))
  return parts.some((part) => answer[part]?.trim()) ? answer : null
}

const usedSkills = (words: Written) =>
  skills
    .filter((skill) => words.has(offeredBox(`skills.${skill}.used`)))
    .map((skill) => ({
      skill,
      example: words.text(offeredBox(`skills.${skill}.example`)),
      effect: words.text(offeredBox(`skills.${skill}.effect`)),
    }))

const solution = (words: Written) => {
  const whose = words.text(offeredBox('solution.whose'))
  const what = words.text(offeredBox('solution.what'))
  return whose === '' && what.trim() === '' ? null : { whose: whose || undefined, what }
}

const offered = (words: Written): Record<keyof OfferedAnswers, unknown> => ({
  skills: usedSkills(words),
  reflection: together(words, 'reflection', ['wentWell', 'doDifferently']),
  openQuestion: together(words, 'openQuestion', ['question', 'answer']),
  strategy: together(words, 'strategy', ['strategy', 'impact']),
  barrier: together(words, 'barrier', ['barrier', 'strategy', 'result']),
  policy: together(words, 'policy', ['name', 'impact']),
  summaryGivenBack: words.text(offeredBox('summaryGivenBack')),
  boundary: words.text(offeredBox('boundary')),
  solution: solution(words),
})

/** Words about an action that is not to follow stay in the form, and are not sent. */
const nextAction = (words: Written) => {
  const owner = words.text('log.next.owner')
  return { owner: owner || undefined, text: owner === 'NOBODY' ? '' : words.text('log.next.text') }
}

/** The words of the log form as the schemas take them: local times become instants, boxes become a narrative. */
export const readLog = (words: Written): Required<Reading> & { body: object } => {
  const reading = localTimes(words)
  const times = found(reading)
  const told = narrative(words)
  const skillNames = usedSkills(words).map(({ skill }, index) => [
    `log.offered.skills.${index}`,
    offeredBox(`skills.${skill}`),
  ])
  return {
    body: {
      start: times?.start,
      end: times?.end,
      breaks: readBreaks(words, times),
      mode: words.text('mode') || undefined,
      zone: words.text('zone'),
      attendance: readAttendance(words, times),
      log: {
        title: words.text('log.title'),
        narrative: told.value,
        next: nextAction(words),
        offered: offered(words),
      },
    },
    ...timeTrouble(words, reading),
    names: {
      start: 'from',
      end: 'to',
      'log.narrative': 'log.how',
      ...Object.fromEntries(
        words.rows('breaks').flatMap((_, index) => [
          [`breaks.${index}.start`, `breaks.${index}.from`],
          [`breaks.${index}.end`, `breaks.${index}.to`],
        ]),
      ),
      ...told.names,
      ...Object.fromEntries(skillNames),
    },
  }
}
