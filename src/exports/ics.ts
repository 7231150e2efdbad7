/** A calendar as iCalendar (RFC 5545). */

export interface CalendarEvent {
  /** Globally unique and stable. */
  uid: string;
  /** A day (`2025-07-18`), or a moment with Japan's offset (`2025-08-27T12:00+09:00`). */
  at: string;
  summary: string;
  description: string;
  url: string;
}

export interface Calendar {
  /** Names the program that wrote the calendar. */
  productId: string;
  name: string;
  locale: string;
  /** Absolute address of the calendar itself. */
  source: string;
  /** Day of the records, in Japan. */
  dataDate: string;
  events: readonly CalendarEvent[];
}

/** The document: lines of at most 75 octets, CRLF, texts escaped. */
export function toIcs({ productId, name, locale, source, dataDate, events }: Calendar): string {
  const stamp = toUtc(`${dataDate}T00:00+09:00`);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${productId}`,
    'CALSCALE:GREGORIAN',
    `NAME;LANGUAGE=${locale}:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'X-WR-TIMEZONE:Asia/Tokyo',
    `SOURCE;VALUE=URI:${source}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `DTSTAMP:${stamp}`,
      event.at.includes('T') ? `DTSTART:${toUtc(event.at)}` : `DTSTART;VALUE=DATE:${event.at.replaceAll('-', '')}`,
      `SUMMARY;LANGUAGE=${locale}:${escapeText(event.summary)}`,
      `DESCRIPTION;LANGUAGE=${locale}:${escapeText(event.description)}`,
      `URL:${event.url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const LINE_OCTETS = 75;

/** Breaks a line between characters; what follows begins with a space, which counts. */
function fold(line: string): string {
  const lines: string[] = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join('\r\n');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

function toUtc(moment: string): string {
  return `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
