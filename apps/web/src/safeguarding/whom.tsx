import type { ConcernAdviceView, ConcernPlace } from '@mentorfolio/domain/safeguarding/safeguarding.endpoints'
import {
  type ConcernAbout,
  concernAbouts,
  type ToPhone,
  whomToPhone,
} from '@mentorfolio/domain/safeguarding/whom-to-phone'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { Choice, Select } from '../forms/choices.tsx'
import { Phone } from '../shell/phone.tsx'
import { findAdvice } from './find-advice.ts'
import { GeneralWords } from './general-words.tsx'
import { Note } from './note.tsx'
import { OwnNotes } from './own-notes.tsx'
import { titleOf } from './titles.ts'

/** One place to choose: a setting with its centre, or a centre alone. */
type Where = { id: string; name: string; place: ConcernPlace; setting: ConcernPlace['settings'][number] | null }

const wheresOf = (places: readonly ConcernPlace[]): Where[] =>
  places.flatMap((place) => [
    ...place.settings.map((setting) => ({ id: setting.id, name: setting.name, place, setting })),
    // A centre without a setting of theirs still has its own desk.
    ...(place.settings.length === 0 ? [{ id: place.centreId, name: place.centreName, place, setting: null }] : []),
  ])

const aboutWords = (about: ConcernAbout, { place }: Where, isGuest: boolean): string => {
  switch (about) {
    case 'PUPIL':
      return 'A pupil or mentee'
    case 'ADULT':
      return 'An adult who works there'
    case 'HEAD':
      return 'The head there'
    case 'CENTRE':
      // To a guest their mentor is a person, not somebody's learner.
      return isGuest
        ? `About my mentor, or somebody else at ${place.centreName}`
        : `A learner or member of staff of ${place.centreName}`
  }
}

const Contact = ({ to, where }: { to: ToPhone; where: Where }) => {
  const title = titleOf(to.part, where.setting)
  const whose = to.part === 'desk' || to.part === 'deskDeputy' ? where.place.centreName : where.name
  return (
    <li className="grid gap-2">
      <p>
        {to.name ? (
          <>
            <strong>{to.name}</strong>, {title.charAt(0).toLowerCase() + title.slice(1)}
          </>
        ) : (
          <strong>{title}</strong>
        )}
      </p>
      {to.phone ? (
        <div>
          <Phone number={to.phone} />
        </div>
      ) : (
        <p className="text-ink-2">
          {to.part === 'lado'
            ? 'We have no number for them. The council’s switchboard puts you through.'
            : `We have no number for them. Phone the main number of ${whose} and ask for them.`}
        </p>
      )}
    </li>
  )
}

const Known = ({ where, about }: { where: Where; about: ConcernAbout }) => {
  const toPhone = whomToPhone(about, { setting: where.setting, desk: where.place.desk })
  if (toPhone.length === 0) return <GeneralWords />
  return (
    <div className="grid gap-3">
      <h3 className="font-[680]">Phone first, and now</h3>
      <ul className="grid gap-4">
        {toPhone.map((to) => (
          <Contact key={to.part} to={to} where={where} />
        ))}
      </ul>
      <p>
        Nobody answers? Phone the children’s services of the local council, which answer at night too, or the police on{' '}
        <a href="tel:101">101</a>. If the concern is about somebody named here, phone another of them.
      </p>
    </div>
  )
}

/** By whom it is about, whom to phone; and the note that somebody was told. */
const Whom = ({ token }: { token: string }) => {
  const [advice, setAdvice] = useState<ConcernAdviceView | null>(null)
  const [whereId, setWhereId] = useState<string | null>(null)
  const [about, setAbout] = useState<ConcernAbout | null>(null)
  useEffect(() => {
    let here = true
    void findAdvice(token).then((found) => here && setAdvice(found))
    return () => {
      here = false
    }
  }, [token])
  if (!advice)
    return (
      <p role="status" className="text-ink-2">
        Looking up whom to phone…
      </p>
    )
  const wheres = wheresOf(advice.places)
  const where = wheres.find(({ id }) => id === whereId) ?? wheres[0]
  if (!where)
    return (
      <>
        <GeneralWords />
        {advice.who === 'NOBODY' && !token && (
          <p>
            <Link to="/sign-in?to=/concern">Sign in</Link> to see the names and numbers of your settings, and to keep a
            note that you told somebody.
          </p>
        )}
      </>
    )
  const chosen = about ?? (where.setting ? 'PUPIL' : 'CENTRE')
  const [first] = whomToPhone(chosen, { setting: where.setting, desk: where.place.desk })
  return (
    <>
      <section aria-labelledby="whom" className="grid gap-5">
        <h2 id="whom" className="text-lg">
          Whom to phone
        </h2>
        {wheres.length > 1 && (
          <Select
            field={{ id: 'where', name: 'where', defaultValue: where.id }}
            label="Where is it?"
            options={wheres.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setWhereId}
          />
        )}
        <Choice
          key={where.id}
          field={{ id: 'about', name: 'about', defaultValue: chosen }}
          label={wheres.length > 1 ? 'Who is it about?' : `Who is it about, at ${where.name}?`}
          options={concernAbouts.map((value) => ({ value, label: aboutWords(value, where, token !== '') }))}
          onChange={(value) => setAbout(concernAbouts.find((each) => each === value) ?? null)}
        />
        <div aria-live="polite">
          <Known where={where} about={chosen} />
        </div>
        {advice.who === 'ACCOUNT' && where.setting && (
          <p>
            How it is done where you mentor stands in <Link to="/policies">the policies of your centre</Link>. Phone
            first.
          </p>
        )}
      </section>
      <Note
        token={token}
        about={chosen}
        centreId={where.place.centreId}
        settingId={chosen === 'CENTRE' ? null : (where.setting?.id ?? null)}
        phone={first}
      />
      {advice.who === 'ACCOUNT' && <OwnNotes />}
    </>
  )
}
export default Whom
