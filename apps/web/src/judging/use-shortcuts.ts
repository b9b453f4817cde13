import { useEffect, useRef, useSyncExternalStore } from 'react'
import { keyOf, type Shortcut, shortcutSettings, shortcuts } from './shortcuts.ts'

/** Where somebody types, chooses from a list, or answers a question first, no key of ours does anything. */
const isTaken = ({ target }: KeyboardEvent) =>
  (target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('textarea, select, input:not([type=radio], [type=checkbox]), [role=textbox], dialog') !== null)) ||
  document.querySelector('dialog[open], [popover]:popover-open') !== null

/** Somebody who types is not cut short: should the focus leave their words by itself, what they go on typing does nothing for so long, in milliseconds. */
const stillTyping = 1_500

type Doing = Partial<Record<Shortcut, (() => void) | undefined>>

/** Does what is on the key that is pressed. What is left out does nothing just now. */
export const useShortcuts = (doing: Doing) => {
  const latest = useRef(doing)
  latest.current = doing
  const settings = useSyncExternalStore(shortcutSettings.listen, shortcutSettings.now)
  useEffect(() => {
    if (!settings.on) return
    let typedAt = 0
    const typed = () => {
      typedAt = Date.now()
    }
    const left = () => {
      typedAt = 0
    }
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Tab' || event.key === 'Escape' || event.key === 'Enter') left()
      const { ctrlKey, metaKey, altKey, repeat, isComposing, defaultPrevented } = event
      if (ctrlKey || metaKey || altKey || repeat || isComposing || defaultPrevented || isTaken(event)) return
      if (Date.now() - typedAt < stillTyping) return
      const key = keyOf(event)
      const shortcut = shortcuts.find((each) => settings.keys[each] === key)
      const act = shortcut && latest.current[shortcut]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', pressed)
    document.addEventListener('input', typed)
    document.addEventListener('pointerdown', left)
    return () => {
      document.removeEventListener('keydown', pressed)
      document.removeEventListener('input', typed)
      document.removeEventListener('pointerdown', left)
    }
  }, [settings])
  return settings
}
