import { expect, test } from 'vitest';
import { cleanNick } from '../../src/ui/nick';

/** What the server's tests read too. */
const [golden] = Object.values(
  import.meta.glob<[string, string | null][]>('../../../src/test/resources/golden/nicks.json', {
    import: 'default',
    eager: true,
  }),
);

test('nicks are cleaned as the server cleans them', () => {
  expect(golden.length).toBeGreaterThan(20);
  for (const [raw, nick] of golden) expect(cleanNick(raw), JSON.stringify(raw)).toBe(nick ?? undefined);
});

test('cleaning twice changes nothing', () => {
  for (const [, nick] of golden) if (nick) expect(cleanNick(nick)).toBe(nick);
});
