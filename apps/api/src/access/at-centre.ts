import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import { type Kind, sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { notFound } from '../http/problem-error.ts'
import { mustBeAllowed } from './must-be-allowed.ts'
import type { SignedIn } from './signed-in.ts'

/** The parts that somebody plays at a centre; empty: for them the centre is not there. */
export const rolesAt = (by: SignedIn, centreId: string): Role[] =>
  by.people.filter((person) => person.centreId === centreId).flatMap(({ roles }) => roles)

/** Who somebody is at a centre. Throws 404 for a stranger. */
export const personAt = (by: SignedIn, centreId: string) => {
  const person = by.people.find((each) => each.centreId === centreId)
  if (!person) throw notFound()
  return person
}

/**
 * The centres whose own rows of this kind (settings, people, cohorts) somebody may see at all: `visibleTo` for what belongs
 * to a centre and to no candidate. Every query for such rows has `centreId: { in: centresVisibleTo(by, kind) }`.
 */
export const centresVisibleTo = (by: SignedIn, kind: Kind): string[] =>
  by.people.filter(({ roles }) => sees(roles, kind, 'facts')).map(({ centreId }) => centreId)

/** Decides an action of the scope `centre` at this centre: a stranger gets 404, the wrong part 403, the rest 409. */
export const mustBeAllowedAt = (by: SignedIn, centreId: string, action: Action, facts: Facts = { state: null }) =>
  mustBeAllowed(rolesAt(by, centreId), action, facts)
