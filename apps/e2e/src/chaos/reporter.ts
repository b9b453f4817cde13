import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import type { Verdict } from './seed.ts'

const verdictOf = ({ annotations }: TestResult): Verdict | null => {
  const told = annotations.find(({ type }) => type === 'verdict')?.description
  return told === undefined ? null : JSON.parse(told)
}

/** Tells each seed step by step, as soon as it has ended, and adds up what was lost. */
export default class ChaosReporter implements Reporter {
  private seeds = 0
  private lost = 0
  private twice = 0
  private failed = 0

  onTestEnd({ title }: TestCase, result: TestResult) {
    const held = result.status === 'passed'
    if (!held) this.failed += 1
    console.log(`${held ? '✓' : '✗'} ${title} (${(result.duration / 1_000).toFixed(1)} s)`)
    process.stdout.write(result.stdout.join(''))
    for (const { message, stack } of result.errors) console.log(stack ?? message)
    const verdict = verdictOf(result)
    if (!verdict) return
    this.seeds += 1
    this.lost += verdict.lost.length
    this.twice += verdict.twice.length
    const onDevice = verdict.onDevice.length > 0 ? `, ${verdict.onDevice.length} still on the device` : ''
    console.log(`  ${verdict.words} words: ${verdict.lost.length} lost, ${verdict.twice.length} twice${onDevice}`)
  }

  onEnd(_result: FullResult) {
    if (this.failed > 0) console.log(`${this.failed} failed`)
    console.log(`${this.lost} lost, ${this.twice} twice in ${this.seeds} seeds`)
  }

  printsToStdio() {
    return true
  }
}
