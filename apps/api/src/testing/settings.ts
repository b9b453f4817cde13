import type { SettingPeople } from '@mentorfolio/domain/settings/setting'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'

export type TestSetting = { id: string; centreId: string; name: string }

/** Somebody to turn to for everything. Numbers that Ofcom keeps for drama. */
export const peopleThere: SettingPeople = {
  ...{ dsl: 'R. Osei', dslPhone: '01632 960001', deputy: 'L. Byrne', deputyPhone: '01632 960002' },
  ...{ supervisor: 'T. Novak', supervisorEmail: null, privacyContact: 'office@example.org' },
  ...{ head: null, headPhone: null, chair: null, chairPhone: null, ladoPhone: null },
}

type Given = {
  name: string
  centreId: string | undefined
  people: SettingPeople
  permission: { permissionBy: string; permissionRole: string; permissionOn: Date } | null
  before: { by: string; role: string; on: string; until: string }[]
}

class SettingBuilder {
  readonly #given: Given
  constructor(given: Given) {
    this.#given = given
  }
  #with(more: Partial<Given>) {
    return new SettingBuilder({ ...this.#given, ...more })
  }
  at({ id }: { id: string }) {
    return this.#with({ centreId: id })
  }
  withPeople(people: Partial<SettingPeople>) {
    return this.#with({ people: { ...this.#given.people, ...people } })
  }
  permittedBy(permissionBy: string, permissionRole = 'Headteacher', on = '2026-09-03') {
    return this.#with({ permission: { permissionBy, permissionRole, permissionOn: new Date(on) } })
  }
  /** An earlier permission, that held for some days. */
  permittedBefore(by: string) {
    return this.#with({ before: [{ by, role: 'Headteacher', on: '2026-09-01', until: '2026-09-03' }] })
  }
  /** Nobody there has permitted that records are used as evidence. */
  withoutPermission() {
    return this.#with({ permission: null })
  }
  async in(db: Db): Promise<TestSetting> {
    const { name, centreId, people, permission, before } = this.#given
    if (!centreId) throw new Error('A setting belongs to a centre: say .at(centre)')
    const id = v7()
    await db.setting.create({
      data: { ...{ id, centreId, name, ...people }, ...permission, permissionsBefore: before },
    })
    return { id, centreId, name }
  }
}

/** A school in England whose head has permitted that records are used as evidence. */
export const aSetting = (name = 'Brookfield Primary') =>
  new SettingBuilder({ name, centreId: undefined, people: peopleThere, permission: null, before: [] }).permittedBy(
    'A. Marchetti',
  )
