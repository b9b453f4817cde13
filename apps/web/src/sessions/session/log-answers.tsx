import type { LogContent } from '@mentorfolio/domain/sessions/log'
import { offeredNow } from '@mentorfolio/domain/sessions/offered-before'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import type { ReactNode } from 'react'
import { useIsCandidate } from '../../shell/self.ts'
import { checkWords, solutionWords, styleWords, tagWords, talkWords, theoryWords } from '../../words/log-answers.ts'
import { questionWords } from '../../words/log-questions.ts'
import { skillWords } from '../../words/skills.ts'

type Offered = LogContent['offered']
type Question = keyof Offered
/** A part of an answer: what it is, where its own words do not say so, and what was written. */
type Line = readonly [label: string, text: string | null | undefined]
/** Whom it was with, and how what it cites stands to the centre's library now. */
type About = { names: ReadonlyMap<string, string>; editions: SessionView['editions'] }

const said = (...texts: (string | null | undefined)[]): Line[] => texts.map((text) => ['', text])

/** What has become of a cited edition; null where it is the one that the centre goes by, or nobody can tell. */
const sinceThen = ({ state, current }: SessionView['editions'][number]): string | null => {
  switch (state) {
    case 'EARLIER':
      return `An earlier edition: the centre goes by ${current} now.`
    case 'LATER':
    case 'OTHER':
      return `Another edition: the centre goes by ${current} now.`
    case 'RETIRED':
      return 'The centre does not go by it any more.'
    default:
      return null
  }
}

/** Each question's answer, as lines in groups: a group is one row, or the answer as a whole. */
const linesOf: { [Q in Question]: (answer: NonNullable<Offered[Q]>, about: About) => Line[][] } = {
  debrief: (text) => [said(text)],
  eachMentee: (each, { names }) =>
    each.map(({ relationshipId, words }) => [[names.get(relationshipId) ?? 'Mentee', words]]),
  skills: (used) =>
    used.map(({ skill, example, effect }) => [
      [skillWords[skill], example ?? 'No example, so it stays out of the skills over time.'],
      ['Effect', effect],
    ]),
  openQuestion: (rows) => rows.map(({ question, answer }) => said(question && `“${question}”`, answer)),
  menteeResponse: (text) => [said(text)],
  summaryGivenBack: (text) => [said(text)],
  communication: ({ verbal, nonVerbal, impact }) => [
    [
      ['In words', verbal],
      ['Without words', nonVerbal],
      ['What it did', impact],
    ],
  ],
  strategy: (rows) =>
    rows.map(({ strategy, impact, tag }) => [
      [tag ? tagWords[tag] : '', strategy],
      ['Impact', impact],
    ]),
  barrier: (rows) =>
    rows.map(({ barrier, strategy, result }) => [
      ['', barrier],
      ['Tried', strategy],
      ['Result', result],
    ]),
  rapport: ({ what, result }) => [
    [
      ['', what],
      ['How it showed', result],
    ],
  ],
  resistance: ({ sign, strategy, result }) => [
    [
      ['How it showed', sign],
      ['Tried', strategy],
      ['Result', result],
    ],
  ],
  restorative: ({ harm, accountability, repair, reintegration }) => [
    [
      ['What happened', harm],
      ['Taking responsibility', accountability],
      ['Putting it right', repair],
      ['Coming back', reintegration],
    ],
  ],
  solution: ({ whose, what }) => [said(`${solutionWords[whose]}.`, what)],
  talkRatio: ({ who, words }) => [said(`${talkWords[who]}.`, words)],
  style: ({ style, why }) => [said(`${styleWords[style]}.`, why)],
  theory: ({ tag, rationale }) => [said(`${theoryWords[tag]}.`, rationale)],
  policy: (rows, { editions }) =>
    rows.map(({ policyId, name, edition, impact }) => {
      const cited = editions.find((each) => each.policyId === policyId && each.edition === edition)
      return said(name && (edition ? `${name} (${edition})` : name), cited && sinceThen(cited), impact)
    }),
  boundary: (text) => [said(text)],
  selfCheck: ({ involved, elsewhere, words }) => [
    [
      ['More stayed with the mentor than should', involved && checkWords[involved]],
      ['Something for somebody else', elsewhere && checkWords[elsewhere]],
      ['', words],
    ],
  ],
  reflection: ({ wentWell, doDifferently }) => [
    [
      ['Went well', wentWell],
      ['Differently', doDifferently],
    ],
  ],
}

const isQuestion = (name: string): name is Question => Object.hasOwn(linesOf, name)
const inOrder = Object.keys(questionWords).filter(isQuestion)

const groupsOf = <Q extends Question>(question: Q, offered: Offered, about: About): Line[][] => {
  const answer = offered[question]
  if (answer === null) return []
  return linesOf[question](answer, about)
    .map((lines) => lines.filter(([, text]) => text))
    .filter((lines) => lines.length > 0)
}

const Group = ({ lines }: { lines: readonly Line[] }): ReactNode =>
  lines.map(([label, text]) => (
    <span key={`${label} ${text}`} className="block">
      {label && <span className="text-ink-2">{label}: </span>}
      {text}
    </span>
  ))

type Props = { offered: Offered } & About

/** What was said besides the minimum, question by question; what was not is not there. Inside a `dl`. */
const LogAnswers = ({ offered, ...about }: Props) => {
  const answers = offeredNow(offered)
  const mine = useIsCandidate()
  return inOrder.map((question) => {
    const groups = groupsOf(question, answers, about)
    return (
      groups.length > 0 && (
        <div key={question}>
          <dt className="text-sm text-ink-2">
            {mine ? questionWords[question] : questionWords[question].replaceAll(' you ', ' the mentor ')}
          </dt>
          {groups.map((lines, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: shown as it was saved, never reordered
            <dd key={index} className={`whitespace-pre-line ${index > 0 ? 'pt-2' : ''}`}>
              <Group lines={lines} />
            </dd>
          ))}
        </div>
      )
    )
  })
}
export default LogAnswers
