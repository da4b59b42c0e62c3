import { expect, it, vi } from 'vitest';
import { habisWaktu } from '../../../src/renderer/lib/jauh.ts';

it('a signal ends after its time, with another one, or at once where that has ended already', () => {
  vi.useFakeTimers();
  const sendiri = habisWaktu(1000);
  vi.advanceTimersByTime(999);
  expect(sendiri.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(sendiri.reason).toMatchObject({ name: 'TimeoutError' });

  const lain = new AbortController();
  const ikut = habisWaktu(1000, lain.signal);
  lain.abort('ditutup');
  expect(ikut.reason).toBe('ditutup');
  expect(vi.getTimerCount()).toBe(0);
  expect(habisWaktu(1000, lain.signal).aborted).toBe(true);
  vi.useRealTimers();
});
