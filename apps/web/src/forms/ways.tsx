import { useEffect, useState } from 'react'

/** One box of a way to tell something, with its title; '' for the only one. */
type Box = { name: string; title: string }

const boxIn = (formId: string, name: string) => {
  const form = document.getElementById(formId)
  const box = form instanceof HTMLFormElement ? form.elements.namedItem(name) : null
  return box instanceof HTMLTextAreaElement ? box : null
}

type Options<Way extends string> = {
  formId: string
  ways: readonly Way[]
  boxesOf: (way: Way) => readonly Box[]
  began: Way
}

/**
 * Telling something in one box or by the stages of a model: every way stays in the page with its words. Whoever changes their mind
 * takes theirs along, each under the name of its stage, unless the other way has words already: then both stay, and `others`
 * says that only what is seen is saved.
 */
export const useWays = <Way extends string>({ formId, ways, boxesOf, began }: Options<Way>) => {
  const [chosen, setChosen] = useState<Way>(began)
  const [others, setOthers] = useState(false)
  const wordsIn = (way: Way) =>
    boxesOf(way)
      .map(({ name, title }) => ({ title, text: boxIn(formId, name)?.value.trim() ?? '' }))
      .filter(({ text }) => text !== '')
  const look = (way: Way) => {
    const here = wordsIn(way)
      .map(({ text }) => text)
      .join('\n')
    setOthers(ways.some((other) => other !== way && wordsIn(other).some(({ text }) => !here.includes(text))))
  }
  // Words that were left in another way come back with the draft.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the form opens
  useEffect(() => look(began), [formId, began])
  const choose = (value: string) => {
    const way = ways.find((each) => each === value)
    if (!way) return
    const first = boxIn(formId, boxesOf(way)[0]?.name ?? '')
    if (first && wordsIn(way).length === 0)
      first.value = wordsIn(chosen)
        .map(({ title, text }) => (title === '' ? text : `${title}: ${text}`))
        .join('\n\n')
    setChosen(way)
    look(way)
  }
  return { chosen, others, choose }
}

export const OtherWords = () => (
  <p role="status" className="rounded-field bg-amber-soft px-3.5 py-2.5 text-sm text-amber">
    You wrote something in another way too. It stays on this page, but only what you see here is saved.
  </p>
)
