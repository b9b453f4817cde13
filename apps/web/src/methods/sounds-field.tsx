import { refusals } from '@mentorfolio/domain/files/file-kinds'
import { largestRecording, sizeInWords } from '@mentorfolio/domain/files/limits'
import { markOf } from '@mentorfolio/domain/methods/mark-times'
import type { MethodsView } from '@mentorfolio/domain/methods/methods-view'
import { type ChangeEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { newId } from '../api/device.ts'
import { fetchFile } from '../api/fetch-file.ts'
import { allBytesOf, type KeptFile, keepFile, staysHere } from '../device/files.ts'
import { filesInTab } from '../device/files-in-tab.ts'
import { Fieldset } from '../forms/field-parts.tsx'
import type { FieldSlot } from '../forms/field-slot.ts'
import { TextArea } from '../forms/text-fields.tsx'
import { type Playing, SoundPlayer } from '../mentoring/methods/sound-player.tsx'
import { soundAddress } from '../mentoring/methods/sounds.tsx'
import { letGo, sendFiles } from '../outbox/send-files.ts'
import { useFilesHere } from '../outbox/use-files-here.ts'
import { Button, lookOf } from '../shell/button.tsx'
import { fileInWords } from '../words/files.ts'
import { unnamedSounds } from './found-sounds.ts'
import { RecorderBar } from './recorder.tsx'
import { useRecorder } from './use-recorder.ts'

type Row = { key: string | undefined; id: FieldSlot; transcript: FieldSlot }

type Props = {
  field: FieldSlot
  rows: readonly Row[]
  view: MethodsView
  recordId: string
  /** The words of this form, as the device keeps them. */
  draftId: string
  onAdd: (id: string) => void
  onRemove: (index: number, id: string) => void
  onMark: (sound: string, from: string) => void
}

/** Where a recording is by now. */
const whereIs = (here: KeptFile | undefined, view: MethodsView, id: string): string => {
  const known = here?.view ?? view.sounds.find((each) => each.id === id)
  if (here?.refused) return here.refused
  if (known && known.state !== 'RECEIVING')
    return known.state === 'READY' ? `Kept at Mentorfolio · ${fileInWords(known)}` : fileInWords(known)
  if (!here) return 'Recorded on another device. It is saved with this once it has been sent from there.'
  const sent = known ? `${fileInWords(known)} of ${sizeInWords(here.size)}.` : `${sizeInWords(here.size)}.`
  if (filesInTab.has(id))
    return `${sent} There is no room for it on this device: do not close this tab before it is sent.`
  return navigator.onLine === false
    ? `${sent} On this device. It goes out when there is a connection.`
    : `${sent} On its way. You can go on writing.`
}

type OneProps = Pick<Props, 'view' | 'recordId' | 'onMark'> & {
  row: Row
  title: string
  here: KeptFile | undefined
  onRemove: () => void
}

const One = ({ view, recordId, onMark, row, title, here, onRemove }: OneProps) => {
  const id = row.id.defaultValue ?? ''
  const playing = useRef<Playing | null>(null)
  const [told, setTold] = useState('')
  const isReady = (here?.view ?? view.sounds.find((each) => each.id === id))?.state === 'READY'
  const isHere = here !== undefined && staysHere(here)
  const load = async (signal: AbortSignal) => {
    if (here && isHere) return allBytesOf(here)
    return fetchFile(soundAddress(view.unit.id, recordId, id), signal)
  }
  const mark = () => {
    const seconds = playing.current?.seconds() ?? null
    if (seconds === null) return setTold('Listen to it first, and press where it shows something.')
    onMark(id, markOf(seconds))
    setTold(`Marked ${markOf(seconds)}.`)
  }
  return (
    <li data-field={row.id.name} className="grid gap-3 border-l-[3px] border-line pl-4">
      <input type="hidden" name={row.id.name} value={id} />
      <p>
        <strong className="font-[640]">{title}</strong>
        {here && <span className="text-ink-2"> · {here.name}</span>}
      </p>
      {row.id.errors && (
        <p className="text-sm font-semibold text-clay">
          <span className="sr-only">Error: </span>
          {row.id.errors.join('. ')}
        </p>
      )}
      <p className="text-sm text-ink-2">{whereIs(here, view, id)}</p>
      {(isHere || isReady) && (
        <>
          <SoundPlayer title={title} load={load} playing={playing} />
          <Button className="justify-self-start" onClick={mark}>
            Mark this place
          </Button>
          <p role="status" className="text-sm text-ink-2">
            {told}
          </p>
        </>
      )}
      <TextArea
        field={row.transcript}
        label={`${title}: what was said, in words`}
        hint="For whoever does not hear it. It can be written later, until both have signed; the page says that it is missing until then."
        quiet
        rows={3}
      />
      <Button look="quiet" className="-ml-4 justify-self-start text-sm" onClick={onRemove}>
        Take out {title.toLowerCase()}
      </Button>
    </li>
  )
}

const Chooser = ({ disabled, onChoose }: { disabled: boolean; onChoose: (file: File) => Promise<void> }) => {
  const choose = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    for (const file of [...(input.files ?? [])]) await onChoose(file)
    // The same file may be chosen again.
    input.value = ''
  }
  return (
    <label
      className={`${lookOf('plain', 'justify-self-start')} relative has-disabled:opacity-70 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-thread`}
    >
      <input
        type="file"
        accept="audio/*,.m4a,.mp3,.wav,.ogg,.webm,.aac"
        disabled={disabled}
        onChange={(event) => void choose(event)}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
      Add a sound file
    </label>
  )
}

