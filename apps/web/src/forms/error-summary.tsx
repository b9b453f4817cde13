import type { ReactNode, Ref } from 'react'
import { goToField, inPageOrder } from './find-field.ts'

type Props = {
  ref: Ref<HTMLDivElement>
  formId: string
  errors: Record<string, string[]>
  children?: ReactNode
}

const formOf = (id: string) => {
  const form = document.getElementById(id)
  return form instanceof HTMLFormElement ? form : null
}

const toField = (formId: string, name: string) => {
  const form = formOf(formId)
  if (form) goToField(form, name)
}

const linesOf = (formId: string, errors: Record<string, string[]>) => {
  const form = formOf(formId)
  const names = Object.keys(errors)
  const ordered = form ? inPageOrder(form, names) : names
  return ordered.flatMap((name) => (errors[name] ?? []).map((message) => ({ name, message })))
}

/** Takes the focus after a failed try and links every message to its field; `children` tell what no field is about. */
export const ErrorSummary = ({ ref, formId, errors, children }: Props) => {
  const lines = linesOf(formId, errors)
  if (lines.length === 0 && !children) return null
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="grid gap-2 rounded-sheet border-2 border-clay bg-sheet p-5 focus:outline-3 focus:outline-clay"
    >
      {lines.length > 0 && (
        <>
          <h2 className="text-lg">
            {lines.length === 1 ? 'One thing to put right' : `${lines.length} things to put right`}
          </h2>
          <ul className="grid gap-1">
            {lines.map(({ name, message }) => (
              <li key={`${name} ${message}`}>
                {name === '' ? (
                  <span className="font-semibold text-clay">{message}</span>
                ) : (
                  <a
                    href={`#${formId}-${name}`}
                    className="font-semibold text-clay"
                    onClick={(event) => {
                      event.preventDefault()
                      toField(formId, name)
                    }}
                  >
                    {message}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </div>
  )
}
