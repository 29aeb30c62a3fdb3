import { Component, type ReactNode } from 'react'
import type { PlainId } from '../i18n/en.ts'
import { useSpeak } from '../i18n/say.tsx'

type Props = { readonly children: ReactNode }

/** Shows an honest screen in the place of one that failed to draw. The error itself goes to the console. */
export class MishapBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <Mishap title="app.mishap" detail="app.mishap-detail" /> : this.props.children
  }
}

/** What went wrong, what was kept, and a way on. */
export function Mishap({ title, detail }: { readonly title: PlainId; readonly detail: PlainId }): ReactNode {
  const { speak } = useSpeak()
  return (
    <main className="blank" role="alert">
      <h1>{speak(title)}</h1>
      <p>{speak(detail)}</p>
      <p>
        <button type="button" className="button button-first" onClick={() => location.reload()}>
          {speak('app.reload')}
        </button>
      </p>
    </main>
  )
}
