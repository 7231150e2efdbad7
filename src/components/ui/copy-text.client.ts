/** Puts a text on the clipboard; false where it is not allowed, or where there is none (a page not served over https). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
