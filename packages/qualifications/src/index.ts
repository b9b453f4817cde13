import { parseUnitPack, type UnitPack } from '@mentorfolio/domain/evidence/unit-pack'
import S1 from '../units/S1.json' with { type: 'json' }
import S2 from '../units/S2.json' with { type: 'json' }
import S3 from '../units/S3.json' with { type: 'json' }
import S4 from '../units/S4.json' with { type: 'json' }
import S5 from '../units/S5.json' with { type: 'json' }

/**
 * Every unit pack, in the order of their ids. Parsed when this module loads, so a wrong pack stops the server from
 * starting, with a UnitPackError that names the path.
 */
export const unitPacks: readonly UnitPack[] = [S1, S2, S3, S4, S5].map(parseUnitPack)

/** The pack with this id (`S2`), or undefined where there is none. */
export function unitPack(id: string): UnitPack | undefined {
  return unitPacks.find((pack) => pack.id === id)
}
