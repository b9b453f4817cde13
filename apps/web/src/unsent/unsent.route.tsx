import { useEffect, useSyncExternalStore } from 'react'
import { useLoaderData, useRevalidator } from 'react-router'
import { filesOnlyHere } from '../device/files.ts'
import { keeping } from '../device/keeping.ts'
import { listenToTabs } from '../device/tabs.ts'
import { allDrafts, draftsElsewhere, draftsOnlyHere } from '../drafts/drafts.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import { Page } from '../shell/page.tsx'
import { CameBack } from './came-back.tsx'
import { FilesOnTheirWay } from './files-on-their-way.tsx'
import { Unfinished, UnfinishedElsewhere } from './unfinished.tsx'
import { Waiting } from './waiting-items.tsx'

export const loader = async () => {
  const [items, drafts, onlyHere, files, elsewhere] = await Promise.all([
    itemsWaiting(),
    allDrafts(),
    draftsOnlyHere(),
    filesOnlyHere(),
    // Without a network nobody knows what other devices have.
    draftsElsewhere().catch(() => []),
  ])
  return { items, drafts, files, onlyHere: new Set(onlyHere.map(({ id }) => id)), elsewhere }
}

/** Draws the page anew when something is kept, sent or comes back. */
const useNews = () => {
  const { revalidate } = useRevalidator()
  useEffect(() => listenToTabs(() => void revalidate()), [revalidate])
}

/** All of a person's words that are not at the server as a record: where they are, and what to do with them. */
export const Component = () => {
  const { items, drafts, files, onlyHere, elsewhere } = useLoaderData<typeof loader>()
  const notKept = useSyncExternalStore(keeping.listen, keeping.now)
  useNews()
  const cameBack = drafts.filter(({ refused }) => refused)
  const unfinished = drafts.filter(({ refused }) => !refused)
  const nothing = items.length + drafts.length + files.length + elsewhere.length === 0
  return (
    <Page title="On this device" width="narrow">
      {nothing ? (
        <p className="max-w-[62ch]">
          Nothing of yours waits here. What you type is kept {notKept ? 'in this tab' : 'on this device'} as you type
          it, and stands on this page until it is saved.
        </p>
      ) : (
        <p className="-mt-4 max-w-[62ch] text-ink-2">
          {notKept
            ? 'This tab alone keeps these words until they are sent: do not close it.'
            : 'What you wrote and what has not reached Mentorfolio as a record yet. It is kept encrypted on this device until it has.'}
        </p>
      )}
      <CameBack drafts={cameBack} />
      <Waiting items={items} />
      <FilesOnTheirWay files={files} />
      <Unfinished drafts={unfinished} onlyHere={onlyHere} />
      <UnfinishedElsewhere drafts={elsewhere} />
    </Page>
  )
}
