/** XML by hand: few elements, everything escaped. */

/** A text as the content of an element or an attribute; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An element; children are XML already, `text` is escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: { text: string } | readonly string[] | null = null,
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  if (content === null) return `<${name}${written}/>`;
  const inner = 'text' in content ? escapeXml(content.text) : `\n${content.join('\n')}\n`;
  return `<${name}${written}>${inner}</${name}>`;
}

// Characters no XML 1.0 document may hold; records are checked for them, front matter of a later kind may not be.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
