import type { Link } from '@mentorfolio/domain/reflections/link'

// A claim's links are one hidden control, so that drafts and two changes of one record keep them with the words they belong to.

export const keyOf = ({ kind, id }: Link) => `${kind}:${id}`

export const keysOf = (written: string): string[] => written.split(' ').filter((key) => key !== '')

export const written = (links: readonly Link[]): string => links.map(keyOf).join(' ')

/** What the schema judges: what is no link of ours stays as it is, to be refused. */
export const readLinks = (text: string): { kind: string; id: string }[] =>
  keysOf(text).map((key) => {
    const [kind = '', id = ''] = key.split(':')
    return { kind, id }
  })
