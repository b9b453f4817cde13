import { Link, type LinkProps } from 'react-router'
import { type Look, lookOf } from './button.tsx'

/** Apart from `Button`, which stands on pages that know no router, too. */
export const ButtonLink = ({ look = 'plain', className = '', ...rest }: LinkProps & { look?: Look }) => (
  <Link className={lookOf(look, className)} {...rest} />
)
