import { decide } from '@mentorfolio/domain/cycle/decide'
import type { Need } from '@mentorfolio/domain/cycle/rules'
import { relationshipStates } from '@mentorfolio/domain/cycle/states'
import { statesAllowing } from '@mentorfolio/domain/cycle/states-allowing'
import { feedbackSources } from '@mentorfolio/domain/feedback/feedback-kinds'
import { guestPurposes, guestRoles, remindersAllowed } from '@mentorfolio/domain/guests/guests.endpoints'
import { goneStates } from '@mentorfolio/domain/sessions/took-place'
import { z } from 'zod'
import { Prisma, type Reads } from '../database/client.ts'
import { instantRow } from './rows.ts'

/** Minute of link `l`: what was answered on the mentor's device has whole minutes, and within that minute it is the answer. */
const asked = Prisma.sql`date_trunc('minute', l."createdAt")`

/** Request `f`, as far as home names it. */
const request = Prisma.sql`json_build_object('id', f.id, 'whom', f.whom)`
const requestRow = z.object({ id: z.string(), whom: z.string().nullable() })

/** A request `f` for feedback that nobody has answered, about a session `s` that still stands, if about one, and that they did not miss. */
const openRequest = Prisma.sql`"FeedbackRequest" f LEFT JOIN "MentoringSession" s ON s.id = f."sessionId"
  WHERE f."relationshipId" = r.id AND f."withdrawnAt" IS NULL AND (s.id IS NULL OR s.status::text <> ALL(${[...goneStates]}))
    AND NOT EXISTS (SELECT FROM "SessionAttendance" a WHERE a."sessionId" = s.id AND a."relationshipId" = r.id AND a.attended = false)
    AND NOT EXISTS (SELECT FROM "FeedbackAnswer" answer WHERE answer."requestId" = f.id)`

/** When somebody is to be asked for feedback who was not, `YYYY-MM-DD`: after a session, once it took place. */
const toAsk = Prisma.sql`CASE WHEN r.state::text = ANY(${[...statesAllowing('feedback.ask')]}) THEN (
  SELECT json_agg(json_build_object('request', ${request}, 'source', f.source, 'dueOn', f."dueOn") ORDER BY f."dueOn", f.id) FROM ${openRequest}
    AND f."askedAt" IS NULL AND s.status IS DISTINCT FROM 'PLANNED') END`

/** Who was asked for feedback, and when, and has no link any more, or never had one: each request `f` that nobody has answered. */
const askedWithoutLink = Prisma.sql`CASE WHEN r.state::text = ANY(${[...statesAllowing('feedback.ask')]}) THEN (
  SELECT json_agg(json_build_object('request', ${request}, 'source', f.source, 'at', f."askedAt") ORDER BY f."askedAt", f.id) FROM ${openRequest}
    AND f."askedAt" IS NOT NULL AND NOT EXISTS (
      SELECT FROM "Link" l WHERE l."subjectId" = f.id AND l.purpose = 'FEEDBACK' AND l."usedAt" IS NULL AND l."revokedAt" IS NULL)) END`

