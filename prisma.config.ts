import { defineConfig } from 'prisma/config'

// The address of the database is not configured here: the API opens it (embedded, or DATABASE_URL) and migrates it itself.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
})
