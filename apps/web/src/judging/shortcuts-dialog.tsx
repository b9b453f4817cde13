import { type FormEvent, useId, useState, useSyncExternalStore } from 'react'
import { Dialog } from '../forms/dialog.tsx'
import { controlLook } from '../forms/field-parts.tsx'
import { Button } from '../shell/button.tsx'
import {
  type Keys,
  keyInWords,
  type Shortcut,
  shortcutSettings,
  shortcuts,
  shortcutWords,
  twice,
  usualKeys,
} from './shortcuts.ts'

const Shown = ({ keys }: { keys: Keys }) => (
  <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-5 gap-y-2">
    {shortcuts.map((each) => (
      <div key={each} className="contents">
        <dt>
          <kbd className="rounded-[5px] border border-b-2 border-line-strong px-2 font-sans text-sm font-[620] whitespace-nowrap">
            {keyInWords(keys[each])}
          </kbd>
        </dt>
        <dd>{shortcutWords[each]}</dd>
      </div>
    ))}
  </dl>
)

const Change = ({ keys, onDone }: { keys: Keys; onDone: () => void }) => {
  const id = useId()
  const [wrong, setWrong] = useState<readonly Shortcut[]>([])
  const [empty, setEmpty] = useState<readonly Shortcut[]>([])
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const typed = { ...keys }
    for (const each of shortcuts) typed[each] = String(data.get(each) ?? '').trim()
    const none = shortcuts.filter((each) => typed[each] === '')
    const shared = none.length > 0 ? [] : twice(typed)
    setEmpty(none)
    setWrong(shared)
    const first = [...none, ...shared][0]
    if (first) return document.getElementById(`${id}-${first}`)?.focus()
    shortcutSettings.change({ on: true, keys: typed })
    onDone()
  }
  const errorOf = (each: Shortcut) => {
    if (empty.includes(each)) return 'Type one character'
    return wrong.includes(each) ? 'Another has this key, too: choose a different one' : null
  }
  return (
    <form noValidate onSubmit={keep} className="grid gap-3">
      <p className="text-sm text-ink-2">One character each. A capital letter is that letter with Shift.</p>
      {shortcuts.map((each) => {
        const error = errorOf(each)
        return (
          <div key={each} className="grid grid-cols-[minmax(0,1fr)_4.5rem] items-center gap-x-4 gap-y-1">
            <label htmlFor={`${id}-${each}`}>{shortcutWords[each]}</label>
            <input
              id={`${id}-${each}`}
              name={each}
              maxLength={1}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              defaultValue={keys[each]}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-${each}-error` : undefined}
              className={`${controlLook} text-center font-[640]`}
            />
            {error && (
              <p id={`${id}-${each}-error`} className="col-span-2 text-sm font-semibold text-clay">
                <span className="sr-only">Error: </span>
                {error}
              </p>
            )}
          </div>
        )
      })}
      <div className="flex flex-wrap gap-3 pt-1">
        <Button type="submit" look="primary">
          Keep these keys
        </Button>
        <Button
          onClick={() => {
            shortcutSettings.change({ on: true, keys: usualKeys })
            onDone()
          }}
        >
          The usual keys again
        </Button>
      </div>
    </form>
  )
}

/** Which key does what; they can be changed, and turned off (WCAG 2.1.4). Kept on this device. */
const ShortcutsDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { on, keys } = useSyncExternalStore(shortcutSettings.listen, shortcutSettings.now)
  const [changing, setChanging] = useState(false)
  const close = () => {
    setChanging(false)
    onClose()
  }
  return (
    <Dialog title="Keys" open={open} onClose={close}>
      <label className="flex min-h-tap items-center gap-3">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget }) => shortcutSettings.change({ on: currentTarget.checked, keys })}
          className="size-5 accent-thread"
        />
        One key does it. None does anything while you type.
      </label>
      {on && (changing ? <Change keys={keys} onDone={() => setChanging(false)} /> : <Shown keys={keys} />)}
      <div className="flex flex-wrap gap-3">
        {on && !changing && <Button onClick={() => setChanging(true)}>Change the keys</Button>}
        <Button look={changing ? 'quiet' : 'primary'} onClick={close}>
          Close
        </Button>
      </div>
      <p className="text-sm text-ink-2">Kept on this device alone.</p>
    </Dialog>
  )
}
export default ShortcutsDialog
