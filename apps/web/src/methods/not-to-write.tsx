import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'

/** A form that is not this reader's, or of a record that does not change any more. */
export const NotToWrite = ({ title, back }: { title: string; back: string }) => (
  <Page title={title} width="narrow">
    <p className="max-w-[62ch]">
      The assessor of this unit writes here, and only until both have signed. What is recorded can be read.
    </p>
    <div>
      <ButtonLink to={back}>See what is recorded</ButtonLink>
    </div>
  </Page>
)
