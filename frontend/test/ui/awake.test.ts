// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Awake } from '../../src/ui/controls/awake';

let locks: { released: boolean; release(): Promise<void> }[];
let refused: boolean;

const request = vi.fn(async () => {
  if (refused) throw new DOMException('battery', 'NotAllowedError');
  const lock = {
    released: false,
    async release() {
      lock.released = true;
    },
  };
  locks.push(lock);
  return lock as unknown as WakeLockSentinel;
});

const hide = (hidden: boolean) => vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
const held = () => locks.filter(lock => !lock.released).length;

beforeEach(() => {
  locks = [];
  refused = false;
  request.mockClear();
  hide(false);
});

async function awake(wanted = true): Promise<Awake> {
  const made = new Awake({ request });
  made.want(wanted);
  await made.renew();
  return made;
}

test('the screen stays lit while somebody plays, by one lock', async () => {
  const playing = await awake();
  playing.want(true);
  await playing.renew();
  expect(request).toHaveBeenCalledOnce();
  expect(held()).toBe(1);
});

test('the lock that went when the page was hidden is taken again when it is seen', async () => {
  const playing = await awake();
  await locks[0].release();
  hide(true);
  await playing.renew();
  expect(held()).toBe(0);
  hide(false);
  await playing.renew();
  expect(held()).toBe(1);
});

test('leaving releases it, also when it was only just asked for', async () => {
  const playing = await awake();
  playing.want(false);
  await playing.renew();
  expect(held()).toBe(0);
  const hasty = new Awake({ request });
  hasty.want(true);
  hasty.want(false);
  await vi.waitFor(() => expect(locks).toHaveLength(2));
  await vi.waitFor(() => expect(held()).toBe(0));
});

test('a browser that refuses is asked again the next time; one that cannot is no obstacle', async () => {
  refused = true;
  const playing = await awake();
  expect(held()).toBe(0);
  refused = false;
  await playing.renew();
  expect(held()).toBe(1);
  new Awake(undefined).want(true);
});
