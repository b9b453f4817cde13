import { useState } from 'react'
import { Chip } from '../forms/choices.tsx'

const themes = ['light', 'dark', 'system'] as const
type Theme = (typeof themes)[number]
const words: Record<Theme, string> = { light: 'Light', dark: 'Dark', system: 'As the device' }

const chosen = (): Theme => {
  const theme = document.documentElement.dataset['theme']
  return themes.find((each) => each === theme) ?? 'system'
}

/** Takes effect at once and is remembered on this device; `public/theme.js` applies it before the next first paint. */
const choose = (theme: Theme) => {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  try {
    if (theme === 'system') localStorage.removeItem('theme')
    else localStorage.setItem('theme', theme)
  } catch {
    // Without storage the choice holds until the page is loaded again.
  }
}

export const ThemeChoice = () => {
  const [now, setNow] = useState(chosen)
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-ink-2">Light or dark</legend>
      <div className="flex flex-wrap gap-2">
        {themes.map((theme) => (
          <Chip
            key={theme}
            type="radio"
            id={`theme-${theme}`}
            name="theme"
            value={theme}
            defaultChecked={now === theme}
            onChange={() => {
              choose(theme)
              setNow(theme)
            }}
          >
            {words[theme]}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}
