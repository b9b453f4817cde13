import { actionOf, ReasonRoute } from './reason-route.tsx'

export { loader } from './reason-route.tsx'
export const action = actionOf('reopen')

export const Component = () => <ReasonRoute move="reopen" />
