import type { MethodRecord, MethodsView } from '@mentorfolio/domain/methods/methods-view'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { Late } from '../../shell/late.tsx'
import { plainDay } from '../../words/dates.ts'
import { methodsNow } from './load-methods.ts'
import { criteriaIn, kindWords, recordPage, saidFor, stateLooks } from './words.ts'

type Props = {
  unitId: string
  /** Null: of every criterion. */
  criterion: string | null
  /** Somebody asked for it: said in words where there is none. */
  asked?: boolean
}

const sounds = () => import('./sounds.tsx')

/** The places of a discussion's recordings that are marked for a criterion, to be heard from there. */
const Heard = ({ view, record, criterion }: { view: MethodsView; record: MethodRecord; criterion: string }) => {
  const content = record.kind === 'PROFESSIONAL_DISCUSSION' ? record.versions[0]?.content : undefined
  if (!content?.marks.some(({ criteria }) => criteria.includes(criterion))) return null
  return <Late load={sounds} as={{ view, recordId: record.id, content, criterion }} />
}

/** What was observed and discussed, beside a criterion: when, by whom, what it says for it, and whether both signed. */
const ByOtherMethods = ({ unitId, criterion, asked = false }: Props) => {
  const [view, setView] = useState<MethodsView | 'NOT_REACHED' | null>(null)
  useEffect(() => {
    let here = true
    methodsNow(unitId).then(
      (now) => here && setView(now),
      // Beside the page: whoever has no network, or may not read it, sees the page without.
      () => here && setView('NOT_REACHED'),
    )
    return () => {
      here = false
    }
  }, [unitId])
  if (view === null) return null
  if (view === 'NOT_REACHED')
    return asked && <p role="status">Observations and discussions could not be looked up. Load the page again.</p>
  const records = view.records.filter(({ state }) => state !== 'WITHDRAWN')
  const shown = records.filter((each) => criterion === null || saidFor(each, criterion) !== null)
  if (shown.length === 0) return asked && <p role="status">Nothing observed or discussed speaks of {criterion}.</p>
  return (
    <section aria-labelledby="by-other-methods" className="grid gap-1">
      <h2 id="by-other-methods" className="text-lg">
        By other methods
      </h2>
      <ul className="divide-y divide-line">
        {shown.map((each) => (
          <li key={each.id} className="grid gap-1 py-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Link to={recordPage(unitId, each.id)} className="inline-flex min-h-8 items-center">
                {kindWords[each.kind]}, {plainDay(each.versions[0]?.content.on ?? '')}
              </Link>
              <span className="text-sm text-ink-2">
                {each.byName} · {stateLooks[each.state].label}
              </span>
            </p>
            <p className="max-w-[66ch] whitespace-pre-line">
              {criterion === null ? `For ${criteriaIn(each).join(', ')}` : saidFor(each, criterion)}
            </p>
            {criterion !== null && <Heard view={view} record={each} criterion={criterion} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
export default ByOtherMethods
