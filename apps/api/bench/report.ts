import type { Measured } from './measure.ts'

/** One line of the table: both servers round by round, in turn. */
export type Line = { name: string; connections: number; aim: number; api: Measured[]; bare: Measured[] }

export const memoryAim = 200

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

const summaryOf = (rounds: readonly Measured[]): Measured => ({
  p50: median(rounds.map(({ p50 }) => p50)),
  p97_5: median(rounds.map(({ p97_5 }) => p97_5)),
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
})

/** How many times the bare server's time the API takes: median over the rounds of the two medians' ratio. */
const ratioOf = ({ api, bare }: Line): number =>
  median(api.map(({ p50 }, round) => p50 / (bare[round]?.p50 ?? Number.NaN)))

const inMs = ({ p50, p97_5, perSecond }: Measured) =>
  [p50.toFixed(2), p97_5.toFixed(2), perSecond.toFixed(0)].map((text) => text.padStart(8)).join('')

/** The most that a page may cost with 20,000 that wait, as a multiple of what it costs with 200. */
const growthAim = 1.2

/** What each job costs as more waits: median milliseconds at each length, and the last against the first, round by round. */
export const printGrowth = (lengths: readonly number[], growths: readonly { name: string; rounds: Measured[][] }[]) => {
  console.log(
    `\n${'judging, p50 ms'.padEnd(18)}${lengths.map((length) => String(length).padStart(9)).join('')}   growth   aim`,
  )
  for (const { name, rounds } of growths) {
    const [first = [], last = []] = [rounds.at(0), rounds.at(-1)]
    const growth = median(last.map(({ p50 }, round) => p50 / (first[round]?.p50 ?? Number.NaN)))
    const times = rounds.map((each) => summaryOf(each).p50.toFixed(2).padStart(9)).join('')
    const aim = `${growth.toFixed(2).padStart(9)} ≤ ${growthAim}${growth <= growthAim ? '' : '  MISSED'}`
    console.log(`${name.padEnd(18)}${times}${aim}`)
  }
}

/** In MB, the most that the API's own process has held: until it listened, and until all was measured. Null: not told. */
type Memory = { atStart: number | null; atPeak: number | null }

export const printTable = (lines: readonly Line[], { atStart, atPeak }: Memory) => {
  console.log(`\n${''.padEnd(19)}${'API'.padStart(16)}${''.padEnd(8)}${'bare'.padStart(18)}`)
  const figures = ['p50 ms', 'p97.5', 'req/s'].map((text) => text.padStart(8)).join('')
  console.log(`${'case'.padEnd(14)}conns${figures}  ${figures}   ratio   aim`)
  for (const line of lines) {
    const ratio = ratioOf(line)
    const figures = `${inMs(summaryOf(line.api))}  ${inMs(summaryOf(line.bare))}`
    const aim = `${ratio.toFixed(2).padStart(8)} ≤ ${line.aim.toFixed(1)}${ratio <= line.aim ? '' : '  MISSED'}`
    console.log(`${line.name.padEnd(14)}${String(line.connections).padStart(5)}${figures}${aim}`)
  }
  const inMb = (memory: number | null) => (memory === null ? 'not told by this system' : `${memory.toFixed(0)} MB`)
  const missed = atPeak !== null && atPeak >= memoryAim ? ', MISSED' : ''
  console.log(
    `\nAPI memory at its peak: ${inMb(atPeak)} (aim: under ${memoryAim} MB${missed}); once started: ${inMb(atStart)}`,
  )
}
