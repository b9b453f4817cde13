import { loadForReason, moveBy, ReasonPage } from './reason-page.tsx'

export const loader = loadForReason
export const action = moveBy('withdraw')

export const Component = () => <ReasonPage move="withdraw" />
