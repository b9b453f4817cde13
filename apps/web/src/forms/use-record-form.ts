import { type DefaultValue, getFormProps, useForm } from '@conform-to/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { check, type FormDefinition } from './definition.ts'
import type { FormAnswer, Trouble } from './submit.ts'

type Options<Shape extends Record<string, unknown>, Body> = {
  definition: FormDefinition<Body>
  /** What stands in the form when it opens. */
  defaultValue: DefaultValue<Shape>
  /** The route whose action takes it; this page's own unless told. */
  action?: string
}

const isIntent = (event: FormEvent<HTMLFormElement>) =>
  event.nativeEvent instanceof SubmitEvent && event.nativeEvent.submitter?.getAttribute('name') === '__intent__'

/**
 * The one way a form of records works: judged on sending with the domain's schema, sent through the route's action,
 * and kept as it stands whatever comes back. Give the result to `RecordForm`.
 */
export const useRecordForm = <Shape extends Record<string, unknown>, Body>({
  definition,
  defaultValue,
  action,
}: Options<Shape, Body>) => {
  const fetcher = useFetcher<FormAnswer>()
  const answer = fetcher.data
  const pending = fetcher.state !== 'idle'
  /** Counts what went wrong, so that the same error twice takes the focus twice. */
  const [failures, setFailures] = useState(0)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const told = useRef<FormAnswer | undefined>(undefined)

  const [form, fields] = useForm<Shape, Body>({
    defaultValue,
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
    if (answer.trouble || answer.result) setFailures((count) => count + 1)
  }, [answer])

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (isIntent(event)) return props.onSubmit(event)
    if (pending) return event.preventDefault()
    setTrouble(null)
    props.onSubmit(event)
    if (event.defaultPrevented) setFailures((count) => count + 1)
  }

  return {
    form,
    fields,
    formProps: { ...props, onSubmit, ...(action === undefined ? {} : { action }) },
    fetcher,
    pending,
    trouble,
    failures,
  }
}

export type RecordFormState = Pick<
  ReturnType<typeof useRecordForm>,
  'formProps' | 'fetcher' | 'pending' | 'trouble' | 'failures'
> & { form: { id: string; allErrors: Record<string, string[]> } }
