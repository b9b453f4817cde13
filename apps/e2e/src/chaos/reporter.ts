import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import type { Verdict } from './verdict.ts'

const verdictIn = ({ annotations }: TestResult): Verdict | null => {
  const told = annotations.find(({ type }) => type === 'verdict')?.description
  return told === undefined ? null : JSON.parse(told)
}

const summed = (lost: number, twice: number, left: number) => `${lost} lost, ${twice} twice, ${left} left over`

const inALine = ({ about, words, lost, twice, leftOver, onDevice }: Verdict) =>
  `: ${about}, ${words} words: ${summed(lost.length, twice.length, leftOver.length)}${
    onDevice.length > 0 ? `, ${onDevice.length} still on the device` : ''
  }`

/** A line for each seed as soon as it has ended; every step of those that failed, and of all if asked for. Adds up at the end. */
export default class ChaosReporter implements Reporter {
  private readonly all: Verdict[] = []
  private failed = 0

  onTestEnd({ title }: TestCase, result: TestResult) {
    const held = result.status === 'passed'
    if (!held) this.failed += 1
    const verdict = verdictIn(result)
    if (verdict) this.all.push(verdict)
    const took = `(${(result.duration / 1_000).toFixed(1)} s)`
    console.log(`${held ? '✓' : '✗'} ${title} ${took}${verdict ? inALine(verdict) : ''}`)
    if (held && !process.env['CHAOS_STEPS']) return
    process.stdout.write(result.stdout.join(''))
    for (const each of [...(verdict?.leftOver ?? []), ...(verdict?.broken ?? [])]) console.log(`  ${each}`)
    for (const { message, stack } of result.errors) console.log(stack ?? message)
  }

  onEnd(_result: FullResult) {
    const sum = (of: (verdict: Verdict) => readonly string[]) =>
      this.all.reduce((total, verdict) => total + of(verdict).length, 0)
    if (this.failed > 0) console.log(`${this.failed} failed`)
    const told = summed(
      sum(({ lost }) => lost),
      sum(({ twice }) => twice),
      sum(({ leftOver }) => leftOver),
    )
    console.log(`${told} in ${this.all.length} seeds`)
  }

  printsToStdio() {
    return true
  }
}
