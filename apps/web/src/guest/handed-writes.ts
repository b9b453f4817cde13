import type { GivenFeedback } from '@mentorfolio/domain/feedback/answer'
import { shownIn } from '@mentorfolio/domain/needs/my-plan'
import type { ShownTimes } from '@mentorfolio/domain/sessions/shown-times'
import { randomId } from '../api/random-id.ts'
import type { Item, Write } from '../outbox/item.ts'
import type { HandedPage } from './handed-page.ts'

type Of<Purpose extends HandedPage['purpose']> = Extract<HandedPage, { purpose: Purpose }>
type Said = { shown: ShownTimes; right: boolean; words: string | null }

/** A mentee's signature, as it is kept and sent. */
export const signatureWrite = (
  { relationshipId: id, guest, page }: Of<'AGREEMENT'>,
  body: { version: number; name: string; helped: boolean },
): Write => ({
  line: 'PUT /api/relationships/:id/agreement/hand-over',
  input: { params: { id }, body },
  record: id,
  title: `The signature of ${guest.name}, on your device`,
  page,
})

/** What a mentee asks to be different, in place of signing. */
export const changeWrite = (
  { relationshipId: id, guest, page }: Of<'AGREEMENT'>,
  body: { version: number; words: string },
): Write => ({
  line: 'PUT /api/relationships/:id/agreement/hand-over/change',
  input: { params: { id }, body },
  record: id,
  title: `What ${guest.name} asks to be different, on your device`,
  page,
  said: body.words,
})

/** What a mentee says of their plan. It names what was shown: nobody confirms what they have not read. `words` null: yes. */
export const planWrite = ({ relationshipId: id, guest, page, plan }: Of<'NEEDS'>, words: string | null): Write => ({
  line: 'PUT /api/relationships/:id/needs/hand-over',
  input: {
    params: { id },
    body: {
      ...shownIn(plan),
      notRight: words,
    },
  },
  record: id,
  title: `What ${guest.name} says of their plan, on your device`,
  page,
  ...(words === null ? {} : { said: words }),
})

/** What a mentee says of a session, as it is kept and sent. */
export const answerWrite = ({ relationshipId, guest, page, sessionId: id }: Of<'SESSION'>, said: Said): Write => ({
  line: 'PUT /api/sessions/:id/hand-over',
  input: { params: { id }, body: { relationshipId, ...said } },
  record: id,
  title: `What ${guest.name} said of this session, on your device`,
  page,
  ...(said.words === null ? {} : { said: said.words }),
})

/** What a mentee says of the ending, to the version that they read. `words` null: yes. */
export const closingWrite = (
  { relationshipId: id, guest, page, recordId, closing }: Of<'CLOSURE'>,
  words: string | null,
): Write => ({
  line: 'PUT /api/relationships/:id/ending/hand-over',
  input: { params: { id }, body: { recordId, version: closing.version, notRight: words } },
  record: id,
  title: `What ${guest.name} says of the ending, on your device`,
  page,
  ...(words === null ? {} : { said: words }),
})

/**
 * What a mentee says of the mentoring, as it is kept and sent. It names what they were asked about; a device that was handed over
 * before an update does not know that.
 */
export const feedbackWrite = (
  { relationshipId: id, guest, page, requestId, asked, sessionId }: Of<'FEEDBACK'>,
  body: GivenFeedback,
): Write => ({
  line: 'PUT /api/relationships/:id/feedback/:requestId/hand-over',
  input: {
    params: { id, requestId },
    body: {
      ...body,
      about: sessionId === undefined ? null : { point: asked.point, tool: asked.tool, sessionId },
    },
  },
  record: requestId,
  title: `The feedback of ${guest.name}, on your device`,
  page,
  said: body.answers.flatMap(({ words }) => words ?? []).join('\n\n'),
})

/** That they want to stop, from whatever page was handed over. It changes no record: nothing else that waits is held back by it. */
export const stopWrite = ({ relationshipId: id, guest }: HandedPage, words: string | null): Write => ({
  line: 'POST /api/relationships/:id/stop',
  input: { params: { id }, body: { words } },
  record: randomId(),
  title: `${guest.name} wants to stop, said on your device`,
  page: `/relationships/${id}`,
  ...(words === null ? {} : { said: words }),
})

const times = ({ start, end, zone }: ShownTimes) => `${start} ${end} ${zone}`
const revisions = (goals: readonly { id: string; revision: number }[]) =>
  goals.map(({ id, revision }) => `${id} ${revision}`).join()

/** Whether this is an answer to that very page: nobody is asked twice for the same, and everybody for what has changed since. */
const answers = (item: Item, page: HandedPage): boolean => {
  switch (item.line) {
    case 'PUT /api/relationships/:id/agreement/hand-over':
    case 'PUT /api/relationships/:id/agreement/hand-over/change':
      return (
        page.purpose === 'AGREEMENT' &&
        item.record === page.relationshipId &&
        item.input.body.version === page.agreement.version
      )
    case 'PUT /api/relationships/:id/needs/hand-over':
      return (
        page.purpose === 'NEEDS' &&
        item.record === page.relationshipId &&
        item.input.body.version === page.plan.version &&
        item.input.body.plan === (page.plan.plan?.version ?? null) &&
        revisions(item.input.body.goals) === revisions(page.plan.goals)
      )
    case 'PUT /api/sessions/:id/hand-over':
      return (
        page.purpose === 'SESSION' &&
        item.record === page.sessionId &&
        item.input.body.relationshipId === page.relationshipId &&
        times(item.input.body.shown) === times(page.session)
      )
    case 'PUT /api/relationships/:id/ending/hand-over':
      return (
        page.purpose === 'CLOSURE' &&
        item.input.body.recordId === page.recordId &&
        item.input.body.version === page.closing.version
      )
    case 'PUT /api/relationships/:id/feedback/:requestId/hand-over':
      return page.purpose === 'FEEDBACK' && item.record === page.requestId
    default:
      return false
  }
}

/** Whether an answer to this page waits here to be sent. */
export const isAnswered = (items: readonly Item[], page: HandedPage): boolean =>
  items.some((item) => answers(item, page))
