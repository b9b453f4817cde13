import type { Page } from '@playwright/test'

/** The heading that says which page this is. */
export const aHeading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
