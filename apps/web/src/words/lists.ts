/** '57', or 'more than 1000' where nobody counted further. */
export const lengthOf = ({ of, andMore }: { of: number; andMore: boolean }): string =>
  andMore ? `more than ${of}` : String(of)
