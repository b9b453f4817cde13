import type { FeedbackPoint, FeedbackSource, FeedbackTool } from './feedback-kinds.ts'

/** S2-T2: several points, varied tools. The numbers are S2's own (packages/qualifications/units/S2.json). */
export const pointsAsked = 2
export const toolsAsked = 2

type Asked = { source: FeedbackSource; point: FeedbackPoint; tool: FeedbackTool }

/** What is still missing before feedback does what S2-T2 and S2-MP3 ask for: numbers still to come, and whom nobody heard. */
export type Lacking = { points: number; tools: number; mentee: boolean; other: boolean }

/**
 * What these lack: ask it of what was answered, and of what is asked and will be answered. A testimony is no feedback: it
 * says what was seen, and stands for none of it.
 */
export const lackingIn = (asked: readonly Asked[]): Lacking => {
  const feedback = asked.filter(({ tool }) => tool !== 'WITNESS_TESTIMONY')
  return {
    points: Math.max(0, pointsAsked - new Set(feedback.map(({ point }) => point)).size),
    tools: Math.max(0, toolsAsked - new Set(feedback.map(({ tool }) => tool)).size),
    mentee: !feedback.some(({ source }) => source === 'MENTEE'),
    other: !feedback.some(({ source }) => source !== 'MENTEE'),
  }
}

/** Whether nothing is missing. */
export const isComplete = ({ points, tools, mentee, other }: Lacking) => points + tools === 0 && !mentee && !other
