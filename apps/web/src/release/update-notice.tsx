import { useEffect, useState } from 'react'
import { Button } from '../shell/button.tsx'
import { Told } from '../shell/told.tsx'
import type { Release } from './release.ts'
import { useRelease } from './use-release.ts'

const words = {
  WAITING: { news: 'A new version of Mentorfolio is ready. Your words are kept.', act: 'Update now' },
  REPLACED: {
    news: 'Mentorfolio was updated in another tab. Load this page again when it suits you. Your words are kept.',
    act: 'Load again',
  },
}

const not = {
  KEPT: 'Not updated: what you typed last could not be kept on this device. Save it, then try again.',
  YET: 'Not updated yet. Your words are kept. Try again, or go on as you are.',
}

/** After this long an update has got stuck, in milliseconds. */
const patience = 10_000

/** Says that there is a new release, and leaves it to the person when to take it. */
const UpdateNotice = () => {
  const now = useRelease()
  const [later, setLater] = useState<Release>()
  const [pending, setPending] = useState(false)
  const [failed, setFailed] = useState<keyof typeof not | null>(null)
  const shown = now.kind === 'CURRENT' || now === later ? undefined : now

  useEffect(() => {
    if (!pending) return
    const timer = setTimeout(() => {
      setFailed('YET')
      setPending(false)
    }, patience)
    return () => clearTimeout(timer)
  }, [pending])

  const update = async () => {
    setPending(true)
    setFailed(null)
    try {
      await shown?.update()
    } catch {
      setFailed('KEPT')
      setPending(false)
    }
  }

  return (
    <Told className="no-print">
      {shown && (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-line bg-thread-soft px-4 py-2.5 text-thread-deep wide:px-7">
          <p className="min-w-0 flex-[1_1_20rem]">{failed ? not[failed] : words[shown.kind].news}</p>
          <div className="flex flex-wrap gap-2">
            <Button look="primary" disabled={pending} onClick={() => void update()}>
              {pending ? 'Updating…' : words[shown.kind].act}
            </Button>
            <Button look="quiet" disabled={pending} onClick={() => setLater(now)}>
              Later
            </Button>
          </div>
        </div>
      )}
    </Told>
  )
}
export default UpdateNotice
