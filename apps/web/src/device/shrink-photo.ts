/** The longest side of a photo of a page that can still be read, in pixels. */
const longest = 2_000

const drawn = async (file: Blob): Promise<Blob> => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('Not drawn'))), 'image/jpeg', 0.82),
  )
}

/**
 * The file as it is sent: a photo drawn anew, smaller and without the place and the camera that it told of; a PDF as it is.
 * Rejects for a picture that cannot be drawn.
 */
export const shrunk = (file: File): Promise<Blob> =>
  file.type.startsWith('image/') ? drawn(file) : Promise.resolve(file)

export const asBase64 = async (blob: Blob): Promise<string> => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
