import type { Trouble } from './submit.ts'

const Words = ({ title, children }: { title: string; children: string }) => (
  <>
    <h2 className="text-lg">{title}</h2>
    <p>{children}</p>
  </>
)

/** What went wrong that no field is about, and that the words are still here. */
export const TroubleWords = ({ trouble }: { trouble: Exclude<Trouble, { kind: 'STALE' }> }) => {
  switch (trouble.kind) {
    case 'NOT_SENT':
      return <Words title="Not sent">Your words are still here. Check your connection, then try again.</Words>
    case 'SIGNED_OUT':
      return (
        <Words title="Not saved yet">
          You have been signed out. Your words are still here. Sign in, and they are sent.
        </Words>
      )
    case 'REFUSED':
      return (
        <>
          <Words title={trouble.title}>{`${trouble.detail ?? ''} Your words are still here.`.trim()}</Words>
          {trouble.requestId && (
            <p className="text-sm text-ink-2">If you ask for help, give this number: {trouble.requestId}</p>
          )}
        </>
      )
  }
}
