import type { listPeopleEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { centresVisibleTo, mustBeAllowedAt, personAt } from '../access/at-centre.ts'
import type { Db } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { invitationsOf, personSelect, presentPerson } from './person-row.ts'

/** People on one page. [D] */
const pageSize = 100

/** A page of a centre's people by name, ties by id. `after` is the last of the page before; one of elsewhere is 404. */
export const listPeople = async (db: Db, { params, query, by, now }: Asked<typeof listPeopleEndpoint>) => {
  const { centreId, centreName } = personAt(by, params.id)
  mustBeAllowedAt(by, centreId, 'person.view')
  const visible = { AND: [{ centreId }, { centreId: { in: centresVisibleTo(by, 'person') } }] }
  const last = query.after
    ? await db.person.findFirst({ where: { ...visible, id: query.after }, select: { id: true, name: true } })
    : null
  if (query.after && !last) throw notFound()
  const rows = await db.person.findMany({
    where: {
      ...visible,
      ...(last ? { OR: [{ name: { gt: last.name } }, { name: last.name, id: { gt: last.id } }] } : {}),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: pageSize + 1,
    select: personSelect,
  })
  const page = rows.slice(0, pageSize)
  const invitations = await invitationsOf(
    db,
    page.map(({ id }) => id),
  )
  return {
    centreName,
    people: page.map((row) => presentPerson(row, invitations, by, now)),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  }
}
