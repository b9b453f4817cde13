import type { DecidedAction } from '@mentorfolio/domain/sessions/decided-action'
import { Link } from 'react-router'
import { may } from '../words/decided.ts'

type Props = {
  unitId: string
  mine: boolean
  actions: readonly DecidedAction[]
}

type To = { to: string; words: string }

const List = ({ id, title, links }: { id: string; title: string; links: readonly To[] }) => (
  <section aria-labelledby={id} className="grid content-start gap-1">
    <h2 id={id} className="text-lg">
      {title}
    </h2>
    <ul>
      {links.map(({ to, words }) => (
        <li key={to}>
          <Link to={to} className="inline-flex min-h-tap items-center wide:min-h-9">
            {words}
          </Link>
        </li>
      ))}
    </ul>
  </section>
)

/** What there is of a unit besides its matrix: what goes on between candidate and assessor, and evidence of other kinds. */
export const Around = ({ unitId, mine, actions }: Props) => {
  // Whoever sees facts alone has no way to the words, and who assesses another unit none to this one's assessing.
  const readsWords = may(actions, 'reflection.view')
  const seesAssessing = may(actions, 'otherMethod.view')
  const page = `/units/${unitId}`
  const between = [
    ...(seesAssessing
      ? [
          { to: `${page}/assessment-plan`, words: 'Assessment plan' },
          { to: `${page}/record-comments`, words: 'Feedback on records' },
          { to: `${page}/sent-criteria`, words: 'Criteria judged early' },
        ]
      : []),
    { to: `${page}/attempts`, words: 'Attempts and decisions' },
    ...(mine ? [{ to: `${page}/contact-notes`, words: 'What your assessor noted of your talks' }] : []),
    ...(mine ? [{ to: `${page}/adjustments`, words: 'Reasonable adjustments' }] : []),
  ]
  const besides = [
    { to: `${page}/reflection`, words: 'Looking back: reflections, summary and self-review' },
    { to: `${page}/testimonies`, words: 'Witness testimony, and what is made of it' },
    { to: `${page}/prior-learning`, words: 'Prior learning' },
    ...(seesAssessing ? [{ to: `${page}/methods`, words: 'Observations and professional discussions' }] : []),
    ...(readsWords ? [{ to: `${page}/print`, words: 'Print the whole portfolio' }] : []),
  ]
  return (
    <div className="no-print grid gap-7 border-t border-line pt-5 wide:grid-cols-2">
      <List id="between" title={mine ? 'With your assessor' : 'Between candidate and assessor'} links={between} />
      <List id="besides" title="Evidence besides" links={besides} />
    </div>
  )
}
