import type { SeriesView } from '@mentorfolio/domain/sessions/series.endpoints'
import { Link, type LoaderFunctionArgs } from 'react-router'
import { call } from '../../api/call.ts'
import { ForTheCandidate, isForAnother } from '../../shell/for-the-candidate.tsx'
import { Page } from '../../shell/page.tsx'
import { stillAhead } from '../load-series.ts'
import type { Ahead } from './choose-sessions.ts'

export const loadToChange = async ({ params, request }: LoaderFunctionArgs) => ({
  series: await call('GET /api/series/:id', { params: { id: params['id'] ?? '' } }, request.signal),
  from: new URL(request.url).searchParams.get('from'),
})

const aheadOf = (series: SeriesView): Ahead[] =>
  stillAhead(series).map(({ id, revision, start, end, mode, zone, title }) => ({
    ...{ id, revision, start, end, mode, zone, title },
  }))

type Props = {
  series: SeriesView
  from: string | null
  title: string
  children: (ahead: readonly Ahead[], first: Ahead) => React.ReactNode
}

/** A page that changes some of a series: for its candidate, while something of it lies ahead. `from`: where it begins, if that does. */
export const SeriesPage = ({ series, from, title, children }: Props) => {
  const back = `/series/${series.id}`
  const ahead = aheadOf(series)
  const first = ahead.find(({ id }) => id === from) ?? ahead[0]
  if (series.sessions.some(({ actions }) => isForAnother(actions, 'session.replan')))
    return <ForTheCandidate back={{ to: back, words: 'Go to the series' }} />
  return (
    <Page title={title} width="narrow" above={<Link to={back}>{series.sessions[0]?.title ?? 'The series'}</Link>}>
      {first ? (
        children(ahead, first)
      ) : (
        <p>Nothing of this series lies ahead any more. What took place stays as it is.</p>
      )}
    </Page>
  )
}
