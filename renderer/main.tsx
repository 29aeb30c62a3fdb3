import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { watchKeys } from './commands/watch-keys.ts'
import { start } from './services/start.ts'
import './styles/index.css'

await start()
watchKeys()
createRoot(document.querySelector('#root')!).render(<App />)
