import { useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { saveState } from '../api/save-state.ts'

/** On the page of what was made here and not taken there is nothing: its words are among what came back. */
const CameBack = () => {
  const { unsent } = useSyncExternalStore(saveState.listen, saveState.now)
  return unsent.cameBack === 0 ? null : (
    <p className="rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
      Something that you wrote on this device was not taken, and came back. Nothing of it is lost.{' '}
      <Link to="/unsent" className="text-amber">
        See why, and go on with it
      </Link>
    </p>
  )
}

export default CameBack
