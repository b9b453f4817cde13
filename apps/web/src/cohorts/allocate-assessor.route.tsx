import { AllocatePage, allocateBy, loadTeam } from './allocate-page.tsx'

export const loader = loadTeam
export const action = allocateBy('assessor')

export const Component = () => <AllocatePage part="assessor" />
