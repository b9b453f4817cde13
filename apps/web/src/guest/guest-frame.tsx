import type { ReactNode } from 'react'
import { PlainFoot } from '../shell/foot-frame.tsx'
import { Mark } from '../shell/mark.tsx'
import { concern } from './words.ts'

type Props = {
  token: string
  title: string
  above?: string
  /** In the place of the way to 'Raise a concern': a page without links. */
  foot?: ReactNode
  children: ReactNode
}

/** The page of a guest: the mark, who asks, and what for; and at its foot whom to phone, at the setting of their link. */
export const GuestFrame = ({ token, title, above, foot, children }: Props) => (
  <>
    <title>{`${title} · Mentorfolio`}</title>
    <header className="no-print border-b border-line bg-sheet">
      <p className="mx-auto flex min-h-16 max-w-[34rem] items-center gap-2.5 px-4 font-[760] tracking-tight">
        <Mark /> Mentorfolio
      </p>
    </header>
    <main className={`mx-auto grid max-w-[34rem] gap-6 px-4 pt-7 ${foot === undefined ? '' : 'pb-10'}`}>
      <div>
        {above && <p className="text-ink-2">{above}</p>}
        <h1 tabIndex={-1} className="text-2xl">
          {title}
        </h1>
      </div>
      {children}
      {foot === undefined ? (
        <p className="no-print border-t border-line pt-5 text-center text-ink-2">{concern}</p>
      ) : (
        foot
      )}
    </main>
    {foot === undefined && <PlainFoot hash={token} />}
  </>
)