/** What was recorded on this device and stands in no form yet is taken in, once the page is there. */
const useFound = (recordId: string, rows: RefObject<readonly string[]>, onAdd: (id: string) => void) => {
  const add = useRef(onAdd)
  add.current = onAdd
  const [found, setFound] = useState(0)
  useEffect(() => {
    let isShown = true
    const take = async () => {
      const ids = (await unnamedSounds(recordId)).filter((id) => !rows.current.includes(id))
      if (!isShown) return
      for (const id of ids) add.current(id)
      setFound(ids.length)
      if (ids.length > 0) void sendFiles()
    }
    void take().catch(() => undefined)
    return () => {
      isShown = false
    }
  }, [recordId, rows])
  return found
}

/** The recordings of a discussion: made here, or added as a file; heard again, and written down. */
export const SoundsField = ({ field, rows, view, recordId, draftId, onAdd, onRemove, onMark }: Props) => {
  const here = useFilesHere()
  const [refused, setRefused] = useState<string | null>(null)
  const [told, setTold] = useState('')
  const ids = useRef<readonly string[]>([])
  ids.current = rows.map(({ id }) => id.defaultValue ?? '')
  const { id: unitId } = view.unit
  const { registrationId } = view
  const discussion = { unitId, recordId }
  const recorder = useRecorder({ discussion, registrationId, onKept: onAdd })
  const found = useFound(recordId, ids, onAdd)
  const add = async (file: File) => {
    setRefused(null)
    if (file.size === 0) return setRefused(refusals.EMPTY)
    if (file.size > largestRecording) return setRefused(refusals.AUDIO_TOO_LARGE)
    if (!globalThis.crypto?.subtle) return setRefused('Recordings can be added at a secure address alone (https).')
    const id = newId()
    await keepFile({ id, registrationId, name: file.name, purpose: 'RECORDING', discussion }, file)
    onAdd(id)
    void sendFiles()
  }
  const remove = (index: number, id: string) => {
    // What a version names already stays there; only this form lets it go.
    if (!view.sounds.some((each) => each.id === id)) void letGo(id, draftId)
    onRemove(index, id)
  }
  return (
    <Fieldset
      field={field}
      label="Recordings"
      hint="Your candidate said yes. Only you hear them until you sign; then they do, and whoever assures quality."
    >
      <RecorderBar
        recorder={recorder}
        onMark={({ id, seconds }) => {
          onMark(id, markOf(seconds))
          setTold(`Marked ${markOf(seconds)}.`)
        }}
      />
      <p role="status" className="text-sm text-ink-2">
        {told ||
          (found > 0 &&
            'What was recorded before this page was closed is kept below. Press Record to go on in another part.')}
      </p>
      {rows.length > 0 && (
        <ul className="grid gap-5">
          {rows.map((row, index) => (
            <One
              key={row.key ?? row.id.defaultValue}
              {...{ view, recordId, onMark, row }}
              title={`Recording ${index + 1}`}
              here={here.get(row.id.defaultValue ?? '')}
              onRemove={() => remove(index, row.id.defaultValue ?? '')}
            />
          ))}
        </ul>
      )}
      <Chooser disabled={recorder.state !== 'IDLE'} onChoose={add} />
      {refused && (
        <p role="alert" className="font-semibold text-clay">
          {refused}
        </p>
      )}
    </Fieldset>
  )
}
