import { addDays } from '@mentorfolio/domain/calendar/days'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { Induction } from '@mentorfolio/domain/cohorts/induction'
import { unitPack } from '@mentorfolio/qualifications'
import { unitOfPack } from '../cohorts/packs.ts'
import { demoCentreId } from '../config.ts'
import type { Tx } from '../database/client.ts'
import type { Sealer } from '../identity/seal.ts'
import type { Storage } from '../storage/storage.ts'
import { type Calendar, moment, type When, zone } from './calendar.ts'
import { type AccountKey, accounts, type Cast, demoCentreName } from './people.ts'
import { idAt, note, type Step } from './story.ts'

export type SettingKey = 'eastfield' | 'millbrook'

/** What the stories of the candidates refer to. */
export type Scene = {
  calendar: Calendar
  cast: Record<AccountKey, Cast>
  settings: Record<SettingKey, string>
  /** The one hash of the one password: a hash takes longer than all the rest of an account. */
  passwordHash: string
  sealer: Sealer
  storage: Storage
}

/** Numbers that Ofcom keeps for drama. */
const settings = {
  eastfield: {
    name: 'Eastfield provision',
    dsl: 'Martin Hale',
    dslPhone: '01632 960142',
    kind: 'PROVISION',
    nation: 'ENGLAND',
    deputy: 'Shireen Bano',
    deputyPhone: '01632 960143',
    supervisor: 'Dana Okoro',
    supervisorEmail: 'dana.okoro@eastfield.example',
    privacyContact: 'office@eastfield.example',
    head: 'Martin Hale',
    headPhone: '01632 960142',
    chair: 'Beatrice Lowe',
    chairPhone: '01632 960144',
    ladoPhone: '01632 960990',
    permissionBy: 'Martin Hale',
    permissionRole: 'Head of provision',
  },
  millbrook: {
    name: 'Millbrook Academy',
    dsl: 'Fiona Latimer',
    dslPhone: '01632 960387',
    kind: 'SCHOOL',
    nation: 'ENGLAND',
    deputy: 'Rhys Bevan',
    deputyPhone: '01632 960388',
    supervisor: 'Peter Amadi',
    privacyContact: 'privacy@millbrook.example',
    head: 'Louise Trent',
    headPhone: '01632 960380',
    permissionBy: 'Carol Dunne',
    permissionRole: 'Assistant headteacher, inclusion',
  },
} as const satisfies Record<SettingKey, object>

/** The centre's own safeguarding desk, for its learners and staff. */
const desk = {
  dsl: accounts.joanne.name,
  dslPhone: '01632 960118',
  deputy: 'Alun Pryce',
  deputyPhone: '01632 960119',
} as const

const staff = ['nadia', 'helen', 'owen', 'ruth', 'colin', 'joanne'] as const

/** All but S3, so that there is one to choose. */
const packsOffered = ['S1', 'S2', 'S4', 'S5']
const versionOf = (packId: string) => ({ packId, packVersion: unitPack(packId)?.packVersion ?? 1 })

/** By which week of a cohort its candidates should have come how far. */
const targetWeeks = { AGREEMENTS_SIGNED: 8, HALF_THE_HOURS: 18, ALL_THE_HOURS: 26, SUBMITTED: 28 }

export const centreOpened: When = { week: 34, at: '09:30' }

/** The centre, its staff and its settings, on the day it opened. */
export const openCentre = ({ calendar, cast, settings: ids, passwordHash }: Scene): Step => ({
  at: calendar.when(centreOpened),
  write: async (tx, now) => {
    const permissionOn = new Date(dayAt(now, zone))
    const tell = { chainId: demoCentreId, centreId: demoCentreId, userId: cast.nadia.by.userId, at: now }
    await tx.centre.create({ data: { id: demoCentreId, name: demoCentreName, zone, ...desk, createdAt: now } })
    const described = { zone, ...desk }
    await note(tx, { ...tell, action: 'centre.describe', subject: ['centre', demoCentreId], fields: described })
    await tx.centrePack.createMany({
      data: packsOffered.map((packId) => ({ ...versionOf(packId), centreId: demoCentreId, chosenAt: now })),
    })
    const packs = packsOffered.map(versionOf)
    await note(tx, { ...tell, action: 'pack.choose', subject: ['centre', demoCentreId], fields: { packs } })
    for (const key of staff) await addPerson(tx, key, cast, passwordHash, now)
    for (const key of ['eastfield', 'millbrook'] as const) {
      const setting = { ...settings[key], permissionOn }
      await tx.setting.create({ data: { id: ids[key], centreId: demoCentreId, createdAt: now, ...setting } })
      await note(tx, { ...tell, action: 'setting.describe', subject: ['setting', ids[key]], fields: setting })
      await note(tx, { ...tell, action: 'setting.permit', subject: ['setting', ids[key]], fields: { permissionOn } })
    }
  },
})

