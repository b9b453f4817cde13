import { addDays } from '@mentorfolio/domain/calendar/days'
import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { WorkProductContent } from '@mentorfolio/domain/files/work-product'
import type { WorkProductsView } from '@mentorfolio/domain/files/work-product-view'
import { today } from '../forms/days-gone.ts'

/** The form of a work product as its controls are named: the body's own paths. */
export type ProductShape = {
  relationshipId: string
  product: {
    what: string
    title: string
    on: string
    shows: string
    files: { id: string; caption: string }[]
    sessionIds: string[]
    recording: { consent: { by: string; role: string; how: string; on: string }; eraseOn: string }
  }
  reason: string
}

/** A recording is kept no longer than somebody needs it, unless they say so. [D] */
const usualDays = 90

/** Whose yes it has is nobody's to assume: nothing of that is proposed. */
const noRecording = ({ recordingDays }: WorkProductsView) => ({
  consent: { by: '', role: '', how: '', on: '' },
  eraseOn: recordingDays === null ? '' : addDays(today(), Math.min(recordingDays, usualDays)),
})

type Begins = { relationshipId: string | null; sessionId: string | null; what: string | null }

/** A new work product, as its address begins it. */
export const newShape = (view: WorkProductsView, { relationshipId, sessionId, what }: Begins): ProductShape => {
  const session = view.sessions.find(({ id }) => id === sessionId)
  const withWhom = relationshipId ?? (session?.relationshipIds.length === 1 ? session.relationshipIds[0] : null) ?? ''
  return {
    relationshipId: withWhom,
    product: {
      ...{
        what: what ?? '',
        title: '',
        on: session?.held ? dayAt(new Date(session.start), session.zone) : today(),
        shows: '',
        files: [],
      },
      sessionIds: session ? [session.id] : [],
      recording: noRecording(view),
    },
    reason: '',
  }
}

/** A work product as it stands. */
export const shapeOf = (
  view: WorkProductsView,
  relationshipId: string | null,
  { what, title, on, shows, files, sessionIds, recording }: WorkProductContent,
): ProductShape => ({
  relationshipId: relationshipId ?? '',
  product: {
    ...{ what, title, on, shows: shows ?? '', sessionIds: [...sessionIds] },
    files: files.map(({ id, caption }) => ({ id, caption: caption ?? '' })),
    recording: recording
      ? { consent: { ...recording.consent, role: recording.consent.role ?? '' }, eraseOn: recording.eraseOn }
      : noRecording(view),
  },
  reason: '',
})
