import { goTo } from './go-to.ts'

export const loader = goTo(({ units: [first] }) => first && `/units/${first.id}/evidence`)
