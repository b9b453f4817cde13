import { encode } from 'uqr'

/** A QR code as one path, black on white whatever the theme: cameras want it so. */
export const QrCode = ({ of }: { of: string }) => {
  const { data, size } = encode(of, { ecc: 'M', border: 3 })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label="Code to scan" className="w-full max-w-60 bg-[#fff]">
      <path d={dark.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
