import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { ButtonLink } from '../shell/button-link.tsx'
import { actionWords } from '../words/actions.ts'

type Props = { candidacy: Candidacy | undefined; unitIds: readonly string[]; relationshipId: string | null }

/** Where the sessions lead: a new one, for whose they are, and what each of them counts. */
export const ListPlaces = ({ candidacy, unitIds, relationshipId }: Props) => {
  const { relationships = [] } = candidacy ?? {}
  const chosen = relationshipId ?? (relationships.length === 1 ? relationships[0]?.id : undefined)
  const search = chosen ? `?with=${chosen}` : ''
  return (
    <div className="no-print flex flex-wrap gap-x-3 gap-y-2">
      {relationships.length > 0 && (
        <>
          <ButtonLink look="primary" to={`/sessions/plan${search}`}>
            {actionWords['session.plan']}
          </ButtonLink>
          <ButtonLink to={`/sessions/record${search}`}>{actionWords['session.record']}</ButtonLink>
        </>
      )}
      {unitIds.map((id) => (
        <ButtonLink key={id} look="quiet" to={`/units/${id}/hours`}>
          See what counts
        </ButtonLink>
      ))}
    </div>
  )
}
