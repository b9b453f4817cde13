import { useCallback, useEffect, useRef, useState } from 'react'
import { newId } from '../api/device.ts'
import { beginRecording, endRecording, keepPart, type Recording } from '../device/recording.ts'
import { sendFiles } from '../outbox/send-files.ts'

/** Speech, as small as it is still clear: an hour is some 14 MB. In bits a second. */
const bits = 32_000
/** How often what was heard goes to the device, in milliseconds: no more than that is lost with a page that is closed. */
const often = 2_000

/** What browsers record, the best first. */
const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

export type RecorderState = 'IDLE' | 'ASKING' | 'RECORDING' | 'PAUSED' | 'KEEPING'
export type RecorderTrouble = 'NO_MICROPHONE' | 'DENIED' | 'NOT_HERE' | 'IN_TAB' | 'BROKEN'

type Live = {
  recorder: MediaRecorder
  recording: Recording
  end: () => void
  /** Keeps one part after the other. */
  kept: Promise<void>
  /** Milliseconds until the last pause, and when it went on. */
  heard: number
  since: number | null
}

const secondsOf = ({ heard, since }: Live) => (heard + (since === null ? 0 : performance.now() - since)) / 1_000

const whyNot = (error: unknown): RecorderTrouble => {
  if (!(error instanceof DOMException)) return 'NOT_HERE'
  if (error.name === 'NotAllowedError' || error.name === 'SecurityError') return 'DENIED'
  return error.name === 'NotFoundError' ? 'NO_MICROPHONE' : 'BROKEN'
}

type Options = Pick<Recording, 'discussion' | 'registrationId'> & {
  /** As it has become a file of this device; its id is the recording's. */
  onKept: (id: string) => void
}

/**
 * Records the microphone. What is heard goes to the device as it comes, so that a page that is closed, or a line that is cut, takes
 * nothing but the last moment; what was cut off is found again by `recordingsCutOff`.
 */
export const useRecorder = ({ discussion, registrationId, onKept }: Options) => {
  const [state, setState] = useState<RecorderState>('IDLE')
  const [trouble, setTrouble] = useState<RecorderTrouble | null>(null)
  const [seconds, setSeconds] = useState(0)
  const live = useRef<Live | null>(null)
  const onKeptNow = useRef(onKept)
  onKeptNow.current = onKept

  const stopped = useCallback(async (its: Live) => {
    setState('KEEPING')
    await its.kept
    const file = await endRecording(its.recording).catch(() => null)
    its.end()
    live.current = null
    setState('IDLE')
    setSeconds(0)
    if (!file) return setTrouble('BROKEN')
    onKeptNow.current(file.id)
    void sendFiles()
  }, [])

  const start = async () => {
    setTrouble(null)
    if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices || !globalThis.crypto?.subtle)
      return setTrouble('NOT_HERE')
    setState('ASKING')
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type))
      const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bits, ...(mimeType ? { mimeType } : {}) })
      const at = new Date().toTimeString().slice(0, 5)
      const recording: Recording = {
        ...{ id: newId(), discussion, registrationId, name: `Recorded at ${at}`, parts: 0 },
        mediaType: recorder.mimeType.split(';')[0] ?? '',
      }
      const end = await beginRecording(recording)
      const its: Live = { recorder, recording, end, kept: Promise.resolve(), heard: 0, since: performance.now() }
      live.current = its
      recorder.addEventListener('dataavailable', ({ data }) => {
        if (data.size === 0) return
        its.recording = { ...its.recording, parts: its.recording.parts + 1 }
        const now = its.recording
        its.kept = its.kept
          .then(() => keepPart(now, data))
          .then(
            (isHere) => {
              if (!isHere) setTrouble('IN_TAB')
            },
            () => setTrouble('BROKEN'),
          )
      })
      recorder.addEventListener('stop', () => {
        for (const track of stream.getTracks()) track.stop()
        void stopped(its)
      })
      // The microphone was taken away.
      for (const track of stream.getTracks())
        track.addEventListener('ended', () => recorder.state !== 'inactive' && recorder.stop())
      recorder.start(often)
      setState('RECORDING')
    } catch (error) {
      setState('IDLE')
      setTrouble(whyNot(error))
    }
  }

  const pause = () => {
    const its = live.current
    if (its?.recorder.state !== 'recording') return
    its.recorder.pause()
    its.heard = secondsOf(its) * 1_000
    its.since = null
    setState('PAUSED')
  }
  const resume = () => {
    const its = live.current
    if (its?.recorder.state !== 'paused') return
    its.recorder.resume()
    its.since = performance.now()
    setState('RECORDING')
  }
  const stop = () => {
    const its = live.current
    if (!its || its.recorder.state === 'inactive') return
    its.since = null
    its.recorder.stop()
  }

  const runs = state === 'RECORDING'
  useEffect(() => {
    if (!runs) return
    const timer = setInterval(() => live.current && setSeconds(secondsOf(live.current)), 500)
    return () => clearInterval(timer)
  }, [runs])

  const isUnkept = trouble === 'IN_TAB' && state !== 'IDLE'
  useEffect(() => {
    if (!isUnkept) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [isUnkept])

  // Another page of ours was opened: what was heard until then becomes a file.
  useEffect(
    () => () => {
      const its = live.current
      if (its && its.recorder.state !== 'inactive') its.recorder.stop()
    },
    [],
  )

  return {
    ...{ state, trouble, seconds, start, pause, resume, stop },
    /** Which recording is being made, and how far it is by now; null: none. */
    now: () => (live.current ? { id: live.current.recording.id, seconds: secondsOf(live.current) } : null),
  }
}
export type Recorder = ReturnType<typeof useRecorder>
