-- A series is looked up by its id, and what a centre asked for by the centre.
CREATE INDEX "MentoringSession_seriesId_idx" ON "MentoringSession"("seriesId");
CREATE INDEX "FeedbackRequest_centreId_idx" ON "FeedbackRequest"("centreId");

-- Answers that were kept for whoever sends a private note again had its words: they lie in the note alone.
DELETE FROM "StoredAnswer" WHERE body ?& ARRAY['sessionId', 'mentees', 'text', 'writtenAt'];
