import { expect, test } from 'vitest';
import type { Scoreboard } from '../../../src/scoreboard/scoreboard';
import type { Session } from '../../../src/ui/session';
import { Notices } from '../../../src/ui/stage/notices';

function lines() {
  const session = {
    connected: true,
    news: undefined as Session['news'],
    feed: { game: { begun: true }, view: { ageMs: 80 } },
  };
  const scoreboard = { state: 'open' as Scoreboard['state'], heardAt: 0 };
  const notices = new Notices(session as unknown as Session, scoreboard as unknown as Scoreboard);
  const said = (now: number) => notices.sentences(now).map(([, sentence]) => sentence);
  return { session, scoreboard, said };
}

test('what mends itself at once is not told; what does not is, with its age', () => {
  const { session, said } = lines();
  expect(said(0)).toEqual([]);
  session.connected = false;
  session.feed.view.ageMs = 3210;
  expect(said(900)).toEqual([]);
  expect(said(901)).toEqual(['Line down: the picture is 3.2 s old. Reconnecting …']);
  session.connected = true;
  expect(said(5000)).toEqual([]);
});

test('the two lines fail apart', () => {
  const { scoreboard, said } = lines();
  said(0);
  scoreboard.state = 'waiting';
  expect(said(12_000)).toEqual([
    'The standings’ line is down: they are 12 s old. The browser is opening it again …',
  ]);
  scoreboard.state = 'refused';
  scoreboard.heardAt = 11_000;
  expect(said(13_500)).toEqual(['The server gives no standings: they are 2.5 s old. Asking again …']);
});

test('a restart is told', () => {
  const { session, said } = lines();
  session.news = 'restarted';
  expect(said(0)).toEqual(['The server started again.']);
});