/** Feedback `an` that came in lately; not what was written on the mentor's own device. */
const cameIn = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('request', ${request}, 'role', an.role, 'at', an."receivedAt") ORDER BY an."receivedAt" DESC), '[]')
  FROM "FeedbackAnswer" an JOIN "FeedbackRequest" f ON f.id = an."requestId"
  WHERE an."relationshipId" = r.id AND NOT an."handOver" AND f."withdrawnAt" IS NULL)`

/**
 * Link `l` of relationship `r` still waits for somebody: not one whose answer came another way (on the mentor's device, on
 * paper), nor one for a version of the agreement that a newer one has replaced, or for a session that may not be confirmed.
 */
const stillAwaited = Prisma.sql`l."usedAt" IS NULL AND l."revokedAt" IS NULL AND l."subjectId" IS NOT NULL AND l.role IS NOT NULL AND CASE l.purpose
  WHEN 'AGREEMENT' THEN EXISTS (
    SELECT FROM "Agreement" a WHERE a.id = l."subjectId" AND a."menteeSignedAt" IS NULL AND a."changeAskedAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Agreement" newer WHERE newer."relationshipId" = r.id AND newer."offeredAt" IS NOT NULL AND newer.version > a.version))
  WHEN 'NEEDS' THEN NOT EXISTS (
    SELECT FROM (SELECT n."confirmedAt", n."notRightAt" FROM "NeedsAssessment" n WHERE n."relationshipId" = r.id ORDER BY n.version DESC LIMIT 1) latest
    WHERE latest."confirmedAt" >= ${asked} OR latest."notRightAt" >= ${asked})
  WHEN 'SESSION' THEN EXISTS (
      SELECT FROM "MentoringSession" s JOIN "SessionAttendance" a ON a."sessionId" = s.id AND a."relationshipId" = r.id
      WHERE s.id = l."subjectId" AND s.status::text = ANY(${[...statesAllowing('session.confirm')]}) AND a.attended IS DISTINCT FROM false)
    AND NOT EXISTS (
      SELECT FROM "SessionConfirmation" c WHERE c."sessionId" = l."subjectId" AND c."relationshipId" = r.id AND c.role = l.role AND c.at >= ${asked})
  WHEN 'CLOSURE' THEN r.state::text = ANY(${[...statesAllowing('closure.confirm')]}) AND NOT EXISTS (
    SELECT FROM "ClosureConfirmation" c WHERE c."recordId" = l."subjectId" AND c.role = l.role AND c.at >= ${asked})
  WHEN 'FEEDBACK' THEN EXISTS (SELECT FROM ${openRequest} AND f.id = l."subjectId")
  ELSE false END`

/** The links of relationship `r` that still wait for an answer. */
const linkRows = Prisma.sql`
  SELECT l.id, l.purpose, l.role, l."subjectId", l.under18, l.reminders, l."sealedTo" IS NOT NULL AS mailed, l."createdAt", l."expiresAt",
    (SELECT ${request} FROM "FeedbackRequest" f WHERE l.purpose = 'FEEDBACK' AND f.id = l."subjectId") AS request
  FROM "Link" l WHERE l."relationshipId" = r.id AND ${stillAwaited} ORDER BY l."createdAt", l.id`

const linkRow = z.object({
  id: z.string(),
  purpose: z.enum(guestPurposes),
  role: z.enum(guestRoles),
  subjectId: z.string(),
  under18: z.boolean(),
  reminders: z.number(),
  /** Whether it went out by e-mail, and so can be sent again there. */
  mailed: z.boolean(),
  createdAt: instantRow,
  expiresAt: instantRow,
  request: requestRow.nullable(),
})
export type AwaitedLink = z.infer<typeof linkRow>

/** How often somebody may still be asked again. */
export const remindersLeft = ({ under18, reminders }: { under18: boolean; reminders: number }) =>
  Math.max(0, remindersAllowed(under18) - reminders)

/** Which links of a relationship still wait for somebody, by id. */
export const awaitedLinks = async (db: Reads, relationshipId: string): Promise<ReadonlySet<string>> => {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT awaited.id FROM "Relationship" r, LATERAL (${linkRows}) awaited WHERE r.id = ${relationshipId}::uuid`)
  return new Set(rows.map(({ id }) => id))
}

const awaitedRow = z.object({
  relationshipId: z.string(),
  links: z.array(linkRow),
  /** Since when a paper copy of the latest version waits for the assessor. */
  paperAt: instantRow.nullable(),
  /** A paper copy of it that the assessor did not accept, and why. */
  declined: z.object({ because: z.string(), attachedAt: instantRow }).nullable(),
  ...{ state: z.enum(relationshipStates), simulated: z.boolean(), under18: z.boolean().nullable() },
  ...{ authorised: z.boolean(), offeredAt: instantRow.nullable() },
  /** Whom to ask for feedback, and on which day. */
  toAsk: z.array(z.object({ request: requestRow, source: z.enum(feedbackSources), dueOn: z.string() })).nullable(),
  /** Who was asked for it and has no link, and when. */
  askedWithoutLink: z
    .array(z.object({ request: requestRow, source: z.enum(feedbackSources), at: instantRow }))
    .nullable(),
  cameIn: z.array(z.object({ request: requestRow, role: z.enum(guestRoles), at: instantRow })),
  /** The setting without permission for records, and since when; a played mentee has no setting. */
  unpermitted: z.object({ settingId: z.string(), since: instantRow }).nullable(),
})
type Facts = z.infer<typeof awaitedRow>
export type AwaitedRow = Pick<
  Facts,
  | 'relationshipId'
  | 'state'
  | 'links'
  | 'paperAt'
  | 'declined'
  | 'unpermitted'
  | 'toAsk'
  | 'askedWithoutLink'
  | 'cameIn'
