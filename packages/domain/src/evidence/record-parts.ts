import type { RecordPart } from './evidence-view.ts'

const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const isTime = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/
const isCode = /^[A-Z][A-Z0-9_]*$/

/** What a text is called by the field it stands in; a field that is not here speaks for itself, or stands in a list of its kind. */
const labels: Readonly<Record<string, string>> = {
  title: 'Title',
  narrative: 'What happened',
  next: 'What follows',
  alsoNext: 'What follows',
  reviewed: 'Looked at again from last time',
  example: 'Example',
  effect: 'Effect',
  question: 'Question asked',
  answer: 'Answer',
  wentWell: 'What went well',
  doDifferently: 'What to do differently',
  strategy: 'Strategy',
  impact: 'Impact',
  barrier: 'Barrier',
  result: 'Result',
  menteeResponse: 'How the mentee responded',
  summaryGivenBack: 'Summary given back',
  boundary: 'Boundary',
  policy: 'Policy',
  name: 'Name',
  rapport: 'Building trust',
  resistance: 'Resistance',
  restorative: 'Restorative practice',
  debrief: 'Debrief',
  purpose: 'Purpose',
  structure: 'Structure',
  objectives: 'Objective',
  measure: 'How we’ll know',
  activities: 'Activity',
  resources: 'Resource',
  fit: 'Why it suits',
  rationale: 'Why',
  trigger: 'What led to it',
  change: 'What changed',
  framework: 'Framework',
  stages: 'Stage explained',
  milestones: 'Milestone',
  weaknesses: 'To work on',
  strengths: 'Strength',
  targets: 'Target',
  signposting: 'Where to turn',
  ending: 'How it ends',
  notNeeded: 'Why nobody need be named',
  learnt: 'What was learnt',
  background: 'Background',
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
}

const reading = Object.keys(labels)

/** Fields in the order in which they are read: a database keeps them in one of its own. */
const inOrder = (fields: readonly [string, unknown][]) => {
  const rank = ([key]: readonly [string, unknown]) => {
    const at = reading.indexOf(key)
    return at < 0 ? reading.length : at
  }
  return fields.toSorted((a, b) => rank(a) - rank(b))
}

const isWords = (text: string) => text !== '' && !isId.test(text) && !isTime.test(text) && !isCode.test(text)

/** The label of a place: of its own field, or of the nearest list that it stands in. */
const labelOf = (path: readonly string[]): string | null =>
  // A log's own story has stages of its model, and is told as what happened.
  (path[0] === 'narrative' ? ['narrative'] : path)
    .toReversed()
    .map((key) => labels[key])
    .find((label) => label !== undefined) ?? null

/**
 * What somebody wrote in a record of whatever kind, text by text in its order, each with the place it stands at (`offered.skills.0.example`): ids,
 * days and the codes of a choice are no words. `at`: what its places begin with.
 */
export const partsIn = (content: unknown, at = ''): RecordPart[] => {
  const walk = (value: unknown, path: readonly string[]): RecordPart[] => {
    if (typeof value === 'string') {
      const text = value.trim()
      return isWords(text) ? [{ part: path.join('.'), label: labelOf(path), text }] : []
    }
    if (Array.isArray(value)) return value.flatMap((each, index) => walk(each, [...path, String(index)]))
    if (typeof value !== 'object' || value === null) return []
    return inOrder(Object.entries(value)).flatMap(([key, each]) => walk(each, [...path, key]))
  }
  return walk(content, at === '' ? [] : [at])
}