const addPerson = async (
  tx: Tx,
  key: AccountKey,
  cast: Record<AccountKey, Cast>,
  password: string,
  now: Date,
): Promise<void> => {
  const { personId, by } = cast[key]
  const roles = [...accounts[key].roles]
  const times = { createdAt: now, updatedAt: now }
  await tx.authUser.create({
    data: {
      ...{ id: by.userId, name: by.name, email: by.email, emailVerified: true, ...times },
      accounts: { create: { id: idAt(now), accountId: by.userId, providerId: 'credential', password, ...times } },
      people: { create: { id: personId, centreId: demoCentreId, name: by.name, roles, createdAt: now } },
    },
  })
  await note(tx, {
    ...{ chainId: demoCentreId, centreId: demoCentreId, userId: cast.nadia.by.userId, at: now },
    action: 'person.giveRole',
    subject: ['person', personId],
    fields: { roles },
  })
}

/** A cohort of the demo centre, named after the month in which it starts. */
export type CohortScript = { id: string; opened: When; weeks: number; packIds: string[] }

/** Opens a cohort. */
export const openCohort = ({ calendar, cast }: Scene, { id, opened, weeks, packIds }: CohortScript): Step => ({
  at: calendar.when(opened),
  write: async (tx, now) => {
    const startsOn = new Date(calendar.week(opened.week))
    const endsOn = new Date(addDays(calendar.week(opened.week), weeks * 7))
    const month = startsOn.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
    const targets = Object.entries(targetWeeks).map(([kind, week]) => ({
      ...{ kind, on: addDays(calendar.week(opened.week), week * 7) },
    }))
    const cohort = { name: `Mentors, ${month}`, startsOn, endsOn, targets }
    const packs = packIds.map(versionOf)
    const team = [
      { personId: cast.helen.personId, role: 'assessor' as const },
      { personId: cast.owen.personId, role: 'iqa' as const },
    ]
    await tx.cohort.create({
      data: {
        ...{ id, centreId: demoCentreId, createdAt: now, ...cohort },
        packs: { create: packs.map((pack) => ({ ...pack, centreId: demoCentreId })) },
        team: { create: team.map((member) => ({ ...member, centreId: demoCentreId })) },
      },
    })
    await note(tx, {
      ...{ chainId: demoCentreId, centreId: demoCentreId, userId: cast.nadia.by.userId, at: now },
      action: 'cohort.open',
      subject: ['cohort', id],
      fields: { ...cohort, packs, team },
    })
  },
})

/** A candidate in a cohort. `units` are ids of packs, each with the id it gets here. */
export type RegistrationScript = {
  candidate: 'priya' | 'tom' | 'grace'
  cohortId: string
  registered: When
  units: { id: string; packId: string }[]
  iqa: boolean
  /** What they said of themself at the start. */
  induction?: Induction
}

/** Registers a candidate on units and gives them their assessor, and an IQA where they have one already. */
export const register = ({ calendar, cast, passwordHash }: Scene, script: RegistrationScript): Step => ({
  at: calendar.when(script.registered),
  write: async (tx, now) => {
    const { candidate, cohortId, registered, units, iqa } = script
    const { personId, portfolioId } = cast[candidate]
    const id = idAt(now)
    const shared = { centreId: demoCentreId, createdAt: now }
    const from = moment(calendar.week(registered.week), '00:00')
    const assessorId = cast.helen.personId
    const iqaId = iqa ? cast.owen.personId : null
    await addPerson(tx, candidate, cast, passwordHash, now)
    await tx.portfolio.create({ data: { id: portfolioId, personId, ...shared } })
    await tx.registration.create({
      data: {
        ...{ id, personId, cohortId, from, ...shared, createdAt: from },
        units: {
          create: units.map((unit) => ({
            ...{ ...unit, ...shared, assessorId, iqaId },
            ...unitOfPack(versionOf(unit.packId)),
          })),
        },
      },
    })
    const tell = { chainId: demoCentreId, centreId: demoCentreId, userId: cast.nadia.by.userId, at: now }
    const fields = { cohortId, from, units: units.map(({ packId }) => packId) }
    await note(tx, { ...tell, action: 'candidate.register', subject: ['registration', id, 1], fields })
    await note(tx, { ...tell, action: 'assessor.allocate', subject: ['registration', id, 1], fields: { assessorId } })
    if (iqaId) await note(tx, { ...tell, action: 'iqa.allocate', subject: ['registration', id, 1], fields: { iqaId } })
    if (script.induction) {
      await tx.registration.update({ where: { id }, data: { induction: script.induction, revision: 2 } })
      await note(tx, {
        ...{ chainId: portfolioId, centreId: demoCentreId, userId: cast[candidate].by.userId, at: now },
        ...{ action: 'induction.record', subject: ['registration', id, 2], fields: script.induction },
      })
    }
  },
})
