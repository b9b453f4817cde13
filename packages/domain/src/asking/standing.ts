import type { AskedSession } from './asking.ts'

/** Whether it waits for an answer. */
export const waitsForAnswer = ({ takenBackAt, answer }: Pick<AskedSession, 'takenBackAt' | 'answer'>) =>
  takenBackAt === null && answer === null

/** Whether its candidate has yet to say that they read the answer. */
export const isNewAnswer = ({ answer, readAt }: Pick<AskedSession, 'answer' | 'readAt'>) =>
  answer !== null && readAt === null
