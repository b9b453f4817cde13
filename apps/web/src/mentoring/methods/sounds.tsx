import { secondsOf } from '@mentorfolio/domain/methods/mark-times'
import type { MethodRecord, MethodsView } from '@mentorfolio/domain/methods/methods-view'
import { type RefObject, useRef } from 'react'
import { fetchFile } from '../../api/fetch-file.ts'
import { Button } from '../../shell/button.tsx'
import { may } from '../../words/decided.ts'
import { fileInWords, untilWhen } from '../../words/files.ts'
import { type Playing, SoundPlayer } from './sound-player.tsx'

type Content = Extract<MethodRecord, { kind: 'PROFESSIONAL_DISCUSSION' }>['versions'][number]['content']
type Sound = Content['sounds'][number]
type Mark = Content['marks'][number]

/** Where the bytes of a recording are asked for. */
export const soundAddress = (unitId: string, recordId: string, fileId: string) =>
  `/api/units/${unitId}/discussions/${recordId}/sounds/${fileId}`

const placeOf = ({ from, to }: Mark) => (to === null ? from : `${from} to ${to}`)

type MarksProps = { title: string; marks: readonly Mark[]; playing: RefObject<Playing | null> | null }

/** The places of a recording that show criteria: each plays from there, and is read without it. */
const Marks = ({ title, marks, playing }: MarksProps) =>
  marks.length > 0 && (
    <table className="w-full text-left">
      <caption className="sr-only">Marked moments: {title}</caption>
      <thead>
        <tr className="border-b border-line-strong text-sm">
          <th scope="col" className="py-1 pr-3">
            Where
          </th>
          <th scope="col" className="py-1">
            What it shows
          </th>
        </tr>
      </thead>
      <tbody>
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes
          <tr key={index} className="border-b border-line align-top">
            <th scope="row" className="py-2 pr-3 font-[450] tabular-nums wide:whitespace-nowrap">
              <span className={playing ? 'sr-only print:not-sr-only' : ''}>{placeOf(mark)}</span>
              {playing && (
                <Button className="no-print" onClick={() => playing.current?.playFrom(secondsOf(mark.from))}>
                  Play from {mark.from}
                </Button>
              )}
            </th>
            <td className="py-2">
              <span className="text-sm text-ink-2">
                {playing && mark.to !== null && `To ${mark.to} · `}
                {mark.criteria.join(', ')}
              </span>
              {mark.words && <span className="block max-w-[66ch] whitespace-pre-line">{mark.words}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )

const InWords = ({ transcript }: Pick<Sound, 'transcript'>) =>
  transcript === null ? (
    <p className="text-sm text-ink-2">What was said in it is not written down yet, for whoever does not hear it.</p>
  ) : (
    <details>
      <summary className="inline-flex min-h-tap items-center font-[620] text-thread-deep">
        What was said, in words
      </summary>
      <p className="max-w-[66ch] whitespace-pre-line">{transcript}</p>
    </details>
  )

type OneProps = Pick<Props, 'view' | 'recordId'> & { sound: Sound; marks: readonly Mark[]; title: string }

const One = ({ view, recordId, sound, marks, title }: OneProps) => {
  const playing = useRef<Playing | null>(null)
  const file = view.sounds.find(({ id }) => id === sound.id)
  const mayHear = may(view.actions, 'professionalDiscussion.listen')
  const isThere = file?.state === 'READY'
  const until = file && untilWhen(file)
  return (
    <section aria-label={title} className="grid gap-3">
      <p className="font-[640]">{title}</p>
      <p className="text-sm text-ink-2">
        {file ? fileInWords(file) : 'Not there'}
        {until && ` · ${until}`}
        {isThere && !mayHear && ' · It is for the candidate and whoever judges.'}
      </p>
      {isThere && mayHear && (
        <SoundPlayer
          title={title}
          load={(signal) => fetchFile(soundAddress(view.unit.id, recordId, sound.id), signal)}
          playing={playing}
        />
      )}
      <Marks title={title} marks={marks} playing={isThere && mayHear ? playing : null} />
      <InWords transcript={sound.transcript} />
    </section>
  )
}

type Props = {
  view: Pick<MethodsView, 'unit' | 'sounds' | 'actions'>
  recordId: string
  content: Content
  /** Only what is marked for this criterion; null: all of it. */
  criterion: string | null
}

/** The recordings of a discussion with the places that are marked in them. */
const Sounds = ({ view, recordId, content, criterion }: Props) => {
  const { sounds, marks } = content
  const shown = sounds
    .map((sound, index) => ({
      sound,
      title: sounds.length > 1 ? `Recording ${index + 1}` : 'The recording',
      marks: marks.filter(
        (mark) => mark.sound === sound.id && (criterion === null || mark.criteria.includes(criterion)),
      ),
    }))
    .filter((each) => criterion === null || each.marks.length > 0)
  return shown.map((each) => <One key={each.sound.id} {...{ view, recordId, ...each }} />)
}
export default Sounds
