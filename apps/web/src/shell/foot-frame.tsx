import type { ReactNode } from 'react'

export const concernWords = 'Raise a concern'
export const footLook = 'inline-flex min-h-tap items-center px-3'

/** The foot of every page, in the shell or outside. */
export const FootFrame = ({ children }: { children: ReactNode }) => (
  <footer className="no-print px-4 pt-2 pb-4 text-center">{children}</footer>
)

/** At the foot of a page that the router does not know. A guest's link stays behind its `#`. */
export const PlainFoot = ({ hash = '' }: { hash?: string }) => (
  <FootFrame>
    <a href={`/concern${hash && `#${hash}`}`} className={footLook}>
      {concernWords}
    </a>
  </FootFrame>
)
