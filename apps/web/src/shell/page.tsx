import type { ReactNode } from 'react'

type Props = {
  /** The browser tab's name; the heading itself unless told. */
  title: string
  /** A line above the heading: where this is. */
  above?: ReactNode
  heading?: ReactNode
  width?: 'narrow' | 'wide'
  children: ReactNode
}

/** The title and the one h1 of a page. The shell puts the focus on it after a navigation. */
export const Page = ({ title, above, heading, width = 'wide', children }: Props) => (
  <div
    className={`mx-auto grid w-full gap-7 px-4 pt-6 pb-16 wide:px-7 wide:pt-8 ${width === 'narrow' ? 'max-w-[46rem]' : 'max-w-[74rem]'}`}
  >
    <title>{`${title} · Mentorfolio`}</title>
    <div>
      {above && <p className="text-ink-2">{above}</p>}
      <h1 tabIndex={-1} className="text-xl wide:text-2xl">
        {heading ?? title}
      </h1>
    </div>
    {children}
  </div>
)

export const Sheet = ({
  className = '',
  children,
  ...rest
}: {
  id?: string
  className?: string
  children: ReactNode
  'aria-labelledby'?: string
}) => (
  <section className={`rounded-sheet border border-line bg-sheet shadow-sheet ${className}`} {...rest}>
    {children}
  </section>
)
