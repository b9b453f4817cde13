/** The thread: the sign of the product. */
export const Mark = () => (
  <svg
    viewBox="0 0 26 26"
    fill="none"
    stroke="currentColor"
    strokeWidth="2.4"
    strokeLinecap="round"
    aria-hidden="true"
    className="size-[26px] text-thread"
  >
    <path d="M5 21C5 12 9 5 13 5s3 8 0 8-3-8 4-8 5 9 4 16" />
    <circle cx="5" cy="21" r="1.6" fill="currentColor" />
    <circle cx="21" cy="21" r="1.6" fill="currentColor" />
  </svg>
)
