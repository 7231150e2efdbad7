/**
 * Fills the places of one template: `{name}` is replaced by a value, `{n|hub|hubs}` chooses by number.
 * A module of its own, so that browser code can use it without carrying every string.
 */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return one === undefined ? String(value) : Number(value) === 1 ? one : (many ?? '');
  });
}
