/** One stretch of sessions below each other in a heat map: from this one on, so many. */
export type Block = { from: number; count: number }

export type HeatMapLayout = {
  labelWidth: number
  /** A cell is a square. */
  cell: number
  blocks: Block[]
}

const leastCell = 14
const mostCell = 34

/**
 * How a heat map of so many sessions fits into this width without scrolling: cells as large as they may be, and once they
 * would be too small to tell apart the sessions go on in another block below, all blocks about as long.
 */
export const heatMapLayout = (sessions: number, width: number): HeatMapLayout => {
  const labelWidth = Math.min(150, Math.max(92, Math.floor(width * 0.33)))
  const room = Math.max(leastCell, width - labelWidth)
  const most = Math.max(1, Math.floor(room / leastCell))
  const rows = Math.max(1, Math.ceil(sessions / most))
  const count = Math.max(1, Math.ceil(sessions / rows))
  const cell = Math.min(mostCell, Math.floor(room / count))
  const blocks = Array.from({ length: rows }, (_, row) => ({
    from: row * count,
    count: Math.min(count, sessions - row * count),
  })).filter((block) => block.count > 0)
  return { labelWidth, cell, blocks }
}
