import { goTo } from './go-to.ts'

export const loader = goTo(({ registrationId }) => `/registrations/${registrationId}/sessions`)
