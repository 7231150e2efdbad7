/** Counts what a page receives over the network, its workers included, as compressed by the server. */
import type { Page, Request } from 'playwright-core';

export interface Traffic {
  /** Bytes (bodies and headers) and requests since the last call, once the network is quiet. */
  take: () => Promise<{ bytes: number; requests: number }>;
}

/** Starts counting. */
export function watchTraffic(page: Page): Traffic {
  const context = page.context();
  const pending = new Set<Request>();
  let finished: Request[] = [];
  let last = performance.now();
  const end = (request: Request) => {
    pending.delete(request);
    last = performance.now();
  };
  context.on('request', (request) => pending.add(request));
  context.on('requestfailed', end);
  context.on('requestfinished', (request) => {
    finished.push(request);
    end(request);
  });
  return {
    take: async () => {
      last = performance.now();
      while (pending.size > 0 || performance.now() - last < QUIET_MS) await page.waitForTimeout(50);
      const requests = finished;
      finished = [];
      const sizes = await Promise.all(requests.map(sizeOf));
      return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length };
    },
  };
}

/** Chromium reports no body for the script of a worker; what the server announced stands in for it. */
async function sizeOf(request: Request): Promise<number> {
  const [{ responseBodySize, responseHeadersSize }, response] = await Promise.all([request.sizes(), request.response()]);
  const announced = response?.status() === 200 ? Number((await response.headerValue('content-length')) ?? 0) : 0;
  return Math.max(responseBodySize, announced) + responseHeadersSize;
}

/** Longer than the page waits before it asks for the other pages (200 ms). */
const QUIET_MS = 500;
