/** A body that must be refused, and how it was spoilt. */
export type Spoilt = { how: string; body: unknown }

type Path = (string | number)[]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `value` with what is at `path` replaced; `put` says what stands there instead, undefined to take it out. */
const replaced = (value: unknown, [head, ...rest]: Path, put: (old: unknown) => unknown): unknown => {
  if (head === undefined) return put(value)
  if (Array.isArray(value)) return value.map((item, index) => (index === head ? replaced(item, rest, put) : item))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key, key === head ? replaced(held, rest, put) : held]),
  )
}

const places = (value: unknown, path: Path = []): { path: Path; value: unknown }[] => {
  const children: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : isObject(value)
      ? Object.entries(value)
      : []
  return [{ path, value }, ...children.flatMap(([key, held]) => places(held, [...path, key]))]
}

/** What no text may be, whatever it is for. */
const hostileTexts: [string, unknown][] = [
  ['NUL', 'before\u0000after'],
  ['a lone surrogate', 'half \ud800 a pair'],
  ['100,000 characters', 'x'.repeat(100_000)],
  ['a number', 5],
  ['a list', ['text']],
  ['an object', { text: 'text' }],
  ['true', true],
]
/** What no day may be. */
const hostileDays: [string, unknown][] = [
  ['30 February', '2026-02-30'],
  ['a day of year 0', '0000-01-01'],
  ['a day of 1999', '1999-12-31'],
  ['a day of 2100', '2100-01-01'],
  ['a day of year 12026', '+012026-11-12'],
  ['a day with a time', '2026-11-12T00:00:00Z'],
]
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)
const hostileNumbers: [string, unknown][] = [
  ['text', '5'],
  ['a fraction', 1.5],
  ['less than nothing', -1],
  ['a huge number', 1e300],
  ['the largest whole number', Number.MAX_SAFE_INTEGER],
  ['a list', [5]],
  ['null', null],
]
const hostileInstead = (value: unknown): [string, unknown][] => {
  if (typeof value === 'string') return isDay(value) ? [...hostileTexts, ...hostileDays] : hostileTexts
  if (typeof value === 'number') return hostileNumbers
  if (typeof value === 'boolean')
    return [
      ['text', 'true'],
      ['a number', 1],
      ['null', null],
    ]
  if (Array.isArray(value))
    return [
      ['an object', { 0: 'first' }],
      ['text', 'list'],
      ['null', null],
      ['a thousand of them', Array.from({ length: 1_000 }, () => value[0] ?? 'x')],
    ]
  const otherwise: [string, unknown][] = [
    ['a list', []],
    ['a number', 7],
  ]
  return value === null ? otherwise : [...otherwise, ['text', 'object']]
}

/**
 * Every way to spoil a right body that this knows: at each place each thing that cannot stand there, each field unknown,
 * and each missing of those that `optional` does not name (by its last part).
 */
export const spoilt = (right: unknown, optional: readonly string[] = []): Spoilt[] =>
  places(right).flatMap(({ path, value }): Spoilt[] => {
    const where = path.join('.') || 'the whole body'
    const key = path.at(-1)
    const swapped = hostileInstead(value).map(([what, bad]) => ({
      how: `${where} is ${what}`,
      body: replaced(right, path, () => bad),
    }))
    const added = isObject(value)
      ? ['surprise', 'constructor', 'toString'].map((name) => ({
          how: `${where} has an unknown field '${name}'`,
          body: replaced(right, path, (old) => ({ ...(isObject(old) ? old : {}), [name]: 'x' })),
        }))
      : []
    const missing =
      typeof key === 'string' && !optional.includes(key)
        ? [{ how: `${where} is missing`, body: JSON.parse(JSON.stringify(replaced(right, path, () => undefined))) }]
        : []
    return [...swapped, ...added, ...missing]
  })
