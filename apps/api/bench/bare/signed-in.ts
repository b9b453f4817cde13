import type pg from 'pg'

export type By = { userId: string; name: string; people: { id: string }[] }

/** The session look-up of the API, as it is. */
export const signedInBy = async (pool: pg.Pool, token: string): Promise<By | undefined> => {
  const { rows } = await pool.query<By>({
    name: 'signed-in',
    text: `SELECT u.id AS "userId", u.name, u.email,
        COALESCE((
          SELECT json_agg(json_build_object('id', p.id, 'centreId', p."centreId", 'centreName', c.name, 'zone', c.zone,
            'hours', c.hours, 'roles', p.roles) ORDER BY c.name, p.id)
          FROM "Person" p JOIN "Centre" c ON c.id = p."centreId"
          WHERE p."userId" = u.id AND p."deactivatedAt" IS NULL), '[]') AS people
      FROM "AuthSession" s JOIN "AuthUser" u ON u.id = s."userId"
      WHERE s.token = $1 AND s."expiresAt" > now()`,
    values: [token],
  })
  return rows[0]
}

export const personIds = ({ people }: By) => people.map(({ id }) => id)
