import { Link } from 'react-router'
import { concernWords, FootFrame, footLook } from './foot-frame.tsx'

/** At the foot of every page that the router knows: one tap to whom to phone. */
export const Foot = () => (
  <FootFrame>
    <Link to="/concern" className={footLook}>
      {concernWords}
    </Link>
  </FootFrame>
)
