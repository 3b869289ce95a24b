// @vitest-environment happy-dom
import { render } from 'lit';
import { expect, test } from 'vitest';
import { siteHeader } from '../../src/ui/site-header';

const links = (path: string) => {
  const host = document.createElement('div');
  render(siteHeader(path), host);
  return [...host.querySelectorAll('nav a')].map(
    a => `${a.getAttribute('href')} ${a.getAttribute('aria-current')}`,
  );
};

test('the page that one is on is marked, and only it', () => {
  expect(links('/')).toEqual(['/ page', '/watch null', '/leaderboard null', '/assets null']);
  expect(links('/leaderboard')).toEqual(['/ null', '/watch null', '/leaderboard page', '/assets null']);
  expect(links('/watch/K7QF')).toEqual(['/ null', '/watch null', '/leaderboard null', '/assets null']);
});
