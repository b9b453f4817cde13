import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { Button } from '../../shell/button.tsx'

/** What a page does with a recording besides its own controls. */
export type Playing = {
  /** From there, in seconds; fetched first where it is not here yet. */
  playFrom: (seconds: number) => void
  /** Where it is; null while there is nothing to hear. */
  seconds: () => number | null
}

type Came = { kind: 'NOT_ASKED' | 'COMING' | 'GONE' | 'NOT_ARRIVED' } | { kind: 'HERE'; address: string }

const told = {
  COMING: 'The recording is on its way…',
  GONE: 'It is not there any more. Load the page again: it says why.',
  NOT_ARRIVED: 'It did not arrive. Try again when you have a connection.',
} as const

/** Further than any recording goes: a browser that does not know its length finds it by going there. */
const farEnd = 1e7

/** A browser's own recording does not say how long it is, and is not gone through before that is known. */
const withItsLength = (audio: HTMLAudioElement): Promise<void> =>
  Number.isFinite(audio.duration)
    ? Promise.resolve()
    : new Promise((known) => {
        const look = () => {
          if (!Number.isFinite(audio.duration)) return
          audio.removeEventListener('durationchange', look)
          audio.currentTime = 0
          known()
        }
        audio.addEventListener('durationchange', look)
        audio.currentTime = farEnd
      })

type Props = {
  title: string
  /** Its bytes; null: they are not there any more. */
  load: (signal: AbortSignal) => Promise<Blob | null>
  playing: RefObject<Playing | null>
}

/** A recording, fetched once somebody wants to hear it, and played from this page's own memory: from any place, by the keyboard, too. */
export const SoundPlayer = ({ title, load, playing }: Props) => {
  const [came, setCame] = useState<Came>({ kind: 'NOT_ASKED' })
  const audio = useRef<HTMLAudioElement>(null)
  const wanted = useRef<number | null>(null)
  /** Looked for once; until it is known, what the element says of its place is not where it is. */
  const length = useRef<Promise<void> | null>(null)
  const known = useRef<HTMLAudioElement>(null)
  const loading = useRef(load)
  loading.current = load
  const asked = came.kind === 'COMING'
  useEffect(() => {
    if (!asked) return
    const leaving = new AbortController()
    loading.current(leaving.signal).then(
      (blob) => setCame(blob ? { kind: 'HERE', address: URL.createObjectURL(blob) } : { kind: 'GONE' }),
      () => !leaving.signal.aborted && setCame({ kind: 'NOT_ARRIVED' }),
    )
    return () => leaving.abort()
  }, [asked])
  const address = came.kind === 'HERE' ? came.address : null
  useEffect(() => (address ? () => URL.revokeObjectURL(address) : undefined), [address])
  const goOn = async () => {
    const its = audio.current
    if (!its) return
    length.current ??= withItsLength(its)
    await length.current
    known.current = its
    if (wanted.current === null) return
    its.currentTime = wanted.current
    wanted.current = null
    // A browser may want a press of its own first: the controls are there.
    await its.play().catch(() => undefined)
  }
  useImperativeHandle(playing, () => ({
    playFrom: (seconds) => {
      wanted.current = seconds
      if (came.kind === 'HERE') void goOn()
      else setCame({ kind: 'COMING' })
    },
    // It stands at its beginning, or goes where it was asked to, while its length is looked for.
    seconds: () => known.current?.currentTime ?? (audio.current ? (wanted.current ?? 0) : null),
  }))
  return (
    <div className="no-print grid justify-items-start gap-2">
      {address ? (
        // biome-ignore lint/a11y/useMediaCaption: what was said stands in words below it, or that it is missing
        <audio
          ref={audio}
          src={address}
          controls
          preload="auto"
          aria-label={title}
          className="w-full max-w-md"
          onLoadedMetadata={() => void goOn()}
        />
      ) : (
        came.kind !== 'COMING' &&
        came.kind !== 'GONE' && (
          <Button onClick={() => setCame({ kind: 'COMING' })}>
            {came.kind === 'NOT_ASKED' ? `Listen: ${title}` : 'Try again'}
          </Button>
        )
      )}
      <p role="status" className="text-sm text-ink-2">
        {came.kind !== 'NOT_ASKED' && came.kind !== 'HERE' && told[came.kind]}
      </p>
    </div>
  )
}
