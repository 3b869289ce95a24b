import { describe, expect, test } from 'vitest';
import { roomEvent, THUMB } from '../../src/protocol/live-rooms';
import { told } from './told-room';

describe('an event of the live list', () => {
  test('is read with its thumb', () => {
    const event = roomEvent('room', JSON.stringify({ ...told, thumb: [0, 40, 3, 2, 0, 534] }));
    if (event.kind !== 'room') throw new Error(event.kind);
    expect(event.room).toMatchObject({ id: 'K7QF', name: '<b>K</b>', people: 1, endsInMs: 70_250 });
    expect(event.room.thumb).toHaveLength(THUMB.width * THUMB.height);
    expect(
      [...(event.room.thumb as Uint8Array)].flatMap((seat, cell) => (seat ? [[cell, seat]] : [])),
    ).toEqual([
      [40, 3],
      [41, 3],
    ]);
  });

  test('may have no thumb yet', () => {
    expect(roomEvent('rooms', JSON.stringify([told]))).toMatchObject({ rooms: [{ thumb: undefined }] });
  });

  test('tells which room is gone', () => {
    expect(roomEvent('gone', '{"id":"K7QF"}')).toEqual({ kind: 'gone', id: 'K7QF' });
  });

  test.each([
    ['room', '{'],
    ['rooms', '{}'],
    ['gone', '[]'],
    ['room', JSON.stringify({ ...told, endsInMs: -1 })],
    ['room', JSON.stringify({ ...told, thumb: [0, 575] })],
    ['room', JSON.stringify({ ...told, thumb: [0, 577] })],
    ['room', JSON.stringify({ ...told, thumb: [256, 576] })],
    ['room', JSON.stringify({ ...told, thumb: [0, 0, 0, 576] })],
  ] as const)('that is none is refused: %s %s', (kind, data) => {
    expect(() => roomEvent(kind, data)).toThrow();
  });
});
