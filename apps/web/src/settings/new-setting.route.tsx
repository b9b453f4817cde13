import { decideBy } from '@mentorfolio/domain/cycle/decide-by'
import { centreRules } from '@mentorfolio/domain/cycle/rules/centre'
import type { SelfView } from '@mentorfolio/domain/people/people.endpoints'
import { useState } from 'react'
import { type ActionFunctionArgs, useLocation } from 'react-router'
import { newId } from '../api/device.ts'
import { Drafted } from '../drafts/drafted.tsx'
import { submit } from '../forms/submit.ts'
import { ButtonLink } from '../shell/button-link.tsx'
import { Page } from '../shell/page.tsx'
import { useSelf } from '../shell/self.ts'
import { SettingForm } from './setting-form.tsx'
import { emptySetting, newSettingForm } from './setting-forms.ts'

export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData()
  const id = String(form.get('id'))
  return submit(form, newSettingForm, (body) => ({
    line: newSettingForm.line,
    input: { params: { id }, body },
    record: id,
    title: `New setting: ${body.name}`,
    page: `/settings/${id}`,
  }))
}

const mayAdd = ({ roles }: SelfView['places'][number]) =>
  decideBy(centreRules['setting.describe'], { roles }, { state: null }).allowed

const New = ({ centreId, centreName }: { centreId: string; centreName: string }) => {
  const [settingId] = useState(newId)
  return (
    <Page title="Add a setting" above={centreName} width="narrow">
      <p className="-mt-3 max-w-[62ch] text-ink-2">
        Where you meet: a school, a provision, a workplace. Its permission to use records as evidence comes next.
      </p>
      <Drafted form={`/settings/new?at=${centreId}`} title="New setting" defaults={emptySetting}>
        {(opened) => (
          <SettingForm
            definition={newSettingForm}
            opened={opened}
            made={{ id: opened.boxes['id'] ?? settingId, centreId }}
          />
        )}
      </Drafted>
    </Page>
  )
}

/** A new setting, at the one centre where somebody may add one, or at the centre they choose. */
export const Component = () => {
  const at = new URLSearchParams(useLocation().search).get('at')
  const places = (useSelf()?.places ?? []).filter(mayAdd)
  const place = places.find(({ centreId }) => centreId === at) ?? (places.length === 1 ? places[0] : undefined)
  if (place) return <New key={place.centreId} {...place} />
  return (
    <Page title="Add a setting" width="narrow">
      <p>
        {places.length === 0
          ? 'Settings are added by candidates and by the centre’s administrators.'
          : 'At which centre?'}
      </p>
      <div className="flex flex-wrap gap-3">
        {places.map(({ centreId, centreName }) => (
          <ButtonLink key={centreId} to={`?at=${centreId}`}>
            {centreName}
          </ButtonLink>
        ))}
        {places.length === 0 && <ButtonLink to="/">Go to home</ButtonLink>}
      </div>
    </Page>
  )
}
