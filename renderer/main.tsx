import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { watchKeys } from './commands/watch-keys.ts'
import { startTranslations } from './i18n/start.ts'
import { start } from './services/start.ts'
import { Mishap, MishapBoundary } from './ui/mishap.tsx'
import './styles/index.css'

const root = createRoot(document.querySelector('#root')!)
try {
  await start()
  watchKeys()
  root.render(
    <MishapBoundary>
      <App />
    </MishapBoundary>,
  )
} catch (error) {
  startTranslations(navigator.language.startsWith('ar') ? 'ar' : 'en')
  root.render(<Mishap title="app.failed" detail="app.failed-detail" />)
  throw error
}
