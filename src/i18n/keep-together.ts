/** Keeps the program's name from being broken at its hyphen, in running text; `.together` in the styles does the rest. */
const KEPT = '<span class="together">$&</span>';

/** The same HTML with the name kept together; its tags are left as they are. */
export function keepTogether(html: string): string {
  return html.replace(/(<[^>]*>)|([^<]+)/g, (whole, _tag?: string, text?: string) =>
    text === undefined ? whole : text.replace(/J-Innovation/g, KEPT),
  );
}
