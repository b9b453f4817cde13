import { expect, test } from 'vitest'
import { nameMisleads } from './words.ts'

test.each<[sentence: string, name: string, mediaType: string | null, told: string | null]>([
  ['text that is called a photo', 'board.JPG', 'text/plain', 'Its name says .jpg, but it is no picture.'],
  ['a PDF that is called a picture', 'scan.png', 'application/pdf', 'What was kept: PDF.'],
  ['a photo', 'board.jpg', 'image/jpeg', null],
  ['a picture of another form', 'board.png', 'image/jpeg', null],
  ['a document under its own name', 'notes.docx', 'text/plain', null],
  ['a name without an ending', 'jpg', 'text/plain', null],
  ['what is not known yet', 'board.jpg', null, null],
])('%s', (_, name, mediaType, told) => {
  const said = nameMisleads(name, { mediaType })
  if (told === null) expect(said).toBeNull()
  else expect(said).toContain(told)
})
