import { type Predicate, predicates } from '../../packages/domain/src/evidence/predicates.ts'
import type { UnitPack } from '../../packages/domain/src/evidence/unit-pack.ts'
import { unitPacks } from '../../packages/qualifications/src/index.ts'
import { askedBy } from './asked.ts'
import type { Part } from './part.ts'
import { rows } from './rows.ts'

const kindWords: Record<Part['kind'], string> = {
  field: 'Field',
  rule: 'Rule',
  prompt: 'Prompt',
  check: 'Check',
  report: 'Report',
  page: 'Page',
}

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('\n', ' ')
const link = (words: string, file: string): string => `[${cell(words)}](../${file})`

const served = (part: Part): string => {
  const where = part.kind === 'rule' ? `[\`${part.action}\`](rules.md)` : link(`\`${part.holds}\``, part.file)
  return `${kindWords[part.kind]}: ${cell(part.what)} ${where}`
}

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1)

/** Each test once, in the order in which it is met. */
const shown = (parts: readonly Part[]): string => {
  const all = parts.flatMap((part) => part.shown).map(({ file, test }) => `${link(nameOf(file), file)}: ${cell(test)}`)
  return [...new Set(all)].join('<br>')
}

const recordWords = (record: string): string =>
  `${/^[AEIOU]/.test(record) ? 'an' : 'a'} ${record.toLowerCase().replaceAll('_', ' ')}`
const meant = (when: readonly Predicate[]): string => when.map((name) => predicates[name].meaning).join(' and ')

/** What the pack itself says of a row: the criteria of an outcome, the records that claim a criterion. */
const inThePack = ({ criteria, claims }: UnitPack, id: string): string[] => {
  const its = criteria.filter(({ outcome }) => outcome === id)
  return [
    ...(its.length > 0 ? [`Its criteria: ${its.map((each) => each.id).join(', ')}`] : []),
    ...claims
      .filter(({ criterion }) => criterion === id)
      .map(({ record, when }) => `Claimed by: ${recordWords(record)} that ${cell(meant(when))}`),
  ]
}

const unitSection = (pack: UnitPack): string => {
  const lines = askedBy(pack).map(({ id, text }) => {
    const parts = rows[id] ?? []
    return `| **${id}** | ${cell(text)} | ${[...inThePack(pack, id), ...parts.map(served)].join('<br>')} | ${shown(parts)} |`
  })
  const head = '| Row | What it asks | What serves it | Shown by |\n| --- | --- | --- | --- |'
  return `## ${pack.id}: ${pack.title}\n\n${head}\n${lines.join('\n')}`
}

/** docs/traceability.md: for every row of every unit pack what serves it, and the test that shows it. */
export const traceabilityPage = (): string =>
  `# From each row of a unit to what serves it

Written by \`pnpm docs:traceability\` from [scripts/traceability](../scripts/traceability); do not edit it. A test fails while a row of a
[unit pack](qualifications.md) has nothing here, while something that is named here is not there, or while this page is older than what it tells of.

What a row asks is offered, prompted or checked late: beyond the [minimum](cycle.md), nothing is demanded before a record can be saved.
A criterion is claimed by records, as its pack says; claimed is not accepted: that is the assessor’s.

${unitPacks.map(unitSection).join('\n\n')}
`
