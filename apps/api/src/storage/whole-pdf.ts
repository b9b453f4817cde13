/** Whether a file begins and ends as a PDF does: one that was cut on its way has no end. */
export const isWholePdf = (file: Buffer) => {
  const head = file.subarray(0, 8).toString('latin1')
  const tail = file.subarray(-1_024).toString('latin1')
  return /^%PDF-[12]\.\d/.test(head) && tail.includes('startxref') && tail.includes('%%EOF')
}
