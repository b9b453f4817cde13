import { call } from '../api/call.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'

/** A setting as the server has it now, never as this device kept it. */
export const settingNow = (id: string) => call('GET /api/settings/:id', { params: { id } }, undefined, { kept: false })

/** In place of a form that is not this reader's to fill in. */
export const NotYours = ({ id }: { id: string }) => (
  <Page title="This is for others to do" width="narrow">
    <p>Settings are described by candidates and by the centre’s administrators. You can read what is known.</p>
    <div>
      <ButtonLink look="primary" to={`/settings/${id}`}>
        Back to the setting
      </ButtonLink>
    </div>
  </Page>
)
