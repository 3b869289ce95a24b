import type { AttemptEntry, Change, Note } from '../transport/journal';
import { LINES } from '../transport/line';
import { words } from './words';

/** What an attempt has come to, as a sentence. */
function attempted({ line, why, stage, budgetMs, elapsedMs, verdict, reason }: AttemptEntry): string {
  const story = words.line.story;
  const opened = story.why[why](words.line[line]);
  const time = seconds(elapsedMs);
  if (stage === 'over') return `${opened} ${story.verdict[verdict ?? 'closed'](time, reason)}`;
  if (stage === 'proved') return `${opened} ${story.stage.proved}`;
  return `${opened} ${story.stage[stage](time, seconds(budgetMs))}`;
}

/** A change of line, with what it cost. */
function changed({ from, to, replayed, skipped, overlap, gapMs }: Change): string {
  if (!from) return words.line.story.first(words.line[to]);
  return words.line.story.change(words.line[from], words.line[to], replayed, skipped, overlap, gapMs);
}

/** An entry of the journal in plain words. */
export function sentenceOf(entry: AttemptEntry | Change | Note): string {
  if (entry.kind === 'attempt') return attempted(entry);
  return entry.kind === 'change' ? changed(entry) : entry.what;
}

/** The quiet word on the newest of the latest changes. Nothing is said of how a visit begins. */
export function fallOrClimb(latest: readonly Change[]): string | undefined {
  const { from, to, skipped } = latest.at(-1) ?? {};
  if (!from || !to || from === to || latest.some(change => !change.from)) return undefined;
  const fell = LINES.indexOf(to) < LINES.indexOf(from);
  return (fell ? words.line.fell : words.line.climbed)(words.line[to], skipped ?? 0);
}

function seconds(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}
