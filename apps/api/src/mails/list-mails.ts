import type { listMailsEndpoint, MailsView } from '@mentorfolio/domain/mails/mails.endpoints'
import { mustBeAllowedAt, personAt } from '../access/at-centre.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Context } from '../http/context.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { mailFate } from '../mail/mail-fate.ts'
import { openMail, shownMails } from '../mail/queue-mail.ts'

/** Mails on one page. [D] */
const pageSize = 50

/**
 * A page of the mails that people of the demo centre asked for, newest first, ties by id, on a server that sends none. In
 * any other centre, and where mail goes out, there are none to see: a mail holds an address and a link, and its link is a key
 * for whoever it was meant for alone. Each look is an event of the centre's chain. `after` is the last of the page before; one of elsewhere is 404.
 */
export const listMails = async (
  { db, sealer, config }: Pick<Context, 'db' | 'sealer' | 'config'>,
  { params, query, by, now }: Asked<typeof listMailsEndpoint>,
): Promise<MailsView> => {
  const { centreId, centreName } = personAt(by, params.id)
  mustBeAllowedAt(by, centreId, 'mail.view')
  const mail = mailFate(config, centreId)
  if (mail !== 'SHOWN') return { centreName, mail, mails: [], next: null }
  return db.$transaction(async (tx) => {
    const last = query.after
      ? await tx.outgoingMail.findFirst({ where: { id: query.after, centreId }, select: { id: true, createdAt: true } })
      : null
    if (query.after && !last) throw notFound()
    const rows = await tx.outgoingMail.findMany({
      where: {
        ...{ centreId, ...shownMails },
        ...(last
          ? { OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }] }
          : {}),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      select: { id: true, sealed: true, createdAt: true },
    })
    const page = rows.slice(0, pageSize)
    await appendEvent(tx, {
      ...{ chainId: centreId, centreId, userId: by.userId, at: now, action: 'mail.view' },
      ...{ subjectKind: 'centre', subjectId: centreId, revision: null },
      fields: { mails: page.map(({ id }) => id) },
    })
    return {
      ...{ centreName, mail },
      mails: page.map((row) => ({ id: row.id, ...openMail(sealer, row), writtenAt: row.createdAt.toISOString() })),
      next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    }
  })
}
