/** Does this once the page is there and the browser has nothing better to do. Answers how to call it off. */
export const whenIdle = (work: () => void) => {
  // Safari has no idle callback.
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 2_000)
    return () => clearTimeout(timer)
  }
  const idle = window.requestIdleCallback(work, { timeout: 5_000 })
  return () => window.cancelIdleCallback(idle)
}
