import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Bar, barName, OurName } from './bar.tsx'

export const Header = ({ children }: { children?: ReactNode }) => (
  <Bar>
    <Link to="/" className={barName}>
      <OurName />
    </Link>
    {children}
  </Bar>
)
