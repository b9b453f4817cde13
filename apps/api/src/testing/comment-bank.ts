import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import type { TestPerson } from './people.ts'
import { testsBeginAt } from './times.ts'

/** The first version of a comment that a centre keeps for all of its assessors. Answers its id. */
export const aCentreComment = async (db: Db, { id: centreId }: { id: string }, by: Pick<TestPerson, 'id'>) => {
  const { commentId } = await db.centreComment.create({
    data: {
      ...{
        commentId: v7(),
        version: 1,
        centreId,
        title: 'Say how you knew',
        words: 'What told you that it had helped?',
      },
      ...{ about: null, withdrawn: false, byPersonId: by.id, at: new Date(testsBeginAt) },
    },
  })
  return commentId
}
