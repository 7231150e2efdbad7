/** Progress of a long run: a bar that redraws itself on a terminal, plain lines elsewhere (logs, pipes). */
import type { Checked } from './state.ts';

const WIDTH = 30;

export interface Progress {
  step: (checked: Checked) => void;
  end: () => void;
}

/** Shows how far a run is. */
export function showProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  let done = 0;
  return {
    step: ({ state, status, url }) => {
      done += 1;
      if (!stream.isTTY) {
        stream.write(`${done}/${total} ${state}${status === null ? '' : ` ${status}`} ${url}\n`);
        return;
      }
      const filled = Math.round((done / total) * WIDTH);
      const line = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total} ${new URL(url).host}`;
      stream.write(`\r\u001b[2K${line.slice(0, Math.max(20, stream.columns - 1))}`);
    },
    end: () => {
      if (stream.isTTY) stream.write('\r\u001b[2K');
    },
  };
}
