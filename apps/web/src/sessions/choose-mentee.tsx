import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import { Link } from 'react-router'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'
import { relationshipStateWords } from '../words/states.ts'

type Props = Pick<HomeView, 'candidacies'> & {
  title: string
  /** Whether more of them may be added afterwards. */
  together?: boolean
  /** Whether it is about what took place: that can be written down whatever became of it. */
  tookPlace?: boolean
}

/**
 * With whom, where an address does not say. Whose mentoring is over is nobody to plan with; for what took place they come apart,
 * each with its word.
 */
export const ChooseMentee = ({ title, candidacies, together = false, tookPlace = false }: Props) => {
  if (candidacies.length === 0) return <ForTheCandidate back={{ to: '/', words: 'Go to home' }} />
  const everybody = candidacies.flatMap(({ relationships }) => relationships)
  const now = everybody.filter(({ state }) => !isOver(state))
  const over = tookPlace ? everybody.filter(({ state }) => isOver(state)) : []
  return (
    <Page title={title} width="narrow">
      <h2 className="text-lg">With whom?</h2>
      {now.length + over.length === 0 && (
        <p>
          {everybody.length === 0 ? 'Nobody yet.' : 'You mentor nobody now.'}{' '}
          <Link to="/mentees/new">Add a mentee</Link> first.
        </p>
      )}
      <div className="flex flex-wrap gap-3 empty:hidden">
        {now.map(({ id, name }) => (
          <ButtonLink key={id} to={`?with=${id}`}>
            {name}
          </ButtonLink>
        ))}
      </div>
      {together && now.length > 1 && (
        <p className="text-sm text-ink-2">For a group, choose one of them: who else comes is asked in the plan.</p>
      )}
      {over.length > 0 && (
        <section aria-labelledby="over" className="grid gap-2">
          <h3 id="over" className="text-base">
            Over
          </h3>
          <ul>
            {over.map(({ id, name, state }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-2">
                <Link to={`?with=${id}`} className="inline-flex min-h-tap items-center">
                  {name}
                </Link>
                <span className="text-sm text-ink-2">{relationshipStateWords[state]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
