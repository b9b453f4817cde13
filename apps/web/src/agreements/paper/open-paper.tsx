import { useState } from 'react'
import { ask } from '../../api/fetching.ts'
import { Button } from '../../shell/button.tsx'

/** Fetches the paper for this person alone and hands it to the browser to save: it is drawn on no page. */
const saveAs = async (agreementId: string, version: number) => {
  const response = await ask(`/api/agreements/${agreementId}/paper`, {})
  if (!response.ok) throw new Error('Not there')
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = `agreement-version-${version}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

export const OpenPaper = ({ agreementId, version }: { agreementId: string; version: number }) => {
  const [failed, setFailed] = useState(false)
  return (
    <div className="grid gap-1">
      <Button
        className="justify-self-start"
        onClick={() => {
          setFailed(false)
          saveAs(agreementId, version).catch(() => setFailed(true))
        }}
      >
        Save the paper copy to look at it
      </Button>
      <p role="status">{failed && 'It did not arrive. Try again when you have a connection.'}</p>
    </div>
  )
}
