import { isDeepStrictEqual } from 'node:util'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { Need } from '@mentorfolio/domain/cycle/needs'
import { type ClosureContent, closureContent, nothingOfTheEnding } from '@mentorfolio/domain/endings/closure'
import type { endEarlyEndpoint } from '@mentorfolio/domain/endings/endings.endpoints'
import { v7 } from 'uuid'
import { personAt } from '../access/at-centre.ts'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Tx } from '../database/client.ts'
import { invalid } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { sinceItBegan } from '../portfolio/feedback/since-first-in-force.ts'
import { writeRecord } from '../portfolio/records/write-record.ts'
import { attemptsFrom, closureOf, type EndingRow, factsOf, loadToEnd } from './ending-row.ts'
import { move } from './move.ts'
import { endingNow } from './present-ending.ts'
import { placeOf } from './write-closure.ts'

type Asked = AskedToWrite<typeof endEarlyEndpoint>

/** What the request itself brings of what the rule asks for. */
const givenBy = ({ attempt, signposting, notNeeded }: Asked['body']): Need[] => [
  'reason',
  ...(attempt ? (['feedbackAttempted'] as const) : []),
  ...(signposting.length > 0 ? (['signposting'] as const) : []),
  ...(notNeeded ? (['signpostingNotNeeded'] as const) : []),
]

/**
 * Ends a relationship before its time: by its candidate, or by the centre's admin where the candidate has gone. What was asked
 * of the mentee, and where they can turn, become records as if they had been written by themselves, by whoever ends it.
 */
export const endEarly = async (tx: Tx, asked: Asked) => {
  const { params, body, now } = asked
  const { row, roles, by } = await loadToEnd(tx, asked.by, params.id)
  const facts = factsOf(row, now, givenBy(body))
  // Whose it is not is told that, and nothing of what they sent.
  mustBeAllowed(roles, 'relationship.endEarly', facts)
  const { attempt, notNeeded } = body
  const signposting = withNamedBefore(row, body.signposting)
  const { zone } = row.portfolio.person.centre
  const amiss = [
    ...(attempt && attempt.on > dayAt(now, zone)
      ? [{ field: 'attempt.on', message: 'Choose today or a day before' }]
      : []),
    ...(attempt && attempt.on < (attemptsFrom(row) ?? '') ? [{ field: 'attempt.on', message: tooEarly(row) }] : []),
    ...(signposting.length > 0 && notNeeded
      ? [{ field: 'notNeeded', message: 'Where they can turn is named: leave this empty' }]
      : []),
    ...(signposting.length > 20
      ? [{ field: 'signposting', message: 'Keep to twenty or fewer, with those named before' }]
      : []),
  ]
  if (amiss.length > 0) throw invalid(amiss)
  await move(tx, asked, {
    ...{ action: 'relationship.endEarly', row, roles, by, saw: body.revision, reason: body.reason },
    facts,
  })
  if (attempt) await keepAttempt(tx, asked, { row, by, attempt })
  if (body.signposting.length > 0 || notNeeded) await keepSignposting(tx, asked, { row, by, signposting, notNeeded })
  return endingNow(tx, { by, now }, row.id)
}

/** What to do about an attempt that counts nothing for this ending: it was before the mentoring began, or began again. */
const tooEarly = ({ moves }: EndingRow) =>
  moves.some(({ action }) => action === 'relationship.reopen') ? 'Choose a day since it was opened again' : sinceItBegan

type Doing = { row: EndingRow; by: SignedIn }

/** Where they can turn, as it was named before, and what is named now: each once. */
const withNamedBefore = (row: EndingRow, named: Asked['body']['signposting']) => {
  const words = closureOf(row)?.versions.at(-1)
  const before = words ? closureContent.parse(words.content).signposting : []
  const added = named.filter((each) => !before.some((known) => isDeepStrictEqual(known, each)))
  return [...before, ...added]
}

const keepAttempt = (
  tx: Tx,
  asked: Asked,
  { row, by, attempt }: Doing & { attempt: NonNullable<Asked['body']['attempt']> },
) => {
  const { on, ...content } = attempt
  return writeRecord(tx, asked, {
    ...{ id: v7(), kind: 'FEEDBACK_ATTEMPT', action: 'relationship.endEarly', portfolio: row.portfolio },
    ...{ place: placeOf(row), saw: 0, content, happenedOn: on, byPersonId: personAt(by, row.centreId).id },
    current: async () => null,
  })
}

/** Into the closing that is there, as its next version, or as the first words of one. */
const keepSignposting = (
  tx: Tx,
  asked: Asked,
  { row, by, ...settled }: Doing & Pick<ClosureContent, 'signposting' | 'notNeeded'>,
) => {
  const before = closureOf(row)
  const words = before?.versions.at(-1)
  return writeRecord(tx, asked, {
    ...{ id: before?.id ?? v7(), kind: 'CLOSURE', action: 'relationship.endEarly', portfolio: row.portfolio },
    ...{ place: placeOf(row), saw: before?.revision ?? 0, byPersonId: personAt(by, row.centreId).id },
    content: { ...(words ? closureContent.parse(words.content) : nothingOfTheEnding), ...settled },
    reason: before ? asked.body.reason : null,
    current: async () => null,
  })
}
