import { useEffect, useRef, useSyncExternalStore } from 'react'
import { keyOf, type Shortcut, shortcutSettings, shortcuts } from './shortcuts.ts'

/** Where somebody types, chooses from a list, or answers a question first, no key of ours does anything. */
const isTaken = ({ target }: KeyboardEvent) =>
  (target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('textarea, select, input:not([type=radio], [type=checkbox]), [role=textbox], dialog') !== null)) ||
  document.querySelector('dialog[open], [popover]:popover-open') !== null

type Doing = Partial<Record<Shortcut, (() => void) | undefined>>

/** Does what is on the key that is pressed. What is left out does nothing just now. */
export const useShortcuts = (doing: Doing) => {
  const latest = useRef(doing)
  latest.current = doing
  const settings = useSyncExternalStore(shortcutSettings.listen, shortcutSettings.now)
  useEffect(() => {
    if (!settings.on) return
    const pressed = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, repeat, isComposing, defaultPrevented } = event
      if (ctrlKey || metaKey || altKey || repeat || isComposing || defaultPrevented || isTaken(event)) return
      const key = keyOf(event)
      const shortcut = shortcuts.find((each) => settings.keys[each] === key)
      const act = shortcut && latest.current[shortcut]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [settings])
  return settings
}
