/** A browser remembers that a file was not there; so it is asked for by another name. Most say in the error which it was. */
export const importAgain = <Part>(load: () => Promise<Part>, failure: unknown): Promise<Part> => {
  const [address] = (failure instanceof Error && /https?:[^\s?]+/.exec(failure.message)) || []
  const isOurs = address?.startsWith(`${window.location.origin}/assets/`)
  return isOurs ? import(/* @vite-ignore */ `${address}?again=${Date.now()}`) : load()
}
