import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { expect, test } from 'vitest'
import { stillToCome } from './still-to-come.ts'

const robin = { relationshipId: 'robin', registrationId: 'r', name: 'Robin' }
const unit = (counted: number, required: number | null) => ({
  ...{ id: 'u', code: 'S2', title: 'Undertaking mentoring' },
  sum: { requiredMinutes: required, countedMinutes: counted, met: counted >= (required ?? 0), acceptedMinutes: 0 },
})
const candidacy = (units: ReturnType<typeof unit>[], states: Record<string, string>) =>
  ({
    ...{ registrationId: 'r', units },
    relationships: Object.entries(states).map(([id, state]) => ({ id, state })),
  }) as unknown as Candidacy

test('says which hours are still to come, and that nobody else is there', () => {
  expect(stillToCome(robin, [candidacy([unit(262, 360)], { robin: 'CLOSING', wren: 'CLOSED' })])).toBe(
    'The hours are not there yet: 4 h 22 min of 6 h are counted for Undertaking mentoring. Robin is your only mentee now.',
  )
})

test('names nobody as the only one while somebody else goes on', () => {
  expect(stillToCome(robin, [candidacy([unit(262, 360)], { robin: 'CLOSING', wren: 'ACTIVE' })])).not.toContain('only')
})

test.each([
  ['the hours are there', [candidacy([unit(360, 360)], { robin: 'CLOSING' })]],
  ['no unit asks for hours', [candidacy([unit(0, null)], { robin: 'CLOSING' })]],
  ['nothing is known of it', []],
])('says nothing where %s', (_, candidacies) => expect(stillToCome(robin, candidacies)).toBe(''))
