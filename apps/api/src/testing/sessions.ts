import type { SessionState } from '@mentorfolio/domain/cycle/states'
import type { InputOf } from '@mentorfolio/domain/http/endpoint'
import { type LogContent, noOfferedAnswers, type OfferedAnswers } from '@mentorfolio/domain/sessions/log'
import type { PlanToWrite } from '@mentorfolio/domain/sessions/plan'
import type { SessionKind } from '@mentorfolio/domain/sessions/session'
import type {
  correctLogEndpoint,
  logSessionEndpoint,
  planSessionEndpoint,
  recordSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import { aRelationship, type TestRelationship } from './relationships.ts'

/** Next to when tests begin: today at three, for an hour. */
export const todayAtThree = { start: '2026-11-16T15:00:00Z', end: '2026-11-16T16:00:00Z' }
/** What a mentee who was there throughout is shown of a session. */
export const timesShownOf = ({ start, end }: Pick<TestSession, 'start' | 'end'>) => ({
  start,
  end,
  zone: 'Europe/London',
})
/** The Thursday before, at three. */
export const lastThursday = { start: '2026-11-12T15:00:00Z', end: '2026-11-12T16:00:00Z' }

/** The words of a plan that has all it needs, serving the relationship's own goal. */
export const planWords = (goalIds: string[], more: Partial<PlanToWrite> = {}): PlanToWrite => ({
  title: 'Preparing the first team meeting',
  goalIds,
  newGoal: null,
  objectives: [{ text: 'Choose one point to raise', measure: 'It is written on a card by the end' }],
  activities: [{ what: 'Talk through the agenda', minutes: 20 }],
  resources: [{ what: 'Agenda of the meeting', fit: 'It is the one that Robin will sit in' }],
  model: 'GROW',
  ...more,
})

/** Something in every place that a plan offers; what it respects is what `needsWords` names. */
export const allThatAPlanOffers: Partial<PlanToWrite> = {
  objectives: [{ text: 'Choose one point to raise', measure: 'It is written on a card by the end', stage: 'OPTIONS' }],
  ...{ purpose: 'To walk in with one thing to say', structure: 'Look back, choose, rehearse' },
  ...{ rationale: 'Robin speaks up once it is written down', theory: 'Zone of proximal development' },
  theoryWhy: 'One point is one step beyond what Robin does alone',
  ...{ cites: ['helps'], respects: 'The plan is on a card' },
  clarifyingQuestions: ['What would make it easier to begin?'],
}

/** The words of a log that has all it needs. */
export const logWords = (more: Partial<LogContent> = {}): LogContent => ({
  title: 'Preparing the first team meeting',
  narrative: { form: 'WHOLE', text: 'We went through the agenda, and Robin chose a point to raise.' },
  next: { owner: 'MENTEE', text: 'Raise it on Wednesday' },
  offered: noOfferedAnswers,
  ...more,
})

/** Answers to all that a log may be asked, but for what became of earlier actions. */
export const allOffered = (relationshipId: string): OfferedAnswers => ({
  skills: [{ skill: 'PROBING_QUESTIONS', example: 'Which day was it?', effect: 'It was always Mondays' }],
  reflection: { wentWell: 'I waited', doDifferently: 'Begin earlier' },
  openQuestion: [{ question: 'What would help?', answer: 'To know before' }],
  strategy: [{ strategy: 'We walked first', impact: 'Calmer', tag: 'CO_REGULATION' }],
  barrier: [{ barrier: 'Noise', strategy: 'The quiet room', result: 'It was used' }],
  policy: [{ policyId: null, name: 'Keeping children safe', edition: '2025', impact: 'I said what I cannot keep' }],
  summaryGivenBack: 'So it is Mondays',
  boundary: 'I said that I am no counsellor',
  solution: { whose: 'MENTEE', what: 'Another door' },
  menteeResponse: 'Saw the pattern',
  communication: { verbal: 'Short', nonVerbal: 'Side by side', impact: 'Less guarded' },
  rapport: { what: 'On time each week', result: 'Told me about the move' },
  resistance: { sign: 'Silence', strategy: 'We walked', result: 'Spoke' },
  restorative: { harm: 'A door', accountability: 'Said so', repair: 'Mended it', reintegration: 'Back in class' },
  theory: { tag: 'ATTACHMENT', rationale: 'A safe adult first' },
  debrief: 'One thing each',
  talkRatio: { who: 'EVEN', words: 'Less of me next time' },
  style: { style: 'NON_DIRECTIVE', why: 'It is theirs' },
  selfCheck: { involved: 'A_LITTLE', elsewhere: 'NO', words: 'I thought of it all evening' },
  eachMentee: [{ relationshipId, words: 'At ease' }],
})

const inMinutes = (minutes: number) =>
  new Date((Math.floor(Date.now() / 60_000) + minutes) * 60_000).toISOString().replace('.000Z', 'Z')

/** Tomorrow by the clock on the wall, for a server that goes by it. */
export const tomorrowInDeed = { start: inMinutes(24 * 60), end: inMinutes(25 * 60) }

/** A plan's request for a real, formal session with one mentee in person, today at three. */
export const aPlan = (
  relationship: Pick<TestRelationship, 'id' | 'goalId'>,
  more: Partial<InputOf<typeof planSessionEndpoint>['body']> = {},
): InputOf<typeof planSessionEndpoint>['body'] => ({
  relationshipIds: [relationship.id],
  kind: 'FORMAL',
  context: 'REAL',
  mode: 'IN_PERSON',
  zone: 'Europe/London',
  ...todayAtThree,
  plan: planWords([relationship.goalId]),
  ...more,
})

const logged = (relationshipId: string) => ({
  ...todayAtThree,
  breaks: [],
  mode: 'IN_PERSON' as const,
  zone: 'Europe/London',
  attendance: [{ relationshipId, attended: true }],
  log: logWords(),
})

/** A log's request: it took place as planned today at three, and the mentee was there throughout. */
export const aLog = (
  { id }: Pick<TestRelationship, 'id'>,
  more: Partial<InputOf<typeof logSessionEndpoint>['body']> = {},
): InputOf<typeof logSessionEndpoint>['body'] => ({ ...logged(id), revision: 1, ...more })

/** A correction's request, of what `aLog` says. */
export const aCorrection = (
  { id }: Pick<TestRelationship, 'id'>,
  more: Partial<InputOf<typeof correctLogEndpoint>['body']> = {},
): InputOf<typeof correctLogEndpoint>['body'] => ({
  ...logged(id),
  revision: 2,
  reason: 'The clock in the room was slow',
  ...more,
})

/** The request to keep a session that was never planned here: last Thursday at three. */
export const aRecord = (
  { id }: Pick<TestRelationship, 'id'>,
  more: Partial<InputOf<typeof recordSessionEndpoint>['body']> = {},
): InputOf<typeof recordSessionEndpoint>['body'] => ({
  ...logged(id),
  ...lastThursday,
  kind: 'FORMAL',
  context: 'REAL',
  ...more,
})

type Given = {
  relationships: TestRelationship[]
  status: SessionState
  kind: SessionKind
  context: 'REAL' | 'SIMULATED'
  start: string
  end: string
  planned: string | null
  loggedAt: string | null
  startedAt: string | null
  plan: Partial<PlanToWrite>
  log: Partial<LogContent>
  revision: number
}

export type TestSession = { id: string; relationship: TestRelationship; revision: number; start: string; end: string }

class SessionBuilder {
  readonly #given: Given
  constructor(given: Given) {
    this.#given = given
  }
  #with(more: Partial<Given>) {
    return new SessionBuilder({ ...this.#given, ...more })
  }
  /** With these mentees, all of one portfolio. */
  with(...relationships: TestRelationship[]) {
    return this.#with({ relationships, context: 'REAL' })
  }
  simulated() {
    return this.#with({ context: 'SIMULATED' })
  }
  at(start: string, end: string) {
    return this.#with({ start, end })
  }
  ofKind(kind: SessionKind) {
    return this.#with({ kind })
  }
  /** When its plan was recorded; null: never. */
  plannedOn(planned: string | null) {
    return this.#with({ planned })
  }
  loggedOn(loggedAt: string) {
    return this.#with({ loggedAt })
  }
  /** Its timer runs since then. */
  startedAt(startedAt: string) {
    return this.#with({ startedAt })
  }
  thatIs(status: SessionState) {
    return this.#with({ status })
  }
  withWords(words: { plan?: Partial<PlanToWrite>; log?: Partial<LogContent> }) {
    return this.#with({ plan: words.plan ?? this.#given.plan, log: words.log ?? this.#given.log })
  }

  async in(db: Db): Promise<TestSession> {
    const { status, kind, context, start, end, planned, startedAt, revision } = this.#given
    const [first, ...others] = this.#given.relationships
    const relationship = first ?? (await aRelationship().withSignedAgreement().in(db))
    const { centreId, portfolioId, candidate } = relationship
    const hasLog = ['LOGGED', 'LOCKED', 'VOIDED'].includes(status)
    const loggedAt = hasLog ? (this.#given.loggedAt ?? end) : null
    const attendance = [relationship, ...others].map(({ id: relationshipId }) => ({
      relationshipId,
      centreId,
      attended: hasLog ? true : null,
    }))
    const id = v7()
    const plan = planWords([relationship.goalId], this.#given.plan)
    const log = logWords(this.#given.log)
    const by = { centreId, byPersonId: candidate.id }
    const planFacts = {
      ...{ kind, context, mode: 'IN_PERSON', zone: 'Europe/London', start, end },
      relationshipIds: attendance.map(({ relationshipId }) => relationshipId),
    }
    await db.mentoringSession.create({
      data: {
        ...{ id, centreId, portfolioId, kind, context, mode: 'IN_PERSON', zone: 'Europe/London', status, start, end },
        ...{
          startedAt,
          revision,
          planRecordedAt: planned,
          loggedAt,
          madeBy: id,
          title: hasLog ? log.title : plan.title,
        },
        recordedAt: planned ?? loggedAt ?? start,
        plannedStart: planned ? start : null,
        plannedEnd: planned ? end : null,
        attendance: { create: attendance },
        plans: {
          create: planned
            ? [{ ...by, version: 1, content: plan, facts: planFacts, receivedAt: planned, effectiveAt: planned }]
            : [],
        },
        logs: {
          create: loggedAt
            ? [
                {
                  ...{ ...by, version: 1, content: log, reason: null, receivedAt: loggedAt, effectiveAt: loggedAt },
                  facts: {
                    ...{ start, end, breaks: [], mode: 'IN_PERSON', zone: 'Europe/London' },
                    attendance: attendance.map(({ relationshipId }) => ({ relationshipId, attended: true })),
                  },
                },
              ]
            : [],
        },
      },
    })
    return { id, relationship, revision, start, end }
  }
}

/** A session planned a week ago for today at three, with one mentee of its own unless told. */
export const aPlannedSession = () =>
  new SessionBuilder({
    relationships: [],
    status: 'PLANNED',
    kind: 'FORMAL',
    context: 'REAL',
    ...todayAtThree,
    planned: '2026-11-09T10:00:00Z',
    loggedAt: null,
    startedAt: null,
    plan: {},
    log: {},
    revision: 1,
  })

/** A session of last Thursday at three, planned before it and logged as it ended: it counts an hour. */
export const aLoggedSession = () => aPlannedSession().at(lastThursday.start, lastThursday.end).thatIs('LOGGED')
