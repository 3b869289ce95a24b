// @vitest-environment happy-dom
import { nothing, render } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Turn } from '../../src/protocol/frames';
import { Controls } from '../../src/ui/controls/controls';
import { help } from '../../src/ui/controls/help';
import { look } from '../../src/ui/look';

let turns: Turn[];
let live: boolean;
let lines: number;
let controls: Controls;
let host: HTMLElement;
let listeners: AbortController;

const button = (label: string) => host.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`);
const isOn = (label: string) => button(label)?.getAttribute('aria-pressed');
const show = (spectator = false) =>
  render([controls.tools(spectator), controls.pad ?? nothing, help()], host);

function press(key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  return !target.dispatchEvent(event);
}

beforeEach(() => {
  localStorage.clear();
  turns = [];
  live = true;
  lines = 0;
  listeners = new AbortController();
  const listen = window.addEventListener.bind(window);
  vi.spyOn(globalThis, 'addEventListener').mockImplementation(
    (
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: AddEventListenerOptions | boolean,
    ) => listen(type, listener, { ...(typeof options === 'object' && options), signal: listeners.signal }),
  );
  vi.spyOn(look, 'touch', 'get').mockReturnValue(true);
  host = document.createElement('div');
  document.body.replaceChildren(host);
  controls = new Controls({
    live: () => live,
    turn: turn => turns.push(turn),
    changed: () => show(),
    keys: { l: () => lines++ },
  });
  controls.listen();
  show();
});
afterEach(() => {
  listeners.abort();
  vi.restoreAllMocks();
});

test('arrows and WASD turn, once for as long as they are held', () => {
  expect(press('ArrowUp', { code: 'ArrowUp' })).toBe(true);
  press('ArrowUp', { code: 'ArrowUp', repeat: true });
  press('q', { code: 'KeyA' }); // French
  expect(turns).toEqual(['up', 'left']);
});

test('where there is no game to steer in, the arrows are the browser’s', () => {
  live = false;
  expect(press('ArrowUp', { code: 'ArrowUp' })).toBe(false);
  expect(turns).toEqual([]);
});

test('keys of the page’s own can be registered', () => {
  expect(press('l', { code: 'KeyL' })).toBe(true);
  press('l', { code: 'KeyL', repeat: true });
  press('l', { code: 'KeyL', ctrlKey: true });
  expect(lines).toBe(1);
});

test('who types a nick neither turns nor mutes', () => {
  const input = document.createElement('input');
  document.body.append(input);
  expect(press('m', { code: 'KeyM' }, input)).toBe(false);
  expect(press('ArrowUp', { code: 'ArrowUp' }, input)).toBe(false);
  expect([turns, isOn('Mute')]).toEqual([[], 'false']);
});

test('a focused button keeps Space and Enter, and gives up the arrows', () => {
  const mute = button('Mute') as HTMLButtonElement;
  mute.focus();
  expect(press(' ', { code: 'Space' }, mute)).toBe(false);
  expect(press('Enter', { code: 'Enter' }, mute)).toBe(false);
  expect(press('ArrowLeft', { code: 'ArrowLeft' }, mute)).toBe(true);
  expect(turns).toEqual(['left']);
});

test('M and its button mute, and the button says so', () => {
  press('m', { code: 'KeyM' });
  expect(isOn('Mute')).toBe('true');
  expect(localStorage.getItem('landline.muted')).toBe('on');
  button('Mute')?.click();
  expect(isOn('Mute')).toBe('false');
});

test('the question mark and its button open the list of keys, and the question mark closes it', () => {
  const dialog = host.querySelector('dialog') as HTMLDialogElement;
  press('?', { code: 'Minus', shiftKey: true });
  expect(dialog.open).toBe(true);
  press('?', { code: 'Minus', shiftKey: true });
  expect(dialog.open).toBe(false);
  button('Keys')?.click();
  expect(dialog.open).toBe(true);
  dialog.click();
  expect(dialog.open).toBe(false);
  expect([...dialog.querySelectorAll('dt')].map(term => term.textContent)).toEqual([
    ...['←↑↓→', 'WASD', 'Swipe', 'Gamepad'],
    ...['L', 'M', 'F', '?'],
  ]);
});

test('the thumb pad is shown on wish, on touch, to players, and that is remembered', () => {
  expect(controls.pad).toBeUndefined();
  button('Thumb pad')?.click();
  expect(isOn('Thumb pad')).toBe('true');
  expect(localStorage.getItem('landline.thumb-pad')).toBe('on');
  const again = new Controls({ live: () => true, turn() {}, changed() {}, keys: {} });
  expect(again.pad).toBeDefined();
  show(true);
  expect(button('Thumb pad')).toBeNull();
  vi.spyOn(look, 'touch', 'get').mockReturnValue(false);
  expect(again.pad).toBeUndefined();
});

function thumb(type: string, x: number, y: number, pointerId = 1): void {
  const pad = host.querySelector('.thumb-pad') as HTMLElement;
  pad.getBoundingClientRect = () => new DOMRect(100, 200, 160, 160);
  const event = new Event(type, { bubbles: true, cancelable: true });
  pad.dispatchEvent(Object.assign(event, { pointerId, clientX: 180 + x, clientY: 280 + y }));
}

test('a thumb turns where it presses, and again where it slides to', () => {
  button('Thumb pad')?.click();
  thumb('pointerdown', 60, 0);
  thumb('pointermove', 62, 10);
  thumb('pointermove', 30, 60);
  thumb('pointermove', 0, 0);
  thumb('pointermove', -50, 0);
  expect(turns).toEqual(['right', 'down', 'left']);
  const { held } = (host.querySelector('.thumb-pad') as HTMLElement).dataset;
  expect(held).toBe('left');
});

test('the middle of the pad is for resting', () => {
  button('Thumb pad')?.click();
  thumb('pointerdown', 5, -10);
  expect(turns).toEqual([]);
});

test('the newest finger on the pad steers, and one that was lifted does not', () => {
  button('Thumb pad')?.click();
  thumb('pointerdown', 60, 0, 1);
  thumb('pointerdown', 0, -60, 2);
  thumb('pointermove', 0, 60, 1);
  thumb('pointerup', 0, -60, 2);
  thumb('pointermove', -60, 0, 2);
  thumb('pointerdown', 0, -60, 3);
  expect(turns).toEqual(['right', 'up', 'up']);
});

test('where the newest finger presses counts, wherever the one before it was', () => {
  button('Thumb pad')?.click();
  thumb('pointerdown', 60, 0, 1);
  thumb('pointerdown', 50, -58, 2);
  expect(turns).toEqual(['right', 'up']);
});

test('what presses an arrow without a finger turns too, and a finger’s click does not turn twice', () => {
  button('Thumb pad')?.click();
  button('Left')?.dispatchEvent(new MouseEvent('click', { detail: 0, bubbles: true }));
  button('Left')?.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
  expect(turns).toEqual(['left']);
});
