import { isMediaType, mediaTypes } from '@mentorfolio/domain/files/file-kinds'
import { type FileView, kindOf } from '@mentorfolio/domain/files/file-view'
import { sizeInWords } from '@mentorfolio/domain/files/limits'
import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { fetchFile } from '../api/fetch-file.ts'
import type { KeptFile } from '../device/files.ts'
import { Button } from '../shell/button.tsx'
import { fileInWords, untilWhen, whatItIs } from '../words/files.ts'
import { PictureHere } from './picture-here.tsx'

type Came = { kind: 'NOT_ASKED' | 'COMING' | 'GONE' | 'NOT_ARRIVED' } | { kind: 'HERE'; address: string }

/** A file's bytes as an address of this page alone: it ends with the page. */
const useBytes = (id: string, atOnce: boolean) => {
  const [came, setCame] = useState<Came>({ kind: atOnce ? 'COMING' : 'NOT_ASKED' })
  const asked = came.kind === 'COMING'
  useEffect(() => {
    if (!asked) return
    const leaving = new AbortController()
    fetchFile(`/api/files/${id}/content`, leaving.signal).then(
      (blob) => setCame(blob ? { kind: 'HERE', address: URL.createObjectURL(blob) } : { kind: 'GONE' }),
      () => !leaving.signal.aborted && setCame({ kind: 'NOT_ARRIVED' }),
    )
    return () => leaving.abort()
  }, [id, asked])
  const address = came.kind === 'HERE' ? came.address : null
  useEffect(() => (address ? () => URL.revokeObjectURL(address) : undefined), [address])
  return { came, ask: () => setCame({ kind: 'COMING' }) }
}

const told: Record<'COMING' | 'GONE' | 'NOT_ARRIVED', string> = {
  COMING: 'It is on its way…',
  GONE: 'It is not there any more.',
  NOT_ARRIVED: 'It did not arrive. Try again when you have a connection.',
}

const save = (address: string, name: string) => {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}

const askFor = { PHOTO: 'Show it', AUDIO: 'Listen', PDF: 'Save the PDF', DOCUMENT: 'Save the document' } as const

/** What lies in a file: a picture is shown, a sound is played, everything else is saved. */
const Bytes = ({ file, title }: { file: FileView; title: string }) => {
  const kind = kindOf(file) ?? 'DOCUMENT'
  const { came, ask } = useBytes(file.id, kind === 'PHOTO')
  const { revalidate } = useRevalidator()
  const isGone = came.kind === 'GONE'
  useEffect(() => {
    if (isGone) void revalidate()
  }, [isGone, revalidate])
  const toSave = kind === 'PDF' || kind === 'DOCUMENT'
  const address = came.kind === 'HERE' ? came.address : null
  useEffect(() => {
    if (address && toSave)
      save(address, `work-product.${isMediaType(file.mediaType) ? mediaTypes[file.mediaType].ending : 'bin'}`)
  }, [address, toSave, file.mediaType])
  return (
    <div className="grid justify-items-start gap-2">
      {address && kind === 'PHOTO' && (
        <img src={address} alt={title} className="max-h-[32rem] max-w-full rounded-field border border-line" />
      )}
      {address && kind === 'AUDIO' && (
        // biome-ignore lint/a11y/useMediaCaption: what was said stands in words beside it, where somebody wrote it down
        <audio src={address} controls className="w-full max-w-md" aria-label={title} />
      )}
      {(came.kind === 'NOT_ASKED' || came.kind === 'NOT_ARRIVED' || (address !== null && toSave)) && (
        <Button className="no-print" onClick={ask}>
          {came.kind === 'NOT_ASKED' ? askFor[kind] : toSave && address ? `${askFor[kind]} again` : 'Try again'}
        </Button>
      )}
      <p role="status" className="text-sm text-ink-2">
        {came.kind !== 'NOT_ASKED' && came.kind !== 'HERE' && told[came.kind]}
        {address && toSave && 'Saved among your downloads.'}
      </p>
    </div>
  )
}

type Props = {
  file: FileView | undefined
  here: KeptFile | undefined
  caption: string | null
  title: string
  mayOpen: boolean
  /** 'File 2', where it has company and nobody said what it is. */
  called: string | null
}

/** One file of a record: what it is, what lies in it for those who may open it, and what became of it. */
export const FileShown = ({ file, here, caption, title, mayOpen, called }: Props) => {
  const until = file && untilWhen(file)
  if (!file)
    return (
      <div className="grid gap-1">
        {caption && <p className="font-[640]">{caption}</p>}
        <p className="text-ink-2">
          {here?.refused ??
            (here?.view
              ? fileInWords(here.view)
              : here
                ? `${here.name}, ${sizeInWords(here.size)}, on this device`
                : 'Not sent yet. It is on the device that it was added on.')}
        </p>
        {here && <PictureHere file={here} title={caption ?? title} />}
      </div>
    )
  return (
    <div className="grid gap-2">
      <p>
        {(caption ?? called) && <strong className="font-[640] break-words">{caption ?? called} · </strong>}
        <span className="text-ink-2">{file.state === 'READY' ? whatItIs(file) : fileInWords(file)}</span>
      </p>
      {until && <p className="text-sm text-ink-2">{until}.</p>}
      {file.state === 'READY' && mayOpen && <Bytes file={file} title={caption ?? title} />}
      {file.state === 'READY' && !mayOpen && (
        <p className="text-sm text-ink-2">What lies in it is for the candidate and whoever judges.</p>
      )}
    </div>
  )
}
