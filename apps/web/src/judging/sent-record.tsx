import type { SentRecord } from '@mentorfolio/domain/early/sent-view'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { PartText } from '../mentoring/evidence/part-text.tsx'
import { Button } from '../shell/button.tsx'
import { Tag } from '../shell/tag.tsx'
import { recordPage } from '../words/evidence-pages.ts'
import { recordWords } from '../words/record-words.ts'
import { noteOpened } from './opened.ts'
import { useRecord } from './use-record.ts'

type Props = { record: SentRecord; unitId: string; sentId: string }

/** The words of a record that shows a criterion, the claimed ones marked; that it was read is noted. */
export const SentRecordWords = ({ record, unitId, sentId }: Props) => {
  const { record: kind, id, version, sentVersion, passages, reason, claimed, title } = record
  const [shown, again] = useRecord({ unitId, record: kind, id, version }, undefined)
  const found = shown.kind === 'FOUND'
  const page = recordPage(record, unitId)
  useEffect(() => {
    if (found) noteOpened(sentId, { record: kind, id, version })
  }, [found, sentId, kind, id, version])
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-2">
        {page ? (
          <Link to={page} className="inline-flex min-h-8 items-center">
            {title ?? recordWords[kind].one}
          </Link>
        ) : (
          <span className="font-[640]">{title ?? recordWords[kind].one}</span>
        )}
        {version !== sentVersion && (
          <Tag tone="wait" shape="half">
            {sentVersion === null ? 'Added since it was sent' : 'Written on since it was sent'}
          </Tag>
        )}
        {!claimed && <Tag tone="plain">Not claimed for it any more</Tag>}
      </p>
      {reason && (
        <p className="max-w-[62ch]">
          <span className="font-[640]">Why it was added: </span>
          {reason}
        </p>
      )}
      {shown.kind === 'LOOKING' && <p className="text-ink-2">Fetching its words…</p>}
      {shown.kind === 'NOT_FOUND_OUT' && (
        <div role="alert" className="grid justify-items-start gap-2">
          <p>Its words could not be fetched. Check your connection, then try again.</p>
          <Button onClick={again}>Try again</Button>
        </div>
      )}
      {shown.kind === 'FOUND' &&
        shown.view.parts.map(({ part, label, text }) => (
          <div key={part} className="grid gap-1">
            {label && <p className="text-sm font-[640] text-ink-2">{label}</p>}
            <PartText
              part={part}
              text={text}
              quotes={passages.filter((each) => each.part === part).map(({ quote }) => quote)}
            />
          </div>
        ))}
    </div>
  )
}
