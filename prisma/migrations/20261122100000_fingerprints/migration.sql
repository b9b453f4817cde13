-- What tells one request from another was made with the server's secret, which may have changed since. It is told apart by
-- the mark of its key from now on; what is here was made with none that is kept, and so stands for the request that it names.
UPDATE "StoredAnswer" SET "digest" = '00000000.' || "digest" WHERE "digest" ~ '^[0-9a-f]{64}$';
UPDATE "Relationship" SET "madeBy" = '00000000.' || "madeBy" WHERE "madeBy" ~ '^[0-9a-f]{64}$';
UPDATE "Setting" SET "madeBy" = '00000000.' || "madeBy" WHERE "madeBy" ~ '^[0-9a-f]{64}$';
UPDATE "Cohort" SET "madeBy" = '00000000.' || "madeBy" WHERE "madeBy" ~ '^[0-9a-f]{64}$';
UPDATE "Registration" SET "madeBy" = '00000000.' || "madeBy" WHERE "madeBy" ~ '^[0-9a-f]{64}$';
UPDATE "MentoringSession" SET "madeBy" = '00000000.' || "madeBy" WHERE "madeBy" ~ '^[0-9a-f]{64}$';
