// Each stops Chromium from looking up or calling somebody, or from asking the reader something.
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-infobars',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-pings',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
  // Hides the bar that warns of --no-sandbox and of remote control.
  '--test-type',
]

// Electron neither throttles hidden windows' rendering in tests nor keeps pages for "back".
const STEADY = [
  '--disable-back-forward-cache',
  '--disable-backgrounding-occluded-windows',
  '--disable-dev-shm-usage',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-renderer-backgrounding',
]

const UNWANTED_FEATURES = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'HttpsUpgrades',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  'Translate',
]

/** What the command line of Chromium is made from. */
export type FlagWishes = {
  readonly profile: string
  readonly visible: boolean
  readonly locale: string
  readonly root: boolean
  /** Switches that the application appended, as name and value. */
  readonly appended: ReadonlyMap<string, string>
}

/** The command line of Chromium; features named more than once are joined, because Chromium heeds only the last. */
export function browserFlags(wishes: FlagWishes): string[] {
  const disabled = new Set(UNWANTED_FEATURES)
  const rest: string[] = []
  for (const [name, value] of wishes.appended) {
    if (name === 'disable-features') for (const feature of value.split(',')) disabled.add(feature)
    else rest.push(value ? `--${name}=${value}` : `--${name}`)
  }
  return [
    ...QUIET,
    ...STEADY,
    ...(wishes.visible
      ? []
      : ['--headless=new', '--disable-gpu', '--mute-audio', '--screen-info={1600x1000}']),
    ...(wishes.root ? ['--no-sandbox'] : []),
    '--force-color-profile=srgb',
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    `--user-data-dir=${wishes.profile}`,
    `--lang=${wishes.locale}`,
    // A mapped host that somehow escaped interception must not even be asked of a name server.
    '--host-resolver-rules=MAP *.standin.invalid ~NOTFOUND',
    ...rest,
    `--disable-features=${[...disabled].join(',')}`,
  ]
}
