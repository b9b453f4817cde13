import type { GuestView } from '@mentorfolio/domain/guests/guests.endpoints'
import type { ReactNode } from 'react'
import type { Write } from '../outbox/item.ts'
import type { HandedPage } from './handed-page.ts'
import { answerWrite, changeWrite, closingWrite, feedbackWrite, planWrite, signatureWrite } from './handed-writes.ts'

type Given = { token: string; guest: GuestView; onGone: () => void; foot: ReactNode }
type Keep = (write: Write) => Promise<void>
export type Part = (given: Given, keep: Keep) => ReactNode

/** The page that a guest's link would open, for what is asked here: what is not asked is not loaded. */
export const partFor = async (page: HandedPage): Promise<Part> => {
  switch (page.purpose) {
    case 'AGREEMENT': {
      const { AgreementPage } = await import('./agreement.tsx')
      return (given, keep) => (
        <AgreementPage
          {...given}
          agreement={page.agreement}
          sign={async (signature) => {
            await keep(signatureWrite(page, signature))
            return undefined
          }}
          askForChange={(change) => keep(changeWrite(page, change))}
        />
      )
    }
    case 'NEEDS': {
      const { NeedsPage } = await import('./needs.tsx')
      return (given, keep) => (
        <NeedsPage
          {...given}
          plan={page.plan}
          confirm={() => keep(planWrite(page, null))}
          notRight={(_, words) => keep(planWrite(page, words))}
        />
      )
    }
    case 'CLOSURE': {
      const { ClosingPage } = await import('./closing.tsx')
      return (given, keep) => (
        <ClosingPage
          {...given}
          closing={page.closing}
          confirm={() => keep(closingWrite(page, null))}
          notRight={(_, words) => keep(closingWrite(page, words))}
        />
      )
    }
    case 'FEEDBACK': {
      const { FeedbackPage } = await import('./feedback.tsx')
      return (given, keep) => (
        <FeedbackPage
          {...given}
          asked={page.asked}
          give={({ answers, name, helped }) => keep(feedbackWrite(page, { answers, name, helped }))}
        />
      )
    }
    case 'SESSION': {
      const { SessionPage } = await import('./session.tsx')
      return (given, keep) => (
        <SessionPage
          {...given}
          session={page.session}
          confirm={(shown) => keep(answerWrite(page, { shown, right: true, words: null }))}
          notRight={(shown, words) => keep(answerWrite(page, { shown, right: false, words }))}
        />
      )
    }
  }
}
