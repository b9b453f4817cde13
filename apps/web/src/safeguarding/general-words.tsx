import { useId } from 'react'

/** For whoever we do not know: whom to phone, without names. */
export const GeneralWords = () => {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h2 id={id} className="text-lg">
        Whom to phone
      </h2>
      <ul className="grid list-disc gap-1.5 pl-5">
        <li>About a pupil or mentee: the safeguarding lead of their school, provision or employer, or the deputy.</li>
        <li>About an adult who works there: the head.</li>
        <li>
          About the head: the chair of governors or the proprietor, and the local authority. In England ask for the
          designated officer (LADO).
        </li>
        <li>About a learner or member of staff of a training centre: the centre’s own safeguarding lead.</li>
      </ul>
      <p>
        No number, or nobody answers? Phone the place’s main number and ask for them; or the children’s services of the
        local council, which answer at night too; or the police on <a href="tel:101">101</a>.
      </p>
    </section>
  )
}
