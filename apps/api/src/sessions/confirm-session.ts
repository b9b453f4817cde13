import { decide, type Facts } from '@mentorfolio/domain/cycle/decide'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { answerStands, timesShownTo } from '@mentorfolio/domain/sessions/answers'
import type {
  confirmSessionEndpoint,
  guestSessionEndpoint,
  handOverSessionEndpoint,
  sessionNotRightEndpoint,
} from '@mentorfolio/domain/sessions/confirmation.endpoints'
import type { ShownTimes } from '@mentorfolio/domain/sessions/shown-times'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Db, Prisma, Tx } from '../database/client.ts'
import { invalid, linkGone, notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { mustNameNobody } from '../identity/must-name-nobody.ts'
import type { Sealer } from '../identity/seal.ts'
import type { FoundLink } from '../links/find-link.ts'
import { type AskedByGuest, useUpOrSayAgain } from '../links/serve-guest.ts'
import { mustNotBePlayed } from '../portfolio/nobody-played.ts'
import { cameOf, timesOf } from '../portfolio/said.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { tellAndPresent } from './change-session.ts'
import { loadToDecide } from './session-row.ts'

const select = {
  ...{ id: true, centreId: true, portfolioId: true, status: true, revision: true },
  ...{ start: true, end: true, zone: true },
  attendance: { select: { relationshipId: true, attended: true, from: true, until: true } },
} as const satisfies Prisma.MentoringSessionSelect

/** The session that a link is for, as its guest's relationship has it; 404 where it leads to none. */
const loadByLink = async (tx: Tx, { subjectId, relationshipId, centreId, role }: FoundLink) => {
  if (!subjectId || !relationshipId || !centreId || (role !== 'mentee' && role !== 'supervisor')) throw notFound()
  const row = await tx.mentoringSession.findFirst({
    where: { id: subjectId, centreId, attendance: { some: { relationshipId } } },
    select,
  })
  if (!row) throw notFound()
  return { row, role, relationshipId, roles: [role] }
}

type Answerable = Pick<
  Prisma.MentoringSessionGetPayload<{ select: typeof select }>,
  'status' | 'start' | 'end' | 'zone' | 'attendance'
>

/** What the rules of an answer may ask: a yes is to what is written now, and to nothing that was changed since it was read. */
const answerFacts = (
  row: Answerable,
  relationshipId: string,
  { right, shown }: { right: boolean; shown: ShownTimes },
): Facts => {
  const theirs = row.attendance.find((each) => each.relationshipId === relationshipId)
  const asShown = theirs !== undefined && answerStands({ right, shown }, cameOf(theirs), timesOf(row))
  return { state: row.status, met: !right || asShown ? ['latestVersion'] : [] }
}

/** When it took place, and nothing of what was said there. */
export const viewGuestSession = async (db: Db, { link }: AskedByGuest<typeof guestSessionEndpoint>) => {
  const { row, roles, relationshipId } = await loadByLink(db, link)
  mustBeAllowed(roles, 'link.open', { state: null, met: ['linkLive'] })
  const theirs = row.attendance.find((each) => each.relationshipId === relationshipId)
  if (!theirs) throw notFound()
  const shown = timesShownTo(cameOf(theirs), timesOf(row))
  // Called off, withdrawn, or held without them by now: nobody is asked about it any more.
  if (!decide({ roles }, 'session.confirm', answerFacts(row, relationshipId, { right: true, shown })).allowed)
    throw linkGone('REVOKED')
  return shown
}

type Said = {
  relationshipId: string
  role: 'mentee' | 'supervisor'
  right: boolean
  shown: ShownTimes
  words: string | null
  at: Date
}

/**
 * What each mentee of a session says of it, and each supervisor for one: nobody answers in another's place. Of their own
 * answers the latest stands, whichever arrives last, and no words are lost: what was not right stays beside a later yes.
 */
const keep = async (
  tx: Tx,
  { id, centreId }: { id: string; centreId: string },
  { relationshipId, role, ...said }: Said & { linkId: string | null; handOver: boolean },
) => {
  const key = { sessionId: id, relationshipId, role }
  const where = { sessionId_relationshipId_role: key }
  await tx.$queryRaw`SELECT id FROM "MentoringSession" WHERE id = ${id}::uuid FOR UPDATE`
  const before = await tx.sessionConfirmation.findUnique({ where })
  // A device tells whole minutes: within one minute, what is heard later was said later.
  const isOlder = before !== null && wholeMinute(said.at) < wholeMinute(before.at)
  const inOrder = isOlder ? [said, before] : [before, said]
  const words = inOrder.flatMap((each) => each?.words ?? []).join('\n\n') || null
  if (!before) await tx.sessionConfirmation.create({ data: { ...key, centreId, ...said } })
  else await tx.sessionConfirmation.update({ where, data: isOlder ? { words } : { ...said, words } })
}

const answer = async (
  tx: Tx,
  { link, now }: { link: FoundLink; now: Date },
  { right, shown, words }: Pick<Said, 'right' | 'shown' | 'words'>,
  sealer: Sealer,
) => {
  const { row, role, roles, relationshipId } = await loadByLink(tx, link)
  const action = right ? 'session.confirm' : 'session.question'
  mustBeAllowed(roles, action, answerFacts(row, relationshipId, { right, shown }))
  await useUpOrSayAgain(tx, link, now)
  await mustNameNobody(tx, sealer, { relationshipId, throughLink: true, said: [{ field: 'words', words }] })
  await keep(tx, row, { relationshipId, role, right, shown, words, at: now, linkId: link.id, handOver: false })
  await appendEvent(tx, {
    ...{ chainId: row.portfolioId, centreId: row.centreId, userId: null, linkId: link.id, at: now, action },
    ...{ subjectKind: 'session', subjectId: row.id, revision: row.revision, fields: { right, shown, words, role } },
  })
  return { centreId: row.centreId, body: { at: now.toISOString() } }
}

/** 'Yes, that's right', by link. */
export const confirmSession = (tx: Tx, asked: AskedByGuest<typeof confirmSessionEndpoint>, sealer: Sealer) =>
  answer(tx, asked, { right: true, shown: asked.body.shown, words: null }, sealer)

/** 'That's not right', by link: a flag for the assessor. No minutes go. */
export const sessionNotRight = (tx: Tx, asked: AskedByGuest<typeof sessionNotRightEndpoint>, sealer: Sealer) =>
  answer(tx, asked, { right: false, ...asked.body }, sealer)

/** The same on the mentor's device, which the record says. Its revision stays: nothing of the session itself changes. */
export const handOverSession = async (tx: Tx, asked: AskedToWrite<typeof handOverSessionEndpoint>, sealer: Sealer) => {
  const { params, body, by } = asked
  const { row, roles } = await loadToDecide(tx, by, params.id)
  const { relationshipId, right, shown, words } = body
  if (!row.attendance.some((each) => each.relationshipId === relationshipId))
    throw invalid([{ field: 'relationshipId', message: 'Choose who was in this session' }])
  mustNotBePlayed(row.context === 'SIMULATED', 'relationshipId')
  mustBeAllowed(roles, 'session.handOver', answerFacts(row, relationshipId, { right, shown }))
  await mustNameNobody(tx, sealer, { relationshipId, throughLink: false, said: [{ field: 'words', words }] })
  const { effectiveAt: at } = await timesFor(tx, asked, row.portfolio)
  await keep(tx, row, { relationshipId, role: 'mentee', right, shown, words, at, linkId: null, handOver: true })
  return tellAndPresent(tx, asked, row.id, 'session.handOver', { relationshipId, right, shown, words })
}
