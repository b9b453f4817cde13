import { mostRows } from '@mentorfolio/domain/sessions/offered-answers'
import { type ReactNode, useState } from 'react'
import type { FieldSlot } from '../../forms/field-slot.ts'
import { Rows } from '../../forms/rows.tsx'
import type { SlotOf } from '../../forms/slots.ts'

/** One row: which it was when the form opened, where it was there. Its words go with it when a row above is taken away. */
type Row = { key: string; opened: number | null }
/** The field of one part of a row, such as `impact`. */
export type FieldOf = (part: string) => FieldSlot

type Props = {
  slot: SlotOf
  /** The name of the list, such as `log.offered.strategy`. */
  list: string
  parts: readonly string[]
  /** What one row is called: 'strategy'. */
  one: string
  /** How many empty rows it opens with where there is none. */
  least?: number
  children: (field: FieldOf) => ReactNode
}

/** Rows of boxes whose names are made while drawing; they open with those that something stands in. */
export const BoxRows = ({ slot, list, parts, one, least = 1, children }: Props) => {
  const isFilled = (index: number) => parts.some((part) => slot(`${list}[${index}].${part}`).defaultValue)
  const [rows, setRows] = useState<readonly Row[]>(() => {
    const filled = Array.from({ length: 2 * mostRows }, (_, index) => index).filter(isFilled)
    const empty = Array.from({ length: Math.max(0, least - filled.length) }, () => null)
    return [...filled, ...empty].map((opened, place) => ({ key: `${place}`, opened }))
  })
  const [made, setMade] = useState(0)
  return (
    <Rows
      items={rows}
      keyOf={({ key }) => key}
      one={one}
      least={least}
      onAdd={() => {
        setRows([...rows, { key: `new ${made}`, opened: null }])
        setMade(made + 1)
      }}
      onRemove={(index) => setRows(rows.filter((_, place) => place !== index))}
    >
      {({ opened }, index) =>
        children((part) => ({
          ...slot(`${list}[${index}].${part}`),
          defaultValue: opened === null ? undefined : slot(`${list}[${opened}].${part}`).defaultValue,
        }))
      }
    </Rows>
  )
}
