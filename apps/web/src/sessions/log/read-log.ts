import { stagesOf } from '@mentorfolio/domain/sessions/models'
import { type OfferedAnswers, skills } from '@mentorfolio/domain/sessions/offered-answers'
import type { Reading } from '../../forms/definition.ts'
import { filledRows } from '../../forms/filled-rows.ts'
import type { Written } from '../../forms/written.ts'
import { found, localTimes, readAttendance, readBreaks, timeTrouble } from '../../hours/times/read-times.ts'
import { isHow, menteeBox, offeredBox, reviewList, stageBox, wholeBox, whoseIn } from './log-shape.ts'

const narrative = (words: Written) => {
  const how = words.text('log.how')
  if (!isHow(how) || how === 'WHOLE')
    return {
      value: {
        form: 'WHOLE',
        text: words.text(wholeBox),
        ...(words.has('log.model') ? { model: words.text('log.model') } : {}),
      },
      names: { 'log.narrative.text': wholeBox },
    }
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

/** As `together`, where some parts are chosen, not written: left alone, nothing was chosen. */
const withChoice = (words: Written, question: string, chosen: readonly string[], parts: readonly string[]) => {
  const answer = together(words, question, [...chosen, ...parts])
  return answer && { ...answer, ...Object.fromEntries(chosen.map((part) => [part, answer[part] || undefined])) }
}

const orNull = (text: string) => text || null

const usedSkills = (words: Written) =>
  skills
    .filter((skill) => words.has(offeredBox(`skills.${skill}.used`)))
    .map((skill) => ({
      skill,
      example: words.text(offeredBox(`skills.${skill}.example`)),
      effect: words.text(offeredBox(`skills.${skill}.effect`)),
    }))

/** Lists of rows, by their names: what each row is read by, and as what. Empty rows are no answers. */
const listsOf = (words: Written) => {
  const texts = (parts: readonly string[]) => (row: Written) =>
    Object.fromEntries(parts.map((part) => [part, row.text(part)]))
  const list = (name: string, parts: readonly string[], read: (row: Written) => object = texts(parts)) =>
    filledRows(words, name, parts, read)
  const policy = ['name', 'edition', 'impact']
  return {
    openQuestion: list(offeredBox('openQuestion'), ['question', 'answer']),
    strategy: list(offeredBox('strategy'), ['strategy', 'impact', 'tag'], (row) => ({
      ...texts(['strategy', 'impact'])(row),
      tag: orNull(row.text('tag')),
    })),
    barrier: list(offeredBox('barrier'), ['barrier', 'strategy', 'result']),
    policy: list(offeredBox('policy'), policy, texts(['policyId', ...policy])),
    alsoNext: list('log.alsoNext', ['owner', 'text', 'byDate'], (row) => ({
      ...whoseIn(row.text('owner')),
      text: row.text('text'),
      byDate: orNull(row.text('byDate')),
    })),
    // What it was stands in every row: it is looked at again only where somebody says how it went.
    reviewed: list(reviewList, ['state', 'words'], (row) => ({
      ...texts(['sessionId', 'text', 'words'])(row),
      ...whoseIn(row.text('owner')),
      state: row.text('state') || undefined,
    })),
  }
}
type Lists = ReturnType<typeof listsOf>

/** Only of whoever came: what was written of somebody else stays in the form, and is not sent. */
const eachMentee = (words: Written) =>
  words.rows('attendance').flatMap((row) => {
    const relationshipId = row.text('relationshipId')
    const said = words.text(menteeBox(relationshipId))
    return said.trim() && row.has('attended') ? [{ relationshipId, words: said }] : []
  })

const offered = (words: Written, lists: Lists): Record<keyof OfferedAnswers, unknown> => {
  const text = (question: keyof OfferedAnswers) => words.text(offeredBox(question))
  const check = together(words, 'selfCheck', ['involved', 'elsewhere', 'words'])
  return {
    skills: usedSkills(words),
    reflection: together(words, 'reflection', ['wentWell', 'doDifferently']),
    openQuestion: lists.openQuestion.rows,
    strategy: lists.strategy.rows,
    barrier: lists.barrier.rows,
    policy: lists.policy.rows,
    summaryGivenBack: text('summaryGivenBack'),
    boundary: text('boundary'),
    solution: withChoice(words, 'solution', ['whose'], ['what']),
    menteeResponse: text('menteeResponse'),
    communication: together(words, 'communication', ['verbal', 'nonVerbal', 'impact']),
    rapport: together(words, 'rapport', ['what', 'result']),
    resistance: together(words, 'resistance', ['sign', 'strategy', 'result']),
    restorative: together(words, 'restorative', ['harm', 'accountability', 'repair', 'reintegration']),
    theory: withChoice(words, 'theory', ['tag'], ['rationale']),
    debrief: text('debrief'),
    talkRatio: withChoice(words, 'talkRatio', ['who'], ['words']),
    style: withChoice(words, 'style', ['style'], ['why']),
    selfCheck: check && {
      ...check,
      involved: orNull(check['involved'] ?? ''),
      elsewhere: orNull(check['elsewhere'] ?? ''),
    },
    eachMentee: eachMentee(words),
  }
}

/** Words about an action that is not to follow stay in the form, and are not sent. */
const nextActions = (words: Written, lists: Lists) => {
  const owner = words.text('log.next.owner')
  const follows = owner !== 'NOBODY'
  const byDate = words.text('log.next.byDate')
  return {
    next: {
      ...whoseIn(owner),
      text: follows ? words.text('log.next.text') : '',
      ...(follows && byDate ? { byDate } : {}),
    },
    ...(follows && lists.alsoNext.rows.length > 0 ? { alsoNext: lists.alsoNext.rows } : {}),
    ...(lists.reviewed.rows.length > 0 ? { reviewed: lists.reviewed.rows } : {}),
  }
}

/** Where the lists of the body and the rows of the form part: an empty row in between is left out. */
const namesOfLists = ({ alsoNext, reviewed, ...answers }: Lists) =>
  Object.fromEntries(
    [alsoNext, reviewed, ...Object.values(answers)].flatMap(({ names }) =>
      // The body names a list as the form does.
      Object.entries(names),
    ),
  )

/** A session that is most likely too long by a slip of the finger is saved once its writer says that it is none. */
const withLong = (words: Written, trouble: ReturnType<typeof timeTrouble>): ReturnType<typeof timeTrouble> =>
  words.has('asksLong') && !words.has('longIsRight')
    ? { ...trouble, errors: { to: 'Change the times, or tick that they are right', ...trouble.errors } }
    : trouble

/** The words of the log form as the schemas take them: local times become instants, boxes become a narrative. */
export const readLog = (words: Written): Required<Reading> & { body: object } => {
  const reading = localTimes(words)
  const times = found(reading)
  const lists = listsOf(words)
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
        ...nextActions(words, lists),
        offered: offered(words, lists),
      },
    },
    ...withLong(words, timeTrouble(words, reading)),
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
      ...namesOfLists(lists),
      ...Object.fromEntries(
        eachMentee(words).map(({ relationshipId }, index) => [
          `log.offered.eachMentee.${index}.words`,
          menteeBox(relationshipId),
        ]),
      ),
    },
  }
}
