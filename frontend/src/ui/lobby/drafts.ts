/** What has been typed in this tab: kept over a reload, and only for this tab. */
export const drafts = {
  read<T>(name: string): T | undefined {
    try {
      return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  },
  keep(name: string, draft: unknown): void {
    try {
      sessionStorage.setItem(keyOf(name), JSON.stringify(draft));
    } catch {
      // A browser that remembers nothing (private modes may refuse) is no obstacle.
    }
  },
};

function keyOf(name: string): string {
  return `landline.draft.${name}`;
}
