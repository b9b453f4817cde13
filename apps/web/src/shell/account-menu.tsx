import type { SelfView } from '@mentorfolio/domain/people/people.endpoints'
import { useState } from 'react'
import { Late } from './late.tsx'

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')

const panel = () => import('./account-panel.tsx')

export const AccountMenu = ({ self }: { self: SelfView }) => {
  // Fetched when somebody makes for it, not before.
  const [asked, setAsked] = useState(false)
  const ask = () => setAsked(true)
  return (
    <>
      <button
        onPointerEnter={ask}
        onFocus={ask}
        onClick={ask}
        type="button"
        popoverTarget="account"
        aria-label={`${initials(self.name)}: your account, ${self.name}`}
        className="grid size-tap shrink-0 place-items-center rounded-full border border-line-strong bg-sheet text-sm font-bold hover:border-ink-2"
      >
        <span aria-hidden="true" className="whitespace-nowrap">
          {initials(self.name)}
        </span>
      </button>
      <div
        id="account"
        popover="auto"
        className="inset-auto top-16 right-3 m-0 w-[min(21rem,calc(100vw-1.5rem))] rounded-sheet border border-line bg-sheet p-5 text-ink shadow-sheet wide:right-7"
      >
        {asked && <Late load={panel} as={{ self }} />}
      </div>
    </>
  )
}
