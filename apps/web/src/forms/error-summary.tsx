import type { ReactNode, Ref } from 'react'
import { goToField } from './find-field.ts'

type Props = {
  ref: Ref<HTMLDivElement>
  formId: string
  errors: Record<string, string[]>
  children?: ReactNode
}

const toField = (formId: string, name: string) => {
  const form = document.getElementById(formId)
  if (form instanceof HTMLFormElement) goToField(form, name)
}

/** Takes the focus after a failed try and links every message to its field; `children` tell what no field is about. */
export const ErrorSummary = ({ ref, formId, errors, children }: Props) => {
  const lines = Object.entries(errors).flatMap(([name, messages]) => messages.map((message) => ({ name, message })))
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
