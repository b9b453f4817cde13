import { Link, type LinkProps } from 'react-router'
import { type Look, lookOf } from './button.tsx'

/** Apart from `Button`, which stands on pages that know no router, too. Like a button it does nothing on paper. */
export const ButtonLink = ({ look = 'plain', className = '', ...rest }: LinkProps & { look?: Look }) => (
  <Link className={lookOf(look, `print:hidden ${className}`)} {...rest} />
)
