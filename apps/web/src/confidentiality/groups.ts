import type { FindingKind } from '@mentorfolio/domain/confidentiality/findings'
import type { Unresolved } from './unresolved.ts'

/** What was found of one person or thing in one field: replaced or kept together. */
export type Group = {
  field: string
  kind: FindingKind
  token: string
  /** Each way in which it is written, once. */
  texts: string[]
  spans: Unresolved[]
}

export const keyOf = ({ field, kind, token }: Pick<Group, 'field' | 'kind' | 'token'>) => `${field} ${kind} ${token}`

/** Names go by person; of numbers and addresses each is a group of its own. */
export const grouped = (found: readonly Unresolved[]): Group[] => {
  const groups = new Map<string, Group>()
  for (const each of found) {
    const { field, kind, token, text } = each
    const isName = kind === 'MENTEE' || kind === 'STAFF' || kind === 'NAME'
    const key = isName ? keyOf(each) : `${keyOf(each)} ${text}`
    const group = groups.get(key) ?? { field, kind, token, texts: [], spans: [] }
    if (!group.texts.includes(text)) group.texts.push(text)
    group.spans.push(each)
    groups.set(key, group)
  }
  return [...groups.values()]
}

const asWritten = ({ texts }: Group) => texts.join(', ')

const things = {
  NAME: 'a name',
  PHONE: 'a phone number',
  EMAIL: 'an e-mail address',
  POSTCODE: 'a postcode',
  PUPIL_NUMBER: 'a pupil number',
  NI_NUMBER: 'a National Insurance number',
}

/** 'This looks like a name: Jordan Smith' */
export const foundInWords = (group: Group): string => {
  const { kind, token } = group
  if (kind === 'MENTEE') return `This is ${token}’s real name: ${asWritten(group)}`
  if (kind === 'STAFF') return `This is the name of somebody at the setting: ${asWritten(group)}`
  return `This looks like ${things[kind]}: ${asWritten(group)}`
}

/** What somebody says who keeps it. Of a name that is known, only that another word is meant: a flower, a month. */
export const keepInWords = ({ kind, token }: Group): string => {
  if (kind === 'MENTEE') return `Keep it: here it does not mean ${token}`
  if (kind === 'STAFF') return 'Keep it: here it does not mean them'
  return kind === 'NAME' ? 'Keep it: it names nobody' : 'Keep it: it leads to nobody'
}
