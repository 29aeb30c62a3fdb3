import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { ARRANGEMENTS_OF, EXPORT_FORMATS } from '../../shared/model/export.ts'
import { runCommand } from '../commands/run-command.ts'
import { failureMessage } from '../i18n/failure-message.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { showSheet } from '../state/screen-store.ts'
import { changeSettings, settingsStore } from '../state/settings-store.ts'
import { Modal } from '../ui/modal.tsx'
import { exportChosen, isOfOpenPage, lastChoice } from './export-articles.ts'
import { ExportBar } from './export-progress.tsx'
import { exportStore } from './export-store.ts'

/** In which format and arrangement articles leave; the last choice is there again the next time. */
export function ExportSheet(): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const settings = useStore(settingsStore, state => state.settings)
  const { ids, job, failure } = useStore(exportStore)
  const choice = lastChoice(settings)
  return (
    <Modal
      title={speak('export.title')}
      closeName={speak('export.close')}
      shape="middle"
      onClose={() => showSheet(null)}
    >
      <form
        className="export-form"
        onSubmit={event => {
          event.preventDefault()
          void exportChosen()
        }}
      >
        <div className="modal-body export">
          {ids.length > 1 && (
            <p className="modal-lead">
              <Say id="export.of" count={ids.length} values={{ n: number(ids.length) }} />
            </p>
          )}
          <fieldset className="field export-formats">
            <legend className="field-name">{speak('export.format')}</legend>
            {EXPORT_FORMATS.map(format => (
              <label key={format} className="check">
                <input
                  type="radio"
                  name="export-format"
                  checked={format === choice.format}
                  data-first={format === choice.format ? '' : undefined}
                  onChange={() => changeSettings({ exportFormat: format })}
                />
                <span>
                  <span className="field-name">{speak(`export.format-${format}`)}</span>
                  <span className="field-hint">{speak(`export.format-${format}-about`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <fieldset className="field">
            <legend className="field-name">{speak('export.arrangement')}</legend>
            <div className="export-arrangements">
              {ARRANGEMENTS_OF[choice.format].map(arrangement => (
                <label key={arrangement} className="export-choice">
                  <input
                    type="radio"
                    name="export-arrangement"
                    checked={arrangement === choice.arrangement}
                    onChange={() => changeSettings({ exportArrangement: arrangement })}
                  />
                  <span>{speak(`export.arrangement-${arrangement}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <label className="check">
            <input
              type="checkbox"
              checked={choice.marks}
              onChange={event => changeSettings({ exportMarks: event.target.checked })}
            />
            <span>
              <span className="field-name">{speak('export.marks')}</span>
              <span className="field-hint">{speak('export.marks-about')}</span>
            </span>
          </label>
          {isOfOpenPage() && (
            <p className="export-page">
              <span className="field-hint">{speak('export.pdf')}</span>
              <button type="button" className="text-button" onClick={() => void runCommand('save-pdf')}>
                {speak('export.as-pdf')}
              </button>
              <button type="button" className="text-button" onClick={() => void runCommand('print')}>
                {speak('export.print')}
              </button>
            </p>
          )}
          {failure && (
            <p className="field-warning" role="alert">
              {failureMessage(speak, failure)}
            </p>
          )}
          <div className="export-progress">
            <ExportBar />
          </div>
        </div>
        <footer className="modal-foot">
          <button type="submit" className="button button-first" aria-disabled={job !== null}>
            {speak('export.save')}
          </button>
        </footer>
      </form>
    </Modal>
  )
}
