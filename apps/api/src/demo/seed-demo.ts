import { hashPassword } from 'better-auth/crypto'
import { type Db, Prisma, type Tx } from '../database/client.ts'
import { ash, ashSessions } from './ash.ts'
import { calendarAt } from './calendar.ts'
import { centreOpened, openCentre, openCohort, register, type Scene } from './centre.ts'
import { jay, jaySessions } from './jay.ts'
import { type AccountKey, accounts, castAt, demoCentreId, demoCentreName, demoPassword, emailOf } from './people.ts'
import { mentoringOf, type RelationshipScript, relationshipSteps } from './relationship.ts'
import { robin } from './robin.ts'
import { robinSessions } from './robin-sessions.ts'
import { sessionSteps } from './session.ts'
import type { SessionScript } from './session-script.ts'
import { idAt, type Step, tellStory } from './story.ts'
import { wren } from './wren.ts'
import { wrenSessions } from './wren-sessions.ts'

/** One number for this lock, so that two processes that start at once do not both find an empty database. */
const seedingLock = 6_360_420

/**
 * Seeds the demo centre into a database that has no centre at all, in one transaction: all of it or nothing. Answers
 * with the lines to print at every start while the demo centre is there, or null where the centre is somebody's own.
 */
export const seedDemo = async (db: Db, now: Date): Promise<{ lines: string[] } | null> => {
  if ((await db.centre.count()) === 0) await seedOnce(db, now)
  const demo = await db.centre.findUnique({ where: { id: demoCentreId }, select: { id: true } })
  return demo && { lines: printed() }
}

const seedOnce = async (db: Db, now: Date) => {
  const passwordHash = await hashPassword(demoPassword)
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(${seedingLock})`)
      if ((await tx.centre.count()) > 0) return
      await plant(tx, now, passwordHash)
    },
    { maxWait: 10_000, timeout: 120_000 },
  )
}

const plant = (tx: Tx, now: Date, passwordHash: string) => {
  const calendar = calendarAt(now)
  const opened = calendar.when(centreOpened)
  const settings = { eastfield: idAt(opened), millbrook: idAt(opened) }
  const scene: Scene = { calendar, cast: castAt(opened), settings, passwordHash }
  const earlier = idAt(opened)
  const later = idAt(opened)
  const unit = (packId: string) => ({ id: idAt(opened), packId })
  const [priyas, toms, graces] = [unit('S2'), unit('S2'), unit('S2')]

  const mentoring = (unitId: string, script: RelationshipScript, sessions: SessionScript[]): Step[] => {
    const context = mentoringOf(scene, script)
    return [
      ...relationshipSteps(context, script),
      ...sessions.flatMap((session) => sessionSteps(context, unitId, session)),
    ]
  }
  return tellStory(tx, [
    openCentre(scene),
    openCohort(scene, { id: earlier, opened: { week: 27, at: '10:00' }, weeks: 44 }),
    openCohort(scene, { id: later, opened: { week: 14, at: '10:00' }, weeks: 30 }),
    register(scene, {
      ...{ candidate: 'grace', cohortId: earlier, registered: { week: 26, at: '11:00' }, iqa: true },
      units: [graces, unit('S5')],
    }),
    register(scene, {
      ...{ candidate: 'priya', cohortId: later, registered: { week: 13, at: '11:00' }, iqa: true },
      units: [unit('S1'), priyas],
    }),
    register(scene, {
      ...{ candidate: 'tom', cohortId: later, registered: { week: 3, at: '11:00' }, iqa: false },
      units: [toms, unit('S5')],
    }),
    ...mentoring(priyas.id, robin(calendar), robinSessions(calendar)),
    ...mentoring(toms.id, ash, ashSessions),
    ...mentoring(graces.id, wren(calendar), wrenSessions),
    ...mentoring(graces.id, jay(calendar), jaySessions(calendar.ahead(3))),
  ])
}

const printed = (): string[] => {
  const keys: AccountKey[] = ['priya', 'tom', 'grace', 'helen', 'owen', 'ruth', 'colin', 'nadia', 'joanne']
  const width = Math.max(...keys.map((key) => emailOf(key).length))
  return [
    '',
    `Demo centre: ${demoCentreName}. The password of every account: ${demoPassword}`,
    ...keys.map((key) => `  ${emailOf(key).padEnd(width)}  ${accounts[key].title}: ${accounts[key].shows}`),
  ]
}
