type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What the page's keys do, by the letter or sign that they write. */
export type KeyActions = Readonly<Record<string, () => void>>;

/** What a key press means, if anything. Shift is for signs that need it, such as the question mark. */
export function actionOfKey(event: Press, actions: KeyActions): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const sign = signOf(event);
  const name = event.shiftKey ? sign : sign.toLowerCase();
  return Object.hasOwn(actions, name) ? actions[name] : undefined;
}

/** Whether what is typed belongs to a field. Boxes to choose from take no letters. */
export function isTyping({ target }: Pick<Event, 'target'>): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]') !== null
  );
}

/** On keyboards that write no Latin letters, the one that a key would write elsewhere. */
function signOf({ key, code }: Press): string {
  return /^\P{ASCII}$/u.test(key) && code.startsWith('Key') ? code.slice(3).toLowerCase() : key;
}
