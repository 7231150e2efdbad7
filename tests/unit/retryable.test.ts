import { expect, it, vi } from 'vitest';
import { retryable, retryableEach } from '../../src/loading/retryable.ts';

it('loads once, however often it is asked', async () => {
  const load = vi.fn((attempt: number) => Promise.resolve(attempt));
  const get = retryable(load);
  expect(await Promise.all([get(), get()])).toEqual([1, 1]);
  expect(await get()).toBe(1);
  expect(load).toHaveBeenCalledOnce();
});

it('tries again after a failure, and tells which attempt it is', async () => {
  const get = retryable((attempt) => (attempt < 3 ? Promise.reject(new Error(`attempt ${attempt}`)) : Promise.resolve(attempt)));
  await expect(Promise.all([get(), get()])).rejects.toThrow('attempt 1');
  await expect(get()).rejects.toThrow('attempt 2');
  expect(await get()).toBe(3);
});

it('knows each thing by its key: one that failed is asked for again, the others are not', async () => {
  const load = vi.fn((slug: string) =>
    slug === 'kuas' && load.mock.calls.length < 3 ? Promise.reject(new Error(slug)) : Promise.resolve(slug),
  );
  const get = retryableEach(load);
  expect(await get('kit-icc')).toBe('kit-icc');
  await expect(get('kuas')).rejects.toThrow('kuas');
  expect(await get('kuas')).toBe('kuas');
  expect(await get('kit-icc')).toBe('kit-icc');
  expect(load.mock.calls).toEqual([['kit-icc'], ['kuas'], ['kuas']]);
});
