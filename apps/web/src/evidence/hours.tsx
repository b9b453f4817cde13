import { useEffect, useState } from 'react'
import { call } from '../api/call.ts'
import type { Answer } from '../api/endpoints.ts'
import { lengthsOf } from '../hours/lengths.ts'
import { Tape } from '../hours/tape.tsx'

/** The tape of a unit's hours; the page says its sum without it. */
const HoursOfUnit = ({ unitId }: { unitId: string }) => {
  const [ledger, setLedger] = useState<Answer<'GET /api/units/:id/ledger'> | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    call('GET /api/units/:id/ledger', { params: { id: unitId } }, leaving.signal).then(setLedger, () => undefined)
    return () => leaving.abort()
  }, [unitId])
  if (!ledger || ledger.sum.requiredMinutes === null) return null
  const { countedMinutes, requiredMinutes } = ledger.sum
  return <Tape lengths={lengthsOf(ledger.sessions)} countedMinutes={countedMinutes} requiredMinutes={requiredMinutes} />
}
export default HoursOfUnit
