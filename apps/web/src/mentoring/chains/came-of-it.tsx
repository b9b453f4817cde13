import type { AdaptationsView } from '@mentorfolio/domain/adaptations/adaptation-view'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { ButtonLink } from '../../shell/button-link.tsx'
import { useIsCandidate } from '../../shell/self.ts'
import { may } from '../../words/decided.ts'
import { Chain } from './chain.tsx'
import { loadChanges } from './load-changes.ts'

/** Several answers of one page ask at once: they are answered together. */
const asked = new Map<string, Promise<AdaptationsView>>()
const changesOf = (id: string): Promise<AdaptationsView> => {
  const known = asked.get(id)
  if (known) return known
  const loading = loadChanges(id).then(({ changes }) => changes)
  asked.set(id, loading)
  const forget = () => asked.delete(id)
  loading.then(forget, forget)
  return loading
}

type Props = { relationshipId: string; feedbackId: string }

/** What came of one answer: the changes it led to, each with where it shows, and the way to record another. */
const CameOfIt = ({ relationshipId, feedbackId }: Props) => {
  const [view, setView] = useState<AdaptationsView | null>(null)
  const mine = useIsCandidate()
  useEffect(() => {
    let here = true
    // Without it the page lacks the chain, and nothing else.
    changesOf(relationshipId).then(
      (found) => here && setView(found),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [relationshipId])
  if (!view) return null
  const path = `/relationships/${relationshipId}/adaptations`
  const led = view.adaptations.filter(
    ({ withdrawn, content }) =>
      withdrawn === null && content?.trigger.kind === 'FEEDBACK' && content.trigger.feedbackId === feedbackId,
  )
  const mayRecord = may(view.actions, 'adaptation.record')
  if (led.length === 0 && !mayRecord) return null
  return (
    <div className="grid justify-items-start gap-3">
      {led.length > 0 && <p className="font-[640]">What came of it</p>}
      {led.map(
        ({ id, content }) =>
          content && <Chain key={id} content={content} ends={view} to={`${path}/${id}`} mine={mine} />,
      )}
      {mayRecord &&
        (led.length === 0 ? (
          <ButtonLink className="no-print" to={`${path}/new?after=${feedbackId}`}>
            What did you change?
          </ButtonLink>
        ) : (
          <Link className="no-print inline-flex min-h-tap items-center" to={`${path}/new?after=${feedbackId}`}>
            Record something else that you changed
          </Link>
        ))}
    </div>
  )
}
export default CameOfIt
