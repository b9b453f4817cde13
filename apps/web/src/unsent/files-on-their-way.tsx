import { sizeInWords } from '@mentorfolio/domain/files/limits'
import { useState } from 'react'
import type { KeptFile } from '../device/files.ts'
import { filesInTab } from '../device/files-in-tab.ts'
import { useOnline } from '../forms/use-online.ts'
import { sinceNow } from '../words/dates.ts'
import { Line, Lines } from './line.tsx'
import { SendButton } from './send-button.tsx'

const howFar = ({ view, size, id }: KeptFile) => {
  const sent = view && view.received > 0 ? `${Math.floor((100 * view.received) / size)} % of ` : ''
  const where = filesInTab.has(id) ? 'in this tab alone: do not close it' : 'on this device'
  return `${sent}${sizeInWords(size)}${sent ? ' sent; the rest is' : ','} ${where}`
}

/** Files of which the server does not have all yet: they go by themselves, and a record that names one after it. */
export const FilesOnTheirWay = ({ files }: { files: readonly KeptFile[] }) => {
  const [trying, setTrying] = useState(false)
  const isOnline = useOnline()
  const send = async () => {
    setTrying(true)
    const { sendFiles } = await import('../outbox/send-files.ts')
    await sendFiles()
    setTrying(false)
  }
  return (
    <Lines title="Files on their way" count={files.length}>
      {files.map((file, index) => (
        <Line
          key={file.id}
          title={file.name}
          actions={
            index === 0 && <SendButton {...{ isOnline, trying }} label="Send files now" onClick={() => void send()} />
          }
        >
          <p className="text-ink-2">
            Added {sinceNow(file.addedAt)}. {howFar(file)}.
          </p>
        </Line>
      ))}
    </Lines>
  )
}
