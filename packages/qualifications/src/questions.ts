import { parseQuestionPack, type QuestionPack } from '@mentorfolio/domain/answers/question-pack'
import S1 from '../questions/S1.json' with { type: 'json' }
import S3 from '../questions/S3.json' with { type: 'json' }
import S4 from '../questions/S4.json' with { type: 'json' }
import { unitPack } from './index.ts'

const sound = (id: string, json: unknown): QuestionPack => {
  const pack = unitPack(id)
  if (!pack) throw new Error(`There are questions for ${id}, and no such unit pack`)
  return parseQuestionPack(json, pack)
}

/**
 * The questions that ship for criteria that take a written answer. Parsed when this module loads, as the packs are: a file that
 * is not sound against its pack stops the server from starting.
 */
export const questionPacks: readonly QuestionPack[] = [sound('S1', S1), sound('S3', S3), sound('S4', S4)]

/** The questions for this pack; undefined where none of its criteria takes a written answer. */
export const questionPack = (id: string): QuestionPack | undefined => questionPacks.find(({ pack }) => pack === id)
