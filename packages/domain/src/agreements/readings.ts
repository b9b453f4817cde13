import type { FieldError } from '../http/problem.ts'
import type { Clause } from './clauses.ts'
import { piecesOf } from './tokens.ts'

type Words = Pick<Clause, 'kind' | 'title' | 'text'>
type Reading = { others: string; mentee: string }

const plain = (words: string) => words.trim().toLowerCase().replaceAll('’', "'")

/** Words that change with the person and are not made by a rule: as others read them, as the mentee does. */
const irregular: Record<string, string> = {
  ...{ is: 'are', was: 'were', has: 'have', does: 'do' },
  ...{ "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't" },
  ...{ "they're": "you're", "they've": "you've", "they'll": "you'll", "they'd": "you'd" },
  ...{ theirs: 'yours', themself: 'yourself', themselves: 'yourself' },
}

/** Whether both say the same of another person: 'wants' and 'want', 'is' and 'are', 'theirs' and 'yours'. */
const differInPerson = ({ others, mentee }: Reading) => {
  const [theirs, yours] = [plain(others), plain(mentee)]
  if (irregular[theirs] === yours) return true
  if (!/^[a-z]+$/.test(yours)) return false
  return theirs === `${yours}s` || theirs === `${yours}es` || theirs === `${yours.replace(/y$/, 'i')}es`
}

const readingsOf = (text: string) => piecesOf(text).filter((piece) => piece.kind === 'READINGS')
const keyOf = (kind: string, { others, mentee }: Reading) => `${kind} ${others}|${mentee}`

/**
 * Double readings (`[[one|another]]`) that would let mentor, assessor and mentee read different agreements: those that differ
 * in more than the person, and which no template that the centre has published holds in a clause of that kind. Each with the
 * field that it stands in (`clauses.2.text`), and what to write instead. None: everybody reads the same.
 */
export const twoReadingsIn = (written: readonly Words[], templates: readonly (readonly Words[])[]): FieldError[] => {
  const published = new Set(
    templates
      .flat()
      .flatMap(({ kind, title, text }) => readingsOf(`${title} ${text}`).map((each) => keyOf(kind, each))),
  )
  return written.flatMap((clause, index) =>
    (['title', 'text'] as const).flatMap((part) => {
      const found = readingsOf(clause[part]).find(
        (each) => !differInPerson(each) && !published.has(keyOf(clause.kind, each)),
      )
      if (!found) return []
      const message = `Write ‘[[${found.others}|${found.mentee}]]’ once, the same for everybody. Where it speaks of your mentee write [[mentee]], [[they]] or [[their]]: they read ‘you’ and ‘your’`
      return [{ field: `clauses.${index}.${part}`, message }]
    }),
  )
}
