import type { MatrixView } from '@mentorfolio/domain/evidence/evidence-view'
import { Link } from 'react-router'
import { counted, duration } from '../words/durations.ts'
import { recordWords } from '../words/record-words.ts'

type CriteriaProps = { criteria: readonly { id: string; title: string; claims: number }[] }

/** Each criterion with how many records it rests on. */
export const Criteria = ({ criteria }: CriteriaProps) => (
  <table className="w-full text-left">
    <caption className="sr-only">Criteria, and how many records each rests on</caption>
    <thead>
      <tr className="border-b border-line-strong text-sm text-ink-2">
        <th scope="col" className="py-2 pr-3 font-[640]">
          Criterion
        </th>
        <th scope="col" className="py-2 text-right font-[640] whitespace-nowrap">
          Records
        </th>
      </tr>
    </thead>
    <tbody>
      {criteria.map(({ id, title, claims }) => (
        <tr key={id} className="border-b border-line align-top">
          <th scope="row" className="py-2 pr-3 font-[450]">
            <span className="font-[640] tabular-nums">{id}</span> {title}
          </th>
          <td className="py-2 text-right tabular-nums">{claims}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** '6 h 10 min of 6 h counted', or that no hours are asked for. */
export const hoursInWords = ({ countedMinutes, requiredMinutes, scope }: MatrixView['hours']): string =>
  requiredMinutes === null
    ? 'This unit asks for no hours.'
    : `${duration(countedMinutes)} counted of ${duration(requiredMinutes)}${scope === 'PER_MENTEE' ? ' with each mentee' : ''}.`

/** Records with a claim that stands, and whether one of them stands under several criteria. */
const behind = ({ records, criteria }: MatrixView) => {
  const count = records.filter(({ claims }) => claims.some(({ claimed }) => claimed)).length
  return { count, shared: criteria.reduce((sum, { claims }) => sum + claims, 0) > count }
}

/** What is in it when it is submitted now. */
export const WillBeSubmitted = ({ unit }: { unit: MatrixView }) => (
  <section aria-labelledby="what" className="grid gap-3">
    <h2 id="what" className="text-lg">
      What will be submitted
    </h2>
    <p className="max-w-[62ch]">
      {counted(unit.criteria.length, 'criterion', 'criteria')}, all claimed, with{' '}
      {counted(behind(unit).count, 'record')} behind them
      {behind(unit).shared && ' (one that serves several is told under each)'}. {hoursInWords(unit.hours)}
    </p>
    <Criteria criteria={unit.criteria} />
    {unit.partlyAnswered.length > 0 && (
      <>
        <h3 className="text-base">Answers with questions still open</h3>
        <ul className="list-disc pl-5">
          {unit.partlyAnswered.map(({ criterion, recordId, answered, questions }) => (
            <li key={recordId}>
              {criterion}: {answered} of {questions} answered.{' '}
              <Link to={`/units/${unit.unit.id}/answers/${criterion}/${recordId}/change`}>Go on with it</Link>, or
              submit it as it is.
            </li>
          ))}
        </ul>
      </>
    )}
    {unit.required.length > 0 && (
      <>
        <h3 className="text-base">Records that the unit asks for</h3>
        <ul className="list-disc pl-5">
          {unit.required.map(({ record, called, name, relationshipId, standsIn }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is the pack's, in its own order
            <li key={`${index}${relationshipId}`}>
              {called ?? recordWords[record].one}
              {name && `, with ${name}`}
              {standsIn && ': the mentee could not be heard; your attempts and a supervisor’s word stand in for it'}
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
)

/** What submitting does, before it is done. `others`: there are further units, which may share its records. */
export const WhatItDoes = ({ others }: { others: boolean }) => (
  <section aria-labelledby="does" className="grid gap-2">
    <h2 id="does" className="text-lg">
      What submitting does
    </h2>
    <ul className="grid max-w-[62ch] list-disc gap-1 pl-5">
      <li>It is kept as it is now. Your assessor, and whoever checks their work at your centre, can read it.</li>
      <li>
        What it holds cannot be changed or withdrawn until you withdraw the submission, or it is decided.
        {others && ' That goes for your other units as well: what they share with this one stays as it is.'}
      </li>
      <li>
        Mentoring goes on: you can log sessions and write new records, and add something beside what you submitted.
      </li>
      <li>You can withdraw it until your assessor begins.</li>
    </ul>
  </section>
)
