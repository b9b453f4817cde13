import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { withdrawNoteEndpoint, writeNoteEndpoint } from '@mentorfolio/domain/contact-notes/contact-notes.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import { canonical } from '../audit/chain.ts'
import type { Prisma, Tx } from '../database/client.ts'
import { idTaken, invalid, notFound, ProblemError, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdToJudge } from '../portfolio/hold-to-judge.ts'
import { loadToJudge, unitJudgingFacts } from '../portfolio/load-to-judge.ts'
import { presentNotes } from './view-notes.ts'

const action = 'contactNote.write'

/** The unit before its assessor, held until the transaction ends, and the note as it stands. */
const heldFor = async (tx: Tx, signedIn: SignedIn, { id, noteId }: { id: string; noteId: string }) => {
  const by = await holdToJudge(tx, signedIn, id)
  const toJudge = await loadToJudge(tx, by, id)
  const { loaded, judge } = toJudge
  mustBeAllowed(judge.rolesFor(action), action, unitJudgingFacts(toJudge))
  const { personId } = judge
  if (personId === null) throw new Error('Nobody notes a contact who is no assessor')
  const { centreId } = loaded.person
  const last = await tx.contactNote.findFirst({ where: { noteId }, orderBy: { version: 'desc' } })
  if (last && last.unitId !== id) throw idTaken()
  return {
    ...{ by, loaded, personId, centreId, last },
    answered: async () => ({ centreId, body: await presentNotes(tx, by, loaded) }),
    told: (at: Date, version: number, fields: Record<string, unknown>) =>
      appendEvent(tx, {
        ...{ chainId: loaded.portfolioId, centreId, userId: by.userId, at, action },
        ...{ subjectKind: 'contactNote', subjectId: noteId, revision: version, fields },
      }),
  }
}

const saidIn = ({ on, how, minutes, words, nextOn, shared, reason }: Prisma.ContactNoteGetPayload<object>) => ({
  ...{ on, how, minutes, words, nextOn, shared, reason },
})

const isWithdrawn = () =>
  new ProblemError('wrong-state', 'This note is withdrawn', {
    because: 'WRONG_STATE',
    detail: 'It stays as it was, with the reason. Your words are kept on this page: make a new note of them.',
  })

/** Notes a contact, or writes a note anew: a version beside the one before. What a candidate has read stays shared with them. */
export const writeNote = async (tx: Tx, { params, body, by, now }: AskedToWrite<typeof writeNoteEndpoint>) => {
  const { loaded, personId, centreId, last, answered, told } = await heldFor(tx, by, params)
  const { version: saw, on, how, minutes, words, nextOn, shared, reason } = body
  // Sent once more it is there already.
  const said = {
    on: new Date(on),
    how,
    minutes,
    words,
    nextOn: nextOn === null ? null : new Date(nextOn),
    shared,
    reason,
  }
  const isSame =
    last?.version === saw + 1 && last.byPersonId === personId && canonical(said) === canonical(saidIn(last))
  if (isSame) return answered()
  if (last?.withdrawn) throw isWithdrawn()
  if ((last?.version ?? 0) !== saw) throw stale(await presentNotes(tx, by, loaded))
  if (on > dayAt(now, loaded.person.centre.zone))
    throw invalid([{ field: 'on', message: 'Note a contact once it has been' }])
  if (last?.shared && !shared)
    throw invalid([{ field: 'shared', message: 'Your candidate has read it: it stays shared with them' }])
  const version = saw + 1
  await tx.contactNote.create({
    data: { ...said, noteId: params.noteId, version, centreId, unitId: params.id, byPersonId: personId, at: now },
  })
  await told(now, version, { on, how, minutes, words, nextOn, shared, reason })
  return answered()
}

/** Withdraws a note: a last version, with the reason. */
export const withdrawNote = async (
  tx: Tx,
  { params, body: { version: saw, reason }, by, now }: AskedToWrite<typeof withdrawNoteEndpoint>,
) => {
  const { loaded, personId, last, answered, told } = await heldFor(tx, by, params)
  if (!last) throw notFound()
  if (last.withdrawn) {
    if (last.reason === reason && last.byPersonId === personId) return answered()
    throw isWithdrawn()
  }
  if (last.version !== saw) throw stale(await presentNotes(tx, by, loaded))
  const version = saw + 1
  await tx.contactNote.create({ data: { ...last, version, reason, withdrawn: true, byPersonId: personId, at: now } })
  await told(now, version, { withdrawn: true, reason })
  return answered()
}
