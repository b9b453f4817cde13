import { changedMentee, newMentee } from '@mentorfolio/domain/mentees/mentee'
import type { MenteeView } from '@mentorfolio/domain/mentees/mentees.endpoints'
import type { z } from 'zod'
import { goneIn } from '../forms/days-gone.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { numberIn, type Written } from '../forms/written.ts'

/** What both forms ask of somebody, as the controls are named. */
export type NamedShape = {
  pseudonym: string
  realName: string
  alsoCalled: string
  email: string
  phone: string
  age: string
}
/** The form of a new mentee as its controls are named. */
export type NewMenteeShape = NamedShape & { who: string; settingId: string; reviewDueOn: string; endsOn: string }

export const ages = ['UNDER_18', 'ADULT', 'UNKNOWN'] as const
const under18Of: Record<(typeof ages)[number], boolean | null> = { UNDER_18: true, ADULT: false, UNKNOWN: null }

const ageIn = (words: Written): boolean | null | undefined => {
  const age = ages.find((each) => each === words.text('age'))
  return age && under18Of[age]
}

/** `null` where a box was left empty. */
const ifWritten = (words: Written, name: string) => words.text(name).trim() || null

/** 'Tig, Tiggy': several names, by commas or lines. */
const namesIn = (written: string) =>
  written
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const identityIn = (words: Written) => ({
  realName: words.text('realName'),
  alsoCalled: namesIn(words.text('alsoCalled')),
  email: ifWritten(words, 'email'),
  phone: ifWritten(words, 'phone'),
})

/** The body has who they are in a part of its own; the controls have plain names (`data-device-only`). */
const names = {
  'identity.realName': 'realName',
  'identity.alsoCalled': 'alsoCalled',
  ...Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`identity.alsoCalled.${index}`, 'alsoCalled'])),
  'identity.email': 'email',
  'identity.phone': 'phone',
  under18: 'age',
}

export const newMenteeForm = {
  line: 'PUT /api/relationships/:id',
  names: 'BELONG',
  schema: newMentee,
  read: (words) => {
    const simulated = words.text('who') === 'SIMULATED'
    return {
      body: {
        registrationId: words.text('registrationId'),
        simulated,
        settingId: simulated ? null : ifWritten(words, 'settingId'),
        pseudonym: words.text('pseudonym'),
        identity: simulated ? null : identityIn(words),
        under18: simulated ? null : ageIn(words),
        reviewDueOn: ifWritten(words, 'reviewDueOn'),
        endsOn: ifWritten(words, 'endsOn'),
      },
      errors: goneIn(words, 'reviewDueOn', 'endsOn'),
      names,
    }
  },
} satisfies FormDefinition<z.infer<typeof newMentee>>

export const changeMenteeForm = {
  line: 'PUT /api/relationships/:id/mentee',
  names: 'BELONG',
  schema: changedMentee,
  read: (words) => ({
    body: {
      revision: numberIn(words.text('revision')),
      pseudonym: words.text('pseudonym'),
      identity: words.text('who') === 'SIMULATED' ? null : identityIn(words),
      under18: words.text('who') === 'SIMULATED' ? null : ageIn(words),
    },
    names,
  }),
} satisfies FormDefinition<z.infer<typeof changedMentee>>

const ageOf = (under18: boolean | null) => ages.find((age) => under18Of[age] === under18) ?? 'UNKNOWN'

/** Who somebody is by now, as the form shows it. */
export const namedShape = ({ name, identity, under18, simulated }: MenteeView): NamedShape & { who: string } => ({
  ...{ pseudonym: name, age: ageOf(under18), who: simulated ? 'SIMULATED' : 'REAL' },
  ...{
    realName: identity?.realName ?? '',
    alsoCalled: identity?.alsoCalled.join(', ') ?? '',
    email: identity?.email ?? '',
    phone: identity?.phone ?? '',
  },
})
