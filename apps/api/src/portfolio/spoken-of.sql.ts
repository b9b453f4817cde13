import { Prisma } from '../database/client.ts'

/** Whether somebody confirmed or questioned session `s`, answered about it, rated it or looked back on it, and has not taken that back. */
export const isSpokenOf = Prisma.sql`(EXISTS (SELECT 1 FROM "SessionConfirmation" c WHERE c."sessionId" = s.id)
    OR EXISTS (SELECT 1 FROM "FeedbackAnswer" an JOIN "FeedbackRequest" f ON f.id = an."requestId" WHERE f."sessionId" = s.id)
    OR EXISTS (SELECT 1 FROM "MentoringRecord" m WHERE m."sessionId" = s.id AND m."withdrawnAt" IS NULL))`
