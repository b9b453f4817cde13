import { heldOut } from './held-out.examples.ts'
import { practice } from './practice.examples.ts'
import { termHintsFor, termKeys, terms } from './terms.ts'

export type Labelled = { text: string; labels: string[] }

export const labelledIn = (examples: string): Labelled[] =>
  examples
    .trim()
    .split('\n')
    .map((line) => {
      const [labels = '', text = ''] = line.split(' | ')
      return { text, labels: labels === '-' ? [] : labels.split(' ') }
    })

/** How often the rules offer the term that a person would have offered. */
export const figuresOf = (passages: readonly Labelled[]) => {
  const asked = passages.map(({ text, labels }) => ({ labels, found: termHintsFor(text).map(({ key }) => `${key}`) }))
  const right = asked.reduce((sum, { labels, found }) => sum + found.filter((key) => labels.includes(key)).length, 0)
  const offered = asked.reduce((sum, { found }) => sum + found.length, 0)
  const wanted = asked.reduce((sum, { labels }) => sum + labels.length, 0)
  return { passages: passages.length, wanted, precision: right / offered, recall: right / wanted }
}

const percent = (part: number) => `${Math.round(100 * part)} %`
const row = (called: string, examples: string) => {
  const { passages, wanted, precision, recall } = figuresOf(labelledIn(examples))
  return `| ${called} | ${passages} | ${wanted} | ${percent(precision)} | ${percent(recall)} |`
}

/** The table of figures of docs/precise-terms.md. */
export const termFiguresTable = (): string =>
  [
    '| Passages | how many | terms to offer | precision | recall |',
    '|---|---|---|---|---|',
    row('to write the rules with', practice),
    row('held out', heldOut),
  ].join('\n')

const firstExample = (key: string) => labelledIn(practice).find(({ labels }) => labels.includes(key))?.text ?? ''

/** The table of rules of docs/precise-terms.md: each term, what it means, and words that it is offered for. */
export const termsTable = (): string =>
  [
    '| Term | What the hint says | Offered for, say |',
    '|---|---|---|',
    ...termKeys.map((key) => `| **${terms[key].term}** | ${terms[key].means} | ‘${firstExample(key)}’ |`),
  ].join('\n')
