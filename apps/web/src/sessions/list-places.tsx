import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { ButtonLink } from '../shell/button-link.tsx'
import { actionWords } from '../words/actions.ts'

type Props = { candidacy: Candidacy | undefined; unitIds: readonly string[]; relationshipId: string | null }

/** Where the sessions lead: a new one, for whose they are, and what each of them counts. */
export const ListPlaces = ({ candidacy, unitIds, relationshipId }: Props) => {
  const { relationships = [] } = candidacy ?? {}
  const asked = relationships.filter(({ id }) => relationshipId === null || id === relationshipId)
  // Whose mentoring is over is nobody to plan with; what took place with them can be written down all the same.
  const now = asked.filter(({ state }) => !isOver(state))
  const withOnly = (cards: typeof asked) => (cards.length === 1 ? `?with=${cards[0]?.id}` : '')
  return (
    <div className="no-print flex flex-wrap gap-x-3 gap-y-2">
      {relationships.length > 0 && (
        <>
          {now.length > 0 && (
            <ButtonLink look="primary" to={`/sessions/plan${withOnly(now)}`}>
              {actionWords['session.plan']}
            </ButtonLink>
          )}
          <ButtonLink to={`/sessions/record${withOnly(asked)}`}>{actionWords['session.record']}</ButtonLink>
        </>
      )}
      {unitIds.map((id) => (
        <ButtonLink key={id} look="quiet" to={`/units/${id}/hours`}>
          See what counts
        </ButtonLink>
      ))}
      {!candidacy &&
        unitIds.map((id) => (
          <ButtonLink key={id} look="quiet" to={`/units/${id}/reflection`}>
            Looking back
          </ButtonLink>
        ))}
    </div>
  )
}
