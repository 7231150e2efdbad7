/** Path data that packs well: whole numbers, each counted from the point before, so that a glyph reads the same wherever it stands. */
import type { PathCommand } from 'opentype.js';

/** The outlines of glyphs as the value of a `d` attribute. */
export function relativePath(commands: readonly PathCommand[]): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let data = '';
  const add = (letter: string, points: readonly [number, number][]): void => {
    const [fromX, fromY] = [x, y];
    for (const [pointX, pointY] of points) [x, y] = [Math.round(pointX), Math.round(pointY)];
    const steps = points.map(([pointX, pointY]) => [Math.round(pointX) - fromX, Math.round(pointY) - fromY] as const);
    const [dx = 0, dy = 0] = steps[0] ?? [];
    if (letter !== 'l') data += letter + joined(steps.flat());
    else if (dx !== 0 || dy !== 0) data += dy === 0 ? `h${dx}` : dx === 0 ? `v${dy}` : `l${joined([dx, dy])}`;
  };
  for (const command of commands) {
    if (command.type === 'M') {
      add('m', [[command.x, command.y]]);
      [startX, startY] = [x, y];
    } else if (command.type === 'L') add('l', [[command.x, command.y]]);
    else if (command.type === 'Q')
      add('q', [
        [command.x1, command.y1],
        [command.x, command.y],
      ]);
    else if (command.type === 'C')
      add('c', [
        [command.x1, command.y1],
        [command.x2, command.y2],
        [command.x, command.y],
      ]);
    else {
      data += 'z';
      [x, y] = [startX, startY];
    }
  }
  return data;
}

/** Numbers with no more between them than is needed: a minus parts them too. */
function joined(numbers: readonly number[]): string {
  return numbers.reduce((text, number, index) => text + (index === 0 || number < 0 ? '' : ' ') + String(number === 0 ? 0 : number), '');
}
