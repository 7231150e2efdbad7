#!/usr/bin/env node
// Generates src/graphics/wordmark.json: the words of the placeholder mark as outlines, so that every drawing of it looks the same without the font.
// The result is committed; run this again only to change the words:
//   npm exec --yes --package=opentype.js@1.3.4 --package=@fontsource/noto-sans-jp@5.3.0 -- node scripts/build-wordmark.mjs
// or with the two packages unpacked elsewhere: node scripts/build-wordmark.mjs --from <node_modules directory>
// Add --out <file> to write somewhere else. Licence of the font: src/graphics/NOTICE.md.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const VERSIONS = { 'opentype.js': '1.3.4', '@fontsource/noto-sans-jp': '5.3.0' };

/** Units of one em in the result. */
const EM = 100;
/** Room after each letter, in units; small capitals read better with some. */
const SPACED = 6;
/** The words by the name the drawings call them by. `x` and `x/4` name the measures of the clear space. */
const WORDS = {
  first: { text: 'J-Innovation' },
  second: { text: 'HUB' },
  name: { text: 'J-Innovation HUB' },
  placeholder: { text: 'PLACEHOLDER', spacing: SPACED },
  placeholderJa: { text: '仮のマーク', font: 'japanese', spacing: SPACED },
  x: { text: 'x' },
  quarter: { text: 'x/4' },
  registered: { text: '®' },
};

const { values: options } = parseArgs({ options: { from: { type: 'string' }, out: { type: 'string' } } });
const out = path.resolve(options.out ?? path.join(ROOT, 'src/graphics/wordmark.json'));

/** The first node_modules directory that holds both packages in the versions above. */
function packagesDirectory() {
  const candidates = options.from
    ? [path.resolve(options.from)]
    : (process.env.PATH ?? '')
        .split(path.delimiter)
        .filter((entry) => /node_modules[\\/]\.bin[\\/]?$/.test(entry))
        .map((entry) => path.dirname(path.resolve(entry)));
  const found = candidates.find((directory) =>
    Object.entries(VERSIONS).every(([name, version]) => {
      const file = path.join(directory, name, 'package.json');
      return fs.existsSync(file) && JSON.parse(fs.readFileSync(file, 'utf8')).version === version;
    }),
  );
  if (found !== undefined) return found;
  throw new Error(
    `opentype.js and @fontsource/noto-sans-jp are not at hand in the versions this script names. Run it through npm exec (see its head) or give --from <node_modules>.\nLooked in: ${candidates.join(', ') || 'nothing'}`,
  );
}

const packages = packagesDirectory();
const { default: opentype } = await import(pathToFileURL(path.join(packages, 'opentype.js', 'dist', 'opentype.module.js')).href).then(
  (module) => (module.default ? module : { default: module }),
);

/** A font of the package, by its subset. */
function readFont(subset) {
  const file = fs.readFileSync(path.join(packages, '@fontsource/noto-sans-jp/files', `noto-sans-jp-${subset}-700-normal.woff`));
  return opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
}

const fonts = { latin: readFont('latin'), japanese: readFont('japanese') };

/** Outlines of a word with its baseline at 0, and its measures: advance without the room after the last letter, and the box of its ink. */
function outline({ text, font: subset = 'latin', spacing = 0 }) {
  const font = fonts[subset];
  const missing = [...text].filter((letter) => font.charToGlyphIndex(letter) === 0);
  if (missing.length > 0) throw new Error(`The ${subset} font has no ${missing.join(' ')}.`);
  const options = { kerning: true, letterSpacing: spacing / EM };
  const outlines = font.getPath(text, 0, 0, EM, options);
  const { x1, y1, x2, y2 } = outlines.getBoundingBox();
  return {
    text,
    advance: round(font.getAdvanceWidth(text, EM, options) - spacing),
    box: [x1, y1, x2, y2].map(round),
    path: outlines.toPathData(1),
  };
}

function round(value) {
  return Math.round(value * 10) / 10;
}

const { latin } = fonts;
const scale = EM / latin.unitsPerEm;
const result = {
  source: `Noto Sans JP Bold (@fontsource/noto-sans-jp ${VERSIONS['@fontsource/noto-sans-jp']}), SIL Open Font License 1.1; made by scripts/build-wordmark.mjs`,
  em: EM,
  ascent: round(latin.ascender * scale),
  descent: round(-latin.descender * scale),
  words: Object.fromEntries(Object.entries(WORDS).map(([name, word]) => [name, outline(word)])),
};
fs.writeFileSync(out, `${JSON.stringify(result, null, 1)}\n`);
console.log(`${path.relative(process.cwd(), out)}: ${fs.statSync(out).size} bytes, ${Object.keys(WORDS).length} words`);
