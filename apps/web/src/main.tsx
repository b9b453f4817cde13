import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { isHandedOver } from './api/handed-over.ts'
import { locked, router } from './router.ts'
import './theme.css'

const app = document.getElementById('app')
if (!app) throw new Error('index.html has no #app')

// Handed over in another tab, or brought back by the browser as it was before: what it shows goes, and comes afresh.
window.onstorage = window.onpageshow = () => {
  if (isHandedOver() === locked) return
  app.hidden = true
  window.location.reload()
}

createRoot(app).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
)
