import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useOnline } from '../forms/use-online.ts'
import type { Item } from '../outbox/item.ts'
import { type Halted, haltedBy, takeBack, tryNow } from '../outbox/outbox.ts'
import { Button } from '../shell/button.tsx'
import { ButtonLink } from '../shell/button-link.tsx'
import { sinceNow } from '../words/dates.ts'
import { Line, Lines } from './line.tsx'
import { SendButton } from './send-button.tsx'

const why: Record<NonNullable<Halted>, string> = {
  NO_NETWORK: 'It goes out as soon as there is a connection.',
  SERVER: 'Mentorfolio could not take it just now. It is tried again by itself.',
  SIGNED_OUT: 'You have been signed out. It goes out once you sign in.',
}

const canChange = (item: Item, items: readonly Item[]) =>
  item.draft !== null &&
  item.firstTriedAt === null &&
  !items.some(({ record, id }) => record === item.record && id > item.id)

/** What waits to be sent, in order. What nobody can have heard of yet may still be changed. */
export const Waiting = ({ items }: { items: readonly Item[] }) => {
  const navigate = useNavigate()
  const [trying, setTrying] = useState(false)
  const isOnline = useOnline()
  const send = async () => {
    setTrying(true)
    await tryNow()
    setTrying(false)
  }
  const change = async (id: string) => {
    const draft = await takeBack(id)
    if (draft) await navigate(draft.form)
  }
  return (
    <>
      <Lines title="Waiting to be sent" count={items.length}>
        {items.map((item) => (
          <Line
            key={item.id}
            title={item.title}
            actions={
              <>
                <ButtonLink to={item.page}>See it</ButtonLink>
                {canChange(item, items) && (
                  <Button look="quiet" onClick={() => void change(item.id)}>
                    Change it first
                  </Button>
                )}
              </>
            }
          >
            <p className="text-ink-2">
              Written {sinceNow(item.writtenAt)}.{' '}
              {haltedBy() === null && item.files
                ? 'It goes once its files have been sent.'
                : why[haltedBy() ?? 'NO_NETWORK']}
            </p>
          </Line>
        ))}
      </Lines>
      {items.length > 0 && (
        <SendButton {...{ isOnline, trying }} look="primary" label="Send now" onClick={() => void send()} />
      )}
    </>
  )
}
