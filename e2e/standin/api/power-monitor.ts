import { StrictEmitter, strictClass } from '../strict.ts'

export class PowerMonitor extends StrictEmitter {
  readonly onBatteryPower = false
  constructor() {
    super('powerMonitor', [
      'suspend',
      'resume',
      'on-ac',
      'on-battery',
      'shutdown',
      'lock-screen',
      'unlock-screen',
    ])
  }
  getSystemIdleTime(): number {
    return 0
  }
  getSystemIdleState(): string {
    return 'active'
  }
  isOnBatteryPower(): boolean {
    return false
  }
}
strictClass('powerMonitor', PowerMonitor)

/** `powerMonitor` of a machine that never sleeps. */
export const powerMonitor = new PowerMonitor()
