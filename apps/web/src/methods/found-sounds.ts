import { filesHere } from '../device/files.ts'
import { endRecording, recordingsCutOff } from '../device/recording.ts'
import { alone } from '../device/tabs.ts'

/** Recordings of a discussion on this device, those that were cut off among them: each is a file from here on. */
export const unnamedSounds = (recordId: string): Promise<string[]> =>
  alone(`recordings ${recordId}`, async () => {
    for (const recording of await recordingsCutOff(recordId)) await endRecording(recording)
    const its = (await filesHere()).filter(({ discussion }) => discussion?.recordId === recordId)
    return its.map(({ id }) => id)
  })
