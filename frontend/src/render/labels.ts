import type { Palette } from './palette';

const FONT_PX = 14;
const PAD_PX = 6;
const HEIGHT_PX = 22;
const MAX_LABELS = 300;

/** Name plates, drawn once each. */
export class Labels {
  #plates = new Map<string, HTMLCanvasElement>();
  #palette: Palette | undefined;
  #ratio = 0;

  /** Draws a plate over a point, or under it where there is no room above; in device pixels. */
  draw(
    context: CanvasRenderingContext2D,
    text: string,
    x: number,
    y: number,
    lift: number,
    palette: Palette,
    ratio: number,
  ): void {
    if (palette !== this.#palette || ratio !== this.#ratio || this.#plates.size > MAX_LABELS) {
      this.#plates.clear();
      this.#palette = palette;
      this.#ratio = ratio;
    }
    let plate = this.#plates.get(text);
    if (!plate) {
      plate = print(text, palette, ratio);
      this.#plates.set(text, plate);
    }
    const top = y - lift - plate.height;
    const place = top < 0 && y > 0 ? y + lift : top;
    // Whole, as long as its point is to be seen.
    const across = context.canvas.width;
    const aside = Math.min(Math.max(0, x - plate.width / 2), across - plate.width);
    const left = x > 0 && x < across ? aside : x - plate.width / 2;
    context.drawImage(plate, Math.round(left), Math.round(place));
  }

  /** Forgets all plates, for the page's font has arrived. */
  clear(): void {
    this.#plates.clear();
  }
}

function print(text: string, palette: Palette, ratio: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const font = `650 ${FONT_PX}px 'Bricolage Grotesque', sans-serif`;
  context.font = font;
  const width = Math.ceil(context.measureText(text).width) + 2 * PAD_PX;
  canvas.width = width * ratio;
  canvas.height = HEIGHT_PX * ratio;
  context.scale(ratio, ratio);
  context.globalAlpha = 0.88;
  context.fillStyle = palette.card;
  context.beginPath();
  context.roundRect(0, 0, width, HEIGHT_PX, 5);
  context.fill();
  context.globalAlpha = 1;
  context.font = font;
  context.textBaseline = 'middle';
  context.fillStyle = palette.ink;
  context.fillText(text, PAD_PX, HEIGHT_PX / 2 + 0.5);
  return canvas;
}
