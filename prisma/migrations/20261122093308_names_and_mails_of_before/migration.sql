-- Answers of agreements were kept with the names that were typed to sign. The answers stay, for whoever asks again; the names go
-- (docs/decisions/0012-identities-apart.md).
UPDATE "StoredAnswer" SET body = jsonb_set(body, '{versions}', (
  SELECT coalesce(jsonb_agg(CASE jsonb_typeof(v.version -> 'signatures') WHEN 'array' THEN jsonb_set(v.version, '{signatures}', (
    SELECT coalesce(jsonb_agg(s.signature || '{"name": null}' ORDER BY s.at), '[]')
    FROM jsonb_array_elements(v.version -> 'signatures') WITH ORDINALITY AS s(signature, at)))
    ELSE v.version END ORDER BY v.at), '[]')
  FROM jsonb_array_elements(body -> 'versions') WITH ORDINALITY AS v(version, at)))
WHERE jsonb_typeof(body) = 'object' AND jsonb_typeof(body -> 'versions') = 'array';

-- Without a mail server mails were written all the same, and an admin could read them. None of those is sent later, and what an admin
-- could read proves no address (docs/decisions/0013-links.md). A mail server tries what was written within seconds: where one has
-- tried, what is younger than an hour waits for it still.
CREATE TEMPORARY TABLE "NeverTried" ON COMMIT DROP AS
SELECT id FROM "OutgoingMail"
WHERE attempts = 0 AND "sentAt" IS NULL AND "failedAt" IS NULL
  AND NOT ("createdAt" > now() - interval '1 hour' AND EXISTS (SELECT FROM "OutgoingMail" WHERE attempts > 0));

-- A token was made at the same instant as its mail. Those that an admin looked at before a mail server sent them count, too.
UPDATE "LinkToken" t SET channel = 'COPY' FROM "Link" l, "OutgoingMail" m
WHERE l.id = t."linkId" AND l.purpose = 'INVITATION' AND t.channel = 'MAIL'
  AND m."centreId" = l."centreId" AND m."createdAt" = t."createdAt"
  AND (m.id IN (SELECT id FROM "NeverTried") OR EXISTS (
    SELECT FROM "AuditEvent" e WHERE e."centreId" = m."centreId" AND e.action = 'mail.view'
      AND e.at >= m."createdAt" AND (m."sentAt" IS NULL OR m."sentAt" > e.at)));

-- Only the demo centre shows what was written; nothing is kept of a mail that nobody may read and nobody sends.
UPDATE "OutgoingMail" SET "failedAt" = now(),
  sealed = CASE "centreId" WHEN '01980a4c-5d00-7000-8000-00000000de30' THEN sealed ELSE '' END
WHERE id IN (SELECT id FROM "NeverTried");
