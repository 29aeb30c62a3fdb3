import type { ReactNode } from 'react'
import { COMMANDS, MENUS } from '../../shared/commands.ts'
import { DESK_KEYS } from '../desk/desk-keys.ts'
import { useSpeak } from '../i18n/say.tsx'
import { showSheet } from '../state/screen-store.ts'
import { Keycaps } from '../ui/keycaps.tsx'
import { Modal } from '../ui/modal.tsx'

const PAGE_KEYS = [
  { id: 'keys.words', keys: ['ArrowLeft', 'ArrowRight'] },
  { id: 'phrase.keys-mark', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
  { id: 'keys.gloss', keys: ['KeyG'] },
  { id: 'keys.ends', keys: ['Home', 'End'] },
  { id: 'keys.balance', keys: ['BracketLeft', 'BracketRight'] },
] as const

/** Every key, in one sheet. */
export function KeysSheet(): ReactNode {
  const { speak } = useSpeak()
  return (
    <Modal
      title={speak('keys.title')}
      closeName={speak('keys.close')}
      shape="wide"
      onClose={() => showSheet(null)}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys */}
      <section className="modal-body" aria-label={speak('keys.title')} tabIndex={0}>
        <p className="modal-lead">{speak('keys.physical')}</p>
        <div className="keys">
          {MENUS.map(menu => (
            <section key={menu}>
              <h3>{speak(`menu.${menu}`)}</h3>
              <dl>
                {COMMANDS.filter(
                  command => command.menu === menu && (command.accelerator ?? command.bare),
                ).map(({ id, accelerator, bare }) => (
                  <div key={id}>
                    <dt>{speak(`command.${id}`)}</dt>
                    <dd>
                      {bare && <Keycaps of={bare} />}
                      {accelerator && <Keycaps of={accelerator} />}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <section>
            <h3>{speak('keys.page')}</h3>
            <dl>
              {PAGE_KEYS.map(({ id, keys }) => (
                <div key={id}>
                  <dt>{speak(id)}</dt>
                  <dd>
                    {keys.map(key => (
                      <Keycaps key={key} of={key} />
                    ))}
                  </dd>
                </div>
              ))}
              <div>
                <dt>{speak('keys.click-does')}</dt>
                <dd>{speak('keys.click')}</dd>
              </div>
              <div>
                <dt>{speak('keys.alt-click-does')}</dt>
                <dd>{speak('keys.alt-click')}</dd>
              </div>
              <div>
                <dt>{speak('phrase.keys-drag-does')}</dt>
                <dd>{speak('phrase.keys-drag')}</dd>
              </div>
            </dl>
          </section>
          <section>
            <h3>{speak('desk.keys')}</h3>
            <dl>
              {DESK_KEYS.map(({ id, keys }) => (
                <div key={id}>
                  <dt>{speak(`desk.do-${id}`)}</dt>
                  <dd>
                    <Keycaps of={keys} />
                  </dd>
                </div>
              ))}
              <div>
                <dt>{speak('desk.drag-does')}</dt>
                <dd>{speak('desk.drag')}</dd>
              </div>
            </dl>
          </section>
        </div>
      </section>
    </Modal>
  )
}
