/** What browsers call `navigator.wakeLock`; on plain http there is none. */
type WakeLocks = Pick<WakeLock, 'request'>;

/** Keeps the screen lit while somebody plays: on phones a turn may be a long time coming. */
export class Awake {
  readonly #locks: WakeLocks | undefined;
  #wanted = false;
  #lock: WakeLockSentinel | undefined;
  #asking = false;

  constructor(locks: WakeLocks | undefined = navigator.wakeLock) {
    this.#locks = locks;
  }

  want(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    void this.renew();
  }

  /** Takes or releases the lock. Browsers take it away when the page is hidden: call this when it is seen again. */
  async renew(): Promise<void> {
    if (this.#asking) return;
    if (!this.#wanted) {
      const lock = this.#lock;
      this.#lock = undefined;
      await lock?.release();
    } else if (this.#locks && !document.hidden && this.#lock?.released !== false) {
      this.#asking = true;
      // Refused on a low battery, for one: the screen then goes dark as it always did.
      this.#lock = await this.#locks.request('screen').catch(() => undefined);
      this.#asking = false;
      if (!this.#wanted) await this.renew();
    }
  }
}
