import { Link } from 'react-router'

/** At the foot of every page, in the shell or outside: one tap to whom to phone. A guest's link stays behind its `#`. */
export const Foot = ({ hash = '' }: { hash?: string }) => (
  <footer className="no-print px-4 pt-2 pb-4 text-center">
    <Link to={{ pathname: '/concern', hash }} className="inline-flex min-h-tap items-center px-3">
      Raise a concern
    </Link>
  </footer>
)
