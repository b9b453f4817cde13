import { chromium } from '@playwright/test'
const base = 'http://localhost:4971'
const b = await chromium.launch({ executablePath: '/root/.cache/mentorfolio/chromium-153.0.0/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'] })
const open = async (who, w, scheme) => {
  const c = await b.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme, baseURL: base, serviceWorkers: 'block' })
  const page = await c.newPage()
  await page.goto('/')
  await page.getByLabel(/mail/).first().fill(`${who}@demo.mentorfolio.example`)
  await page.getByLabel('Password', { exact: true }).fill('calm-warm-exact')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 60000 })
  await page.waitForTimeout(1500)
  return { c, page, get: async (p) => (await c.request.get(p)).json() }
}
const shot = async (page, name) => { await page.waitForTimeout(1200); const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth); console.log(name, wide ? 'WIDE' : ''); await page.screenshot({ path: `/work/h/u2-${name}.png`, fullPage: true }) }
{
  const { page, get, c } = await open('tom.ellery', 390, 'light')
  const home = await get('/api/home')
  const ash = home.candidacies.flatMap((x) => x.relationships).find((r) => r.name === 'Ash')
  await page.goto(`/sessions/plan?with=${ash.id}`); await shot(page, 'hello-390')
  await page.goto(`/mentees/new`); await shot(page, 'new-390')
  await c.close()
}
{
  const { page, get, c } = await open('grace.adeyemi', 320, 'dark')
  const home = await get('/api/home')
  const wren = home.candidacies.flatMap((x) => x.relationships).find((r) => r.name === 'Wren')
  await page.goto(`/sessions/record?with=${wren.id}`); await shot(page, 'over-320-dark')
  await c.close()
}
{
  const { page, get, c } = await open('priya.nair', 768, 'light')
  const home = await get('/api/home')
  const unit = home.candidacies.flatMap((x) => x.units)[0]
  await page.goto(`/units/${unit.id}/hours`); await shot(page, 'hours-768')
  await page.goto(`/sessions/plan?with=${home.candidacies[0].relationships.find((r) => r.state === 'ACTIVE').id}`); await shot(page, 'plan-768')
  await c.close()
}
{
  const { page, get, c } = await open('nadia.hussain', 390, 'light')
  const self = await get('/api/self')
  await page.goto(`/centres/${self.places[0].centreId}/policies`); await shot(page, 'policies-390')
  const own = (await get(`/api/centres/${self.places[0].centreId}/policies`)).policies.find((p) => !p.shipped && p.checkedOn)
  if (own) { await page.goto(`/centres/${self.places[0].centreId}/policies/${own.id}`); await page.getByLabel('Which edition is it?').fill('Version 9'); await shot(page, 'policy-390') }
  await page.goto(`/centres/${self.places[0].centreId}/questions`); await shot(page, 'questions-390')
  await c.close()
}
await b.close()
