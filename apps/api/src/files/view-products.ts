import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type { workProductsEndpoint } from '@mentorfolio/domain/files/files.endpoints'
import { largestPortfolio } from '@mentorfolio/domain/files/limits'
import { workProductContent } from '@mentorfolio/domain/files/work-product'
import type { WorkProductsView } from '@mentorfolio/domain/files/work-product-view'
import { tookPlace } from '@mentorfolio/domain/sessions/took-place'
import { decidedActions, mustBeAllowed } from '../access/must-be-allowed.ts'
import { nameFor } from '../access/visible-to.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { presentFile, usedBytes } from '../portfolio/file-rows.ts'
import { presentRecord, recordsOf } from '../portfolio/records/record-rows.ts'
import { loadProducts, type ProductsRow, productFacts } from './load-products.ts'

const sessionsOf = async (tx: Tx | Db, portfolioId: string, titled: boolean) => {
  const sessions = await tx.mentoringSession.findMany({
    where: { portfolioId, status: { not: 'VOIDED' } },
    select: {
      id: true,
      start: true,
      zone: true,
      title: true,
      status: true,
      attendance: { select: { relationshipId: true } },
    },
    orderBy: [{ start: 'desc' }, { id: 'desc' }],
  })
  return sessions.map(({ id, start, zone, title, status, attendance }) => ({
    ...{ id, start: wholeMinute(start), zone, title: titled ? title : null, held: tookPlace({ status }) },
    relationshipIds: attendance.map(({ relationshipId }) => relationshipId),
  }))
}

/** Every work product of a portfolio, as far as these parts may read them. */
export const presentProducts = async (
  tx: Tx | Db,
  row: ProductsRow,
  roles: readonly Role[],
): Promise<WorkProductsView> => {
  const { id: portfolioId } = row.portfolio
  const reader = { roles, candidate: row.person }
  const [records, files, mentees, sessions, used] = await Promise.all([
    recordsOf(tx, { portfolioId, kind: 'WORK_PRODUCT' }),
    tx.portfolioFile.findMany({ where: { portfolioId, uses: { some: {} } }, orderBy: { id: 'asc' } }),
    tx.relationship.findMany({
      where: { portfolioId },
      select: { id: true, pseudonym: true, state: true, under18: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    sessionsOf(tx, portfolioId, sees(roles, 'session', 'narrative')),
    usedBytes(tx, portfolioId),
  ])
  return {
    ...{ registrationId: row.id, candidateName: nameFor(roles, row.person) },
    products: records.map((record) => presentRecord(workProductContent, record, reader)),
    files: files.map(presentFile),
    mentees: mentees.map(({ id, pseudonym, state, under18 }) => ({
      ...{ id, name: pseudonym, state, under18: under18 ?? true },
    })),
    sessions,
    recordingDays: row.person.centre.recordingDays,
    bytesLeft: Math.max(0, largestPortfolio - used),
    mayOpen: sees(roles, 'workProduct', 'identity'),
    // Whether a submission holds it is each record's own to say (`held`).
    actions: decidedActions(roles, productFacts(row), 'registration', ['reason', 'notHeld']),
  }
}

export const viewProducts = async (db: Db, { params, by }: Asked<typeof workProductsEndpoint>) => {
  const { row, roles } = await loadProducts(db, by, params.id)
  mustBeAllowed(roles, 'workProduct.view', productFacts(row))
  return presentProducts(db, row, roles)
}
