import { useEffect, useState } from 'react'
import { filesHere, type KeptFile } from '../device/files.ts'
import { listenToTabs } from '../device/tabs.ts'

/** The files on this device by id, as they are sent; empty before they are looked up. */
export const useFilesHere = (): ReadonlyMap<string, KeptFile> => {
  const [files, setFiles] = useState<ReadonlyMap<string, KeptFile>>(new Map())
  useEffect(() => {
    let here = true
    const look = async () => {
      const found = await filesHere()
      if (here) setFiles(new Map(found.map((file) => [file.id, file])))
    }
    void look()
    const stop = listenToTabs((told) => {
      if ('about' in told && told.about === 'file') void look()
    })
    return () => {
      here = false
      stop()
    }
  }, [])
  return files
}
