import { Link } from 'react-router'
import { useIsCandidate } from './self.ts'

/** For those who look after others: whose page this is, and the way back to their list. Candidates know. */
export const Whose = ({ candidateName }: { candidateName: string }) =>
  useIsCandidate() ? null : (
    <>
      <Link to="/">Your candidates</Link> · {candidateName} ·{' '}
    </>
  )
