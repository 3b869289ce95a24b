/** Timings as a browser tells them, of a page that was asked for 5 ms after its window began. */
export const ZERO = 5;

export function navigation(more: object = {}) {
  return {
    entryType: 'navigation',
    name: 'https://localhost:40123/play/LAND?watch&delivery=none&work=0',
    initiatorType: 'navigation',
    nextHopProtocol: 'h2',
    startTime: 0,
    fetchStart: ZERO,
    connectStart: ZERO + 2,
    requestStart: 305,
    responseStart: 406,
    firstInterimResponseStart: 0,
    finalResponseHeadersStart: 406,
    responseEnd: 407,
    encodedBodySize: 700,
    serverTiming: [
      { name: 'delivery', description: 'none', duration: 0 },
      { name: 'push', description: 'refused', duration: 0 },
    ],
    ...more,
  };
}

export function resource(path: string, end: number, more: object = {}) {
  return {
    entryType: 'resource',
    name: `https://localhost:40123${path}`,
    initiatorType: 'link',
    nextHopProtocol: 'h2',
    startTime: 410,
    fetchStart: 410,
    requestStart: 412,
    responseStart: end - 2,
    firstInterimResponseStart: 0,
    finalResponseHeadersStart: end - 2,
    responseEnd: end,
    encodedBodySize: 4000,
    serverTiming: [],
    ...more,
  };
}

export function arena(at: number) {
  return { entryType: 'mark', name: 'arena', startTime: at, duration: 0 };
}

export function script(at: number) {
  return { entryType: 'mark', name: 'script', startTime: at, duration: 0 };
}

/** A page with two files, its frames, and what came later. */
export function timings(more: object = {}): object[] {
  return [
    navigation(more),
    { entryType: 'paint', name: 'first-paint', startTime: 600, duration: 0 },
    resource('/static/play.css', 512),
    resource('/static/play.js', 520),
    resource('/api/rooms/LAND/frames?after=&wait=0', 640, {
      initiatorType: 'fetch',
      startTime: 530,
      requestStart: 531,
    }),
    resource('/static/panel.js', 640, { startTime: 540, requestStart: 541 }),
    resource('/api/rooms/LAND', 640, { startTime: 540, requestStart: 541 }),
    resource('/api/rooms/LAND/frames?after=k:7', 700, {
      initiatorType: 'fetch',
      startTime: 650,
      requestStart: 651,
    }),
    script(525),
    arena(655),
  ];
}
