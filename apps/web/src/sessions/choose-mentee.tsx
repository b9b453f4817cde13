import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import { Link } from 'react-router'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'

/** With whom, where an address does not say. */
export const ChooseMentee = ({ title, candidacies }: { title: string } & Pick<HomeView, 'candidacies'>) => {
  if (candidacies.length === 0) return <ForTheCandidate back={{ to: '/', words: 'Go to home' }} />
  const everybody = candidacies.flatMap(({ relationships }) => relationships)
  return (
    <Page title={title} width="narrow">
      <h2 className="text-lg">With whom?</h2>
      {everybody.length === 0 && (
        <p>
          Nobody yet. <Link to="/mentees/new">Add a mentee</Link> first.
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {everybody.map(({ id, name }) => (
          <ButtonLink key={id} to={`?with=${id}`}>
            {name}
          </ButtonLink>
        ))}
      </div>
    </Page>
  )
}
