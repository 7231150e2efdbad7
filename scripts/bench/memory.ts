/** How much memory a process and all it starts hold at their peak. */
import fs from 'node:fs';

const EVERY_MS = 200;
const PAGE_BYTES = 4096;

/**
 * Watches a process and its descendants.
 * @returns ends the watch and gives the most bytes they held at once (shared pages counted for each, so it is an upper bound); undefined
 * where the system has no /proc to ask
 */
export function watchMemory(pid: number): () => number | undefined {
  if (!fs.existsSync('/proc/self/statm')) return () => undefined;
  let peak = 0;
  const look = () => (peak = Math.max(peak, residentBytes(pid)));
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function residentBytes(root: number): number {
  const children = new Map<number, number[]>();
  for (const name of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = Number(/\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const family = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(family)];
  return family(root).reduce((sum, pid) => sum + Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * PAGE_BYTES, 0);
}

/** A process may end while it is being looked at. */
function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
