import type { ClaimView, EvidenceLine } from '@mentorfolio/domain/evidence/evidence-view'
import { useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { newId } from '../api/device.ts'
import { PressTrouble } from '../forms/press-trouble.tsx'
import type { FormAnswer } from '../forms/submit.ts'
import { Button } from '../shell/button.tsx'
import { useFocusHandedOn } from '../shell/hand-focus-on.ts'
import { criterionPage } from './places.ts'
import { nameOf } from './words.ts'

type Props = { unitId: string; item: EvidenceLine; claim: Pick<ClaimView, 'criterion' | 'version'> }

/** Puts a record that its candidate took out back to a criterion, wherever it is told. */
export const PutBack = ({ unitId, item, claim: { criterion, version } }: Props) => {
  const fetcher = useFetcher<FormAnswer>()
  const [id] = useState(newId)
  const form = useRef<HTMLFormElement>(null)
  useFocusHandedOn(form)
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={criterionPage(unitId, criterion)}
      // Not switched off meanwhile: the button would lose the focus, and nobody would know where they are.
      onSubmit={(event) => fetcher.state !== 'idle' && event.preventDefault()}
      className="no-print grid justify-items-start gap-2"
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="kind" value={item.record} />
      <input type="hidden" name="record" value={item.id} />
      <input type="hidden" name="saw" value={version} />
      <Button type="submit">
        Put it back
        <span className="sr-only">
          {' '}
          to {criterion}: {nameOf(item)}
        </span>
      </Button>
      <PressTrouble trouble={fetcher.data?.trouble} />
    </fetcher.Form>
  )
}
