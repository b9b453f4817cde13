import type {
  MethodKind,
  MethodState,
  ObservedStage,
  ObservedWhere,
  SeenKind,
} from '@mentorfolio/domain/methods/method-kinds'
import type { MethodRecord } from '@mentorfolio/domain/methods/methods-view'

export const kindWords: Record<MethodKind, string> = {
  OBSERVATION: 'Observation',
  PROFESSIONAL_DISCUSSION: 'Professional discussion',
}

export const stageWords: Record<ObservedStage, string> = {
  CONTRACT: 'Agreeing how to work together',
  SESSION: 'A session',
  REVIEW: 'A review',
  CLOSURE: 'The ending',
}

export const whereWords: Record<ObservedWhere, string> = {
  IN_PERSON: 'In person',
  LIVE_VIDEO: 'By live video',
  RECORDING: 'From a recording',
}

export const seenWords: Record<SeenKind, string> = {
  SEEN: 'Seen',
  NOT_SEEN: 'Not seen',
  NOT_APPLICABLE: 'Not applicable',
}

type Look = { tone: 'good' | 'wait' | 'bad' | 'plain'; shape?: 'tick' | 'half' | 'cross' | 'ring' | 'dash' }

export const stateLooks: Record<MethodState, Look & { label: string }> = {
  WRITTEN: { tone: 'plain', shape: 'ring', label: 'Waits for its assessor to sign' },
  TO_SIGN: { tone: 'wait', shape: 'half', label: 'Waits for the candidate to sign' },
  NOT_RIGHT: { tone: 'bad', shape: 'cross', label: 'The candidate says: not right' },
  SIGNED: { tone: 'good', shape: 'tick', label: 'Signed by both' },
  WITHDRAWN: { tone: 'bad', shape: 'cross', label: 'Withdrawn' },
}

export const methodsPage = (unitId: string) => `/units/${unitId}/methods`
export const recordPage = (unitId: string, recordId: string) => `${methodsPage(unitId)}/${recordId}`

/** What one record says for one criterion, by its latest version that is shown; null: nothing. */
export const saidFor = (record: MethodRecord, criterion: string): string | null => {
  if (record.kind === 'OBSERVATION') {
    const row = record.versions[0]?.content.checklist.find((each) => each.criterion === criterion)
    if (!row) return null
    return row.words === null ? seenWords[row.says] : `${seenWords[row.says]}: ${row.words}`
  }
  const { points = [], marks = [] } = record.versions[0]?.content ?? {}
  const said = [
    ...points
      .filter(({ criteria }) => criteria.includes(criterion))
      .map(({ question, words }) => words ?? `Asked: ${question}`),
    ...marks
      .filter(({ criteria }) => criteria.includes(criterion))
      .map(({ from, words }) => `At ${from}${words === null ? '' : `: ${words}`}`),
  ]
  return said.length > 0 ? said.join(' · ') : null
}

/** The criteria that a record says something of. */
export const criteriaIn = (record: MethodRecord): string[] =>
  record.kind === 'OBSERVATION'
    ? (record.versions[0]?.content.checklist ?? []).map(({ criterion }) => criterion)
    : [
        ...new Set(
          [...(record.versions[0]?.content.points ?? []), ...(record.versions[0]?.content.marks ?? [])].flatMap(
            ({ criteria }) => criteria,
          ),
        ),
      ]
