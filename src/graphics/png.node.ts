/** Flat drawings as PNG with a palette: a few colours and their blends need one byte a pixel, not four. */
import { crc32, deflateSync } from 'node:zlib';

const MOST_COLORS = 256;
/** Level 9 takes five times as long for a seventh fewer bytes. */
const DEFLATE_LEVEL = 6;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** An opaque picture as an indexed PNG. `pixels` are red, green, blue and alpha of each; the rarest colours become their nearest neighbours. */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const stretches = stretchesOf(pixels);
  const counts = countColors(stretches);
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_COLORS)
    .map(([color]) => color);
  const indexOf = new Map([...counts.keys()].map((color) => [color, nearest(color, palette)]));
  const indexes = new Uint8Array(width * height);
  for (const { color, from, to } of stretches) indexes.fill(indexOf.get(color) ?? 0, from, to);
  // Each row begins with a byte for its filter: 0, none.
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row += 1) rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colorBytes = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', colorBytes),
    chunk('IDAT', deflateSync(rows, { level: DEFLATE_LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([Buffer.from(SIGNATURE), ...chunks]));
}

/** Pixels of one colour that follow each other: a flat drawing has few such stretches. */
interface Stretch {
  /** 0xRRGGBB */
  color: number;
  from: number;
  /** The pixel after the last. */
  to: number;
}

function stretchesOf(pixels: Uint8Array): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0, pixel = 0; at < pixels.length; at += 4, pixel += 1) {
    const color = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
    const last = stretches.at(-1);
    if (last?.color === color) last.to = pixel + 1;
    else stretches.push({ color, from: pixel, to: pixel + 1 });
  }
  return stretches;
}

function countColors(stretches: readonly Stretch[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { color, from, to } of stretches) counts.set(color, (counts.get(color) ?? 0) + to - from);
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
