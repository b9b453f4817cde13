import { type DefaultValue, getFormProps, useForm } from '@conform-to/react'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import type { KeptName } from '../confidentiality/kept-name.ts'
import type { Opened } from '../drafts/opened.ts'
import { useKeeping } from '../drafts/use-keeping.ts'
import { check, type Judged } from './definition.ts'
import type { FormAnswer, Trouble } from './submit.ts'
import { useOnce } from './use-once.ts'

type Options<Shape extends Record<string, unknown>, Body> = {
  definition: Judged<Body>
  /** How the form opens, as `Drafted` found it: a form whose words nobody keeps does not compile. */
  opened: Opened<Shape>
  /** The route whose action takes it; this page's own unless told. */
  action?: string
}

const isIntent = (event: FormEvent<HTMLFormElement>) =>
  event.nativeEvent instanceof SubmitEvent && event.nativeEvent.submitter?.getAttribute('name') === '__intent__'

/**
 * The one way a form of records works: its words are kept as they are typed, judged on sending with the domain's schema,
 * sent through the route's action and the outbox, and kept as they stand whatever comes back. Give the result to
 * `RecordForm`.
 */
export const useRecordForm = <Shape extends Record<string, unknown>, Body>({
  definition,
  opened,
  action,
}: Options<Shape, Body>) => {
  const fetcher = useFetcher<FormAnswer>()
  const answer = fetcher.data
  const pending = fetcher.state !== 'idle'
  const element = useRef<HTMLFormElement>(null)
  const namesBelong = definition.names === 'BELONG'
  const { where, keeper } = useKeeping(element, opened, { namesBelong })
  /** Counts what went wrong, so that the same error twice takes the focus twice. */
  const [failures, setFailures] = useState(0)
  const [trouble, setTrouble] = useState<Trouble | null>(opened.behind ? { kind: 'STALE' } : null)
  const told = useRef<FormAnswer | undefined>(undefined)
  const once = useOnce(pending)

  const [form, fields] = useForm<Shape, Body>({
    // What `Drafted` gives is what a form of this shape begins with, whole.
    defaultValue: opened.defaults as DefaultValue<Shape>,
    lastResult: answer?.result ?? null,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
    onValidate: ({ formData }) => check(definition, formData),
  })
  const props = getFormProps(form)

  useEffect(() => {
    if (!answer || told.current === answer) return
    told.current = answer
    setTrouble(answer.trouble)
    if (!answer.trouble && !answer.result) return
    setFailures((count) => count + 1)
    void keeper.current?.cameBack(answer.refusal ?? null)
  }, [answer, keeper])

  const keptNames = useCallback(() => keeper.current?.keptNames() ?? [], [keeper])
  const keepNames = useCallback((names: readonly KeptName[]) => keeper.current?.keepNames(names), [keeper])

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (isIntent(event)) return props.onSubmit(event)
    if (once.isSending()) return event.preventDefault()
    setTrouble(null)
    props.onSubmit(event)
    if (event.defaultPrevented) setFailures((count) => count + 1)
    else {
      once.begin()
      keeper.current?.submitted()
    }
  }

  return {
    form,
    fields,
    formProps: { ...props, onSubmit, ref: element, ...(action === undefined ? {} : { action }) },
    element,
    fetcher,
    opened,
    pending,
    trouble,
    failures,
    where,
    isUnkept: () => keeper.current?.isUnkept() ?? false,
    namesBelong,
    keptNames,
    keepNames,
  }
}

export type RecordFormState = Pick<
  ReturnType<typeof useRecordForm>,
  | 'formProps'
  | 'element'
  | 'fetcher'
  | 'pending'
  | 'trouble'
  | 'failures'
  | 'where'
  | 'isUnkept'
  | 'namesBelong'
  | 'keptNames'
  | 'keepNames'
> & { opened: Opened<unknown>; form: { id: string; allErrors: Record<string, string[]> } }
