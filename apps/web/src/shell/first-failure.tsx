import { Bar, barName, OurName } from './bar.tsx'
import { Button } from './button.tsx'
import { PlainFoot } from './foot-frame.tsx'

/** What shows when not even the page's own parts arrived, the router perhaps: kept small, since everybody loads it. */
export const FirstFailure = () => (
  <>
    <title>This page did not arrive · Mentorfolio</title>
    <Bar>
      <a href="/" className={barName}>
        <OurName />
      </a>
    </Bar>
    <main className="mx-auto grid max-w-[46rem] gap-4 px-4 pt-8">
      <h1 tabIndex={-1} className="text-xl">
        This page did not arrive
      </h1>
      <p>Your connection may have dropped, or Mentorfolio was updated. Nothing that you saved is lost.</p>
      <Button className="justify-self-start" onClick={() => window.location.reload()}>
        Load it again
      </Button>
    </main>
    <PlainFoot />
  </>
)
