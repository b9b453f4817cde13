import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { caseloadEndpoint, searchCaseloadEndpoint } from '@mentorfolio/domain/caseload/caseload.endpoints'
import type { CaseloadLine, CaseloadView } from '@mentorfolio/domain/caseload/caseload-view'
import { type CaseloadOrder, isContactKind, mostCounted, waitingOf } from '@mentorfolio/domain/caseload/waiting'
import { stageOf } from '@mentorfolio/domain/cohorts/progress'
import { waitsForDecision } from '@mentorfolio/domain/judging/session-standing'
import { acceptedThen } from '@mentorfolio/domain/sessions/accepted-ledger'
import { hoursLedger, type Ledger, type LedgerFacts } from '@mentorfolio/domain/sessions/ledger'
import { z } from 'zod'
import type { SignedIn } from '../access/signed-in.ts'
import { nameFor, standing } from '../access/visible-to.ts'
import { Prisma, type Reads } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { sumOf } from '../portfolio/ledger-lines.ts'
import { ledgerFactsOf, unitNameOf } from '../portfolio/ledger-rows.ts'
import { findProgress, type ProgressFactsRow } from '../portfolio/progress-rows.ts'
import {
  type CaseloadRow,
  type CaseloadUnitRow,
  caseloadPage,
  type Place,
  stillThere,
  unitsAround,
} from './caseload.sql.ts'

const perPage = 50

const placeOf = (order: CaseloadOrder, { unitId, waitsSince, silentSince }: CaseloadRow) =>
  `${(order === 'SILENT' ? silentSince : waitsSince).toISOString()}~${unitId}`

const place = z.tuple([z.iso.datetime(), z.uuid()])

/** A place that is none begins anew. */
const placeIn = (after: string | undefined): Place | null => {
  const read = place.safeParse(after?.split('~'))
  return read.success ? { at: read.data[0], unitId: read.data[1] } : null
}

/** How many sessions wait for a decision, as the page where it is made counts them. */
const sessionsToDecide = (facts: LedgerFacts, ledger: Ledger): number => {
  const then = acceptedThen(facts)
  return facts.sessions.filter(({ id, status, exclusion, acceptance }, index) => {
    const { minutes = 0, reasons = [] } = ledger.sessions[index] ?? {}
    const decided = exclusion !== null || acceptance !== null
    return waitsForDecision({ status, minutes, reasons, decided, acceptedThen: then.get(id) ?? null })
  }).length
}

const lineOf = (by: SignedIn, row: ProgressFactsRow, around: CaseloadUnitRow): CaseloadLine[] => {
  const unit = row.units.find(({ id }) => id === around.id)
  if (!unit) return []
  const facts = ledgerFactsOf(
    { id: unit.id, packId: unit.packId, registration: row, hours: around.hours },
    row.relationships,
    row.sessions,
  )
  const { contact } = around
  const ledger = hoursLedger(facts)
  return [
    {
      unit: unitNameOf(unit),
      candidateName: nameFor(standing(by, { ...row.candidate, registrations: [row] }), row.candidate),
      cohortName: around.cohortName,
      ...{ registration: row.state, state: unit.state, stage: stageOf(row.relationships) },
      sum: sumOf(facts, ledger),
      waiting: waitingOf(
        unit.id,
        around.waits.map((each) => ({ ...each, since: each.since.toISOString() })),
      ).flatMap((each) => {
        if (each.what !== 'SESSIONS') return [each]
        // The table knows that there are some; how many, by every rule of the hours, only the ledger does.
        const count = sessionsToDecide(facts, ledger)
        return count > 0 ? [{ ...each, count }] : []
      }),
      lastContact:
        contact && isContactKind(contact.what) ? { on: dayAt(contact.at, around.zone), what: contact.what } : null,
      until: around.until,
    },
  ]
}

/** These units as their assessor has them, in this order. Of each candidate's records only those of these units are read. */
export const presentUnits = async (
  reads: Reads,
  { by, now }: { by: SignedIn; now: Date },
  ids: readonly string[],
): Promise<CaseloadLine[]> => {
  if (ids.length === 0) return []
  const around = await unitsAround(reads, ids, now)
  const registrations = [...new Set(around.map(({ registrationId }) => registrationId))]
  const rows = await findProgress(reads, {
    ...{ by, most: registrations.length },
    among: Prisma.sql`e.id = ANY(${registrations}::uuid[])`,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const unitsById = new Map(around.map((each) => [each.id, each]))
  return ids.flatMap((id) => {
    const unit = unitsById.get(id)
    const row = byId.get(unit?.registrationId ?? '')
    return unit && row ? lineOf(by, row, unit) : []
  })
}

type Look = { order: CaseloadOrder; waits: boolean; name: string | null; after: string | undefined; limit: number }

const pageOf = async (
  reads: Reads,
  { by, now }: { by: SignedIn; now: Date },
  { after, limit, ...look }: Look,
): Promise<CaseloadView> => {
  const from = await stillThere(reads, by, look.order, placeIn(after))
  const { rows, of } = await caseloadPage(reads, by, { ...look, now, from, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    now: now.toISOString(),
    items: await presentUnits(
      reads,
      { by, now },
      page.map(({ unitId }) => unitId),
    ),
    of: Math.min(of, mostCounted),
    andMore: of > mostCounted,
    next: last && rows.length > limit ? placeOf(look.order, last) : null,
  }
}

/** The units that an assessor looks after, page by page; for whoever assesses nothing there are none. */
export const viewCaseload = (reads: Reads, { query, ...asked }: Asked<typeof caseloadEndpoint>) => {
  const { order = 'WAITS', limit = perPage, waits, after } = query
  return pageOf(reads, asked, { order, limit, waits: waits === 'yes', after, name: null })
}

/** Of candidates with this in their name, by name. */
export const searchCaseload = (reads: Reads, { body, ...asked }: Asked<typeof searchCaseloadEndpoint>) =>
  pageOf(reads, asked, { order: 'NAME', limit: perPage, waits: false, after: body.after, name: body.name })
