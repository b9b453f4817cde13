import { type ComponentType, useEffect, useState } from 'react'
import { Link } from 'react-router'
import { Header } from '../shell/header.tsx'
import { Phone } from '../shell/phone.tsx'
import { GeneralWords } from './general-words.tsx'

const Danger = () => (
  <section aria-labelledby="danger" className="grid gap-3 rounded-sheet border-2 border-clay bg-sheet p-5 shadow-sheet">
    <h2 id="danger" className="text-lg">
      Is somebody in danger now?
    </h2>
    <div>
      <Phone number="999" />
    </div>
    <p>
      Under 19? Childline listens at any hour, free, and does not show on the bill: <a href="tel:08001111">0800 1111</a>
      . An adult worried about a child: the NSPCC, <a href="tel:08088005000">0808 800 5000</a>.
    </p>
    <p className="font-semibold">Nobody watches this page, in or out of hours. Phoning is how you raise a concern.</p>
  </section>
)

const HowToHelp = () => (
  <section aria-labelledby="listen" className="grid gap-2">
    <h2 id="listen" className="text-lg">
      When somebody tells you
    </h2>
    <ul className="grid list-disc gap-1.5 pl-5">
      <li>Listen. Take it seriously, and say that telling you was right.</li>
      <li>Do not investigate, and do not ask for more than they want to say.</li>
      <li>Do not promise to keep it secret: say whom you will tell.</li>
      <li>Write down the words they used as soon as you can, on paper or where your setting asks for it. Not here.</li>
      <li>Tell the right person today. It is not for you to decide whether it is true.</li>
    </ul>
    <p>A worry that somebody is being drawn into extremism goes the same way.</p>
  </section>
)

/** What may be a sign of harm (S2-K4): to be passed on, never to be looked into. */
const Signs = () => (
  <section aria-labelledby="signs" className="grid gap-2">
    <h2 id="signs" className="text-lg">
      Signs that somebody may be harmed
    </h2>
    <ul className="grid list-disc gap-1.5 pl-5">
      <li>Injuries with no explanation, or a new one each time; hiding them, or flinching.</li>
      <li>A sudden change: very quiet, frightened, angry, or sure of being worth nothing.</li>
      <li>Often hungry, unwashed, tired or unwell with nobody seeing to it; missing from lessons, or from home.</li>
      <li>Fear of one person or place; knowing or doing what is far beyond their age.</li>
      <li>
        Money, gifts, a phone or older friends that nobody can explain; carrying things for others; secrets online.
      </li>
      <li>Somebody who always answers for them, holds their money, or keeps them from going out.</li>
    </ul>
    <p>One sign can have an ordinary reason. You need not be sure: tell whoever is named above what you noticed.</p>
  </section>
)

type Rest = ComponentType<{ token: string }>

/** Whom to phone comes by itself, once the page is there: what helps in danger waits for nothing. */
const useRest = () => {
  const [rest, setRest] = useState<Rest | 'NOT_ARRIVED' | null>(null)
  useEffect(() => {
    let here = true
    import('./whom.tsx').then(
      (part) => here && setRest(() => part.default),
      () => here && setRest('NOT_ARRIVED'),
    )
    return () => {
      here = false
    }
  }, [])
  return rest
}

/**
 * Outside the shell, so that it opens for everybody: signed in or not, through a guest's link, without a network. Its
 * title in the browser's history says no more than 'Help'.
 */
export const Component = () => {
  const [token] = useState(() => window.location.hash.slice(1))
  const Rest = useRest()
  return (
    <>
      <title>Help · Mentorfolio</title>
      <Header>
        {/* A guest's link leads nowhere but to its own page. */}
        {token === '' && (
          <Link to="/" className="ml-auto inline-flex min-h-tap items-center">
            Home
          </Link>
        )}
      </Header>
      <main className="mx-auto grid w-full max-w-[46rem] gap-7 px-4 pt-6 pb-10 wide:pt-8">
        <h1 tabIndex={-1} className="text-xl wide:text-2xl">
          Raise a concern
        </h1>
        <Danger />
        {Rest === 'NOT_ARRIVED' ? <GeneralWords /> : Rest && <Rest token={token} />}
        <HowToHelp />
        <Signs />
      </main>
    </>
  )
}
