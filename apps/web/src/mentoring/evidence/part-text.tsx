import { piecesOf } from './quotes.ts'

type Props = { part: string; text: string; quotes: readonly string[]; className?: string }

/** A text of a record as it was written, the words that are pointed to marked in it. Nothing else stands in it: places are counted. */
export const PartText = ({ part, text, quotes, className = '' }: Props) => (
  <p data-part={part} className={`max-w-[66ch] whitespace-pre-wrap wrap-anywhere ${className}`}>
    {piecesOf(text, quotes).map((piece) =>
      piece.marked ? (
        <mark key={piece.at} className="rounded-[3px] border-b-2 border-thread bg-thread-soft text-ink">
          {piece.text}
        </mark>
      ) : (
        piece.text
      ),
    )}
  </p>
)
