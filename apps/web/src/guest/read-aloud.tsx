import { useEffect, useState } from 'react'
import { Button } from '../shell/button.tsx'
import { aloud } from './words.ts'

/** A voice of this country where the device has one. */
const voice = () => {
  const voices = speechSynthesis.getVoices()
  return voices.find(({ lang }) => /^en[-_]GB/i.test(lang)) ?? voices.find(({ lang }) => /^en/i.test(lang)) ?? null
}

const canSpeak = () => 'speechSynthesis' in globalThis && 'SpeechSynthesisUtterance' in globalThis

type Props = {
  /** A function where they are found in the page, once somebody wants to hear them. */
  parts: readonly string[] | (() => readonly string[])
  onPart: (at: number | null) => void
}

/**
 * Reads a page out, part by part. `onPart` is told which one is being read, null once none is. Draws nothing where the
 * browser cannot: the page is the same without.
 */
export const ReadAloud = ({ parts, onPart }: Props) => {
  const [reading, setReading] = useState(false)
  useEffect(
    () => () => {
      if (canSpeak()) speechSynthesis.cancel()
    },
    [],
  )
  if (!canSpeak()) return null
  const end = () => {
    setReading(false)
    onPart(null)
  }
  const stop = () => {
    speechSynthesis.cancel()
    end()
  }
  const start = () => {
    speechSynthesis.cancel()
    setReading(true)
    const chosen = voice()
    const all = typeof parts === 'function' ? parts() : parts
    all.forEach((text, at) => {
      const said = new SpeechSynthesisUtterance(text)
      said.lang = 'en-GB'
      said.voice = chosen
      said.onstart = () => onPart(at)
      if (at === all.length - 1) said.onend = end
      said.onerror = ({ error }) => error !== 'interrupted' && error !== 'canceled' && end()
      speechSynthesis.speak(said)
    })
  }
  return (
    <Button className="no-print justify-self-start" aria-pressed={reading} onClick={reading ? stop : start}>
      <span aria-hidden>{reading ? '◼' : '▸'}</span> {reading ? aloud.stop : aloud.start}
    </Button>
  )
}
