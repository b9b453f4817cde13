import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { Link } from 'react-router'
import type { ShownAction } from '../words/actions.ts'
import { may } from '../words/decided.ts'

type Place = { action: ShownAction; to: string | ((of: RelationshipView) => string); words: string; hint: string }

/** What else is kept of this relationship, each on a page of its own: in the order in which it comes up. */
const places: readonly Place[] = [
  {
    action: 'feedback.view',
    to: 'feedback',
    words: 'Feedback',
    hint: 'Who is asked and when, what they said, and how the mentor rates themself.',
  },
  {
    action: 'mentoringRecord.view',
    to: 'adaptations',
    words: 'What was changed, and why',
    hint: 'From feedback to a change to the session where it shows.',
  },
  {
    action: 'effectiveness.view',
    to: 'triangulation',
    words: 'Three views',
    hint: 'The skills as mentor, mentee and others see them.',
  },
  {
    action: 'effectiveness.view',
    to: 'effectiveness',
    words: 'Does it work?',
    hint: 'Feedback, what others saw, how far the goals went.',
  },
  {
    action: 'mentoringRecord.view',
    to: 'records',
    words: 'Referrals, contacts and supervision',
    hint: 'Who else was asked, told or met, and who thinks with the mentor.',
  },
  {
    action: 'mentoringRecord.view',
    to: ({ id, registrationId }) => `/registrations/${registrationId}/work-products?with=${id}`,
    words: 'Files and work products',
    hint: 'Photos, notes, records kept on paper, and what they show.',
  },
  {
    ...{ action: 'mentoringRecord.view', to: 'reviews', words: 'Reviews' },
    hint: 'Each goal scored again, and the plan’s next version.',
  },
  {
    ...{ action: 'closure.view', to: 'ending', words: 'The ending' },
    hint: 'What a good ending has, what is there, and every move until now.',
  },
]

/** The way from a relationship to everything around its sessions, as far as its reader may go. */
const Around = ({ relationship }: { relationship: RelationshipView }) => {
  const { id, actions } = relationship
  const open = places.filter(({ action }) => may(actions, action))
  if (open.length === 0) return null
  return (
    <nav aria-labelledby="around" className="grid gap-2">
      <h2 id="around" className="text-lg">
        Around the sessions
      </h2>
      <ul className="grid">
        {open.map(({ to, words, hint }) => (
          <li key={words} className="border-b border-line py-2 last:border-0">
            <Link
              to={typeof to === 'string' ? `/relationships/${id}/${to}` : to(relationship)}
              className="inline-flex min-h-tap items-center"
            >
              {words}
            </Link>
            <p className="text-sm text-ink-2">{hint}</p>
          </li>
        ))}
      </ul>
    </nav>
  )
}
export default Around
