/** Flat drawings as PNG with a palette: a few colours and their blends need one byte a pixel, not four. */
import { crc32, deflateSync } from 'node:zlib';

const MOST_COLORS = 256;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** An opaque picture as an indexed PNG. `pixels` are red, green, blue and alpha of each; the rarest colours become their nearest neighbours. */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const colors = Uint32Array.from(
    { length: width * height },
    (_, index) => (pixels[index * 4]! << 16) | (pixels[index * 4 + 1]! << 8) | pixels[index * 4 + 2]!,
  );
  const counts = countColors(colors);
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_COLORS)
    .map(([color]) => color);
  const indexOf = new Map([...counts.keys()].map((color) => [color, nearest(color, palette)]));
  const rows = new Uint8Array((width + 1) * height);
  let place = 0;
  for (let index = 0; index < colors.length; index += 1) {
    // Each row begins with a byte for its filter: 0, none.
    if (index % width === 0) place += 1;
    const isSame = index % width !== 0 && colors[index] === colors[index - 1];
    rows[place] = isSame ? rows[place - 1]! : indexOf.get(colors[index]!)!;
    place += 1;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colorBytes = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', colorBytes),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([Buffer.from(SIGNATURE), ...chunks]));
}

/** How many pixels have each colour, counted by stretches of one colour: most of a flat drawing. */
function countColors(colors: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let start = 0, index = 1; index <= colors.length; index += 1) {
    if (index < colors.length && colors[index] === colors[start]) continue;
    counts.set(colors[start]!, (counts.get(colors[start]!) ?? 0) + index - start);
    start = index;
  }
  return counts;
}

function nearest(color: number, palette: readonly number[]): number {
  let best = 0;
  let least = Infinity;
  for (const [index, candidate] of palette.entries()) {
    const distance = [16, 8, 0].reduce((sum, shift) => sum + (((color >> shift) & 255) - ((candidate >> shift) & 255)) ** 2, 0);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
