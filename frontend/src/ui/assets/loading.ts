import { list } from '../../protocol/check';

/** A window of the browser's that opens one page after the other, and is told by each how it was loaded. */
export class LoadingWindow {
  readonly #window: Window;
  /** Since when a page has been loading in it, by the page's clock; none is if it is undefined. */
  waitingSince: number | undefined;

  constructor(opened: Window) {
    this.#window = opened;
  }

  /** Only where somebody has just pressed something; undefined if the browser opens none all the same. */
  static open(): LoadingWindow | undefined {
    const opened = window.open('about:blank', '_blank', 'popup,width=520,height=760');
    return opened ? new LoadingWindow(opened) : undefined;
  }

  /**
   * @returns the browser's timings when the page's arena is painted
   * @throws LoadFailed if the window is closed before, or the signal says so
   */
  load(address: string, signal: AbortSignal): Promise<readonly unknown[]> {
    const { origin } = new URL(address);
    this.waitingSince = performance.now();
    return new Promise((resolve, reject) => {
      const closed = setInterval(
        () => this.#window.closed && end(() => reject(new LoadFailed('closed'))),
        250,
      );
      const aborted = () => end(() => reject(new LoadFailed('silent')));
      const told = (event: MessageEvent) => {
        // A page that was opened before may still be talking.
        if (event.source === this.#window && event.origin === origin)
          end(() => resolve(Promise.resolve(event.data).then(timingsIn)));
      };
      const end = (how: () => void) => {
        this.waitingSince = undefined;
        clearInterval(closed);
        removeEventListener('message', told);
        signal.removeEventListener('abort', aborted);
        how();
      };
      addEventListener('message', told);
      signal.addEventListener('abort', aborted);
      this.#window.location.replace(address);
    });
  }

  /** Leaves the page: it would go on looking for its server through a door that is closed. */
  rest(): void {
    this.#window.location.replace('about:blank');
  }

  close(): void {
    this.#window.close();
  }
}

/** Why a page was not loaded to its end. */
export class LoadFailed extends Error {
  readonly why: 'closed' | 'silent';

  constructor(why: 'closed' | 'silent') {
    super(why);
    this.why = why;
  }
}

/** Whoever lies behind the door: what it says is checked like any other answer. */
function timingsIn(report: unknown): readonly unknown[] {
  return list(typeof report === 'string' ? JSON.parse(report) : report, 'timings');
}
