/** The JSON Schema (2020-12) of a published hub, generated from the schema that checks the records. */
import { z } from 'astro/zod';
import { publishedHubSchema } from '../schemas/published-hub.ts';

type Json = Record<string, unknown>;

/** The schema under its own address; `texts` are its title and description. */
export function toHubJsonSchema(id: string, texts: { title: string; description: string }): Json {
  const { $schema, ...schema } = z.toJSONSchema(publishedHubSchema, { target: 'draft-2020-12' }) as Json;
  return { $schema, $id: id, ...relax(schema), ...texts };
}

/** Opens objects to fields added later, and shortens what the generator spells out. */
function relax(node: Json): Json {
  const { additionalProperties, ...rest } = node;
  const inner = Object.entries(rest).map(([key, value]) => [key, relaxValue(value)] as const);
  const relaxed: Json = Object.fromEntries(inner);
  if (additionalProperties !== undefined && additionalProperties !== false) relaxed.additionalProperties = additionalProperties;
  // The format says it; the generated pattern counts leap years.
  if (relaxed.format === 'date') relaxed.pattern = '^\\d{4}-\\d{2}-\\d{2}$';
  return relaxed;
}

function relaxValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relaxValue);
  return typeof value === 'object' && value !== null ? relax(value as Json) : value;
}
