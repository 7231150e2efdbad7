/** The figures of what not to do: one panel each, with a cross. */
import { centre, drawRearranged, drawScene, GREY, mark, PALE_GREY, panel, PANEL, resize, type Panel } from './figure-parts.ts';
import { drawLogo, drawSymbol, drawWord, LOGO_INKS, place, type Artwork } from './logo.ts';

const INK = LOGO_INKS.color.ink;

/** Figures by id. */
export const DONT_FIGURES = {
  'dont-stretch': () => [dont(stretched())],
  'dont-rotate': () => [dont(`<g transform="rotate(-20 ${PANEL.width / 2} ${PANEL.height / 2})">${centre(usual())}</g>`)],
  'dont-recolor': () => [dont(centre(recolored()))],
  'dont-effects': () => [dont(centre(withEffects()))],
  'dont-crop': () => [dont(cropped())],
  'dont-busy-background': () => [dont(drawScene() + centre(usual()))],
  'dont-rearrange': () => [dont(centre(drawRearranged(INK)))],
  'dont-own-trademark': () => [dont(onProduct())],
} satisfies Record<string, () => Panel[]>;

function dont(svg: string): Panel {
  return panel('mark', svg, { verdict: 'dont' });
}

function usual(): Artwork {
  return mark('horizontal', { width: 170 });
}

function stretched(): string {
  const art = usual();
  const tall = 2.3;
  return centre({ svg: `<g transform="scale(.9 ${tall})">${art.svg}</g>`, width: art.width * 0.9, height: art.height * tall });
}

/** Several colours at once: the symbol in one, the lettering under a bar of another. */
function recolored(): Artwork {
  const whole = drawLogo('horizontal', '#8a2da8');
  const symbol = drawSymbol('#e8710a');
  const cover = `<path fill="#ffffff" d="M0 0h${symbol.width + 1}v${symbol.height}H0Z"/>`;
  return resize({ ...whole, svg: whole.svg + cover + symbol.svg }, { width: 170 });
}

/** Depth and a shadow from copies set off from one another: no filters, which not every program draws. */
function withEffects(): Artwork {
  const art = usual();
  const copy = (ink: string, offset: number) => place(resize(drawLogo('horizontal', ink), { width: 170 }), offset, offset);
  const shadow = copy('#dedede', 8);
  const depth = [4.5, 3, 1.5].map((offset) => copy('#8fa0f0', offset)).join('');
  return { ...art, svg: shadow + depth + art.svg };
}

/** A sheet whose edges cut the mark. */
function cropped(): string {
  const sheet = { x: 36, y: 28, width: 168, height: 94 };
  const art = mark('horizontal', { width: 250 });
  const edge = `M${sheet.x} ${sheet.y}v${sheet.height}h${sheet.width}v${-sheet.height}Z`;
  const around = `<path fill="#ffffff" d="M-99-99h500v400H-99Z${edge}"/>`;
  return `${place(art, 54, 80)}${around}<path fill="none" stroke="${PALE_GREY}" stroke-width="1.5" d="${edge}"/>`;
}

/** A parcel that carries the mark as if it were the maker's, with the sign of a registered trademark. */
function onProduct(): string {
  const art = mark('horizontal', { width: 116 }, 'mono');
  const face = { x: 42, y: 48, width: 146, height: 82 };
  const box = `<path fill="#ead9bd" d="M42 48h146v82H42Z"/><path fill="#f4e8d3" d="m42 48 20-22h146l-20 22Z"/><path fill="#cdb58c" d="m188 48 20-22v80l-20 24Z"/><path fill="none" stroke="${GREY}" d="M42 48h146v82H42Zm0 0 20-22h146l-20 22m20-22v80l-20 24"/>`;
  return box + centre(art, { ...face, width: face.width - 6 }) + place(drawWord('registered', 20, '#000000'), face.x + face.width - 16, 68);
}
