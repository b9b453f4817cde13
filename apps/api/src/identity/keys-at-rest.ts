import { type Db, Prisma } from '../database/client.ts'
import { StartUpError } from '../database/start-up-error.ts'
import type { Sealer } from './seal.ts'
import { type SealedColumn, sealedColumns } from './sealed-columns.ts'

type Row = { id: string; sealed: string | Uint8Array }

const markBytes = 4
/** As many letters of base64url as the mark fills whole: of its 32 bits, 30. */
const markLetters = 5

const bound = ({ about }: SealedColumn, { id }: Row) => `${about}:${id}`

const named = ({ table, id, column, kind }: SealedColumn) => ({
  ...{ table: Prisma.raw(`"${table}"`), id: Prisma.raw(`"${id}"`), column: Prisma.raw(`"${column}"`) },
  mark:
    kind === 'text'
      ? Prisma.raw(`left("${column}", ${markLetters})`)
      : Prisma.raw(`encode(substring("${column}" from 1 for ${markBytes}), 'hex')`),
})

const open = (sealer: Sealer, column: SealedColumn, row: Row) =>
  typeof row.sealed === 'string'
    ? sealer.open(bound(column, row), row.sealed)
    : sealer.openBytes(bound(column, row), row.sealed)

/** What holds something: a mail that has gone out is kept without its words. */
const filled = (sealed: SealedColumn) => {
  const { column } = named(sealed)
  return Prisma.sql`${column} IS NOT NULL AND length(${column}) > 0`
}

/** One value for each key that sealed something in a column: all of one key open or none does. */
const samples = (db: Db, sealed: SealedColumn) => {
  const { table, id, column, mark } = named(sealed)
  return db.$queryRaw<Row[]>(Prisma.sql`
    SELECT DISTINCT ON (${mark}) ${id} AS id, ${column} AS sealed FROM ${table} WHERE ${filled(sealed)}`)
}

/** Throws a StartUpError where the keys given do not open what is sealed in this database: names would be lost to view. */
export const checkKeys = async (db: Db, sealer: Sealer) => {
  for (const column of sealedColumns)
    for (const row of await samples(db, column)) {
      try {
        open(sealer, column, row)
      } catch {
        throw new StartUpError(
          'IDENTITY_KEY does not open the names in this database. Set it to the key that sealed them, or add that one after a comma; without IDENTITY_KEY it is the file identity-key in MENTORFOLIO_DATA.',
        )
      }
    }
}

/** How the first key marks what it seals, as `samples` sees it. */
const currentMark = (sealer: Sealer, { kind }: SealedColumn) => {
  const mark = Buffer.from(sealer.sealBytes('', new Uint8Array())).subarray(0, markBytes)
  return kind === 'text' ? mark.toString('base64url').slice(0, markLetters) : mark.toString('hex')
}

const batch = 200

/**
 * Seals with the first key whatever an older one had sealed, row by row, while the server works. Answers how many it were:
 * from then on the older keys are needed no more. Whoever changes a row meanwhile wins.
 */
export const sealAgain = async (db: Db, sealer: Sealer): Promise<number> => {
  let done = 0
  for (const sealed of sealedColumns) {
    const { table, id, column, mark } = named(sealed)
    for (let more = true; more; ) {
      const rows = await db.$queryRaw<Row[]>(Prisma.sql`
        SELECT ${id} AS id, ${column} AS sealed FROM ${table}
        WHERE ${filled(sealed)} AND ${mark} <> ${currentMark(sealer, sealed)} LIMIT ${batch}`)
      for (const row of rows) {
        const about = bound(sealed, row)
        const again =
          typeof row.sealed === 'string'
            ? sealer.seal(about, sealer.open(about, row.sealed))
            : sealer.sealBytes(about, sealer.openBytes(about, row.sealed))
        // A signature is append-only: as an erasure does, this says that it changes no word of it.
        const [, changed] = await db.$transaction([
          db.$queryRaw(Prisma.sql`SELECT set_config('mentorfolio.erasing', 'yes', true)`),
          db.$executeRaw(Prisma.sql`
            UPDATE ${table} SET ${column} = ${again} WHERE ${id} = ${row.id}::uuid AND ${column} = ${row.sealed}`),
        ])
        done += changed
      }
      more = rows.length === batch
    }
  }
  return done
}
