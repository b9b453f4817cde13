import { randomBytes } from 'node:crypto'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { MediaType } from '@mentorfolio/domain/files/file-kinds'
import { writeWorkProductEndpoint } from '@mentorfolio/domain/files/files.endpoints'
import type { WorkProductContent } from '@mentorfolio/domain/files/work-product'
import { canonical, sha256 } from '../audit/chain.ts'
import { demoCentreId } from '../config.ts'
import type { Tx } from '../database/client.ts'
import { writeProduct } from '../files/write-product.ts'
import { sealerWith } from '../identity/seal.ts'
import { sealKey } from '../portfolio/file-rows.ts'
import { addressOf } from '../storage/storage.ts'
import type { When } from './calendar.ts'
import { aDrawing, aPage } from './drawn-files.ts'
import type { Mentoring } from './relationship.ts'
import { idAt, type Step } from './story.ts'

const green = [0x27, 0x63, 0x5b] as const
const amber = [0xc9, 0x8a, 0x2b] as const
const ink = [0x2b, 0x2f, 0x2e] as const

/** Four steps up, the third one reached: as Robin drew them on the card. */
const steps = aDrawing(640, 420, [
  ...[0, 1, 2, 3].map((step) => ({
    ...{ x: 80 + step * 120, y: 300 - step * 60, width: 112, height: 60 + step * 60 },
    colour: step < 3 ? green : amber,
  })),
  { x: 60, y: 366, width: 520, height: 6, colour: ink },
  { x: 352, y: 120, width: 28, height: 28, colour: ink },
])

const notes = aPage([
  'Meeting at the provision: what helps on Mondays',
  '',
  'Who: the form tutor, the mentor. Robin came for the last ten minutes.',
  '',
  'Agreed:',
  '- A place by the door, and the same one every Monday.',
  '- Robin says when it is too much by turning the card over.',
  '- We look at it again in four weeks.',
])

type Script = { written: When; session: string; bytes: Buffer; mediaType: MediaType } & Pick<
  WorkProductContent,
  'what' | 'title' | 'shows'
> & { caption: string }

/** What Priya added for Robin: nobody is seen in it, nor named. */
const added: readonly Script[] = [
  {
    ...{ written: { week: 1, days: 1, at: '17:40' }, session: 'What gets in the way on Mondays' },
    ...{ what: 'MEETING_NOTES', title: 'What helps on Mondays', caption: 'Notes, typed up the same day' },
    shows: 'Three people agreed on two small things, and Robin chose the second one: the card that is turned over.',
    ...{ bytes: notes, mediaType: 'application/pdf' },
  },
  {
    ...{ written: { week: 1, at: '18:10' }, session: 'Rehearsing the college visit' },
    ...{ what: 'WORK_PRODUCT', title: 'Four steps to the visit', caption: 'The card that Robin drew' },
    shows: 'The third step is where we stood that day. The fourth is going in by the side door, on their own.',
    ...{ bytes: steps, mediaType: 'image/png' },
  },
]

/** The file as it would have been kept: sealed in the storage, with a row of its own. */
const keep = async (tx: Tx, { scene, candidate }: Mentoring, { bytes, mediaType }: Script, now: Date) => {
  const [id, key] = [idAt(now), randomBytes(32)]
  const { portfolioId } = candidate
  const centreId = demoCentreId
  const sealed = sealerWith([key]).sealBytes(`file:${id}`, bytes)
  const address = addressOf(sealed)
  await tx.storedBytes.create({ data: { address, centreId, fileId: id, at: now } })
  await scene.storage.put(centreId, sealed)
  await tx.portfolioFile.create({
    data: {
      ...{ id, centreId, portfolioId, purpose: 'OTHER', state: 'READY', createdAt: now, touchedAt: now },
      ...{ size: bytes.length, received: bytes.length, digest: addressOf(bytes), keptDigest: addressOf(bytes) },
      ...{ mediaType, keptSize: bytes.length, address, sealedKey: sealKey(scene.sealer, id, key) },
    },
  })
  return id
}

/** Work products for Robin, through the product's own write at the time it is said to have happened. */
export const robinFiles = (mentoring: Mentoring): Step[] =>
  added.map((script) => ({
    at: mentoring.scene.calendar.when(script.written),
    write: async (tx, now) => {
      const { what, title, shows, caption, session } = script
      const { candidate, relationshipId } = mentoring
      const fileId = await keep(tx, mentoring, script, now)
      const { id: sessionId } = await tx.mentoringSession.findFirstOrThrow({
        where: { portfolioId: candidate.portfolioId, title: session },
        select: { id: true },
      })
      const { registrationId } = await tx.portfolioUnit.findFirstOrThrow({
        where: { registration: { person: { portfolio: { id: candidate.portfolioId } } } },
        select: { registrationId: true },
      })
      const recordId = idAt(now)
      const body = writeWorkProductEndpoint.body.parse({
        ...{ revision: 0, reason: null, relationshipId },
        product: {
          ...{ what, title, shows, on: dayAt(now, 'Europe/London') },
          ...{ files: [{ id: fileId, caption }], sessionIds: [sessionId], recording: null },
        },
      })
      await writeProduct(tx, {
        ...{ params: { id: registrationId, recordId }, body, by: candidate.by, now, device: null },
        fingerprint: { kept: sha256(canonical([recordId, body])), mayBe: () => false },
      })
    },
  }))
