import { z } from 'zod'
import { optionalName } from '../fields/name.ts'
import { lineOfText, optionalLine } from '../fields/text.ts'
import { zone } from '../fields/zone.ts'
import { revision } from '../sessions/session.ts'

export const centreName = () => lineOfText({ required: 'Enter the centre’s name', max: 120 })

const phone = (of: string) =>
  optionalLine(40).refine((value) => value === null || /\d{3}/.test(value), { error: `Enter ${of} as digits` })

/** Who the safeguarding desk's people are: one who can be named can be phoned, and the reverse. */
const reachable = (
  {
    name,
    number,
    nameField,
    numberField,
  }: Record<'nameField' | 'numberField', string> & Record<'name' | 'number', string | null>,
  issue: (field: string, message: string) => void,
) => {
  if (name && !number) issue(numberField, `Enter the number to phone ${name} on`)
  if (number && !name) issue(nameField, 'Enter whose number this is')
}

/** What a centre says of itself: its name, its time zone, and whom to phone about safeguarding. */
export const describeCentre = z
  .strictObject({
    revision: revision(),
    name: centreName(),
    zone: zone(),
    dsl: optionalName(),
    dslPhone: phone('the safeguarding lead’s number'),
    deputy: optionalName(),
    deputyPhone: phone('the deputy’s number'),
  })
  .superRefine(({ dsl, dslPhone, deputy, deputyPhone }, context) => {
    const issue = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    reachable({ name: dsl, number: dslPhone, nameField: 'dsl', numberField: 'dslPhone' }, issue)
    reachable({ name: deputy, number: deputyPhone, nameField: 'deputy', numberField: 'deputyPhone' }, issue)
    if (deputy && !dsl) issue('dsl', 'Enter the safeguarding lead first, then the deputy')
  })
