/**
 * What of a unit can wait for its assessor, and the page where it is done: the one list of it. Whoever adds a kind here keeps a row of
 * "CaseloadMark" for each such thing from when it begins to wait, which may be still to come, until it is done (`waits`), and has nothing
 * else to do for the caseload: its counts, filters and orders follow. Apart from the schemas: pages name them without loading those.
 */
export const waitingKinds = {
  SUBMISSION: {
    one: 'submission to assess',
    many: 'submissions to assess',
    href: (unitId, id) => `/units/${unitId}/submissions/${id}/review`,
  },
  SESSIONS: {
    one: 'session to decide on',
    many: 'sessions to decide on',
    href: (unitId) => `/units/${unitId}/sessions-to-accept`,
  },
  QUESTIONS: {
    one: 'question to you',
    many: 'questions to you',
    href: (unitId) => `/units/${unitId}/sessions-to-accept`,
  },
  CRITERIA: {
    one: 'criterion to judge early',
    many: 'criteria to judge early',
    href: (unitId, id) => `/units/${unitId}/sent-criteria/${id}`,
  },
  REPLIES: {
    one: 'reply to read',
    many: 'replies to read',
    href: (unitId) => `/units/${unitId}/attempts`,
  },
  COMMENT_ANSWERS: {
    one: 'answer to your feedback',
    many: 'answers to your feedback',
    href: (unitId) => `/units/${unitId}/record-comments`,
  },
  PRIOR_LEARNING: {
    one: 'claim of prior learning to decide on',
    many: 'claims of prior learning to decide on',
    href: (unitId, id) => `/units/${unitId}/prior-learning/${id}`,
  },
  METHODS: {
    one: 'observation or discussion that is not right',
    many: 'observations or discussions that are not right',
    href: (unitId, id) => `/units/${unitId}/methods/${id}`,
  },
  PLANNED: {
    one: 'planned activity whose day has been',
    many: 'planned activities whose day has been',
    href: (unitId) => `/units/${unitId}/assessment-plan`,
  },
  PLAN_ANSWERS: {
    one: 'plan that does not work for your candidate',
    many: 'plans that do not work for your candidate',
    href: (unitId) => `/units/${unitId}/assessment-plan`,
  },
  NEXT_CONTACT: {
    one: 'contact that is due',
    many: 'contacts that are due',
    href: (unitId) => `/units/${unitId}/contact-notes`,
  },
} as const satisfies Record<string, { one: string; many: string; href: (unitId: string, subjectId: string) => string }>
export type WaitingKind = keyof typeof waitingKinds

const isWaitingKind = (what: string): what is WaitingKind => Object.hasOwn(waitingKinds, what)

/** What a candidate hears of their assessor by: the last of these is the last contact. The same table keeps them, without `waits`. */
export const contactKinds = {
  DECISION: 'decision released',
  JUDGEMENT: 'criterion judged',
  SESSION_DECIDED: 'session decided on',
  ANSWER: 'question answered',
  REPLY_ANSWERED: 'reply read',
  CONTACT: 'contact noted',
  COMMENT: 'feedback on a record',
  PLAN: 'assessment plan written',
  METHOD_SIGNED: 'observation or discussion signed',
  PRIOR_LEARNING_DECIDED: 'claim of prior learning decided on',
} as const
export type ContactKind = keyof typeof contactKinds

export const isContactKind = (what: string): what is ContactKind => Object.hasOwn(contactKinds, what)

/** A row of what waits: `subjectId` the one that has waited longest. */
export type Waits = { what: string; count: number; since: string; subjectId: string }

/** What waits of one unit, the longest first, each with the way to it. A kind that is not known here is not told. */
export const waitingOf = (unitId: string, rows: readonly Waits[]) =>
  rows
    .toSorted((one, other) => (one.since < other.since ? -1 : 1))
    .flatMap(({ what, count, since, subjectId }) =>
      isWaitingKind(what) ? [{ what, count, since, href: waitingKinds[what].href(unitId, subjectId) }] : [],
    )

/** '2 sessions to decide on'. */
export const waitingInWords = ({ what, count }: { what: WaitingKind; count: number }) =>
  `${count} ${count === 1 ? waitingKinds[what].one : waitingKinds[what].many}`

export const caseloadOrders = ['WAITS', 'SILENT', 'NAME'] as const
export type CaseloadOrder = (typeof caseloadOrders)[number]

/** A caseload longer than this is not counted to its end. */
export const mostCounted = 1_000
