import { markOf } from '@mentorfolio/domain/methods/mark-times'
import { Button } from '../shell/button.tsx'
import type { Recorder, RecorderTrouble } from './use-recorder.ts'

const troubleWords: Record<RecorderTrouble, string> = {
  DENIED:
    'This browser does not let Mentorfolio use the microphone. Allow it beside the address, then press Record again.',
  NO_MICROPHONE: 'There is no microphone here. Plug one in, or add a file that you have recorded elsewhere.',
  NOT_HERE: 'This browser cannot record here. Record with another device, and add the file.',
  IN_TAB: 'There is no room for it on this device: do not close this tab before it has been sent.',
  BROKEN: 'Something went wrong with the recording. Look below for what was kept, and press Record to go on.',
}

type Props = { recorder: Recorder; onMark: (place: { id: string; seconds: number }) => void }

/** Record, pause, go on, stop; a place is marked by one press while it goes on. */
export const RecorderBar = ({ recorder, onMark }: Props) => {
  const { state, trouble, seconds, start, pause, resume, stop, now } = recorder
  const runs = state === 'RECORDING' || state === 'PAUSED'
  const mark = () => {
    const place = now()
    if (place) onMark(place)
  }
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        {!runs && (
          <Button onClick={() => void start()} disabled={state !== 'IDLE'}>
            {state === 'KEEPING' ? 'Keeping it…' : state === 'ASKING' ? 'Asking for the microphone…' : 'Record'}
          </Button>
        )}
        {runs && (
          <>
            <Button onClick={state === 'PAUSED' ? resume : pause}>{state === 'PAUSED' ? 'Go on' : 'Pause'}</Button>
            <Button onClick={stop}>Stop and keep it</Button>
            <Button look="primary" onClick={mark}>
              Mark this moment
            </Button>
            <p className="font-[640] tabular-nums">
              {state === 'PAUSED' ? 'Paused at' : 'Recording'} {markOf(seconds)}
            </p>
          </>
        )}
      </div>
      <p role="status" className="text-sm text-ink-2">
        {runs &&
          trouble === null &&
          'What is heard is kept on this device as it comes. Tell everybody that it is recorded.'}
      </p>
      {trouble && (
        <p role="alert" className="max-w-[62ch] font-semibold text-clay">
          {troubleWords[trouble]}
        </p>
      )}
    </div>
  )
}
