import { chromium } from '@playwright/test'
import { existsSync, mkdirSync } from 'node:fs'
const url = 'http://127.0.0.1:3918'
mkdirSync('/tmp/contacts-shots', { recursive: true })
const b = await chromium.launch({ executablePath: '/root/.cache/mentorfolio/chromium-153.0.0/chromium', args: ['--no-sandbox','--disable-dev-shm-usage','--disable-background-networking'] })
const who = async (email) => { const c = await b.newContext({ baseURL: url, viewport: { width: 390, height: 800 } }); const r = await c.request.post(url + '/api/auth/sign-in/email', { data: { email, password: 'calm-warm-exact' }, headers: { origin: url } }); if (!r.ok()) throw new Error(await r.text()); const p = await c.newPage(); p.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text())); p.on('pageerror', e => console.log('ERR', e.message)); return p }
const shot = async (p, path, name, sizes = [[320, 'light'], [1440, 'dark']]) => { for (const [w, scheme] of sizes) { await p.setViewportSize({ width: w, height: 900 }); await p.emulateMedia({ colorScheme: scheme }); await p.goto(path); await p.waitForSelector('h1'); await p.waitForTimeout(700); const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth); if (over > 0) console.log('SCROLL', path, w, over); await p.screenshot({ path: `/tmp/contacts-shots/${name}-${w}-${scheme}.png`, fullPage: true }) } }
const priya = await who('priya.nair@demo.mentorfolio.example')
const home = await (await priya.request.get('/api/home')).json()
const id = home.candidacies[0].relationships[0].id
const { records } = await (await priya.request.get(`/api/relationships/${id}/records`)).json()
const only = process.argv[2]
const go = async (n, f) => { if (!only || n.match(only)) await f() }
const centre = (await (await priya.request.get('/api/self')).json()).places[0].centreId
await go('list', () => shot(priya, `/relationships/${id}/records`, 'list', [[320, 'light'], [768, 'dark'], [1440, 'light']]))
await go('record', () => shot(priya, `/relationships/${id}/records/${records.find(r=>r.kind==='REFERRAL').id}`, 'record'))
await go('supervision', () => shot(priya, `/relationships/${id}/supervision/new`, 'supervision'))
await go('referral', () => shot(priya, `/relationships/${id}/referrals/new`, 'referral', [[320, 'light'], [1440, 'dark'],[768,'light']]))
await go('agency', () => shot(priya, `/relationships/${id}/agency-contacts/new`, 'agency'))
await go('employer', () => shot(priya, `/relationships/${id}/employer-contacts/new`, 'employer'))
await go('change', () => shot(priya, `/relationships/${id}/referrals/${records.find(r=>r.kind==='REFERRAL').id}/change`, 'change'))
await go('policies', () => shot(priya, `/centres/${centre}/policies`, 'policies'))
const admin = await who('nadia.hussain@demo.mentorfolio.example')
await go('admin', async () => { await shot(admin, `/centres/${centre}/policies`, 'admin-policies', [[320,'dark'],[1440,'light']]); await shot(admin, `/centres/${centre}/policies/kcsie`, 'admin-check'); await shot(admin, `/centres/${centre}/policies/new`, 'admin-new'); await shot(admin, `/relationships/${id}/records`, 'admin-records') })
await b.close()
