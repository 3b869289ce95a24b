import { list, record, text } from '../../protocol/check';

const CHOSEN = 'landline.join-at';

/** Where others may join, the likeliest first, and which one is shown; none when only this machine can reach the page. */
export interface JoinAt {
  readonly origins: readonly string[];
  readonly chosen: string | undefined;
}

/**
 * The addresses at which others may join.
 * @param page the page's own origin: what has brought one here brings others, unless it means this machine alone
 * @param offered the origins that the server knows of
 * @param remembered what was chosen before, on this machine
 */
export function joinAt(page: string, offered: readonly string[], remembered: string | null): JoinAt {
  const others = [page, ...offered].filter(origin => !isLoopback(origin));
  // An IPv6 address has several spellings, and browsers one.
  const origins = [...new Set(others.map(origin => new URL(origin).origin))];
  const known = origins.find(origin => origin === remembered);
  return { origins, chosen: known ?? origins[0] };
}

/** Whether an origin means the machine itself, or is none. */
export function isLoopback(origin: string): boolean {
  try {
    const { hostname } = new URL(origin);
    return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0|)$/.test(hostname);
  } catch {
    return true;
  }
}

/** What people type: no scheme where it goes without saying. */
export function spoken(origin: string): string {
  return origin.replace(/^http:\/\//, '');
}

/** Asks the server how it can be reached; it may not know. */
export async function offeredOrigins(): Promise<string[]> {
  try {
    const response = await fetch('/api/addresses');
    return list(record(await response.json(), 'answer').origins, 'origins').map(one => text(one, 'origin'));
  } catch {
    return [];
  }
}

export const chosenAddress = {
  get: (): string | null => {
    try {
      return localStorage.getItem(CHOSEN);
    } catch {
      return null;
    }
  },
  keep: (origin: string): void => {
    try {
      localStorage.setItem(CHOSEN, origin);
    } catch {
      // It is asked for again next time.
    }
  },
};
