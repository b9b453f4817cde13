import type { FilePurpose } from '@mentorfolio/domain/files/file-kinds'
import type { FileView } from '@mentorfolio/domain/files/file-view'
import { mostFiles, sizeInWords } from '@mentorfolio/domain/files/limits'
import { type ChangeEvent, useRef, useState } from 'react'
import { newId } from '../api/device.ts'
import { isSettled, type KeptFile, staysHere, tryAgain } from '../device/files.ts'
import { filesInTab } from '../device/files-in-tab.ts'
import { Fieldset } from '../forms/field-parts.tsx'
import type { FieldSlot } from '../forms/field-slot.ts'
import { TextField } from '../forms/text-fields.tsx'
import { letGo, sendFiles } from '../outbox/send-files.ts'
import { useFilesHere } from '../outbox/use-files-here.ts'
import { Button, lookOf } from '../shell/button.tsx'
import { Tag } from '../shell/tag.tsx'
import { fileInWords } from '../words/files.ts'
import { accepted, addFile } from './choose.ts'
import { nameMisleads } from './words.ts'

type Row = { key: string | undefined; id: FieldSlot; caption: FieldSlot }

type Props = {
  field: FieldSlot
  rows: readonly Row[]
  registrationId: string
  purpose: FilePurpose
  /** Files that a version of this record names already. */
  known: readonly FileView[]
  /** The words of this form, as the device keeps them. */
  draftId: string
  onAdd: (id: string) => void
  /** The same file under another id. */
  onReplace: (index: number, id: string) => void
  onRemove: (index: number) => void
}

const isOffline = () => navigator.onLine === false

/** Where a file is by now, in words and a shape. */
const State = ({ file, known }: { file: KeptFile | undefined; known: FileView | undefined }) => {
  const view = file?.view ?? known
  if (file?.refused || view?.state === 'REFUSED')
    return (
      <p role="alert" className="font-semibold text-clay">
        {file?.refused ?? (view && fileInWords(view))}
      </p>
    )
  if (view?.state === 'READY') {
    const misleads = file && nameMisleads(file.name, view)
    return (
      <>
        <p>
          <Tag tone="good" shape="tick">
            Kept at Mentorfolio · {fileInWords(view)}
          </Tag>
        </p>
        {misleads && <p className="max-w-[62ch] font-[640]">{misleads}</p>}
      </>
    )
  }
  if (view?.state === 'ERASED') return <p>{fileInWords(view)}</p>
  if (!file)
    return (
      <p className="text-ink-2">Added on another device. It is saved with this once it has been sent from there.</p>
    )
  const inTab = filesInTab.has(file.id)
  const percent = view ? Math.floor((100 * view.received) / view.size) : 0
  return (
    <div className="grid gap-1">
      <p className="text-sm text-ink-2">
        {percent > 0 ? `${percent} % of ` : ''}
        {sizeInWords(file.size)}
        {percent > 0 ? ' sent. ' : '. '}
        {inTab
          ? 'There is no room for it on this device: do not close this tab before it has been sent.'
          : isOffline()
            ? 'On this device. It goes out when there is a connection.'
            : 'On its way. You can go on writing.'}
      </p>
      {/* Nothing is on its way without a network: an empty bar would look like a full one. */}
      {(percent > 0 || !isOffline()) && (
        <progress
          className="h-2 w-full max-w-xs accent-thread"
          aria-label={`Sending ${file.name}`}
          max={100}
          value={percent}
        />
      )}
    </div>
  )
}

type ChooserProps = {
  label: string
  describedBy: string
  accept: string
  camera?: boolean
  disabled: boolean
  className?: string
  onChoose: (files: readonly File[], input: HTMLInputElement) => void
}

/** The browser's own control below a button of ours: nothing in it is kept with the words. */
const Chooser = ({ label, describedBy, accept, camera = false, disabled, className = '', onChoose }: ChooserProps) => {
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) =>
    onChoose([...(currentTarget.files ?? [])], currentTarget)
  return (
    <label
      className={`${lookOf('plain', className)} relative has-disabled:opacity-70 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-thread`}
    >
      <input
        type="file"
        accept={accept}
        multiple={!camera}
        {...(camera ? { capture: 'environment' as const } : {})}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={choose}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
      {label}
    </label>
  )
}

/**
 * Files of a record: kept on the device as they are chosen, sent at once and by themselves, each told where it is. A file
 * that is refused says so in its own place and can be thrown away; everything else stays.
 */
