import { useState } from 'react'
import { useRevalidator } from 'react-router'
import { ask } from '../../api/fetching.ts'
import { Button } from '../../shell/button.tsx'

/** Fetches the paper for this person alone and hands it to the browser to save: it is drawn on no page. */
const saveAs = async (paperId: string, version: number): Promise<'SAVED' | 'REPLACED'> => {
  const response = await ask(`/api/papers/${paperId}`, {})
  if (response.status === 404 || response.status === 409) return 'REPLACED'
  if (!response.ok) throw new Error('Not there')
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = `agreement-version-${version}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return 'SAVED'
}

const told = {
  SAVED: 'Saved among your downloads. Remove it there once you have looked at it: it bears a real name.',
  REPLACED: 'That copy has been replaced or judged since. This is how it stands now.',
  NOT_ARRIVED: 'It did not arrive. Try again when you have a connection.',
}

/** `onOpened` hears which copy was looked at. */
export const OpenPaper = (props: { paperId: string; version: number; onOpened: (paperId: string) => void }) => {
  const { paperId, version, onOpened } = props
  const { revalidate } = useRevalidator()
  const [how, setHow] = useState<keyof typeof told | null>(null)
  const open = async () => {
    setHow(null)
    const answer = await saveAs(paperId, version).catch(() => 'NOT_ARRIVED' as const)
    setHow(answer)
    if (answer === 'SAVED') onOpened(paperId)
    if (answer === 'REPLACED') await revalidate()
  }
  return (
    <div className="grid gap-1">
      <Button className="justify-self-start" onClick={() => void open()}>
        Save the paper copy to look at it
      </Button>
      <p role="status">{how && told[how]}</p>
    </div>
  )
}
