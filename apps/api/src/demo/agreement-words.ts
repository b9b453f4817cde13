import type { Clause } from '@mentorfolio/domain/agreements/clauses'
import { defaultTemplate } from '@mentorfolio/domain/agreements/default-template'
import { withFacts } from '@mentorfolio/domain/agreements/tokens'
import { demoCentreName } from './people.ts'

/** What differs from one agreement to the next; with the tokens of `tokens.ts`. */
type AgreementWords = {
  mentor: string
  setting: string
  namedPerson: string
  privacyContact: string
  meeting: string
  outcome: string
  outside: string
  ending: string
}

/** The words that we ship, with what these two agreed in the place of the questions. */
export const clausesOf = (words: AgreementWords): Clause[] => {
  const { mentor, setting, namedPerson, privacyContact, meeting, outcome, outside, ending } = words
  const facts = {
    ...{ mentor, setting, centre: demoCentreName, 'named person': namedPerson },
    'privacy contact': privacyContact,
  }
  const stop =
    '[[Mentee]] can stop at any time and [[does|do]] not have to say why. Not happy? Talk to [[named person]].'
  const own: Partial<Record<Clause['kind'], string>> = {
    FREQUENCY: meeting,
    OUTCOME: outcome,
    BOUNDARIES: outside,
    ENDING: `${ending}\n\n${stop}`,
  }
  return defaultTemplate.map(({ kind, title, text }) => ({
    kind,
    title: withFacts(title, facts),
    text: withFacts(own[kind] ?? text, facts),
  }))
}
