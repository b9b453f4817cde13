import { useEffect, useState } from 'react'
import { allBytesOf, type KeptFile } from '../device/files.ts'

/** JPEG, PNG or WebP, by what stands at its beginning. */
const isPicture = async (blob: Blob): Promise<boolean> => {
  const head = String.fromCharCode(...new Uint8Array(await blob.slice(0, 12).arrayBuffer()))
  return head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG') || /^RIFF[\s\S]{4}WEBP/.test(head)
}

/** A photo that is on this device alone, shown from there: whoever added it sees that it is the right one. */
export const PictureHere = ({ file, title }: { file: KeptFile; title: string }) => {
  const [address, setAddress] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bytes of a file never change
  useEffect(() => {
    let made: string | null = null
    let isThere = true
    const look = async () => {
      const blob = await allBytesOf(file)
      if (!blob || !isThere || !(await isPicture(blob)) || !isThere) return
      made = URL.createObjectURL(blob)
      setAddress(made)
    }
    void look().catch(() => undefined)
    return () => {
      isThere = false
      if (made) URL.revokeObjectURL(made)
    }
  }, [file.id])
  return (
    address && <img src={address} alt={title} className="max-h-[32rem] max-w-full rounded-field border border-line" />
  )
}
