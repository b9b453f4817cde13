import { type ReactNode, useLayoutEffect, useRef } from 'react'

type Props = { title: string; open: boolean; onClose: () => void; children: ReactNode }

/** The browser's own dialog: it holds the focus, closes with Escape and gives the focus back. */
export const Dialog = ({ title, open, onClose, children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    if (!open || !element) return
    element.showModal()
    // Closed, not only taken off the page: it gives the focus back then alone.
    return () => element.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-label={title}
      className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-sheet border border-line bg-sheet p-6 text-ink"
    >
      {open && (
        <div className="grid gap-4">
          {/* Takes the focus when what had it goes. */}
          <h2 tabIndex={-1} className="text-lg">
            {title}
          </h2>
          {children}
        </div>
      )}
    </dialog>
  )
}
