// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { actionOfKey, isTyping } from '../../src/ui/controls/keys';

const ran: string[] = [];
const actions = { m: () => ran.push('m'), l: () => ran.push('l'), '?': () => ran.push('?') };

const NONE = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

function press(key: string, more: Partial<KeyboardEvent> = {}): string[] {
  ran.length = 0;
  actionOfKey({ ...NONE, key, ...more }, actions)?.();
  return [...ran];
}

test('a key runs its action, and no other', () => {
  expect(press('m')).toEqual(['m']);
  expect(press('l')).toEqual(['l']);
  expect([...press('x'), ...press('Enter'), ...press(' '), ...press('constructor')]).toEqual([]);
});

test('the browser’s own shortcuts are left to it', () => {
  for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const)
    expect(press('m', { [held]: true }), held).toEqual([]);
  expect(press('M', { shiftKey: true })).toEqual([]);
});

test('the question mark may need Shift, and capitals may be locked', () => {
  expect(press('?', { shiftKey: true, code: 'Minus' })).toEqual(['?']); // German
  expect(press('?', { shiftKey: true, code: 'KeyM' })).toEqual(['?']); // French
  expect(press('M')).toEqual(['m']);
});

test('letters are where the layout has them', () => {
  expect(press('m', { code: 'Semicolon' })).toEqual(['m']); // French
  expect(press(',', { code: 'KeyM' })).toEqual([]);
  expect(press('l', { code: 'KeyP' })).toEqual(['l']); // Dvorak
});

test('keyboards without Latin letters have them at the usual place', () => {
  expect(press('ь', { code: 'KeyM' })).toEqual(['m']);
  expect(press('д', { code: 'KeyL' })).toEqual(['l']);
  expect(press('ж', { code: 'Semicolon' })).toEqual([]);
});

test('what is typed into a field is not for the game', () => {
  document.body.innerHTML =
    '<input><textarea></textarea><select></select><p contenteditable><b>x</b></p><button></button><i></i>' +
    '<input type="radio"><input type="checkbox">';
  const typing = (selector: string) => isTyping({ target: document.querySelector(selector) });
  for (const field of ['input', 'textarea', 'select', 'p', 'b']) expect(typing(field), field).toBe(true);
  for (const other of ['button', 'i', 'body', '[type=radio]', '[type=checkbox]'])
    expect(typing(other), other).toBe(false);
  expect(isTyping({ target: window })).toBe(false);
});
