import type { HomeView } from '@mentorfolio/domain/home/home.endpoints'
import type { NewMenteeView } from '@mentorfolio/domain/mentees/mentees.endpoints'
import { Link } from 'react-router'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'

const title = 'Add a mentee'

/** For which of several registrations. */
export const WhichRegistration = ({ candidacies }: Pick<HomeView, 'candidacies'>) => (
  <Page title={title} width="narrow">
    {candidacies.length === 0 ? (
      <>
        <p>Mentees are added by candidates, for a qualification that they are registered on.</p>
        <div>
          <ButtonLink to="/">Go to home</ButtonLink>
        </div>
      </>
    ) : (
      <>
        <h2 className="text-lg">For which of your registrations?</h2>
        <ul className="grid gap-3">
          {candidacies.map(({ registrationId, centreName, cohortName, units }) => (
            <li key={registrationId}>
              <ButtonLink to={`?registration=${registrationId}`}>
                {[units[0]?.probableTitle ?? units[0]?.title, cohortName, centreName].filter(Boolean).join(' · ')}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </>
    )}
  </Page>
)

/** A registration that is on a break, withdrawn, transferred or completed takes on nobody. */
export const NotActive = () => (
  <Page title={title} width="narrow">
    <p className="max-w-[62ch]">
      Your registration is not active just now, so no mentee can be added. What is there stays as it is. Ask your
      centre’s administrator to make it active again.
    </p>
    <div>
      <ButtonLink look="primary" to="/">
        Go to home
      </ButtonLink>
    </div>
  </Page>
)

/** What is missing before anybody can be added, why, and the way to it. */
export const PermissionFirst = ({ centreId, settings }: Pick<NewMenteeView, 'centreId' | 'settings'>) => {
  const [only] = settings.length === 1 ? settings : []
  return (
    <Page title={title} width="narrow">
      <h2 className="text-lg">First, the setting’s permission</h2>
      <p className="max-w-[62ch]">
        What you write of the mentoring is about somebody at a school or workplace, and assessors will read it. The
        setting has to permit that before a mentee is added.{' '}
        {settings.length === 0 ? 'No setting is known here yet.' : 'None has given its permission yet.'}
      </p>
      {settings.length > 1 && (
        <ul className="grid gap-1">
          {settings.map(({ id, name }) => (
            <li key={id}>
              <Link to={`/settings/${id}/permission`} className="inline-flex min-h-tap items-center">
                Record the permission of {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-3">
        {only && (
          <ButtonLink look="primary" to={`/settings/${only.id}/permission`}>
            Record the permission of {only.name}
          </ButtonLink>
        )}
        <ButtonLink look={only ? 'plain' : 'primary'} to={`/settings/new?at=${centreId}`}>
          Add a setting
        </ButtonLink>
      </div>
    </Page>
  )
}
