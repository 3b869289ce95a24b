import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { logo } from './marks';
import { siteWords } from './site-words';

const PAGES = [
  ['/', siteWords.play],
  ['/watch', siteWords.watch],
  ['/leaderboard', siteWords.leaderboard],
  ['/assets', siteWords.assets],
] as const;

/** The head of each page around the game: the logo, and the way to the others. Its looks are in `site-header.css`. */
export function siteHeader(path: string = location.pathname): TemplateResult {
  return html`<header class="site">
    <a class="home" href="/" aria-label=${siteWords.home}>${logo}<span class="wordmark">Landline</span></a>
    <nav aria-label=${siteWords.pages}>
      ${PAGES.map(
        ([address, name]) =>
          html`<a href=${address} aria-current=${ifDefined(address === path ? 'page' : undefined)}>${name}</a>`,
      )}
    </nav>
  </header>`;
}
