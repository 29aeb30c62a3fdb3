import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { bridge } from '../bridge.ts'
import { useSpeak } from '../i18n/say.tsx'
import { FacingMark } from '../library/facing-mark.tsx'
import { libraryStore } from '../state/library-store.ts'
import { tell } from '../state/notices-store.ts'
import { showSheet } from '../state/screen-store.ts'
import { Modal } from '../ui/modal.tsx'

const copyPath = async (path: string) => {
  const answer = await bridge.copyText({ text: path })
  tell(answer.ok ? { kind: 'copied' } : { kind: 'failure', failure: answer })
}

/** What this is, what it runs on, and where the library lies. */
export function AboutSheet(): ReactNode {
  const { speak } = useSpeak()
  const appInfo = useStore(libraryStore, state => state.appInfo)
  return (
    <Modal
      title={speak('about.title')}
      closeName={speak('about.close')}
      shape="middle"
      onClose={() => showSheet(null)}
    >
      <div className="modal-body about">
        <FacingMark />
        <p className="about-names">
          <span lang="en">Muqabil</span> <span lang="ar">مقابل</span>
        </p>
        <p>{speak('about.line')}</p>
        <p className="modal-lead">{speak('about.offline')}</p>
        {appInfo && (
          <dl className="about-facts">
            <dt>{speak('about.version')}</dt>
            <dd>
              <bdi>{appInfo.version}</bdi>
            </dd>
            <dt>{speak('about.runtime')}</dt>
            <dd>
              <bdi dir="ltr">{appInfo.runtime}</bdi>
            </dd>
            <dt>{speak('about.library')}</dt>
            <dd>
              <bdi className="about-path" dir="ltr">
                {appInfo.libraryPath}
              </bdi>
              <button
                type="button"
                className="text-button"
                onClick={() => void copyPath(appInfo.libraryPath)}
              >
                {speak('about.copy')}
              </button>
            </dd>
            <dt>{speak('about.faces')}</dt>
            <dd>{speak('about.faces-detail')}</dd>
          </dl>
        )}
      </div>
    </Modal>
  )
}
