import type { MyPlan as MyPlanView } from '@mentorfolio/domain/needs/my-plan'
import { useState } from 'react'
import { Dialog } from '../forms/dialog.tsx'
import { MyPlan } from '../mentoring/my-plan.tsx'
import { WhoReads } from '../mentoring/who-reads.tsx'
import { YesOrNo } from '../mentoring/yes-or-no.tsx'
import { post } from '../outbox/outbox.ts'
import { Button } from '../shell/button.tsx'

type Props = { id: string; name: string; mentorName: string; plan: MyPlanView; version: number }

/**
 * Keeps the mentee's answer and sends it, now or once there is a network. It names what was shown: nobody confirms what
 * they have not read. `words` null: yes.
 */
const keepAnswer = async ({ id, name, plan, version }: Props, words: string | null) => {
  const goals = plan.goals.map((goal) => ({ id: goal.id, revision: goal.revision }))
  const outcome = await post(
    {
      line: 'PUT /api/relationships/:id/needs/hand-over',
      input: { params: { id }, body: { version, goals, notRight: words } },
      record: id,
      title: `What ${name} says of their plan`,
      page: `/relationships/${id}/my-plan`,
    },
    null,
  )
  return outcome.kind !== 'REFUSED'
}

const Answering = ({ onDone, ...props }: Props & { onDone: () => void }) => {
  const { mentorName, plan } = props
  const [state, setState] = useState<'READING' | 'SENDING' | 'REFUSED' | 'ANSWERED'>('READING')
  const send = async (words: string | null) => {
    setState('SENDING')
    setState((await keepAnswer(props, words)) ? 'ANSWERED' : 'REFUSED')
  }
  if (state === 'ANSWERED')
    return (
      <div className="grid gap-4">
        <p role="status">Thank you. Please give this back to {mentorName}.</p>
        <div>
          <Button look="primary" onClick={onDone}>
            I am {mentorName}
          </Button>
        </div>
      </div>
    )
  return (
    <div className="grid gap-6">
      <p>{mentorName} wrote this about you. Read it, or ask for it to be read to you. Then say if it is right.</p>
      <MyPlan plan={plan} />
      <WhoReads mentorName={mentorName} />
      {state === 'REFUSED' && (
        <p role="alert" className="text-clay">
          It was not saved. Perhaps it has changed: close this, look at it again, then try once more.
        </p>
      )}
      <YesOrNo pending={state === 'SENDING'} onYes={() => void send(null)} onNo={(words) => void send(words)} />
    </div>
  )
}

/** The device goes to the mentee: they read their plan and answer, also without a network. */
const HandOver = (props: Props) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        Hand over to {props.name}
      </Button>
      <Dialog title="My plan" open={open} onClose={() => setOpen(false)}>
        {open && <Answering {...props} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  )
}
export default HandOver
