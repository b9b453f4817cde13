import type { AdaptationsView } from '@mentorfolio/domain/adaptations/adaptation-view'
import { Link } from 'react-router'
import { ButtonLink } from '../../shell/button-link.tsx'
import { useIsCandidate } from '../../shell/self.ts'
import { may } from '../../words/decided.ts'
import { Chain } from './chain.tsx'
import { feedbackName } from './chain-words.ts'

type Props = {
  /** Every change of the relationship: loaded once for all answers of a page. */
  changes: AdaptationsView
  feedbackId: string
}

/** What came of one answer: the changes it led to, each with where it shows, and the way to record another. */
const CameOfIt = ({ changes, feedbackId }: Props) => {
  const mine = useIsCandidate()
  const path = `/relationships/${changes.relationshipId}/adaptations`
  const led = changes.adaptations.filter(
    ({ withdrawn, content }) =>
      withdrawn === null && content?.trigger.kind === 'FEEDBACK' && content.trigger.feedbackId === feedbackId,
  )
  const mayRecord = may(changes.actions, 'adaptation.record')
  if (led.length === 0 && !mayRecord) return null
  const given = changes.feedback.find(({ id }) => id === feedbackId)
  const record = led.length === 0 ? 'What did you change?' : 'Record something else that you changed'
  const toRecord = {
    to: `${path}/new?after=${feedbackId}`,
    // Each answer of the page has one: whoever hears it alone hears after whose answer.
    'aria-label': given ? `${record} ${feedbackName(given, changes.name)}` : record,
  }
  return (
    <div className="grid justify-items-start gap-3">
      {led.length > 0 && <p className="font-[640]">What came of it</p>}
      {led.map(
        ({ id, content }) =>
          content && <Chain key={id} content={content} ends={changes} to={`${path}/${id}`} mine={mine} />,
      )}
      {mayRecord &&
        (led.length === 0 ? (
          <ButtonLink className="no-print" {...toRecord}>
            {record}
          </ButtonLink>
        ) : (
          <Link className="no-print inline-flex min-h-tap items-center" {...toRecord}>
            {record}
          </Link>
        ))}
    </div>
  )
}
export default CameOfIt
