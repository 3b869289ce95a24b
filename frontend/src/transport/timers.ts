/** Time and chance, as arguments. */
export interface Timers {
  /** Runs something after some ms, unless the returned function is called before. */
  after(ms: number, run: () => void): () => void;
  /** From 0 up to 1. */
  random(): number;
}

/** The page's own. */
export const pageTimers: Timers = {
  after(ms, run) {
    const id = setTimeout(run, ms);
    return () => clearTimeout(id);
  },
  random: Math.random,
};
