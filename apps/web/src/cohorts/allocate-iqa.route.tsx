import { AllocatePage, allocateBy, loadTeam } from './allocate-page.tsx'

export const loader = loadTeam
export const action = allocateBy('iqa')

export const Component = () => <AllocatePage part="iqa" />
