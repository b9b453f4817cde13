import type { ReactNode } from 'react'
import { Told } from './told.tsx'

type Props = {
  /** Null while there is nothing to say: the place stays, so that what comes is read out. */
  says: ReactNode
  /** What can be done about it. */
  action?: ReactNode
}

/** A line below the header that concerns every page. */
export const Strip = ({ says, action }: Props) => (
  <div
    className={
      says
        ? 'no-print flex items-center justify-between gap-x-4 border-b border-line bg-amber-soft px-4 py-1.5 text-sm text-amber wide:px-7'
        : ''
    }
  >
    <Told className="min-w-0">{says}</Told>
    {says && action}
  </div>
)

/** As quiet as the strip itself, and still as large to a finger as any other button. */
export const StripButton = ({
  disabled = false,
  onClick,
  children,
}: {
  disabled?: boolean
  onClick: () => void
  children: ReactNode
}) => (
  <button
    type="button"
    disabled={disabled}
    onClick={onClick}
    className="-my-1.5 min-h-tap shrink-0 font-[620] underline underline-offset-3 disabled:no-underline"
  >
    {children}
  </button>
)
