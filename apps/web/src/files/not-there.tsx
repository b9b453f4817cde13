import type { WorkProductsView } from '@mentorfolio/domain/files/work-product-view'
import type { ReactNode } from 'react'
import { ButtonLink } from '../shell/button-link.tsx'
import { ForTheCandidate, isForAnother } from '../shell/for-the-candidate.tsx'
import { Page } from '../shell/page.tsx'

/** The address of the list, and of one work product. */
export const toProducts = (registrationId: string) => `/registrations/${registrationId}/work-products`

/** In place of a work product that is not there. */
export const NoProduct = ({ view }: { view: WorkProductsView }) => (
  <Page title="This is not there" width="narrow">
    <p>It may belong to somebody else, or was withdrawn, or has not reached this device yet.</p>
    <div>
      <ButtonLink look="primary" to={toProducts(view.registrationId)}>
        All files and work products
      </ButtonLink>
    </div>
  </Page>
)

/** A form where it is the reader's to fill in. */
export const ForMentor = ({ view, children }: { view: WorkProductsView; children: ReactNode }) =>
  isForAnother(view.actions, 'workProduct.record') ? (
    <ForTheCandidate back={{ to: toProducts(view.registrationId), words: 'To the files and work products' }} />
  ) : (
    children
  )
