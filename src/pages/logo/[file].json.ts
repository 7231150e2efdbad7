/** `/logo/hubs.ja.json`: hubs, terms and answers for the check of the logo page. */
import { toLogoCheckFile } from '../../components/logo/logo-check-hubs.ts';
import { getStore, site } from '../../data/store.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';

export function getStaticPaths(): { params: { file: string }; props: { locale: Locale } }[] {
  return LOCALES.map((locale) => ({ params: { file: `hubs.${locale}` }, props: { locale } }));
}

export async function GET({ props: { locale } }: { props: { locale: Locale } }): Promise<Response> {
  return Response.json(toLogoCheckFile((await getStore()).hubs, locale, site.dataDate));
}
