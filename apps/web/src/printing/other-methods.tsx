import type { MethodRecord, MethodsView } from '@mentorfolio/domain/methods/methods-view'
import { VersionShown } from '../mentoring/methods/shown.tsx'
import { kindWords } from '../mentoring/methods/words.ts'
import { hereZone, moment, plainFullDay } from '../words/dates.ts'
import { goesOnPaper } from './left-out.ts'

/** Which of its versions its assessor signed last; -1: none, so that it is nothing yet. */
const signedAt = ({ versions }: MethodRecord) =>
  versions.findIndex(({ signatures }) => signatures.some(({ party }) => party === 'ASSESSOR'))

/** With whom it was; a discussion is about the unit as a whole. */
const namesIn = (view: MethodsView, record: MethodRecord, at: number): string[] => {
  const about = record.kind === 'OBSERVATION' ? record.versions[at]?.content.relationshipId : null
  return view.relationships.flatMap(({ id, name }) => (id === about ? [name] : []))
}

/** What was observed and discussed, and signed by its assessor: each with who signed, and the marks of its recordings. */
export const methodsOnPaper = (view: MethodsView | null, without: readonly string[]) =>
  (view?.records ?? []).flatMap((record) => {
    const at = signedAt(record)
    const goes = view && at >= 0 && record.state !== 'WITHDRAWN' && goesOnPaper(namesIn(view, record, at), without)
    return goes ? [{ record, at }] : []
  })

type Props = { view: MethodsView; records: ReturnType<typeof methodsOnPaper> }

export const OtherMethods = ({ view, records }: Props) => (
  <section aria-labelledby="other-methods" className="break-before-page">
    <h2 id="other-methods" className="pb-2 text-lg">
      Observed and discussed
    </h2>
    {records.map(({ record, at }) => {
      const version = record.versions[at]
      return (
        <article key={record.id} className="grid gap-3 border-t border-line py-4">
          <h3 className="break-after-avoid text-base">
            {kindWords[record.kind]}, {plainFullDay(version?.content.on ?? '')}
          </h3>
          <p className="text-sm text-ink-2">
            Version {version?.version} · {record.byName}
          </p>
          <VersionShown view={view} record={record} at={at} />
          <ul className="text-sm text-ink-2">
            {version?.signatures.map(({ party, agrees, byName, at: when, words }) => (
              <li key={party}>
                {agrees ? 'Signed' : 'Said: not right'} by {byName}, {moment(when, hereZone())}
                {words && `: ‘${words}’`}
              </li>
            ))}
          </ul>
        </article>
      )
    })}
  </section>
)
