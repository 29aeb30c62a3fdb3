/** A field of the protocol that is passed on without being looked into. */
export type Json = unknown

export type Header = { readonly name: string; readonly value: string }
export type Bounds = {
  left?: number
  top?: number
  width?: number
  height?: number
  windowState?: WindowState
}
export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen'

export type RemoteObject = {
  readonly value?: Json
  readonly objectId?: string
  readonly description?: string
}
export type Evaluation = {
  readonly result: RemoteObject
  readonly exceptionDetails?: { readonly text: string; readonly exception?: RemoteObject }
}

export type TargetInfo = {
  readonly targetId: string
  readonly type: string
  readonly url: string
  readonly openerId?: string
}

export type PausedRequest = {
  readonly requestId: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly postData?: string
    readonly postDataEntries?: readonly { readonly bytes?: string }[]
  }
  readonly frameId: string
  readonly resourceType: string
  readonly redirectedRequestId?: string
  readonly responseStatusCode?: number
  readonly responseErrorReason?: string
  readonly responseHeaders?: readonly Header[]
}

/** The commands of the DevTools protocol that the stand-in sends. */
export type Commands = {
  'Browser.close': { ask: undefined; answer: undefined }
  'Browser.getVersion': { ask: undefined; answer: { product: string } }
  'Browser.getWindowForTarget': { ask: { targetId: string }; answer: { windowId: number; bounds: Bounds } }
  'Browser.setPermission': {
    ask: { permission: { name: string }; setting: 'granted' | 'denied' | 'prompt'; origin?: string }
    answer: undefined
  }
  'Browser.setWindowBounds': { ask: { windowId: number; bounds: Bounds }; answer: undefined }
  'Target.closeTarget': { ask: { targetId: string }; answer: undefined }
  'Target.activateTarget': { ask: { targetId: string }; answer: undefined }
  'Target.createTarget': {
    ask: { url: string; width?: number; height?: number; newWindow?: boolean }
    answer: { targetId: string }
  }
  'Target.openDevTools': { ask: { targetId: string }; answer: undefined }
  'Target.setAutoAttach': {
    ask: {
      autoAttach: boolean
      waitForDebuggerOnStart: boolean
      flatten: boolean
      filter: readonly { type: string; exclude?: boolean }[]
    }
    answer: undefined
  }
  'DOM.getFileInfo': { ask: { objectId: string }; answer: { path: string } }
  'Emulation.setEmulatedMedia': { ask: { features: readonly Header[] }; answer: undefined }
  'Emulation.setFocusEmulationEnabled': { ask: { enabled: boolean }; answer: undefined }
  'Fetch.enable': {
    ask: { patterns: readonly { urlPattern: string; requestStage?: 'Request' | 'Response' }[] }
    answer: undefined
  }
  'Fetch.continueRequest': { ask: { requestId: string }; answer: undefined }
  'Fetch.continueResponse': {
    ask: { requestId: string; responseCode?: number; responseHeaders?: readonly Header[] }
    answer: undefined
  }
  'Fetch.failRequest': { ask: { requestId: string; errorReason: string }; answer: undefined }
  'Fetch.fulfillRequest': {
    ask: {
      requestId: string
      responseCode: number
      responsePhrase?: string
      responseHeaders: readonly Header[]
      body?: string
    }
    answer: undefined
  }
  'Input.dispatchKeyEvent': {
    ask: { type: 'rawKeyDown' | 'keyUp'; commands?: readonly string[] }
    answer: undefined
  }
  'Page.addScriptToEvaluateOnNewDocument': { ask: { source: string; worldName?: string }; answer: undefined }
  'Page.bringToFront': { ask: undefined; answer: undefined }
  'Page.enable': { ask: undefined; answer: undefined }
  'Page.navigate': { ask: { url: string }; answer: { errorText?: string; loaderId?: string } }
  'Page.printToPDF': { ask: Readonly<Record<string, Json>>; answer: { data: string } }
  'Page.reload': { ask: { ignoreCache?: boolean }; answer: undefined }
  'Page.setLifecycleEventsEnabled': { ask: { enabled: boolean }; answer: undefined }
  'Page.stopLoading': { ask: undefined; answer: undefined }
  'Runtime.addBinding': { ask: { name: string; executionContextName: string }; answer: undefined }
  'Runtime.enable': { ask: undefined; answer: undefined }
  'Runtime.evaluate': {
    ask: {
      expression: string
      contextId?: number
      awaitPromise?: boolean
      returnByValue?: boolean
      userGesture?: boolean
    }
    answer: Evaluation
  }
  'Runtime.getProperties': {
    ask: { objectId: string; ownProperties: boolean }
    answer: { result: readonly { name: string; value?: RemoteObject }[] }
  }
  'Runtime.releaseObject': { ask: { objectId: string }; answer: undefined }
  'Runtime.runIfWaitingForDebugger': { ask: undefined; answer: undefined }
}

type FrameFields = {
  readonly id: string
  readonly parentId?: string
  readonly url: string
  readonly name?: string
}

/** The events of the DevTools protocol that the stand-in listens to. */
export type Events = {
  'Target.attachedToTarget': { sessionId: string; targetInfo: TargetInfo }
  'Target.detachedFromTarget': { sessionId: string; targetId?: string }
  'Fetch.requestPaused': PausedRequest
  'Inspector.targetCrashed': Readonly<Record<string, never>>
  'Page.domContentEventFired': { timestamp: number }
  'Page.frameDetached': { frameId: string; reason: string }
  'Page.frameNavigated': { frame: FrameFields & { readonly unreachableUrl?: string } }
  'Page.frameRequestedNavigation': { frameId: string; url: string; disposition: string }
  'Page.lifecycleEvent': { frameId: string; name: string }
  'Page.loadEventFired': { timestamp: number }
  'Page.navigatedWithinDocument': { frameId: string; url: string }
  'Page.windowOpen': {
    url: string
    windowName: string
    windowFeatures: readonly string[]
    userGesture: boolean
  }
  'Runtime.bindingCalled': { name: string; payload: string; executionContextId: number }
  'Runtime.executionContextCreated': {
    context: { id: number; name: string; auxData?: { frameId?: string; isDefault?: boolean } }
  }
  'Runtime.executionContextDestroyed': { executionContextId: number }
  'Runtime.executionContextsCleared': Readonly<Record<string, never>>
}
