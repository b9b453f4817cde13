import { actionOf, ReasonRoute } from './reason-route.tsx'

export { loader } from './reason-route.tsx'
export const action = actionOf('put-off')

export const Component = () => <ReasonRoute move="put-off" />
