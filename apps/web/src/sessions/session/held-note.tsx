/** Loaded only where a submission holds the session: in place of putting right and withdrawing. */
export { HeldNote as default } from '../../mentoring/held.tsx'
