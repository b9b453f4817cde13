import { chromium } from '@playwright/test'
const browser = await chromium.launch({ executablePath: '/root/.cache/mentorfolio/chromium-153.0.0/chromium', args: ['--no-sandbox','--disable-dev-shm-usage','--disable-background-networking'] })
const context = await browser.newContext({ baseURL: 'http://127.0.0.1:3912' })
await context.request.post('/api/auth/sign-in/email', { data: { email: 'priya.nair@demo.mentorfolio.example', password: 'calm-warm-exact' }, headers: { origin: 'http://127.0.0.1:3912' } })
const home = await (await context.request.get('/api/home')).json()
const rel = home.candidacies.flatMap(c => c.relationships).filter(r => r.state === 'ACTIVE')
console.log(rel.map(r => r.name))
const id = rel[0].id
const page = await context.newPage()
page.on('console', m => m.type()==='error' && console.log('ERR', m.text()))
page.on('pageerror', e => console.log('PAGEERR', e.message))
const look = async (name, path, w, scheme, prep) => {
  await page.setViewportSize({ width: w, height: 900 })
  await page.emulateMedia({ colorScheme: scheme })
  await page.goto(path)
  await page.waitForTimeout(1500)
  if (prep) await prep()
  await page.waitForTimeout(300)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  if (wide) console.log('SIDEWAYS', name)
  await page.screenshot({ path: `/work/h/plan-data/${name}.png`, fullPage: true })
}
const which = process.argv[2]
const shots = {
  home: () => look('home','/',390,'light'),
  rel: () => look('rel',`/relationships/${id}`,768,'light'),
  now: () => look('now',`/sessions/now?with=${id}`,320,'light'),
  series: () => look('series',`/sessions/series?with=${id}`,320,'dark'),
  series2: () => look('series2',`/sessions/series?with=${id}`,1440,'light'),
  plan: () => look('plan',`/sessions/plan?with=${id}`,768,'light', async () => { const f = page.locator('form details:not([open]) > summary'); while (await f.count()) await f.first().click() }),
  repeat: async () => { await look('rel2',`/relationships/${id}`,320,'dark'); await page.getByRole('link',{name:'Repeat the last plan'}).click(); await page.waitForTimeout(1500); await page.screenshot({ path: '/work/h/plan-data/repeat.png', fullPage: true }) },
}
for (const k of (which ? which.split(',') : Object.keys(shots))) await shots[k]()
await browser.close()
