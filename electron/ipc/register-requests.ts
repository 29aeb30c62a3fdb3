import { ipcMain } from 'electron'
import { REQUEST_NAMES, requestChannel } from '../../shared/contract.ts'
import type { ReaderWindow } from '../windows/reader-window.ts'
import { answerRequest, type RequestHandlers } from './answer-request.ts'

/** Opens the channels of the contract, and no other, to the reader's window. */
export function registerRequests(reader: ReaderWindow, handlers: RequestHandlers): void {
  for (const name of REQUEST_NAMES)
    ipcMain.handle(requestChannel(name), ({ sender, senderFrame }, ask: unknown) =>
      answerRequest(name, { frame: senderFrame, isReader: reader.owns(sender) }, ask, handlers),
    )
}