> & {
  /** Since when the setting has yet to authorise the agreement of somebody under 18; whose age is not known counts so. */
  unauthorisedSince: Date | null
}

/** Whether it cannot begin without the setting's authorisation: what else it waits for is told by itself. */
const isUnauthorised = ({ state, simulated, under18, authorised }: Facts) => {
  const holds: [Need, boolean][] = [
    ['simulated', simulated],
    ['menteeIsAdult', under18 === false],
    ['under18Authorised', authorised],
  ]
  const met = holds.filter(([, held]) => held).map(([need]) => need)
  const decided = decide({ roles: ['system'] }, 'relationship.begin', { state, met })
  return (
    !decided.allowed && decided.because.kind === 'UNMET_NEED' && decided.because.needs.includes('under18Authorised')
  )
}

/** Until it ended. Nobody acts by it, so it is no rule of the table: records are made, or will be again, and need permission. */
const goesOn = Prisma.sql`r.state IN ('DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'PAUSED')`

/** The paper copy of `latest`, the latest version of relationship `r`, as long as the mentee has not signed it. */
const unsignedPaper = Prisma.sql`FROM "PaperCopy" paper
  WHERE paper."agreementId" = latest.id AND latest."menteeSignedAt" IS NULL AND paper."acceptedAt" IS NULL`

/** Since when that copy waits for the assessor; null: none does. */
export const paperWaitsSince = Prisma.sql`CASE WHEN r.state::text = ANY(${[...statesAllowing('agreement.acceptPaper')]}) THEN (
  SELECT paper."attachedAt" ${unsignedPaper} AND paper."declinedBecause" IS NULL) END`

/** Why the assessor did not accept that copy, while another can be added; null: no copy was declined. */
const paperDeclined = Prisma.sql`CASE WHEN r.state::text = ANY(${[...statesAllowing('agreement.attachPaper')]}) THEN (
  SELECT json_build_object('because', paper."declinedBecause", 'attachedAt', paper."attachedAt")
  ${unsignedPaper} AND paper."declinedBecause" IS NOT NULL) END`

/** Whom these candidates wait for, relationship by relationship: one statement. `personIds`: the reader's own, or those they look after. */
export const awaitedOf = async (db: Reads, personIds: readonly string[]): Promise<AwaitedRow[]> => {
  if (personIds.length === 0) return []
  const rows = await db.$queryRaw<{ found: unknown }[]>(Prisma.sql`
    SELECT to_json(found) AS found FROM (
      SELECT r.id AS "relationshipId", r.state, r.simulated, r.under18, r."authorisedOn" IS NOT NULL AS authorised, latest."offeredAt",
        (SELECT coalesce(json_agg(awaited), '[]') FROM (${linkRows}) awaited) AS links,
        ${paperWaitsSince} AS "paperAt", ${paperDeclined} AS declined, ${toAsk} AS "toAsk", ${askedWithoutLink} AS "askedWithoutLink",
        ${cameIn} AS "cameIn",
        CASE WHEN g.id IS NOT NULL AND g."permissionOn" IS NULL AND ${goesOn} THEN json_build_object('settingId', g.id,
          'since', coalesce((g."permissionsBefore" -> 0 ->> 'until')::timestamp AT TIME ZONE 'UTC', g."createdAt")) END AS unpermitted
      FROM "Portfolio" po JOIN "Relationship" r ON r."portfolioId" = po.id LEFT JOIN "Setting" g ON g.id = r."settingId"
        LEFT JOIN LATERAL (
          SELECT a.id, a."offeredAt", a."menteeSignedAt" FROM "Agreement" a
          WHERE a."relationshipId" = r.id AND a."offeredAt" IS NOT NULL ORDER BY a.version DESC LIMIT 1) latest ON true
      WHERE po."personId" = ANY(${personIds}::uuid[])) found`)
  return rows.map(({ found }) => {
    const row = awaitedRow.parse(found)
    const { simulated, under18, authorised, offeredAt, ...told } = row
    return { ...told, unauthorisedSince: isUnauthorised(row) ? offeredAt : null }
  })
}
