import type { Told } from '../../protocol/scoreboard';
import type { Scoreboard } from '../../scoreboard/scoreboard';
import type { Meter } from '../meter';
import { showProbe } from '../probe';
import type { Rate } from '../rate';
import type { Session } from '../session';

/** Puts `window.landline` in place, with the scoreboard: all that was told, and whether anything was missed. */
export function showStageProbe(
  session: Session,
  meter: Meter,
  requests: Rate,
  scoreboard: Scoreboard,
  told: readonly Told[],
): void {
  showProbe(session, meter, requests);
  const { board } = scoreboard;
  const probe = {
    get state() {
      return scoreboard.state;
    },
    /** Whether this tab has the stream that the browser's tabs share. */
    get leads() {
      return scoreboard.leads;
    },
    get position() {
      return board.position ?? '';
    },
    get standings() {
      return board.standings?.standings ?? [];
    },
    /** The happenings as they came, oldest first. */
    get told() {
      return told;
    },
    get missing() {
      return board.counts.missing;
    },
    get malformed() {
      return scoreboard.malformed;
    },
    get sinceMs() {
      return Math.round(performance.now() - scoreboard.heardAt);
    },
  };
  Object.assign((window as unknown as { landline: object }).landline, { scoreboard: probe });
}
