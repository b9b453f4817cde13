import type { RecordPart } from './evidence-view.ts'
import type { Around, Labels } from './record-labels.ts'

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

const isWords = (text: string) => text !== '' && !isId.test(text) && !isTime.test(text) && !isCode.test(text)

/** The label of a place that nothing is said about: of its own field, or of the nearest list that it stands in. */
const nearest = (path: readonly string[]): string | null =>
  path
    .toReversed()
    .map((key) => labels[key])
    .find((label) => label !== undefined) ?? null

/** Where a field is read, by the places that are told; those that are not come last, in an order of their own. */
const rankIn = (told: Labels, path: readonly string[], key: string): number => {
  const place = [...path, key].join('.')
  const at = told.findIndex(([each]) => each === place || each.startsWith(`${place}.`))
  if (at >= 0) return at
  const own = reading.indexOf(key)
  return told.length + (own < 0 ? reading.length : own)
}

/**
 * What somebody wrote in a record of whatever kind, text by text in the order of its page, each with its label and the place it
 * stands at (`offered.skills.0.example`): ids, days and the codes of a choice are no words. `at`: what its places begin with.
 * `told`: what its texts are called.
 */
export const partsIn = (content: unknown, at = '', told: Labels = []): RecordPart[] => {
  // `place`: the path as the labels name it, with a star for each of a list.
  const walk = (value: unknown, path: readonly string[], place: readonly string[], around: Around): RecordPart[] => {
    if (typeof value === 'string') {
      const text = value.trim()
      const [, label] = told.find(([each]) => each === place.join('.')) ?? []
      if (label === null || text === '' || (label === undefined && !isWords(text))) return []
      const called = typeof label === 'function' ? label(around) : (label ?? nearest(path))
      return [{ part: path.join('.'), label: called, text }]
    }
    if (Array.isArray(value))
      return value.flatMap((each, index) => walk(each, [...path, String(index)], [...place, '*'], around))
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value)
      .toSorted(([a], [b]) => rankIn(told, place, a) - rankIn(told, place, b))
      .flatMap(([key, each]) => walk(each, [...path, key], [...place, key], [{ ...value }, ...around]))
  }
  return walk(content, at === '' ? [] : [at], [], [])
}
