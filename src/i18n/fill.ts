/**
 * Fills the places of one template: `{name}` by a value, `{n|hub|hubs}` by the singular or plural for the value of `n`.
 * A module of its own, as scripts in the browser get their templates from the page and must not bring all strings along.
 */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return one === undefined ? String(value) : Number(value) === 1 ? one : (many ?? '');
  });
}
