import type { CommentBankView, KeptComment } from '@mentorfolio/domain/comment-bank/comment'
import type { commentBankEndpoint } from '@mentorfolio/domain/comment-bank/comment-bank.endpoints'
import { mustBeAllowedAt, personAt, rolesAt } from '../access/at-centre.ts'
import { decidedAction } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Db, Tx } from '../database/client.ts'
import type { Asked } from '../http/serve.ts'
import { namesOf } from '../portfolio/decisions.ts'
import { packOf, titleOf } from '../portfolio/ledger-rows.ts'

const ownOf = async (db: Db | Tx, personId: string): Promise<KeptComment[]> => {
  const rows = await db.ownComment.findMany({ where: { personId } })
  return rows.map(({ id, revision, title, words, about, writtenAt }) => ({
    ...{ id, isOwn: true, version: revision, title, words, about, withdrawn: false },
    ...{ at: writtenAt.toISOString(), before: [] },
  }))
}

/** `keeps`: who reads keeps them, and sees what was withdrawn and what they said before. */
const centresOf = async (db: Db | Tx, centreId: string, keeps: boolean): Promise<KeptComment[]> => {
  const rows = await db.centreComment.findMany({
    where: { centreId },
    orderBy: [{ commentId: 'asc' }, { version: 'desc' }],
  })
  const nameOf = await namesOf(db, keeps ? rows.map(({ byPersonId }) => byPersonId) : [])
  const grouped = Map.groupBy(rows, ({ commentId }) => commentId)
  return [...grouped].flatMap(([id, [latest, ...earlier]]) => {
    if (!latest || (latest.withdrawn && !keeps)) return []
    const { version, title, words, about, withdrawn, at } = latest
    const before = keeps ? earlier : []
    return {
      ...{ id, isOwn: false, version, title, words, about, withdrawn, at: at.toISOString() },
      before: before.map((each) => ({
        ...{ version: each.version, title: each.title, words: each.words, about: each.about },
        ...{ withdrawn: each.withdrawn, byName: nameOf(each.byPersonId) ?? '', at: each.at.toISOString() },
      })),
    }
  })
}

/** The unit packs of a centre, each once, with what a comment may be for. */
const unitsOf = async (db: Db | Tx, centreId: string): Promise<CommentBankView['units']> => {
  const packs = await db.centrePack.findMany({ where: { centreId }, distinct: ['packId'], orderBy: { packId: 'asc' } })
  return packs.map(({ packId }) => ({
    ...{ packId, title: titleOf(packId) },
    criteria: packOf(packId).criteria.map(({ id, title }) => ({ id, title })),
  }))
}

const shownActions = ['bankComment.keepOwn', 'bankComment.keepCentres'] as const

export const presentBank = async (db: Db | Tx, by: SignedIn, centreId: string): Promise<CommentBankView> => {
  const actions = shownActions.map((action) => decidedAction(rolesAt(by, centreId), action, { state: null }))
  const [own, centres] = actions
  const comments = [
    ...(own?.allowed ? await ownOf(db, personAt(by, centreId).id) : []),
    ...(await centresOf(db, centreId, centres?.allowed === true)),
  ]
  return {
    centreId,
    comments: comments.toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB')),
    units: await unitsOf(db, centreId),
    actions,
  }
}

/** What somebody can take a comment from: their own, which nobody else sees, and the centre's. */
export const viewComments = async (db: Db, { params, by }: Asked<typeof commentBankEndpoint>) => {
  mustBeAllowedAt(by, params.id, 'bankComment.view')
  return presentBank(db, by, params.id)
}