export const FilesField = ({
  field,
  rows,
  registrationId,
  purpose,
  known,
  draftId,
  onAdd,
  onReplace,
  onRemove,
}: Props) => {
  const here = useFilesHere()
  const [refused, setRefused] = useState<{ name: string; why: string }[]>([])
  const [taking, setTaking] = useState(false)
  const chooser = useRef<HTMLDivElement>(null)
  const left = mostFiles - rows.length
  const choose = async (files: readonly File[], input: HTMLInputElement) => {
    setTaking(true)
    const not: { name: string; why: string }[] = []
    for (const [index, file] of files.entries()) {
      if (index >= left) {
        not.push({ name: file.name, why: `Keep to ${mostFiles} files: put this one into another record.` })
        continue
      }
      const added = await addFile(file, { registrationId, purpose }).catch(() => ({
        refused: 'It could not be read. Choose it again.',
      }))
      if ('id' in added) onAdd(added.id)
      else not.push({ name: file.name, why: added.refused })
    }
    // The same file may be chosen again.
    input.value = ''
    setRefused(not)
    setTaking(false)
  }
  const remove = (index: number, id: string) => {
    // What a version names already stays there; only this form lets it go.
    if (!known.some((file) => file.id === id)) void letGo(id, draftId)
    onRemove(index)
    chooser.current?.querySelector('input')?.focus()
  }
  const again = async (index: number, id: string, name: string) => {
    const next = await tryAgain(id, newId)
    if (next === null)
      return setRefused([{ name, why: 'It is not on this device any more. Take it out, and choose it again.' }])
    if (next !== id) {
      onReplace(index, next)
      void letGo(id, draftId)
    }
    void sendFiles()
  }
  const noticeId = `${field.id}-notice`
  const isRecording = purpose === 'RECORDING'
  return (
    <Fieldset field={field} label={isRecording ? 'The recording' : 'Files'}>
      <p id={noticeId} className="max-w-[62ch] rounded-field bg-sky-soft px-3.5 py-2.5 text-sm">
        {isRecording
          ? 'A voice tells who somebody is. Say no names in it; of what was said, keep the part that you need.'
          : 'Faces, names and hands on a screen tell who somebody is: crop or cover them first. A photo loses the place it was taken at.'}
      </p>
      {rows.length > 0 && (
        <ul className="grid gap-4">
          {rows.map(({ key, id, caption }, index) => {
            const fileId = id.defaultValue ?? ''
            const file = here.get(fileId)
            return (
              <li key={key ?? fileId} data-field={id.name} className="grid gap-2 border-l-[3px] border-line pl-4">
                <input type="hidden" name={id.name} value={fileId} />
                <p className="font-[640] break-words">{file?.name ?? `File ${index + 1}`}</p>
                {id.errors && (
                  <p className="text-sm font-semibold text-clay">
                    <span className="sr-only">Error: </span>
                    {id.errors.join('. ')}
                  </p>
                )}
                <State file={file} known={known.find((each) => each.id === fileId)} />
                {file && isSettled(file) && staysHere(file) && (
                  <Button
                    look="plain"
                    className="justify-self-start"
                    onClick={() => void again(index, fileId, file.name)}
                  >
                    Send {file.name} again
                  </Button>
                )}
                <TextField
                  field={caption}
                  label="What is it? (optional)"
                  hint="What you and your assessor know this file by: its own name stays on this device."
                  quiet
                />
                <Button look="quiet" className="-ml-4 justify-self-start text-sm" onClick={() => remove(index, fileId)}>
                  Take out {file?.name ?? `file ${index + 1}`}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <div role="status">
        {refused.length > 0 && (
          <ul className="grid gap-2 border-l-4 border-clay pl-3">
            {refused.map(({ name, why }) => (
              <li key={name} className="break-words">
                <strong className="font-[640]">{name} was not added.</strong> {why}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div ref={chooser} className="flex flex-wrap gap-3">
        <Chooser
          label={taking ? 'Taking it in…' : isRecording ? 'Choose a recording' : 'Choose files'}
          describedBy={noticeId}
          accept={accepted[purpose]}
          disabled={taking || left <= 0}
          onChoose={(files, input) => void choose(files, input)}
        />
        {!isRecording && (
          <Chooser
            camera
            label="Take a photo"
            describedBy={noticeId}
            accept="image/*"
            disabled={taking || left <= 0}
            className="hidden pointer-coarse:inline-flex"
            onChoose={(files, input) => void choose(files, input)}
          />
        )}
      </div>
    </Fieldset>
  )
}
