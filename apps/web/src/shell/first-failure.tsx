import { Button } from './button.tsx'
import { Foot } from './foot.tsx'
import { Header } from './header.tsx'

/** What shows when not even the page's own parts arrived: kept small, since everybody loads it. */
export const FirstFailure = () => (
  <>
    <Header />
    <main className="mx-auto grid max-w-[46rem] gap-4 px-4 pt-8">
      <h1 tabIndex={-1} className="text-xl">
        This page did not arrive
      </h1>
      <p>Your connection may have dropped, or Mentorfolio was updated. Nothing that you saved is lost.</p>
      <Button className="justify-self-start" onClick={() => window.location.reload()}>
        Load it again
      </Button>
    </main>
    <Foot />
  </>
)
