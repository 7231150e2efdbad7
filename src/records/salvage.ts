import type { z } from 'astro/zod';

/** A record of which only the parts that passed its schema are left. */
export type Salvaged<T> = T extends readonly (infer U)[]
  ? (Salvaged<U> | undefined)[]
  : T extends object
    ? { [K in keyof T]?: Salvaged<T[K]> | undefined }
    : T;

/**
 * Takes out of a record what its schema rejected, so that references in the rest are checked in the same run.
 * Items of a list keep their places.
 * @returns undefined when the record as a whole is of the wrong kind
 */
export function salvage<T>(value: unknown, error: z.ZodError): Salvaged<T> | undefined {
  // An unknown field is no reason to doubt the object it stands in.
  const paths = error.issues.filter(({ code }) => code !== 'unrecognized_keys').map(({ path }) => path);
  if (!isObject(value) || paths.some((path) => path.length === 0)) return undefined;
  const copy = structuredClone(value);
  for (const path of paths) {
    const parent = path.slice(0, -1).reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), copy);
    const last = path.at(-1);
    if (isObject(parent) && last !== undefined) parent[last] = undefined;
  }
  return copy as Salvaged<T>;
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
