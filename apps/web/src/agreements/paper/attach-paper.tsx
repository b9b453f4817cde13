import { type FormEvent, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import { call } from '../../api/call.ts'
import { ApiProblem } from '../../api/problem.ts'
import { asBase64, shrunk } from '../../device/shrink-photo.ts'
import { ErrorSummary } from '../../forms/error-summary.tsx'
import { FieldFrame } from '../../forms/field-parts.tsx'
import { describedBy } from '../../forms/field-slot.ts'
import { DateField } from '../../forms/text-fields.tsx'
import { Button } from '../../shell/button.tsx'
import { refusalInWords } from '../../words/why-not.ts'

type Errors = Record<string, string[]>
const formId = 'attach-paper'
const most = 5 * 1024 * 1024

const withinReach = async (file: File): Promise<string | Errors> => {
  const blob = await shrunk(file).catch(() => null)
  if (!blob)
    return { file: ['Choose a photo (JPEG or PNG) or a PDF that opens: this file is something else, or not whole'] }
  if (blob.size > most) return { file: ['Choose a file of 5 MB or less'] }
  return asBase64(blob)
}

const toldBy = (error: unknown): { errors: Errors; told: string | null } => {
  if (!(error instanceof ApiProblem))
    return {
      errors: {},
      told: 'Not sent: there is no connection. The paper is not kept on this device; try again later.',
    }
  const { errors = [], title } = error.problem
  if (errors.length === 0) return { errors: {}, told: `${title}. ${refusalInWords(error.problem)}` }
  return { errors: Object.fromEntries(errors.map(({ field, message }) => [field, [message]])), told: null }
}

/**
 * Adds a photo or a PDF of the signed paper. It bears real names, so it is sent while somebody watches, and kept on no
 * device: a form without drafts and without the outbox.
 */
export const AttachPaper = ({ id, version }: { id: string; version: number }) => {
  const summary = useRef<HTMLDivElement>(null)
  const { revalidate } = useRevalidator()
  const [errors, setErrors] = useState<Errors>({})
  const [told, setTold] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const fail = (next: Errors, words: string | null) => {
    setErrors(next)
    setTold(words)
    setSending(false)
    requestAnimationFrame(() => summary.current?.focus())
  }
  const send = async (form: HTMLFormElement) => {
    const data = new FormData(form)
    const [file, signedOn] = [data.get('file'), String(data.get('signedOn') ?? '')]
    const missing = {
      ...(signedOn === '' ? { signedOn: ['Enter the date on the paper'] } : {}),
      ...(file instanceof File && file.size > 0 ? {} : { file: ['Choose a photo (JPEG or PNG) or a PDF'] }),
    }
    if (Object.keys(missing).length > 0 || !(file instanceof File)) return fail(missing, null)
    setSending(true)
    const content = await withinReach(file)
    if (typeof content !== 'string') return fail(content, null)
    try {
      const input = { params: { id }, body: { version, signedOn, file: content } }
      await call('PUT /api/relationships/:id/agreement/paper', input)
      await revalidate()
    } catch (error) {
      const refused = toldBy(error)
      fail(refused.errors, refused.told)
    }
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!sending) void send(event.currentTarget)
  }
  const slot = (name: string) => ({ id: `${formId}-${name}`, name, errors: errors[name] })
  const hint = 'A photo is made small and loses the place it was taken at. At most 5 MB.'
  return (
    <form id={formId} noValidate onSubmit={onSubmit} className="grid max-w-md grid-cols-1 gap-4">
      <ErrorSummary ref={summary} formId={formId} errors={errors}>
        {told && <p>{told}</p>}
      </ErrorSummary>
      <DateField field={slot('signedOn')} label="The date on the paper" />
      <FieldFrame field={slot('file')} label="The paper, as a photo or a PDF" hint={hint}>
        <input
          id={slot('file').id}
          name="file"
          type="file"
          accept="image/jpeg,image/png,application/pdf"
          aria-invalid={'file' in errors || undefined}
          aria-describedby={describedBy(slot('file'), hint)}
          className="min-h-tap w-full min-w-0"
        />
      </FieldFrame>
      <Button type="submit" className="justify-self-start" disabled={sending}>
        {sending ? 'Sending…' : 'Add the paper copy'}
      </Button>
    </form>
  )
}
