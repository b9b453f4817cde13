import type { ShownTimes } from './shown-times.ts'

type Came = { attended: boolean | null; from: string | null; until: string | null }

/** What one mentee of a session is shown of it: from when to when it took place, or they were there. Instants in UTC. */
export const timesShownTo = (
  { from, until }: Pick<Came, 'from' | 'until'>,
  { start, end, zone }: ShownTimes,
): ShownTimes => ({ start: from ?? start, end: until ?? end, zone })

export const isSameTimes = (one: ShownTimes, other: ShownTimes) =>
  one.start === other.start && one.end === other.end && one.zone === other.zone

/** What one mentee, or a supervisor for them, says of a session; `shown` is what they read, null where nobody kept it. */
export type SessionAnswer = { right: boolean; shown: ShownTimes | null }

/** Whether an answer is about the session as it is written now: nobody confirms what was changed since they read it. */
export const answerStands = ({ shown }: SessionAnswer, mentee: Came, session: ShownTimes) =>
  mentee.attended !== false && shown !== null && isSameTimes(shown, timesShownTo(mentee, session))

type SaidAt = SessionAnswer & { at: string }

/** A word that a session is not right: whose, by their relationship, and when it was said. Instants in UTC. */
export type Question = { relationshipId: string; at: string }

/**
 * The latest word of each mentee that a session is not right: as long as the times that it was about are written, and nobody has
 * put them right.
 */
export const questionsOf = (
  session: ShownTimes,
  mentees: readonly (Came & { relationshipId: string; answers: readonly SaidAt[] })[],
): Question[] =>
  mentees.flatMap((each) => {
    const at = each.answers
      .filter((answer) => !answer.right && (answer.shown === null || answerStands(answer, each, session)))
      .map((answer) => answer.at)
      .toSorted()
      .at(-1)
    return at === undefined ? [] : [{ relationshipId: each.relationshipId, at }]
  })

/** Those that wait for the mentor: whoever was `asked` again since is the one who is waited for. */
export const unheard = (questions: readonly Question[], asked: readonly Question[]): Question[] =>
  questions.filter(
    ({ relationshipId, at }) => !asked.some((each) => each.relationshipId === relationshipId && each.at >= at),
  )

export const sessionWords = ['CONFIRMED', 'QUESTIONED'] as const
export type SessionWord = (typeof sessionWords)[number]

/**
 * What its mentees say of a session, in a word; `answers` are each mentee's own, and their supervisor's. `QUESTIONED`: one
 * said that it is not right, and has not said yes since, whatever was corrected or anybody else said meanwhile. `CONFIRMED`:
 * for everybody who came there is a yes to what is written now. Else null. It never takes a minute away (docs/hours.md, rule 8).
 */
export const wordOf = (
  session: ShownTimes,
  mentees: readonly (Came & { answers: readonly SessionAnswer[] })[],
): SessionWord | null => {
  if (mentees.some(({ answers }) => answers.some(({ right }) => !right))) return 'QUESTIONED'
  const came = mentees.filter(({ attended }) => attended !== false)
  const yes = came.every((each) => each.answers.some((answer) => answerStands(answer, each, session)))
  return came.length > 0 && yes ? 'CONFIRMED' : null
}
