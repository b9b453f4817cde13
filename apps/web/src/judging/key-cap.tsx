import { useSyncExternalStore } from 'react'
import { keyInWords, type Shortcut, shortcutSettings } from './shortcuts.ts'

/** The key that does the same, for those who see it and have a keyboard; `aria-keyshortcuts` tells it to the others. */
export const KeyCap = ({ of }: { of: Shortcut }) => {
  const { on, keys } = useSyncExternalStore(shortcutSettings.listen, shortcutSettings.now)
  if (!on) return null
  return (
    <span aria-hidden="true" className="pointer-coarse:hidden">
      <kbd className="rounded-[5px] border border-b-2 border-current px-1.5 font-sans text-xs leading-snug font-[620] whitespace-nowrap">
        {keyInWords(keys[of])}
      </kbd>
    </span>
  )
}

/** As `aria-keyshortcuts` wants it. */
export const useKeyShortcut = (of: Shortcut): string | undefined => {
  const { on, keys } = useSyncExternalStore(shortcutSettings.listen, shortcutSettings.now)
  return on ? keyInWords(keys[of]).replace(' ', '+') : undefined
}
