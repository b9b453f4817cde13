import type { SessionInReview } from '@mentorfolio/domain/judging/review-view'
import { useEffect, useRef, useState } from 'react'
import { kindWords } from '../words/sessions.ts'

const became = { ACCEPTED: 'accepted', EXCLUDED: 'set aside' } as const

/**
 * A session that is decided on moves to another list, and the button that was pressed goes with it. What became of it is told, and the
 * focus goes on to the next that waits: `nextOf` answers the id of its place on the page.
 */
export const useDecided = (sessions: readonly SessionInReview[], nextOf: (decided: SessionInReview) => string) => {
  const pressed = useRef<{ session: SessionInReview; next: string } | null>(null)
  const [says, setSays] = useState('')
  useEffect(() => {
    if (!pressed.current) return
    const { session, next } = pressed.current
    const now = sessions.find(({ id }) => id === session.id)
    if (!now || now.decision?.version === session.decision?.version) return
    pressed.current = null
    setSays(`${now.title ?? kindWords[now.kind]}: ${now.decision?.kind ? became[now.decision.kind] : 'not decided'}`)
    // Somebody who has gone on to something else stays there.
    if (document.activeElement === null || document.activeElement === document.body)
      document.getElementById(next)?.focus()
  }, [sessions])
  return {
    says,
    decide: (session: SessionInReview) => {
      pressed.current = { session, next: nextOf(session) }
    },
  }
}
