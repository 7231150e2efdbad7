/** Asks one address of another site whether it is still there, politely. */
import { setTimeout as wait } from 'node:timers/promises';

/**
 * - `ok`: the page answers, at this address or one that is the same page (https, final slash, www)
 * - `moved`: another page answers, through redirects
 * - `gone`: the site says there is no such page (404, 410)
 * - `refused`: the site does not answer programs (401, 403, 429 …); a person has to look
 * - `failed`: the site has a fault (5xx), or its redirects run in a circle
 * - `unreachable`: no answer in time, no connection, no such host
 */
export type LinkState = 'ok' | 'moved' | 'gone' | 'refused' | 'failed' | 'unreachable';

export interface LinkResult {
  state: LinkState;
  /** HTTP status of the last answer; null without any. */
  status: number | null;
  /** Where redirects ended; null when there were none. */
  final: string | null;
  /** What went wrong below HTTP (`ECONNREFUSED`, `timeout`, `redirect-loop`), or null. */
  detail: string | null;
}

export interface AskOptions {
  /** Longest wait for one answer, in milliseconds. */
  timeout: number;
  /** How often a busy or silent site is asked again. */
  retries: number;
  /** First wait before asking again, in milliseconds; doubled each time. A site's own Retry-After counts when it is longer. */
  backoff: number;
  /** Longest of such waits, in milliseconds; a site that asks for more is left alone. */
  longestWait: number;
  /** Says who asks, with an address to find us. */
  userAgent: string;
}

const MOST_REDIRECTS = 10;

/** The state of an address. Never throws: what goes wrong is the result. */
export async function checkAddress(url: string, options: AskOptions): Promise<LinkResult> {
  for (let attempt = 0; ; attempt += 1) {
    const { result, again, retryAfter } = await follow(url, options);
    if (!again || attempt >= options.retries) return result;
    const pause = Math.max(options.backoff * 2 ** attempt, retryAfter ?? 0);
    if (pause > options.longestWait) return result;
    await wait(pause);
  }
}

interface Attempt {
  result: LinkResult;
  /** Whether the answer may be another one a little later. */
  again: boolean;
  retryAfter: number | undefined;
}

async function follow(url: string, options: AskOptions): Promise<Attempt> {
  const seen = new Set<string>();
  let at = url;
  for (;;) {
    seen.add(at);
    const final = at === url ? null : at;
    let answer: Answer;
    try {
      answer = await askOnce(at, options);
    } catch (error) {
      return { result: { state: 'unreachable', status: null, final, detail: codeOf(error) }, again: true, retryAfter: undefined };
    }
    const { status, location, retryAfter } = answer;
    if (status >= 300 && status < 400 && location !== null) {
      const next = URL.canParse(location, at) ? new URL(location, at) : undefined;
      const loop = next !== undefined && (seen.has(next.href) || seen.size > MOST_REDIRECTS);
      if (next === undefined || !/^https?:$/.test(next.protocol) || loop) {
        const detail = loop ? 'redirect-loop' : 'redirect-nowhere';
        return { result: { state: 'failed', status, final, detail }, again: false, retryAfter: undefined };
      }
      at = next.href;
      continue;
    }
    return {
      result: { state: stateOf(status, url, at), status, final, detail: null },
      again: status === 429 || status === 503,
      retryAfter,
    };
  }
}

function stateOf(status: number, asked: string, final: string): LinkState {
  if (status >= 200 && status < 300) return isSamePage(asked, final) ? 'ok' : 'moved';
  if (status === 404 || status === 410) return 'gone';
  return status >= 500 ? 'failed' : 'refused';
}

/** Whether two addresses differ only in what sites change without moving a page. */
export function isSamePage(one: string, other: string): boolean {
  const plain = (url: string) => {
    const { hostname, port, pathname, search } = new URL(url);
    return `${hostname.replace(/^www\./, '')}:${port}${pathname.replace(/\/(index\.html?)?$/, '')}${search}`;
  };
  return plain(one) === plain(other);
}

interface Answer {
  status: number;
  location: string | null;
  retryAfter: number | undefined;
}

/** HEAD first, which costs a site least; GET where that is not answered as it should be. The body is never read. */
async function askOnce(url: string, { timeout, userAgent }: AskOptions): Promise<Answer> {
  const request = async (method: string): Promise<Answer> => {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': userAgent, accept: '*/*' },
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    return {
      status: response.status,
      location: response.headers.get('location'),
      retryAfter: retryAfterOf(response.headers.get('retry-after')),
    };
  };
  const head = await request('HEAD').catch(() => undefined);
  if (head !== undefined && (head.status < 400 || head.status === 429 || head.status === 503)) return head;
  return request('GET');
}

/** Seconds or a date, as milliseconds from now. */
function retryAfterOf(value: string | null): number | undefined {
  if (value === null) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'timeout';
  const cause = error.cause as { code?: string; message?: string } | undefined;
  return cause?.code ?? cause?.message ?? error.message;
}
