import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import type {
  closingNotRightEndpoint,
  confirmClosingEndpoint,
  GuestClosing,
  guestClosingEndpoint,
  handOverClosingEndpoint,
  vouchEndpoint,
} from '@mentorfolio/domain/endings/closing.endpoints'
import { type ClosureContent, closureContent } from '@mentorfolio/domain/endings/closure'
import { goalWords } from '@mentorfolio/domain/goals/goal'
import { v7 } from 'uuid'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Db, Tx } from '../database/client.ts'
import { linkGone, notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { mustNameNobody } from '../identity/must-name-nobody.ts'
import type { Sealer } from '../identity/seal.ts'
import type { FoundLink } from '../links/find-link.ts'
import { type AskedByGuest, useUpOrSayAgain } from '../links/serve-guest.ts'
import { holdToMove } from '../portfolio/hold-relationship.ts'
import { mustNotBePlayed } from '../portfolio/nobody-played.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { attemptsOf, closureOf, type EndingRow, factsOf, loadEndingOf, loadToMove, reviewsOf } from './ending-row.ts'
import { endingNow } from './present-ending.ts'

/** The closing that a guest's link is for; 404 where it leads to none, 410 where another ending has begun since. */
const loadByLink = async (tx: Tx, link: FoundLink, { hold }: { hold: boolean }) => {
  const { relationshipId, centreId, subjectId, role } = link
  if (!relationshipId || !centreId || (role !== 'mentee' && role !== 'supervisor')) throw notFound()
  if (hold) await holdToMove(tx, relationshipId)
  const row = await loadEndingOf(tx, { id: relationshipId, centreId })
  const closure = closureOf(row)
  const latest = closure?.versions.at(-1)
  if (!closure || !latest || closure.id !== subjectId) throw linkGone('REVOKED')
  return { row, role, closure, version: latest.version, words: closureContent.parse(latest.content) }
}

/** The closing as its mentee reads it: goals from where they began to where they came. To others its words are left out. */
export const closingFor = (
  row: EndingRow,
  roles: readonly Role[],
  { version, words }: { version: number; words: ClosureContent },
): GuestClosing => {
  const reads = sees(roles, 'closure', 'narrative')
  const scores = new Map(reviewsOf(row).flatMap(({ goals }) => goals.map(({ goalId, score }) => [goalId, score])))
  const baselineOf = (content: unknown) => (content == null ? null : goalWords.parse(content).baseline)
  return {
    version,
    ending: reads ? words.ending : null,
    signposting: reads ? words.signposting : [],
    notNeeded: reads ? words.notNeeded : null,
    aftercare: reads && words.aftercare.what !== null ? { on: words.aftercare.on, what: words.aftercare.what } : null,
    takesAlong: reads ? words.takesAlong : null,
    goals: reads
      ? row.goals.map(({ id, title, versions }) => ({
          ...{ title, before: baselineOf(versions[0]?.content) },
          after: scores.get(id) ?? null,
        }))
      : [],
    attemptedOn: sees(roles, 'attempt', 'facts') ? attemptsOf(row) : [],
  }
}

/** What is written about the ending, as whoever holds the link may read it. */
export const viewGuestClosing = async (db: Db, { link }: AskedByGuest<typeof guestClosingEndpoint>) => {
  const { row, role, version, words } = await loadByLink(db, link, { hold: false })
  mustBeAllowed([role], 'link.open', { state: null, met: ['linkLive'] })
  return closingFor(row, [role], { version, words })
}

type Said = Pick<EndingRow['said'][number], 'right' | 'words' | 'linkId' | 'handOver' | 'at'> & { shownDays?: Date[] }

/** What each says of a version of the closing. Nothing is overwritten: said again, the later word stands beside the one before. */
const keep = (
  tx: Tx,
  { id: relationshipId, centreId }: EndingRow,
  key: { recordId: string; version: number; role: 'mentee' | 'supervisor' },
  said: Said,
) => tx.closureConfirmation.create({ data: { id: v7(), ...key, relationshipId, centreId, ...said } })

type ByGuest = AskedByGuest<typeof confirmClosingEndpoint | typeof closingNotRightEndpoint | typeof vouchEndpoint>

const answer = async (
  tx: Tx,
  { link, body, now }: ByGuest,
  action: 'closure.confirm' | 'closure.vouch',
  { right, words, shown = [] }: { right: boolean; words: string | null; shown?: readonly string[] },
  sealer: Sealer,
) => {
  const { row, role, closure, version } = await loadByLink(tx, link, { hold: true })
  mustBeAllowed([role], action, factsOf(row, now))
  // Which version they read: one that nobody wrote was not read.
  if (body.version > version) throw notFound()
  await useUpOrSayAgain(tx, link, now)
  await mustNameNobody(tx, sealer, {
    ...{ relationshipId: row.id, throughLink: true },
    said: [{ field: 'words', words }],
  })
  const key = { recordId: closure.id, version: body.version, role }
  const attempts = new Set(attemptsOf(row))
  const days = [...new Set(shown)].filter((on) => attempts.has(on)).toSorted((a, b) => a.localeCompare(b))
  const shownDays = days.map((on) => new Date(on))
  await keep(tx, row, key, { right, words, shownDays, linkId: link.id, handOver: false, at: now })
  await appendEvent(tx, {
    ...{ chainId: row.portfolioId, centreId: row.centreId, userId: null, linkId: link.id, at: now, action },
    ...{ subjectKind: 'mentoringRecord', subjectId: closure.id, revision: body.version },
    fields: { right, words, role, ...(role === 'supervisor' ? { shownDays: days } : {}) },
  })
  return { centreId: row.centreId, body: { at: now.toISOString() } }
}

/** 'Yes, that's right', by the mentee's link. */
export const confirmClosing = (tx: Tx, asked: AskedByGuest<typeof confirmClosingEndpoint>, sealer: Sealer) =>
  answer(tx, asked, 'closure.confirm', { right: true, words: null }, sealer)

/** What of it is not right, in the mentee's words. It stands in nobody's way. */
export const closingNotRight = (tx: Tx, asked: AskedByGuest<typeof closingNotRightEndpoint>, sealer: Sealer) =>
  answer(tx, asked, 'closure.confirm', { right: false, words: asked.body.words }, sealer)

/**
 * A supervisor's word that the mentee was asked and could not be heard, or that they know nothing of it. It is a word about the
 * days that they were shown, as far as these are attempts still.
 */
export const vouch = (tx: Tx, { body, ...asked }: AskedByGuest<typeof vouchEndpoint>, sealer: Sealer) =>
  answer(tx, { body, ...asked }, 'closure.vouch', { ...body, shown: body.attemptedOn }, sealer)

/** The mentee's answer on the mentor's device, perhaps without a network: to the version that they read there. */
export const handOverClosing = async (tx: Tx, asked: AskedToWrite<typeof handOverClosingEndpoint>, sealer: Sealer) => {
  const { params, body, now } = asked
  const { row, roles, by } = await loadToMove(tx, asked.by, params.id)
  const closure = closureOf(row)
  if (!closure || closure.id !== body.recordId) throw notFound()
  mustNotBePlayed(row.simulated, 'recordId')
  const { notRight: words } = body
  const latest = closure.versions.at(-1)?.version ?? 0
  // A yes is for what there is now; what is not right holds for the version that they read, which is one that was written.
  const action = words === null ? 'closure.handOver' : 'closure.handOverNotRight'
  mustBeAllowed(roles, action, factsOf(row, now, latest === body.version ? ['latestVersion'] : []))
  if (body.version > latest) throw notFound()
  await mustNameNobody(tx, sealer, {
    ...{ relationshipId: row.id, throughLink: false },
    said: [{ field: 'notRight', words }],
  })
  const { effectiveAt: at } = await timesFor(tx, asked, row.portfolio)
  const key = { recordId: closure.id, version: body.version, role: 'mentee' as const }
  await keep(tx, row, key, { right: words === null, words, linkId: null, handOver: true, at })
  await appendEvent(tx, {
    ...{ chainId: row.portfolioId, centreId: row.centreId, userId: by.userId, at: now, action },
    ...{ subjectKind: 'mentoringRecord', subjectId: closure.id, revision: body.version },
    fields: { right: words === null, words },
  })
  return endingNow(tx, { by, now }, row.id)
}
