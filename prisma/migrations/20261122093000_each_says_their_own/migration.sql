-- A supervisor's answer stood in the place of the mentee's: each has their own. What was said before stays as whose it is.
ALTER TABLE "SessionConfirmation" DROP CONSTRAINT "SessionConfirmation_pkey",
ADD CONSTRAINT "SessionConfirmation_pkey" PRIMARY KEY ("sessionId", "relationshipId", "role");

-- Where the column was made before answers could be without it.
ALTER TABLE "SessionConfirmation" ALTER COLUMN "shown" DROP NOT NULL;
