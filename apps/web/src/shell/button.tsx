import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'

export type Look = 'primary' | 'plain' | 'quiet'

const looks: Record<Look, string> = {
  primary: 'border-thread bg-thread text-thread-ink hover:bg-thread-deep hover:border-thread-deep',
  plain: 'border-line-strong bg-sheet text-ink hover:border-ink-2',
  quiet: 'border-transparent text-thread-deep hover:bg-sunk',
}

const base =
  'inline-flex min-h-tap items-center justify-center gap-2 rounded-field border px-[1.05rem] py-2 text-center leading-snug font-[620] no-underline hover:no-underline disabled:opacity-70'

/** How a button looks, and a link that is drawn as one (button-link.tsx). */
export const lookOf = (look: Look, className: string) => `${base} ${looks[look]} ${className}`

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: Look
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
}

/** Says `type="button"` unless told otherwise: a button that submits by accident loses words. */
export const Button = ({ look = 'plain', className = '', type = 'button', ...rest }: ButtonProps) => (
  <button type={type} className={lookOf(look, className)} {...rest} />
)
