import type { Role } from '../../packages/domain/src/cycle/roles.ts'
import {
  type Action,
  actions,
  type NeedOrElse,
  type Rule,
  rules,
  type Scope,
  scopes,
} from '../../packages/domain/src/cycle/rules.ts'
import {
  type Group,
  groups,
  type Kind,
  kinds,
  sees,
  whoSeesWhat,
} from '../../packages/domain/src/cycle/who-sees-what.ts'
import { actionNotes, groupWords, kindWords, needWords, roleWords, scopeWords } from './words.ts'

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const list = (names: readonly Role[]): string => capital(names.map((role) => roleWords[role]).join(', '))
const state = (name: string): string => `\`${name}\``

const need = (asked: NeedOrElse): string =>
  typeof asked === 'string' ? needWords[asked] : asked.map((way) => needWords[way]).join(', *or* ')

const source = (from: string): string => {
  const page = /^docs\/(.+)\.md$/.exec(from)?.[1]
  return page ? `[${page.replaceAll('-', ' ')}](${page}.md)` : from
}

const ruleRow = (action: Action): string[] => {
  const rule: Rule = rules[action]
  const note = actionNotes[action]
  return [
    `\`${action}\`${note ? `<br>${note}` : ''}`,
    list(rule.by),
    rule.during?.map(state).join(', ') ?? 'any time',
    rule.needs?.map(need).map(capital).join('<br>') ?? '–',
    rule.leadsTo ? state(rule.leadsTo) : '–',
    source(rule.source),
  ]
}

const scopeSection = (scope: Scope): string => {
  const { title, words } = scopeWords[scope]
  const rows = actions.filter((action) => rules[action].scope === scope).map(ruleRow)
  return `### ${title}\n\n${words}\n\n${table(['Action', 'Who', 'During', 'Needs', 'Leads to', 'Source'], rows)}`
}

const seenBy = (kind: Kind, group: Group): string => {
  const row: { readonly [G in Group]?: readonly Role[] } = whoSeesWhat[kind]
  const who = (row[group] ?? []).filter((role) => sees([role], kind, group))
  return who.length > 0 ? list(who) : 'nobody'
}

/** The whole text of docs/rules.md. */
export const rulesPage = (): string =>
  `${[
    '# The rules',
    `Generated from \`packages/domain/src/cycle/rules.ts\` and \`who-sees-what.ts\` by \`pnpm docs:rules\`: change those, never this page.
What the states mean is told in [the cycle](cycle.md).`,
    `## Who may do what

A person may do an action if they play one of the parts under *Who* towards that very thing, if the thing is in one of the states under
*During*, and if every line under *Needs* holds. Where a line offers several ways, one is enough. Somebody without any part is told that the thing
does not exist; the wrong part is refused; a wrong state or a missing need is refused with what is missing. Whatever is not on this page, nobody may do.

*Leads to* is the state that follows; – means that the state stays. A source such as S5-AC3 is a row of the unit it comes from;
the others are pages of ours, where [field rules](field-rules.md) says what is stated somewhere, what is general knowledge, and what we decided.`,
    ...scopes.map(scopeSection),
    `## Who sees what

Each kind of row has up to five groups of fields:

${groups.map((group) => `- **${capital(group)}**: ${groupWords[group]}`).join('\n')}

Parts are again played towards that very row: an assessor is whoever is allocated, and a guest sees what their one link asks of them. Somebody with several parts sees what any of them sees.
What is not in the table, nobody sees.`,
    table(
      ['Kind', ...groups.map(capital)],
      kinds.map((kind) => [capital(kindWords[kind]), ...groups.map((group) => seenBy(kind, group))]),
    ),
  ].join('\n\n')}\n`
