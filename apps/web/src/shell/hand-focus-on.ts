import { type RefObject, useLayoutEffect } from 'react'

/** What had the focus was taken off the page: the heading has it since, until something better comes. */
let standIn: HTMLElement | null = null

/**
 * Gives the focus to the heading when a place that holds it goes. Otherwise it falls out of the page: nothing is read
 * out, and the next Tab starts from the top.
 */
export const useFocusHandedOn = (place: RefObject<HTMLElement | null>) => {
  useLayoutEffect(() => {
    const element = place.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      const around = element.parentElement?.closest('dialog, [popover]')
      // Once what goes is gone, and what comes in its place is there.
      queueMicrotask(() => {
        standIn = around ? around.querySelector<HTMLElement>('h2, button') : document.querySelector<HTMLElement>('h1')
        standIn?.focus()
      })
    }
  }, [place])
}

/** Whether the focus is where it is only because what had it went. */
export const isFocusHandedOn = () => standIn !== null && document.activeElement === standIn

/** As a `ref`: takes the focus as it comes onto the page. */
export const takeFocus = (element: HTMLElement | null) => element?.focus()
