/** A hub's badges: `/badges/<slug>.<locale>.svg`, `.dark.svg`, `.mono.svg`. */
import type { APIRoute } from 'astro';
import { getStore, site } from '../../data/store.ts';
import { today } from '../../data/today.ts';
import type { Hub } from '../../domain/hub.ts';
import { BADGE_KINDS, badgeContent, badgeFileName, type BadgeKind } from '../../graphics/badge-files.ts';
import { renderBadge } from '../../graphics/badge.ts';
import { setText } from '../../graphics/outline-text.node.ts';

interface Props {
  hub: Hub;
  kind: BadgeKind;
}

export const getStaticPaths = async () =>
  (await getStore()).hubs.flatMap((hub) =>
    BADGE_KINDS.map((kind) => ({ params: { file: badgeFileName(hub.slug, kind) }, props: { hub, kind } })),
  );

export const GET: APIRoute<Props> = ({ props: { hub, kind } }) => {
  const svg = renderBadge(badgeContent(hub, kind.locale, site.name, today()), kind.variant, setText);
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
