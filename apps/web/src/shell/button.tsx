import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Link, type LinkProps } from 'react-router'

type Look = 'primary' | 'plain' | 'quiet'

const looks: Record<Look, string> = {
  primary: 'border-thread bg-thread text-thread-ink hover:bg-thread-deep hover:border-thread-deep',
  plain: 'border-line-strong bg-sheet text-ink hover:border-ink-2',
  quiet: 'border-transparent text-thread-deep hover:bg-sunk',
}

const base =
  'inline-flex min-h-tap items-center justify-center gap-2 rounded-field border px-[1.05rem] py-2 text-center leading-snug font-[620] no-underline hover:no-underline disabled:opacity-70'

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: Look
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
}

/** Says `type="button"` unless told otherwise: a button that submits by accident loses words. */
export const Button = ({ look = 'plain', className = '', type = 'button', ...rest }: ButtonProps) => (
  <button type={type} className={`${base} ${looks[look]} ${className}`} {...rest} />
)

export const ButtonLink = ({ look = 'plain', className = '', ...rest }: LinkProps & { look?: Look }) => (
  <Link className={`${base} ${looks[look]} ${className}`} {...rest} />
)
