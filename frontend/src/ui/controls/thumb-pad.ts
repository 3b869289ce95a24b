import { html, svg, type TemplateResult } from 'lit';
import { TURNS, type Turn } from '../../protocol/frames';
import { words } from '../words';
import { Stick } from './stick';

/** The middle of the pad, where a thumb may rest. */
const DEAD = 0.2;

/** Four arrows for a thumb, which may slide from one to the next. The newest finger steers. */
export class ThumbPad {
  readonly #turn: (turn: Turn) => void;
  readonly #stick = new Stick(DEAD);
  #pointer: number | undefined;

  constructor(turn: (turn: Turn) => void) {
    this.#turn = turn;
  }

  render(): TemplateResult {
    return html`<div
      class="thumb-pad"
      role="group"
      aria-label=${words.controls.pad}
      @pointerdown=${this.#down}
      @pointermove=${this.#move}
      @pointerup=${this.#up}
      @pointercancel=${this.#up}
    >
      ${TURNS.map(
        (turn, i) => html`<button
          class=${turn}
          tabindex="-1"
          aria-label=${words.controls.turns[turn]}
          @click=${(event: MouseEvent) => this.#click(event, turn)}
        >
          <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
            ${svg`<path class="hub" transform="rotate(${90 * i} 10 10)" d="M10 4l6.500 10h-13z" />`}
          </svg>
        </button>`,
      )}
    </div>`;
  }

  readonly #down = (event: PointerEvent): void => {
    event.preventDefault(); // the arrow would take the focus
    this.#pointer = event.pointerId;
    (event.currentTarget as Element).setPointerCapture?.(event.pointerId);
    this.#stick.rest();
    this.#push(event);
  };

  readonly #move = (event: PointerEvent): void => {
    if (event.pointerId === this.#pointer) this.#push(event);
  };

  readonly #up = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = undefined;
    this.#stick.rest();
    this.#show(event);
  };

  /** Fingers have turned already; this is for what presses buttons without one, such as a screen reader. */
  #click(event: MouseEvent, turn: Turn): void {
    if (event.detail === 0) this.#turn(turn);
  }

  #push(event: PointerEvent): void {
    const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
    const x = (2 * (event.clientX - left)) / width - 1;
    const y = (2 * (event.clientY - top)) / height - 1;
    const turn = this.#stick.push(x, y);
    this.#show(event);
    if (turn) this.#turn(turn);
  }

  #show(event: PointerEvent): void {
    (event.currentTarget as HTMLElement).dataset.held = this.#stick.held ?? '';
  }
}
