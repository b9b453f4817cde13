import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

// Reads the theme's own file: every pair of colours that the pages use meets WCAG AA, light and dark.
const css = readFileSync(new URL('./src/theme.css', import.meta.url), 'utf8')

const colours = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
)

const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (name: string, ground: string, theme: 'light' | 'dark') => {
  const [one, other] = [colours.get(name)?.[theme], colours.get(ground)?.[theme]]
  if (!one || !other) throw new Error(`No colour ${one ? ground : name}`)
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'sheet', 'sunk']
const words: [ink: string, on: string[]][] = [
  ['ink', [...grounds, 'thread-soft', 'sky-soft']],
  ['ink-2', [...grounds, 'sky-soft']],
  ['ink-3', grounds],
  ['thread-deep', [...grounds, 'thread-soft', 'sky-soft']],
  ['thread-ink', ['thread', 'thread-deep']],
  ['amber', [...grounds, 'amber-soft']],
  ['clay', [...grounds, 'clay-soft']],
  ['sky', [...grounds, 'sky-soft']],
]
const shapes: [shape: string, on: string[]][] = [
  ['line-strong', grounds],
  ['thread', grounds],
  ['amber', grounds],
  ['clay', grounds],
]

const pairs = (list: typeof words) =>
  list.flatMap(([name, on]) =>
    on.flatMap((ground) => (['light', 'dark'] as const).map((theme) => ({ name, ground, theme }))),
  )

it.each(pairs(words))('$name can be read on $ground, $theme', ({ name, ground, theme }) =>
  expect(contrast(name, ground, theme)).toBeGreaterThanOrEqual(4.5),
)

it.each(pairs(shapes))('$name can be made out on $ground, $theme', ({ name, ground, theme }) =>
  expect(contrast(name, ground, theme)).toBeGreaterThanOrEqual(3),
)
