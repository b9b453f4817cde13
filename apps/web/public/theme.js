// Runs before the page is drawn. Without a choice, or without storage, the device's own setting rules.
try {
  const chosen = localStorage.getItem('theme')
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
} catch {}
