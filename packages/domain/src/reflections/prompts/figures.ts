import { heldOut } from './held-out.examples.ts'
import { practice } from './practice.examples.ts'
import { type PromptKind, promptKinds, promptsFor } from './prompts.ts'

/** The letter of each kind among the labels of a passage; A and N ask nothing. */
const letters: Record<PromptKind, string> = {
  DESCRIBES_ONLY: 'D',
  CLAIMS_WITHOUT_LINK: 'C',
  GENERAL_WORDS: 'G',
  OWN_STORY: 'O',
}

export type Labelled = { text: string; isLinked: boolean; labels: string }

export const labelledIn = (examples: string): Labelled[] =>
  examples
    .trim()
    .split('\n')
    .map((line) => {
      const [labels = '', text = ''] = line.split(' | ')
      return { text, isLinked: labels.startsWith('+'), labels: labels.replace('+', '') }
    })

export type Figure = { kind: PromptKind; passages: number; right: number; wrong: Labelled[]; missed: Labelled[] }

/** How often the rules ask where a person would, kind by kind. */
export const figuresOf = (passages: readonly Labelled[]): Figure[] => {
  const asked = passages.map((each) => promptsFor(each.text, each).map(({ kind }) => kind))
  return promptKinds.map((kind) => {
    const is = ({ labels }: Labelled) => labels.includes(letters[kind])
    const found = passages.filter((_, index) => asked[index]?.includes(kind))
    return {
      ...{ kind, passages: passages.filter(is).length, right: found.filter(is).length },
      wrong: found.filter((each) => !is(each)),
      missed: passages.filter((each, index) => is(each) && !asked[index]?.includes(kind)),
    }
  })
}

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`)
const row = ({ right, wrong, missed }: Pick<Figure, 'right' | 'wrong' | 'missed'>) =>
  `${percent(right, right + wrong.length)} | ${percent(right, right + missed.length)}`

const titles: Record<PromptKind, string> = {
  DESCRIBES_ONLY: 'Only describes',
  CLAIMS_WITHOUT_LINK: 'Claims without showing',
  GENERAL_WORDS: 'General words',
  OWN_STORY: 'Own story',
}

const sum = (figures: readonly Figure[]) => ({
  right: figures.reduce((total, { right }) => total + right, 0),
  wrong: figures.flatMap(({ wrong }) => wrong),
  missed: figures.flatMap(({ missed }) => missed),
})

/** The table of docs/prompts.md: precision and recall on both sets. */
export const figuresTable = (): string => {
  const [of, unseen] = [labelledIn(practice), labelledIn(heldOut)]
  const [figures, held] = [figuresOf(of), figuresOf(unseen)]
  const lines = promptKinds.map((kind, index) => {
    const [one, other] = [figures[index], held[index]]
    return one && other ? `| ${titles[kind]} | ${one.passages} | ${row(one)} | ${other.passages} | ${row(other)} |` : ''
  })
  return [
    `| Prompt | of ${of.length} to write the rules with | precision | recall | of ${unseen.length} held out | precision | recall |`,
    '|---|---|---|---|---|---|---|',
    ...lines,
    `| All | | ${row(sum(figures))} | | ${row(sum(held))} |`,
  ].join('\n')
}
