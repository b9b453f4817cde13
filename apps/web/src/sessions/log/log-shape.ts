import type { LogContent } from '@mentorfolio/domain/sessions/log'
import { type Model, writingModels } from '@mentorfolio/domain/sessions/models'
import type { LastActions } from '@mentorfolio/domain/sessions/next-actions'
import { offeredNow } from '@mentorfolio/domain/sessions/offered-before'

/** The log form as its controls are named. */
export type LogShape = {
  date: string
  from: string
  to: string
  offsetFrom: string
  offsetTo: string
  zone: string
  mode: string
  kind: string
  context: string
  reason: string
  breaks: { from: string; to: string }[]
  attendance: { relationshipId: string; attended: string; from: string; until: string }[]
  log: { title: string; how: string; next: { owner: string; text: string } }
}

/** How the narrative is written: in one box, or by a model's stages. */
export type How = 'WHOLE' | Model
export const isHow = (text: string): text is How => text === 'WHOLE' || writingModels.some((name) => name === text)
export const wholeBox = 'log.whole'
export const stageBox = (model: Model, stage: string) => `log.stages.${model}.${stage}`

type Boxes = Record<string, string>

/** The narrative of a log as the boxes of the form hold it. */
const narrativeBoxes = (narrative: LogContent['narrative']): Boxes => {
  if (narrative.form === 'WHOLE') return { [wholeBox]: narrative.text, 'log.model': narrative.model ?? '' }
  return Object.fromEntries(narrative.stages.map(({ stage, text }) => [stageBox(narrative.model, stage), text ?? '']))
}

/** Whose an action is, as one choice of the form: of a group a mentee alone, too. */
export const whoseBox = (owner: string, relationshipId: string | null | undefined) =>
  relationshipId ? `${owner} ${relationshipId}` : owner
export const whoseIn = (box: string) => {
  const [owner, relationshipId] = box.split(' ')
  return { owner: owner || undefined, ...(relationshipId ? { relationshipId } : {}) }
}

export const offeredBox = (path: string) => `log.offered.${path}`
/** What is said of one mentee of a group has a box of theirs, whoever else was there. */
export const menteeBox = (relationshipId: string) => offeredBox(`eachMentee.${relationshipId}`)

/** Rows, or the parts of one answer, by the names of their boxes. */
const partBoxes = (name: string, parts: object): Boxes =>
  Object.fromEntries(Object.entries(parts).map(([part, text]) => [`${name}.${part}`, String(text ?? '')]))
const rowBoxes = (name: string, rows: readonly object[]): Boxes =>
  Object.assign({}, ...rows.map((row, index) => partBoxes(`${name}[${index}]`, row)))

/** Answers to what was offered, by the names of their boxes. */
const offeredBoxes = (answers: LogContent['offered']): Boxes => {
  const { skills, eachMentee, ...rest } = offeredNow(answers)
  const boxes: Boxes = {}
  for (const { skill, example, effect } of skills)
    Object.assign(boxes, partBoxes(offeredBox(`skills.${skill}`), { used: 'on', example, effect }))
  for (const { relationshipId, words } of eachMentee) boxes[menteeBox(relationshipId)] = words ?? ''
  for (const [question, answer] of Object.entries(rest)) {
    if (typeof answer === 'string') boxes[offeredBox(question)] = answer
    else if (Array.isArray(answer)) Object.assign(boxes, rowBoxes(offeredBox(question), answer))
    else if (answer) Object.assign(boxes, partBoxes(offeredBox(question), answer))
  }
  return boxes
}

const withWhose = <Action extends { owner: string; text: string; relationshipId?: string | null | undefined }>({
  relationshipId,
  ...action
}: Action) => ({ ...action, owner: whoseBox(action.owner, relationshipId) })

/** What was agreed last time, and what became of it as far as this log says so already. */
const reviewBoxes = (log: LogContent | null, last: LastActions): Boxes => {
  const said = log?.reviewed ?? []
  const open = last.flatMap(({ sessionId, actions }) =>
    actions
      .filter(({ text }) => !said.some((each) => each.sessionId === sessionId && each.text === text))
      .map((action) => ({ ...withWhose(action), sessionId, state: '', words: '' })),
  )
  return rowBoxes(reviewList, [...said.map(withWhose), ...open])
}
export const reviewList = 'log.reviewed'

/** A log as the boxes of the form hold it; without one, what the form opens with besides. */
export const logBoxes = (log: LogContent | null, last: LastActions): Boxes => ({
  ...(log
    ? {
        ...narrativeBoxes(log.narrative),
        ...offeredBoxes(log.offered),
        'log.next.byDate': log.next.byDate ?? '',
        ...rowBoxes('log.alsoNext', (log.alsoNext ?? []).map(withWhose)),
      }
    : {}),
  ...reviewBoxes(log, last),
})
